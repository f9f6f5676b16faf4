import type { Tick, TimelineRow } from '../../account/timeline.ts'
import { useSpeech } from '../../language.tsx'

const at = (share: number) => `${(share * 100).toFixed(3)}%`

/** Where a share of the axis stands on the screen: time runs in the direction of reading. */
export type Place = (share: number) => number

/** The dates along the axis. They are said again beside each event, so a screen reader is not told them twice. */
export function Axis({ ticks, place }: { readonly ticks: readonly Tick[]; readonly place: Place }) {
  const { date } = useSpeech()
  return (
    <div className="axis" dir="ltr" aria-hidden="true">
      {ticks.map(tick => (
        <span key={tick.edtf} style={{ left: at(place(tick.at)) }}>
          <bdi>{shortDate(tick.edtf, date)}</bdi>
        </span>
      ))}
    </div>
  )
}

/** On the axis a day is written in figures: the names of the months are long in Arabic. */
function shortDate(edtf: string, date: (edtf: string) => string): string {
  const [year, month, day] = edtf.split('-')
  if (month === undefined) return date(edtf)
  return day === undefined ? `${Number(month)}/${year}` : `${Number(day)}/${Number(month)}`
}

const height = 22

/** One event's place in time: a bar over all the time in which it can lie, a disc where that is no wider than the disc. */
export function Track(props: {
  readonly row: TimelineRow
  readonly ticks: readonly Tick[]
  readonly place: Place
  readonly label: string
}) {
  const { row, ticks, place, label } = props
  const [a, b] = [place(row.from), place(row.to)]
  // What reaches beyond the window is drawn to its edge.
  const [left, right] = [Math.max(-0.01, Math.min(a, b)), Math.min(1.01, Math.max(a, b))]
  const middle = (left + right) / 2
  const kind = `bar${row.bounded ? ' bounded' : ''}${row.vague ? ' vague' : ''}`
  const inView = (share: number) => place(share) >= 0 && place(share) <= 1
  return (
    <svg
      className={`track ${row.event.status}`}
      direction="ltr"
      height={height}
      width="100%"
      role="img"
      aria-label={label}
    >
      {ticks.map(tick => (
        <line
          key={tick.edtf}
          className="track-grid"
          x1={at(place(tick.at))}
          x2={at(place(tick.at))}
          y1="0"
          y2={height}
        />
      ))}
      {row.reported.filter(inView).map(moment => (
        <line key={moment} className="reported" x1={at(place(moment))} x2={at(place(moment))} y1="15" y2={height} />
      ))}
      <rect className={kind} x={at(left)} width={at(Math.max(0, right - left))} y="5" height="10" rx="3" />
      {right - left < 0.02 && <circle className={kind} cx={at(middle)} cy="10" r="5.5" />}
      {row.openStart && inView(row.from) && <circle className="open" cx={at(a)} cy="10" r="3" />}
      {row.openEnd && inView(row.to) && <circle className="open" cx={at(b)} cy="10" r="3" />}
      {row.revisions.map(
        ({ claims, at: moment }) =>
          moment !== null &&
          inView(moment) && (
            <svg key={claims.join()} x={at(place(moment))} y="10" overflow="visible" aria-hidden="true">
              <path className="revised" d="M0 -5.500L5.500 0L0 5.500L-5.500 0Z" />
            </svg>
          ),
      )}
    </svg>
  )
}
