import { memo, useDeferredValue } from 'react'
import type { StoryJson } from '../../api-types.ts'
import { Gradual } from '../../components/gradual.tsx'
import { useArrowKeys } from '../../components/use-arrow-keys.ts'
import { useSpeech } from '../../language.tsx'
import { useLocation } from '../../location.ts'
import { EventSummary } from './event-summary.tsx'
import { useLookup } from './lookup.ts'
import { Timeline } from './timeline.tsx'

/** The events as a list with their support. `chosen` is what narrows them: another choice is shown from its beginning. */
const EventList = memo(function EventList({ story, chosen }: { readonly story: StoryJson; readonly chosen: string }) {
  const onArrow = useArrowKeys()
  return (
    <Gradual key={chosen} items={story.events}>
      {shown => (
        <ul className="event-list" onKeyDown={onArrow}>
          {shown.map(event => (
            <EventSummary key={event.id} event={event} />
          ))}
        </ul>
      )}
    </Gradual>
  )
})

/** The events of the story on the axis of time, and as a list with their support. */
export function EventsView({ story }: { readonly story: StoryJson }) {
  const { strings } = useSpeech()
  const { query } = useLocation()
  const lookup = useLookup(story)
  const chosen = query.toString()
  // The list stands under the axis: it is drawn as soon as the axis was painted, and the axis does not wait for it.
  const listed = useDeferredValue<StoryJson | null>(story, null)
  const listedBy = useDeferredValue(chosen)
  if (story.events.length === 0) return null
  return (
    <>
      <Timeline key={`axis ${chosen}`} events={story.events} lookup={lookup} />
      <section>
        <h2>{strings.story.views.events}</h2>
        {listed !== null && <EventList story={listed} chosen={listedBy} />}
      </section>
    </>
  )
}
