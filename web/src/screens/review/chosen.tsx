import { resource } from '../../api.ts'
import type { QueueItemJson, QueueJson } from '../../api-types.ts'
import { useSpeech } from '../../language.tsx'
import type { Statements } from '../../review/use-statements.ts'
import { useKept } from '../../use-kept.ts'
import { useResource } from '../../use-resource.ts'
import type { Asked } from '../review.tsx'
import { ClaimReview } from './claim-review.tsx'
import { EventReview } from './event-review.tsx'
import { anew } from './log.tsx'

export interface ChosenProps {
  readonly id: string
  readonly story: string | null
  readonly queue: QueueJson
  readonly item: QueueItemJson | null
  readonly statements: Statements
  readonly pressed: Asked | null
  readonly onChoose: (id: string) => void
}

/** The claim or event that was chosen. What it shows stays while it is asked anew. */
export function Chosen(props: ChosenProps) {
  return props.id.startsWith('e') ? <ChosenEvent {...props} /> : <ChosenClaim {...props} />
}

function ChosenClaim(props: ChosenProps) {
  const { strings } = useSpeech()
  const asked = useResource(anew(resource.claim(props.id), props.statements.version))
  const { value } = useKept(asked)
  if (value === null)
    return asked.state === 'failed' ? (
      <p className="notice">{strings.failed.missing}</p>
    ) : (
      <p className="loading">{strings.loading}</p>
    )
  return <ClaimReview {...props} page={value} />
}

function ChosenEvent(props: ChosenProps) {
  const { strings } = useSpeech()
  if (props.story === null) return <p className="notice">{strings.reviewing.choose}</p>
  return <EventReview {...props} story={props.story} event={props.id} claim={null} />
}
