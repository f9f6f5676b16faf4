import { useCallback, useMemo, useState } from 'react'
import { type PlaceOnMap, placesOf } from '../../account/places.ts'
import type { EventJson, PlaceJson, StoryJson } from '../../api-types.ts'
import { Link } from '../../components/link.tsx'
import { Name, Precision } from '../../components/names.tsx'
import { Said } from '../../components/said.tsx'
import { Status, StatusSign, statuses } from '../../components/status.tsx'
import { useSpeech } from '../../language.tsx'
import { PlaceMap } from '../../map/place-map.tsx'
import { address } from '../../routes.ts'
import '../../styles/map.css'

function PlaceItem(props: {
  readonly place: PlaceJson
  readonly events: readonly EventJson[]
  readonly chosen: boolean
  readonly id: string
}) {
  const { place, events, chosen, id } = props
  return (
    <li id={id} className={chosen ? 'chosen' : undefined}>
      <h3>
        <Name named={place} /> <Precision place={place} />
      </h3>
      <ul className="place-events">
        {events.map(event => (
          <li key={event.id}>
            <Link to={address.event(event.story, event.id)} className="timeline-name">
              <StatusSign status={event.status} />
              <span>
                <Said text={event.description} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </li>
  )
}

/** Where the events of the story happened: on a map, and as a list that says the same. */
export function MapView({ story }: { readonly story: StoryJson }) {
  const { strings, say } = useSpeech()
  const { placed, unplaced } = useMemo(() => placesOf(story.events), [story])
  const [chosen, setChosen] = useState<string | null>(null)
  const nameOf = useCallback(({ place }: PlaceOnMap) => (place.label === null ? place.name : say(place.label)), [say])
  const choose = useCallback((key: string) => {
    setChosen(key)
    document.getElementById(`place-${key}`)?.scrollIntoView({ block: 'nearest' })
  }, [])
  if (placed.length === 0 && unplaced.length === 0) return <p className="notice">{strings.story.noPlaces}</p>
  return (
    <div className="map-view">
      <section aria-label={strings.map.label}>
        {placed.length === 0 ? (
          <p className="notice">{strings.story.noPlaces}</p>
        ) : (
          <PlaceMap places={placed} nameOf={nameOf} onChoose={choose} />
        )}
        <p className="note statuses">
          {statuses.map(status => (
            <Status key={status} status={status} />
          ))}
        </p>
        <p className="note">
          {strings.map.legend} {placed.some(place => place.area) && strings.map.areas} {strings.map.borders}
        </p>
      </section>
      <section className="places">
        <h2>{strings.count.places(placed.length)}</h2>
        <p className="note">{strings.map.choose}</p>
        <ul>
          {placed.map(({ key, place, events }) => (
            <PlaceItem key={key} id={`place-${key}`} place={place} events={events} chosen={key === chosen} />
          ))}
        </ul>
        {unplaced.length > 0 && (
          <>
            <h2>{strings.map.unplaced}</h2>
            <p className="note">{strings.map.unplacedNote}</p>
            <ul>
              {unplaced.map(({ key, place, events }) => (
                <PlaceItem key={key} id={`place-${key}`} place={place} events={events} chosen={false} />
              ))}
            </ul>
          </>
        )}
      </section>
    </div>
  )
}
