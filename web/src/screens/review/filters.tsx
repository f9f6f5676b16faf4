import type { QueueJson } from '../../api-types.ts'
import { Choice } from '../../components/choice.tsx'
import { useSpeech } from '../../language.tsx'
import { go } from '../../location.ts'
import { type ReviewAsked, reviewAddress } from '../../review/asked.ts'

/** What narrows the queue; it stands in the address. */
export function QueueFilters({ queue, asked }: { readonly queue: QueueJson; readonly asked: ReviewAsked }) {
  const { strings, say, number, href } = useSpeech()
  const { reviewing } = strings
  const { counts, types } = queue
  const set = (name: keyof ReviewAsked) => (value: string) =>
    go(href(reviewAddress({ ...asked, on: null, [name]: value === '' ? null : value })))
  const any = { value: '', text: reviewing.any }
  const nameOf = new Map(types.map(({ type, name }) => [type, say(name)]))
  const option = (value: string, name: string, count: number) => ({ value, text: reviewing.outOf(name, number(count)) })
  return (
    <form className="review-filters" aria-label={reviewing.filters} onSubmit={event => event.preventDefault()}>
      <Choice
        label={reviewing.status}
        value={asked.status ?? ''}
        onChoose={set('status')}
        options={[
          { value: 'any', text: reviewing.any },
          ...(['open', 'accepted', 'rejected', 'corrected', 'disputed'] as const).map(status =>
            option(status, reviewing.statuses[status], counts.status.find(one => one.value === status)?.count ?? 0),
          ),
        ]}
      />
      <Choice
        label={reviewing.reason}
        value={asked.reason ?? ''}
        onChoose={set('reason')}
        options={[any, ...counts.reason.map(({ value, count }) => option(value, reviewing.reasons[value], count))]}
      />
      <Choice
        label={reviewing.type}
        value={asked.type ?? ''}
        onChoose={set('type')}
        options={[any, ...counts.type.map(({ value, count }) => option(value, nameOf.get(value) ?? value, count))]}
      />
      <Choice
        label={reviewing.kind}
        value={asked.kind ?? ''}
        onChoose={set('kind')}
        options={[
          any,
          { value: 'claim', text: reviewing.kinds.claim },
          { value: 'event', text: reviewing.kinds.event },
        ]}
      />
    </form>
  )
}
