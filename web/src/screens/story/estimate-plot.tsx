import { type Dot, type EstimateRow, placeOn, type Scale } from '../../account/estimates.ts'
import { useSpeech } from '../../language.tsx'

const percent = (share: number) => `${(share * 100).toFixed(2)}%`

/** Bigger figures stand farther on in the direction of reading. */
function usePlace(scale: Scale): (figure: number) => number {
  const { direction } = useSpeech()
  // A mark at an end of the scale is seen whole.
  const inset = (figure: number) => 0.015 + 0.965 * placeOn(scale, figure)
  return figure => (direction === 'rtl' ? 1 - inset(figure) : inset(figure))
}

/** The middle of what a claim says, for one dot; the side that is told where the other is open. */
const middleOf = ({ min, max }: Dot): number => (min === null ? (max ?? 0) : max === null ? min : (min + max) / 2)

/** Lowest, best and highest figure of an event on the scale of its unit, with a dot for each figure that a claim gives. */
export function Plot({ row, scale }: { readonly row: EstimateRow; readonly scale: Scale }) {
  const { strings, number } = useSpeech()
  const place = usePlace(scale)
  const { low, best, high } = row.estimate
  const text = (figure: number | null) => (figure === null ? strings.estimates.unknown : number(figure))
  const first = low ?? best ?? high ?? 0
  const last = high ?? scale.most
  const [left, right] = [Math.min(place(first), place(last)), Math.max(place(first), place(last))]
  const marks = [...new Set(row.dots.map(middleOf))].slice(0, 60)
  return (
    <svg
      className={`estimate ${row.event.status}`}
      direction="ltr"
      width="100%"
      height="26"
      role="img"
      aria-label={strings.estimates.plot(text(low), text(best), high === null ? strings.estimates.open : text(high))}
    >
      {scale.ticks.map(tick => (
        <line key={tick} className="estimate-grid" x1={percent(place(tick))} x2={percent(place(tick))} y1="0" y2="26" />
      ))}
      <rect
        className={high === null ? 'range unbounded' : 'range'}
        x={percent(left)}
        width={percent(Math.max(0, right - left))}
        y="8"
        height="10"
        rx="3"
      />
      {marks.map(figure => (
        <circle key={figure} className="dot" cx={percent(place(figure))} cy="13" r="3" />
      ))}
      {best !== null && <line className="best" x1={percent(place(best))} x2={percent(place(best))} y1="3" y2="23" />}
    </svg>
  )
}

/** The figures along the scale. */
export function Scales({ scale }: { readonly scale: Scale }) {
  const { number } = useSpeech()
  const place = usePlace(scale)
  return (
    <div className="estimate-axis" aria-hidden="true">
      <div className="axis" dir="ltr">
        {scale.ticks.map(tick => (
          <span key={tick} style={{ left: percent(place(tick)) }}>
            {number(tick)}
          </span>
        ))}
      </div>
    </div>
  )
}
