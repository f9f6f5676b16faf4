import type { StoryJson } from '../../api-types.ts'
import { Gradual } from '../../components/gradual.tsx'
import { useArrowKeys } from '../../components/use-arrow-keys.ts'
import { useSpeech } from '../../language.tsx'
import { useLocation } from '../../location.ts'
import { EventSummary } from './event-summary.tsx'
import { useLookup } from './lookup.ts'
import { Timeline } from './timeline.tsx'

/** The events of the story on the axis of time, and as a list with their support. */
export function EventsView({ story }: { readonly story: StoryJson }) {
  const { strings } = useSpeech()
  const { query } = useLocation()
  const onArrow = useArrowKeys()
  const lookup = useLookup(story)
  if (story.events.length === 0) return null
  // Another choice is shown from its beginning.
  const chosen = query.toString()
  return (
    <>
      <Timeline key={`axis ${chosen}`} events={story.events} lookup={lookup} />
      <section>
        <h2>{strings.story.views.events}</h2>
        <Gradual key={chosen} items={story.events}>
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
  )
}
