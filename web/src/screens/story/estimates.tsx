import { useId, useMemo, useState } from 'react'
import { type Dot, type EstimateRow, placeOn, plotsOf, type Scale } from '../../account/estimates.ts'
import type { StoryJson } from '../../api-types.ts'
import { EvidenceButton, EvidencePanel } from '../../components/evidence.tsx'
import { Gradual } from '../../components/gradual.tsx'
import { Link } from '../../components/link.tsx'
import { useOutletText } from '../../components/names.tsx'
import { Said } from '../../components/said.tsx'
import { StatusSign } from '../../components/status.tsx'
import { rangeText } from '../../format/quantity.ts'
import { useSpeech } from '../../language.tsx'
import { address } from '../../routes.ts'
import { type Lookup, useLookup } from './lookup.ts'

const percent = (share: number) => `${(share * 100).toFixed(2)}%`

const bounds = ['low', 'best', 'high'] as const

/** Bigger figures stand farther on in the direction of reading. */
function usePlace(scale: Scale): (figure: number) => number {
  const { direction } = useSpeech()
  // A mark at an end of the scale is seen whole.
  const inset = (figure: number) => 0.015 + 0.965 * placeOn(scale, figure)
  return figure => (direction === 'rtl' ? 1 - inset(figure) : inset(figure))
}

/** The middle of what a claim says, for one dot; the side that is told where the other is open. */
const middleOf = ({ min, max }: Dot): number => (min === null ? (max ?? 0) : max === null ? min : (min + max) / 2)

function Plot({ row, scale }: { readonly row: EstimateRow; readonly scale: Scale }) {
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
        <line key={tick} className="grid" x1={percent(place(tick))} x2={percent(place(tick))} y1="0" y2="26" />
      ))}
      <rect
        className={high === null ? 'range open' : 'range'}
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

/** Figures that are told in words beside a plot; the event's own page has all of them. */
const TOLD = 8

/** Each figure that a claim gives, in words: what the dots show, for those who do not point at them. */
function Told({ row, lookup }: { readonly row: EstimateRow; readonly lookup: Lookup }) {
  const { strings, number } = useSpeech()
  const outletText = useOutletText()
  return (
    <ul className="run-in told">
      {row.dots.slice(0, TOLD).map((dot, i) => {
        const claim = lookup.claims.get(dot.claim)
        const range = rangeText({ ...dot, approximate: false }, strings.claim, number) ?? ''
        const article = claim === undefined ? null : lookup.articleOf(claim)
        return (
          // One claim may give two figures of a unit; their order does not change.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={`${dot.claim} ${i}`}>
            <Link to={address.claim(dot.claim)} className={dot.denied ? 'denied-figure' : undefined}>
              <bdi>{strings.estimates.dot(range, outletText(article?.outlet ?? null))}</bdi>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

function Row(props: { readonly row: EstimateRow; readonly scale: Scale; readonly lookup: Lookup }) {
  const { row, scale, lookup } = props
  const { strings, number } = useSpeech()
  const [open, setOpen] = useState<(typeof bounds)[number] | null>(null)
  const panel = useId()
  const { event, estimate } = row
  const behind = (bound: (typeof bounds)[number]) => estimate.behind?.[bound] ?? []
  return (
    <li>
      <div className="estimate-row">
        <Link to={address.event(event.story, event.id)} className="timeline-name">
          <StatusSign status={event.status} />
          <span>
            <Said text={event.description} />
          </span>
        </Link>
        <div className="estimate-numbers">
          {bounds.map(bound => {
            const figure = estimate[bound]
            if (figure === null)
              return (
                <span key={bound} className="note">
                  {strings.estimates[bound]} {bound === 'high' ? strings.estimates.open : strings.estimates.unknown}
                </span>
              )
            const label = strings.estimates.number(
              strings.estimates[bound],
              number(figure),
              strings.count.claims(behind(bound).length),
            )
            return (
              <EvidenceButton
                key={bound}
                open={open === bound}
                label={label}
                panel={panel}
                onToggle={() => setOpen(open === bound ? null : bound)}
              >
                <small>{strings.estimates[bound]}</small> <b>{number(figure)}</b>
              </EvidenceButton>
            )
          })}
        </div>
        <Plot row={row} scale={scale} />
      </div>
      <Told row={row} lookup={lookup} />
      {open !== null && (
        <EvidencePanel
          id={panel}
          title={`${strings.estimates.behind}: ${strings.estimates[open]} ${number(estimate[open] ?? 0)}`}
          claims={behind(open)}
          lookup={lookup}
          onClose={() => setOpen(null)}
        />
      )}
    </li>
  )
}

function Scales({ scale }: { readonly scale: Scale }) {
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

/** Lowest, best and highest figure of every event, each number the way to the claims behind it. */
export function EstimatesView({ story }: { readonly story: StoryJson }) {
  const { strings, say } = useSpeech()
  const lookup = useLookup(story)
  const plots = useMemo(() => plotsOf(story.events, lookup.claims), [story, lookup])
  if (plots.length === 0) return <p className="notice">{strings.estimates.none}</p>
  return (
    <>
      <p className="note">{strings.estimates.intro}</p>
      <Gradual items={plots} step={5}>
        {units => units.map(({ unit, name, rows, scale }) => (
        <section key={unit ?? ''} className="estimates">
          <h2>{name === null ? strings.estimates.noUnit : say(name)}</h2>
          {scale.logarithmic && <p className="note">{strings.estimates.log}</p>}
          <Scales scale={scale} />
          <Gradual items={rows} step={12}>
            {shown => (
              <ul className="estimate-rows">
                {shown.map(row => (
                  <Row key={row.event.id} row={row} scale={scale} lookup={lookup} />
                ))}
              </ul>
            )}
          </Gradual>
        </section>
        ))}
      </Gradual>
    </>
  )
}
