import type { StoriesJson } from '../../api-types.ts'
import { type Asked, addressOf, changed, type Order, orders } from '../../board/asked.ts'
import { Choice } from '../../components/choice.tsx'
import { Link } from '../../components/link.tsx'
import { useOutletText } from '../../components/names.tsx'
import { useSpeech } from '../../language.tsx'
import { go } from '../../location.ts'

/** Narrows and orders the list of stories. All of it stands in the address, so that a view can be sent and comes back. */
export function StoryFilters({
  asked,
  outlets,
  newest,
}: {
  readonly asked: Asked
  readonly outlets: StoriesJson['outlets']
  readonly newest: string | null
}) {
  const { strings, number, date, href } = useSpeech()
  const outletText = useOutletText()
  const { board } = strings
  const keyOf = ({ outlet }: (typeof outlets)[number]) => outlet.ref ?? outlet.name
  const ask = (to: Partial<Asked>) => go(href(addressOf(changed(asked, to))), { replace: true })
  const toggles = [
    ['unread', board.unread, undefined],
    ['growing', board.growing, newest === null ? undefined : board.growingNote(date(newest))],
    ['contested', board.contested, strings.statusNote.contested],
  ] as const
  const none = !asked.unread && !asked.growing && !asked.contested
  return (
    <search className="board-filters" aria-label={board.filters}>
      <ul className="pills">
        <li>
          <Link
            to={addressOf(changed(asked, { unread: false, growing: false, contested: false }))}
            aria-current={none ? 'true' : undefined}
          >
            {board.all}
          </Link>
        </li>
        {toggles.map(([name, text, note]) => (
          <li key={name}>
            <Link
              to={addressOf(changed(asked, { [name]: !asked[name] }))}
              title={note}
              aria-current={asked[name] ? 'true' : undefined}
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
      <div className="picks">
        <Choice
          label={board.order}
          value={asked.order}
          options={orders.map(order => ({ value: order, text: board.orders[order] }))}
          onChoose={order => ask({ order: order as Order })}
        />
        {outlets.length > 1 && (
          <Choice
            label={board.outlet}
            value={asked.outlet ?? ''}
            options={[
              { value: '', text: board.anyOutlet },
              ...outlets.map(one => ({
                value: keyOf(one),
                text: board.outletCount(outletText(one.outlet), number(one.stories)),
              })),
              // One that the address names and few stories have is chosen too.
              ...(asked.outlet === null || outlets.some(one => keyOf(one) === asked.outlet)
                ? []
                : [{ value: asked.outlet, text: asked.outlet }]),
            ]}
            onChoose={outlet => ask({ outlet: outlet === '' ? null : outlet })}
          />
        )}
      </div>
    </search>
  )
}
