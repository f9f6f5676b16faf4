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
import { Axis, type Place, Track } from './track.tsx'
import { useZoom, ZoomButtons } from './zooming.tsx'

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
