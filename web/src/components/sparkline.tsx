import type { ListedStoryJson } from '../api-types.ts'
import { barsOf, dayAfter } from '../board/spark.ts'
import { useSpeech } from '../language.tsx'

const width = 6
const height = 32

/** Claims over time in a few bars, with the same said in words; time runs in the direction of reading. Nothing where no day is known. */
export function Sparkline({ activity }: { readonly activity: ListedStoryJson['activity'] }) {
  const { strings, number, date, direction } = useSpeech()
  const bars = barsOf(activity)
  const [first, last] = [bars[0], bars.at(-1)]
  if (first === undefined || last === undefined) return null
  const most = bars.reduce((a, b) => (b.claims > a.claims ? b : a))
  const all = strings.count.claims(bars.reduce((sum, bar) => sum + bar.claims, 0))
  const label =
    bars.length === 1
      ? strings.board.sparkOne(all, date(first.day))
      : strings.board.spark(
          all,
          strings.date.interval(date(first.day), date(dayAfter(last.day, activity.step - 1))),
          strings.board.peak(number(most.claims), date(most.day)),
        )
  const whole = bars.length * width
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${whole} ${height}`}
      width={whole}
      height={height}
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      {bars.map((bar, i) => {
        // A day with one claim among days with hundreds is still seen to have one.
        const tall = bar.claims === 0 ? 1 : Math.max(3, bar.height * height)
        return (
          <rect
            key={bar.day}
            className={bar.claims === 0 ? 'none' : undefined}
            x={(direction === 'rtl' ? bars.length - 1 - i : i) * width}
            y={height - tall}
            width={width - 1.5}
            height={tall}
          />
        )
      })}
    </svg>
  )
}
