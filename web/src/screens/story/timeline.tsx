import { useMemo } from 'react'
import { type Tick, type TimelineRow, timelineOf } from '../../account/timeline.ts'
import type { EventJson } from '../../api-types.ts'
import { DateText } from '../../components/date-text.tsx'
import { Gradual } from '../../components/gradual.tsx'
import { Link } from '../../components/link.tsx'
import { Said } from '../../components/said.tsx'
import { StatusSign } from '../../components/status.tsx'
import { useSpeech } from '../../language.tsx'
import { address } from '../../routes.ts'
import type { Lookup } from './lookup.ts'

const at = (share: number) => `${(share * 100).toFixed(3)}%`

/** The dates along the axis. They are said again beside each event, so a screen reader is not told them twice. */
function Axis({ ticks }: { readonly ticks: readonly Tick[] }) {
  const { date } = useSpeech()
  return (
    <div className="axis" dir="ltr" aria-hidden="true">
      {ticks.map(tick => (
        <span key={tick.edtf} style={{ left: at(tick.at) }}>
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

/** One event's place in time: a bar over all the time in which it can lie, a disc where that is no wider than the disc. */
function Track({
  row,
  ticks,
  label,
}: {
  readonly row: TimelineRow
  readonly ticks: readonly Tick[]
  readonly label: string
}) {
  const middle = (row.from + row.to) / 2
  return (
    <svg className={`track ${row.event.status}`} direction="ltr" height="22" width="100%" role="img" aria-label={label}>
      {ticks.map(tick => (
        <line key={tick.edtf} className="grid" x1={at(tick.at)} x2={at(tick.at)} y1="0" y2="22" />
      ))}
      {row.reported.map(moment => (
        <line key={moment} className="reported" x1={at(moment)} x2={at(moment)} y1="15" y2="22" />
      ))}
      <rect className="bar" x={at(row.from)} width={at(Math.max(0, row.to - row.from))} y="5" height="10" rx="3" />
      {row.to - row.from < 0.02 && <circle className="bar" cx={at(middle)} cy="10" r="5.5" />}
      {row.openStart && <circle className="open" cx={at(row.from)} cy="10" r="3" />}
      {row.openEnd && <circle className="open" cx={at(row.to)} cy="10" r="3" />}
    </svg>
  )
}

function Row({ row, ticks }: { readonly row: TimelineRow; readonly ticks: readonly Tick[] }) {
  const { strings, date } = useSpeech()
  const { event } = row
  const when = event.time?.edtf == null ? strings.date.unknown : date(event.time.edtf)
  return (
    <li>
      <Link to={address.event(event.story, event.id)} className="timeline-name">
        <StatusSign status={event.status} />
        <span>
          <Said text={event.description} />
        </span>
      </Link>
      <div className="timeline-track" dir="ltr">
        <Track row={row} ticks={ticks} label={`${when}${strings.listSeparator}${strings.status[event.status]}`} />
      </div>
    </li>
  )
}

/** Events on one axis of time; time runs from left to right in both languages, as in charts of either. */
export function Timeline({ events, lookup }: { readonly events: readonly EventJson[]; readonly lookup: Lookup }) {
  const { strings } = useSpeech()
  const { rows, undated, ticks } = useMemo(() => timelineOf(events, lookup.claims, lookup.articles), [events, lookup])
  return (
    <section className="timeline">
      <h2>{strings.story.timeline}</h2>
      {rows.length > 0 && (
        <>
          <p className="note">{strings.story.timelineNote}</p>
          <Gradual items={rows}>
            {shown => (
              <>
                <ol className="timeline-rows">
                  {shown.map(row => (
                    <Row key={row.event.id} row={row} ticks={ticks} />
                  ))}
                </ol>
                <div className="timeline-axis">
                  <Axis ticks={ticks} />
                </div>
              </>
            )}
          </Gradual>
        </>
      )}
      {undated.length > 0 && (
        <div className="undated">
          <h3>{strings.story.undated}</h3>
          <p className="note">{strings.story.undatedNote}</p>
          <Gradual items={undated} step={12}>
            {shown => (
              <ul>
                {shown.map(({ event, reported }) => (
                  <li key={event.id}>
                    <Link to={address.event(event.story, event.id)} className="timeline-name">
                      <StatusSign status={event.status} />
                      <span>
                        <Said text={event.description} />
                      </span>
                    </Link>
                    {reported[0] !== undefined && (
                      <small className="note">
                        {strings.story.reportedOn} <DateText edtf={reported[0]} />
                      </small>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </Gradual>
        </div>
      )}
    </section>
  )
}
