import type { EventJson, StoryJson } from '../../api-types.ts'
import { ClaimCard } from '../../components/claim-card.tsx'
import { DateText } from '../../components/date-text.tsx'
import { Gradual } from '../../components/gradual.tsx'
import { Link } from '../../components/link.tsx'
import { Name, Precision } from '../../components/names.tsx'
import { WordLegend } from '../../components/quote.tsx'
import { Said } from '../../components/said.tsx'
import { Status } from '../../components/status.tsx'
import { Support } from '../../components/support.tsx'
import { useSpeech } from '../../language.tsx'
import { address } from '../../routes.ts'
import { Opposed, SideBySide } from './contradictions.tsx'
import { Numbers } from './event-numbers.tsx'
import { EventGraph } from './graph.tsx'
import { type Lookup, useLookup } from './lookup.ts'

function Facts({ event }: { readonly event: EventJson }) {
  const { strings, say } = useSpeech()
  return (
    <dl className="fields inline">
      <div>
        <dt>{strings.claim.type}</dt>
        <dd>{say(event.typeName)}</dd>
      </div>
      <div>
        <dt>{strings.claim.time}</dt>
        <dd>
          {event.time?.edtf == null ? (
            <span className="absent">{strings.date.unknown}</span>
          ) : (
            <DateText edtf={event.time.edtf} />
          )}
        </dd>
      </div>
      {event.place !== null && (
        <div>
          <dt>{strings.claim.place}</dt>
          <dd>
            <Name named={event.place} /> <Precision place={event.place} />
          </dd>
        </div>
      )}
      {event.time?.edtf == null && event.interval !== null && (
        <div>
          <dt>{strings.axis.boundedEvent}</dt>
          <dd>
            <DateText edtf={event.interval.edtf} />
          </dd>
        </div>
      )}
    </dl>
  )
}

/** Why claims were counted as one origin: said for every pair, so that an analyst can disagree. */
function Joined({ event, lookup }: { readonly event: EventJson; readonly lookup: Lookup }) {
  const { strings, say } = useSpeech()
  const { joined } = event.support
  if (joined.length === 0) return null
  const name = (id: string) => {
    const claim = lookup.claims.get(id)
    return claim === undefined ? id : say(claim.description)
  }
  return (
    <details className="joined">
      <summary>
        {strings.story.joined} ({joined.length})
      </summary>
      <p className="note">{strings.story.joinedNote}</p>
      <Gradual items={joined} step={20}>
        {shown => (
          <ul>
            {shown.map(({ claims: [a, b], reason }) => (
              <li key={`${a}${b}`}>
                <Link to={address.claim(a)}>{name(a)}</Link>
                <span className="note"> {strings.joinedReason[reason]} </span>
                <Link to={address.claim(b)}>{name(b)}</Link>
              </li>
            ))}
          </ul>
        )}
      </Gradual>
    </details>
  )
}

/** One event with everything that it stands on. */
export function EventView({ story, event: id }: { readonly story: StoryJson; readonly event: string }) {
  const { strings } = useSpeech()
  const lookup = useLookup(story)
  const event = story.events.find(event => event.id === id)
  if (event === undefined) return <p className="notice">{strings.failed.missing}</p>
  const claims = event.claims.flatMap(claim => lookup.claims.get(claim) ?? [])
  return (
    <section className="event">
      <p className="back">
        <Link to={address.story(story.id)}>{strings.story.backToEvents}</Link>
      </p>
      <h2>
        <Said text={event.description} />
      </h2>
      <p className="event-support">
        <Status status={event.status} /> <Support support={event.support} />{' '}
        <Link to={address.review(event.id, story.id)}>{strings.reviewing.reviewEvent}</Link>
      </p>
      <p className="note">{strings.statusNote[event.status]}</p>
      <Facts event={event} />
      <Numbers event={event} lookup={lookup} />
      <EventGraph event={event} lookup={lookup} />
      <Joined event={event} lookup={lookup} />
      <Gradual items={event.contradictions} step={4}>
        {shown =>
          shown.map(contradiction => (
            <Opposed
              key={contradiction.kind + contradiction.claims.join()}
              contradiction={contradiction}
              lookup={lookup}
            />
          ))
        }
      </Gradual>
      {event.revisions.map(({ claims: [earlier, later] }) => (
        <SideBySide
          key={earlier + later}
          title={strings.story.revisions}
          claims={[earlier, later]}
          names={[strings.story.earlier, strings.story.later]}
          lookup={lookup}
        />
      ))}
      <h2>{strings.count.claims(claims.length)}</h2>
      <WordLegend />
      <Gradual items={claims} step={20}>
        {shown => (
          <div className="claim-list">
            {shown.map(claim => (
              <ClaimCard key={claim.id} claim={claim} article={lookup.articleOf(claim)} />
            ))}
          </div>
        )}
      </Gradual>
    </section>
  )
}
