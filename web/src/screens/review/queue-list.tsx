import { useEffect, useRef } from 'react'
import type { QueueItemJson } from '../../api-types.ts'
import { Said } from '../../components/said.tsx'
import { useSpeech } from '../../language.tsx'
import type { Statements } from '../../review/use-statements.ts'

/** What stands in the queue, each with why; the chosen one is marked. */
export function QueueList(props: {
  readonly items: readonly QueueItemJson[]
  readonly on: string | null
  readonly total: number
  readonly verdicts: Statements['verdicts']
  readonly onChoose: (id: string) => void
}) {
  const { items, on, total, verdicts, onChoose } = props
  const { strings, say, number } = useSpeech()
  const { reviewing } = strings
  const chosen = useRef<HTMLLIElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew for each that is chosen
  useEffect(() => {
    const list = chosen.current?.parentElement
    const one = chosen.current
    // Only the list scrolls, never the page below the reader's hands.
    if (list && one && list.scrollHeight > list.clientHeight)
      list.scrollTop = one.offsetTop - list.offsetTop - list.clientHeight / 3
  }, [on])
  if (items.length === 0) return <p className="note">{reviewing.none}</p>
  return (
    <>
      <p className="note" role="status">
        {reviewing.outOf(reviewing.queue, number(total))}
      </p>
      <ol className="review-queue">
        {items.map(item => {
          const status = verdicts.get(item.id) ?? item.status
          return (
            <li key={item.id} ref={item.id === on ? chosen : null} className={status}>
              <button
                type="button"
                aria-current={item.id === on ? 'true' : undefined}
                onClick={() => onChoose(item.id)}
              >
                <span className="queue-what">
                  <span className="sign">{say(item.typeName)}</span>
                  {status !== 'open' && <span className="sign said-sign">{reviewing.statuses[status]}</span>}
                </span>
                <span className="queue-said">
                  <Said text={item.description} />
                </span>
                <small>{item.reasons.map(reason => reviewing.reasons[reason]).join(strings.listSeparator)}</small>
                <small className="queue-weight">{reviewing.weight(number(item.doubt), number(item.weight))}</small>
              </button>
            </li>
          )
        })}
      </ol>
    </>
  )
}
