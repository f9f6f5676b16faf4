import type { StoryJson } from '../../api-types.ts'
import { Gradual } from '../../components/gradual.tsx'
import { Link } from '../../components/link.tsx'
import { StatusSign, statuses } from '../../components/status.tsx'
import { useArrowKeys } from '../../components/use-arrow-keys.ts'
import { useSpeech } from '../../language.tsx'
import { useLocation, withParameter } from '../../location.ts'
import { address } from '../../routes.ts'
import { EventSummary } from './event-summary.tsx'
import { useLookup } from './lookup.ts'
import { Timeline } from './timeline.tsx'

function StatusFilter({ story, chosen }: { readonly story: StoryJson; readonly chosen: string | null }) {
  const { strings, number } = useSpeech()
  const all = address.story(story.id)
  return (
    <ul className="filter">
      <li>
        <Link to={all} aria-current={chosen === null ? 'true' : undefined}>
          {strings.story.allStatuses} <b>{number(story.events.length)}</b>
        </Link>
      </li>
      {statuses.map(status => {
        const count = story.events.filter(event => event.status === status).length
        return count === 0 ? null : (
          <li key={status}>
            <Link
              className={`status ${status}`}
              to={withParameter(all, 'status', status)}
              title={strings.statusNote[status]}
              aria-current={chosen === status ? 'true' : undefined}
            >
              <StatusSign status={status} />
              {strings.status[status]} <b>{number(count)}</b>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

/** The events of the story on the axis of time, and as a list with their support. */
export function EventsView({ story }: { readonly story: StoryJson }) {
  const { strings } = useSpeech()
  const { query } = useLocation()
  const onArrow = useArrowKeys()
  const lookup = useLookup(story)
  const chosen = statuses.find(status => status === query.get('status')) ?? null
  const events = chosen === null ? story.events : story.events.filter(event => event.status === chosen)
  if (story.events.length === 0) return <p className="notice">{strings.story.noEvents}</p>
  return (
    <>
      <StatusFilter story={story} chosen={chosen} />
      {events.length === 0 ? (
        <p className="notice">{strings.story.noneOfStatus}</p>
      ) : (
        <>
          <Timeline events={events} lookup={lookup} />
          <section>
            <h2>{strings.story.views.events}</h2>
            <Gradual key={chosen} items={events}>
              {shown => (
                <ul className="event-list" onKeyDown={onArrow}>
                  {shown.map(event => (
                    <EventSummary key={event.id} event={event} />
                  ))}
                </ul>
              )}
            </Gradual>
          </section>
        </>
      )}
    </>
  )
}
