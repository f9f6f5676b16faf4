import type { ApiFailure } from '../api.ts'
import { useSpeech } from '../language.tsx'

/** Why something was refused, in the reader's language; what only the server knows stands below it as it says it. */
export function Refused({
  failure,
  said,
}: {
  readonly failure: ApiFailure | null
  /** What a status means here. */
  readonly said: Readonly<Partial<Record<number, string>>>
}) {
  const { strings, language } = useSpeech()
  if (failure === null) return null
  const own = failure.status === 0 ? strings.failed.unreachable : said[failure.status]
  return (
    <p className="refused" role="alert">
      {failure.status === 429 ? strings.team.wait : (own ?? strings.failed.other)}
      {own === undefined && failure.status !== 429 && language === 'en' && failure.detail !== null && (
        <>
          {' '}
          <bdi>{failure.detail}</bdi>
        </>
      )}
    </p>
  )
}
