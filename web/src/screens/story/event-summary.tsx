import type { EventJson } from '../../api-types.ts'
import { DateText } from '../../components/date-text.tsx'
import { Link } from '../../components/link.tsx'
import { Name, Precision } from '../../components/names.tsx'
import { Said } from '../../components/said.tsx'
import { Status } from '../../components/status.tsx'
import { Support } from '../../components/support.tsx'
import { rangeText } from '../../format/quantity.ts'
import { useSpeech } from '../../language.tsx'
import { address } from '../../routes.ts'

/** The figures that the event's claims give: lowest to highest, with the unit. */
export function Figures({ event }: { readonly event: EventJson }) {
  const { strings, number, say } = useSpeech()
  const figures = event.quantities.flatMap(({ unit, unitName, low, high }) => {
    const range = rangeText({ min: low, max: high, approximate: false }, strings.claim, number)
    return range === null
      ? []
      : [{ key: `${unit}|${low}|${high}`, range, unit: unitName === null ? null : say(unitName) }]
  })
  return figures.map(({ key, range, unit }) => (
    <span key={key} className="figure">
      {`${unit ?? strings.estimates.noUnit}: `}
      <bdi>{range}</bdi>
    </span>
  ))
}

/** An event in a list: what it is, how it stands, when and where, and on how many legs. */
export function EventSummary({ event }: { readonly event: EventJson }) {
  const { say, strings } = useSpeech()
  return (
    <li>
      <h3>
        <Link to={address.event(event.story, event.id)} data-stop>
          <Said text={event.description} />
        </Link>
      </h3>
      <p className="event-facts">
        <Status status={event.status} />
        <span>{say(event.typeName)}</span>
        {event.time?.edtf == null ? (
          <span className="absent">{strings.date.unknown}</span>
        ) : (
          <DateText edtf={event.time.edtf} />
        )}
        {event.place !== null && (
          <span>
            <Name named={event.place} own={false} /> <Precision place={event.place} />
          </span>
        )}
        <Figures event={event} />
      </p>
      <p className="event-support">
        <Support support={event.support} />
        {event.contradictions.length > 0 && (
          <Link className="status contested" to={address.event(event.story, event.id)}>
            {strings.count.contradictions(event.contradictions.length)}
          </Link>
        )}
      </p>
    </li>
  )
}
