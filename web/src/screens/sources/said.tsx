import type { SaidJson } from '../../api-types.ts'
import { Link } from '../../components/link.tsx'
import { Status, statuses } from '../../components/status.tsx'
import { useSpeech } from '../../language.tsx'
import { type Asked, searchAddress, withValues } from '../../search/asked.ts'

/** What somebody's claims are about and how their events stand; each number is the way to what it counts. */
export function SaidPart(props: {
  readonly said: SaidJson
  /** The search for all of its claims. */
  readonly search: Asked
  readonly alone: (n: string, all: string) => string
}) {
  const { said, search, alone } = props
  const { strings, say, number } = useSpeech()
  const { sourcesScreen: words } = strings
  if (said.claims === 0) return <p className="note">{words.nothing}</p>
  const most = Math.max(...said.types.map(({ claims }) => claims))
  return (
    <>
      <section>
        <h2>{words.said}</h2>
        <p>
          <Link to={searchAddress(search)}>{strings.count.claims(said.claims)}</Link>
          {said.denied > 0 && (
            <>
              {strings.listSeparator}
              <Link to={searchAddress(withValues(search, { polarity: ['denied'] }))}>
                {words.denied(number(said.denied))}
              </Link>
            </>
          )}
        </p>
        <ul className="bars">
          {said.types.map(({ type, typeName, claims }) => (
            <li key={type}>
              <Link to={searchAddress(withValues(search, { type: [type] }))}>{say(typeName)}</Link>
              <meter min={0} max={most} value={claims} aria-label={say(typeName)} />
              <span className="tally">{number(claims)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{words.events}</h2>
        <ul className="statuses">
          {statuses.map(status => (
            <li key={status}>
              <Link to={searchAddress(withValues(search, { status: [status] }))}>
                <Status status={status} /> <span className="tally">{number(said.statuses[status])}</span>
              </Link>
            </li>
          ))}
        </ul>
        <p>
          <strong>{words.alone}</strong>: {alone(number(said.alone), number(said.events))}
        </p>
      </section>
    </>
  )
}
