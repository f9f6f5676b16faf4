import { useMemo } from 'react'
import { type Tick, type TimelineRow, ticksIn, timelineOf } from '../../account/timeline.ts'
import { isSeen, isWhole, seen, type Window } from '../../account/zoom.ts'
import type { EventJson } from '../../api-types.ts'
import { DateText } from '../../components/date-text.tsx'
import { Gradual } from '../../components/gradual.tsx'
import { Link } from '../../components/link.tsx'
import { ArticleWords } from '../../components/names.tsx'
import { Said } from '../../components/said.tsx'
import { StatusSign } from '../../components/status.tsx'
import { useSpeech } from '../../language.tsx'
import { address } from '../../routes.ts'
import type { Lookup } from './lookup.ts'
import { useZoom, ZoomButtons } from './zooming.tsx'

const at = (share: number) => `${(share * 100).toFixed(3)}%`

/** Where a share of the axis stands on the screen: time runs in the direction of reading. */
type Place = (share: number) => number

/** The dates along the axis. They are said again beside each event, so a screen reader is not told them twice. */
function Axis({ ticks, place }: { readonly ticks: readonly Tick[]; readonly place: Place }) {
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
function Track(props: {
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
        <line key={tick.edtf} className="grid" x1={at(place(tick.at))} x2={at(place(tick.at))} y1="0" y2={height} />
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

/** The figures that an origin took back, each the way to the words. */
function Revisions({ row }: { readonly row: TimelineRow }) {
  const { strings } = useSpeech()
  return row.revisions.slice(0, 3).map(({ claims: [earlier, later], values }) => (
    <small key={earlier + later} className="revision">
      {strings.axis.revisedWord}{' '}
      <Link to={address.claim(earlier)}>
        <ArticleWords text={values[0]} />
      </Link>{' '}
      <span aria-hidden="true" className="onward-sign" />{' '}
      <Link to={address.claim(later)} aria-label={strings.axis.revision(values[0], values[1])}>
        <ArticleWords text={values[1]} />
      </Link>
    </small>
  ))
}

function Row(props: { readonly row: TimelineRow; readonly ticks: readonly Tick[]; readonly place: Place }) {
  const { row, ticks, place } = props
  const { strings, date } = useSpeech()
  const { event } = row
  const said = event.time?.edtf ?? null
  const when =
    said !== null
      ? date(said)
      : event.interval == null
        ? strings.date.unknown
        : `${strings.axis.boundedEvent} ${date(event.interval.edtf)}`
  return (
    <li>
      <div>
        <Link to={address.event(event.story, event.id)} className="timeline-name">
          <StatusSign status={event.status} />
          <span>
            <Said text={event.description} />
          </span>
        </Link>
        <Revisions row={row} />
      </div>
      <div className="timeline-track" dir="ltr">
        <Track
          row={row}
          ticks={ticks}
          place={place}
          label={`${when}${strings.listSeparator}${strings.status[event.status]}`}
        />
      </div>
    </li>
  )
}

function Legend({ rows }: { readonly rows: readonly TimelineRow[] }) {
  const { strings } = useSpeech()
  const { axis } = strings
  const notes = [
    rows.some(row => row.bounded) && axis.bounded,
    rows.some(row => row.vague) && axis.vague,
    rows.some(row => row.openStart || row.openEnd) && axis.open,
    rows.some(row => row.revisions.length > 0) && axis.revised,
  ].filter(note => note !== false)
  return (
    <p className="note">
      {strings.story.timelineNote}
      {notes.map(note => ` ${note}.`)} {axis.hint}
    </p>
  )
}

function Undated(props: {
  readonly undated: readonly { readonly event: EventJson; readonly reported: readonly string[] }[]
}) {
  const { strings } = useSpeech()
  if (props.undated.length === 0) return null
  return (
    <div className="undated">
      <h3>{strings.story.undated}</h3>
      <p className="note">{strings.story.undatedNote}</p>
      <Gradual items={props.undated} step={12}>
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
  )
}

/** Events on one axis of time, which runs in the direction of reading: from right to left in Arabic. */
export function Timeline({ events, lookup }: { readonly events: readonly EventJson[]; readonly lookup: Lookup }) {
  const { strings, direction, number } = useSpeech()
  const timeline = useMemo(() => timelineOf(events, lookup.claims, lookup.articles), [events, lookup])
  const { rows, undated, extent } = timeline
  const zoom = useZoom(extent, direction)
  const { window } = zoom
  const ticks = useMemo(() => ticksIn(extent, window), [extent, window])
  const place: Place = share => (direction === 'rtl' ? 1 - seen(window, share) : seen(window, share))
  const inWindow = (w: Window) => rows.filter(row => isSeen(w, row.from, row.to))
  const visible = isWhole(window) ? rows : inWindow(window)
  return (
    <section className="timeline">
      <h2>{strings.story.timeline}</h2>
      {rows.length > 0 && (
        <>
          <Legend rows={rows} />
          <ZoomButtons zoom={zoom} extent={extent}>
            {!isWhole(window) && (
              <span className="note"> {strings.axis.inView(number(visible.length), number(rows.length))}</span>
            )}
          </ZoomButtons>
          <div ref={zoom.rows}>
            <div className="timeline-axis">
              {/* biome-ignore lint/a11y/useSemanticElements: a fieldset gathers fields of a form; this is one axis with keys of its own. */}
              <div
                ref={zoom.axis}
                className="axis-keys"
                role="group"
                // biome-ignore lint/a11y/noNoninteractiveTabindex: it is what the keys of zoom and movement act on
                tabIndex={0}
                aria-label={strings.axis.label}
                onKeyDown={zoom.onKeyDown}
              >
                <Axis ticks={ticks} place={place} />
              </div>
            </div>
            <Gradual items={visible} step={24}>
              {shown => (
                <ol className="timeline-rows">
                  {shown.map(row => (
                    <Row key={row.event.id} row={row} ticks={ticks} place={place} />
                  ))}
                </ol>
              )}
            </Gradual>
          </div>
        </>
      )}
      <Undated undated={undated} />
    </section>
  )
}
