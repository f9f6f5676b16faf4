import { useId, useMemo, useState } from 'react'
import { type EstimateRow, plotsOf, type Scale } from '../../account/estimates.ts'
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
import { Plot, Scales } from './estimate-plot.tsx'
import { type Lookup, useLookup } from './lookup.ts'

const bounds = ['low', 'best', 'high'] as const

/** Figures that are told in words beside a plot; the event's own page has all of them. */
const TOLD = 8

/** Each figure that a claim gives, in words: what the dots show, for those who do not point at them. */
function Told({ row, lookup }: { readonly row: EstimateRow; readonly lookup: Lookup }) {
  const { strings, number } = useSpeech()
  const outletText = useOutletText()
  return (
    <ul className="run-in estimate-told">
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
        {units =>
          units.map(({ unit, name, rows, scale }) => (
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
          ))
        }
      </Gradual>
    </>
  )
}
