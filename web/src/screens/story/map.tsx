import { useCallback, useMemo, useState } from 'react'
import { families } from '../../account/families.ts'
import { daysOfEvents, eventsOn, type HeldNow, heldOn } from '../../account/on-day.ts'
import { type PlaceOnMap, placesOf } from '../../account/places.ts'
import type { EventJson, PlaceJson, StoryJson } from '../../api-types.ts'
import { Gradual } from '../../components/gradual.tsx'
import { Link } from '../../components/link.tsx'
import { Name, Precision } from '../../components/names.tsx'
import { Said } from '../../components/said.tsx'
import { Status, StatusSign, statuses } from '../../components/status.tsx'
import { useSpeech } from '../../language.tsx'
import { PlaceMap } from '../../map/place-map.tsx'
import { address } from '../../routes.ts'
import { Ground } from './ground.tsx'
import { type Controls, MapControls } from './map-controls.tsx'

const noFlags: readonly HeldNow[] = []

function PlaceItem(props: {
  readonly place: PlaceJson
  readonly events: readonly EventJson[]
  readonly chosen: boolean
  readonly id: string
}) {
  const { place, events, chosen, id } = props
  const { say } = useSpeech()
  return (
    <li id={id} className={chosen ? 'chosen-place' : undefined}>
      <h3>
        <Name named={place} /> <Precision place={place} />
      </h3>
      <Gradual items={events} step={5}>
        {shown => (
          <ul className="place-events">
            {shown.map(event => (
              <li key={event.id}>
                <Link to={address.event(event.story, event.id)} className="timeline-name">
                  <StatusSign status={event.status} />
                  <span>
                    <Said text={event.description} /> <small className="note">{say(event.typeName)}</small>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Gradual>
    </li>
  )
}

function Legend({ colourBy, areas, flags }: { colourBy: Controls['colourBy']; areas: boolean; flags: boolean }) {
  const { strings } = useSpeech()
  const { time } = strings
  return (
    <>
      <p className="note statuses">
        {colourBy === 'status'
          ? statuses.map(status => <Status key={status} status={status} />)
          : families.map(family => (
              <span key={family} className={`family family-${family}`}>
                {time.families[family]}
              </span>
            ))}
      </p>
      <p className="note">
        {strings.map.legend} {areas && `${strings.map.areas} `}
        {time.areaNote} {flags && `${time.flag} `}
        {strings.map.borders}
      </p>
    </>
  )
}

/** Where the events of the story happened: on a map through time, and as a list that says the same. */
export function MapView({ story }: { readonly story: StoryJson }) {
  const { strings, say, number } = useSpeech()
  const days = useMemo(() => daysOfEvents(story.events), [story])
  const [controls, setControls] = useState<Controls>({
    mode: 'all',
    day: days?.last ?? 0,
    colourBy: 'status',
    towns: true,
  })
  const { mode, day } = controls
  const all = useMemo(() => placesOf(story.events).placed, [story])
  const events = useMemo(() => eventsOn(story.events, mode, day), [story, mode, day])
  const { placed, unplaced } = useMemo(() => placesOf(events), [events])
  const held = useMemo(() => heldOn(story.ground, mode === 'all' ? null : day), [story, mode, day])
  const undated = useMemo(
    () => (mode === 'all' ? 0 : story.events.length - eventsOn(story.events, 'upTo', Number.MAX_SAFE_INTEGER).length),
    [story, mode],
  )
  const [chosen, setChosen] = useState<string | null>(null)
  const nameOf = useCallback(({ place }: PlaceOnMap) => (place.label === null ? place.name : say(place.label)), [say])
  const choose = useCallback((key: string) => {
    setChosen(key)
    document.getElementById(`place-${key}`)?.scrollIntoView({ block: 'nearest' })
  }, [])
  if (all.length === 0 && unplaced.length === 0) return <p className="notice">{strings.story.noPlaces}</p>
  return (
    <div className="map-view">
      <section>
        <MapControls controls={controls} days={days} onChange={setControls} />
        {all.length === 0 ? (
          <p className="notice">{strings.story.noPlaces}</p>
        ) : (
          <PlaceMap
            places={placed}
            all={all}
            // Of all days at once a flag would say that everybody holds it.
            held={mode === 'all' ? noFlags : held}
            colourBy={controls.colourBy}
            towns={controls.towns}
            nameOf={nameOf}
            onChoose={choose}
          />
        )}
        {undated > 0 && <p className="note">{strings.time.undated(number(undated))}</p>}
        <Legend colourBy={controls.colourBy} areas={placed.some(place => place.area)} flags={story.ground.length > 0} />
        {story.ground.length > 0 && <Ground held={held} story={story} />}
      </section>
      <section className="places">
        <h2>{strings.count.places(placed.length)}</h2>
        <p className="note">{strings.map.choose}</p>
        <Gradual items={placed} step={12}>
          {shown => (
            <ul>
              {shown.map(({ key, place, events }) => (
                <PlaceItem key={key} id={`place-${key}`} place={place} events={events} chosen={key === chosen} />
              ))}
            </ul>
          )}
        </Gradual>
        {unplaced.length > 0 && (
          <>
            <h2>{strings.map.unplaced}</h2>
            <p className="note">{strings.map.unplacedNote}</p>
            <Gradual items={unplaced} step={12}>
              {shown => (
                <ul>
                  {shown.map(({ key, place, events }) => (
                    <PlaceItem key={key} id={`place-${key}`} place={place} events={events} chosen={false} />
                  ))}
                </ul>
              )}
            </Gradual>
          </>
        )}
      </section>
    </div>
  )
}
