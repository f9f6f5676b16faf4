import { Marker } from 'maplibre-gl'
import { useEffect, useRef } from 'react'
import type { HeldNow } from '../account/on-day.ts'
import type { PlaceOnMap } from '../account/places.ts'
import { useSpeech } from '../language.tsx'
import { visible } from '../text/visible.ts'
import { discsOf } from './disc.ts'
import { type ColourBy, flagMark, placeMark, townMark } from './place-mark.ts'
import { type MarkOnMap, placeNames } from './place-names.ts'
import { putShapes, showAll, useCountries, useMap } from './use-map.ts'
import { useTowns } from './use-towns.ts'

/** Holders that a flag names; more are in the list. */
const NAMED = 2

/** The places of the events on a map that needs nothing from elsewhere: no tiles, no fonts, no styles. */
export function PlaceMap(props: {
  /** What is shown now. */
  readonly places: readonly PlaceOnMap[]
  /** What the map is as wide as. */
  readonly all: readonly PlaceOnMap[]
  readonly held: readonly HeldNow[]
  readonly colourBy: ColourBy
  readonly towns: boolean
  readonly nameOf: (place: PlaceOnMap) => string
  readonly onChoose: (key: string) => void
}) {
  const { places, all, held, colourBy, nameOf, onChoose } = props
  const { strings, number, language, say } = useSpeech()
  const box = useRef<HTMLDivElement>(null)
  const { map, failed } = useMap(box, all, strings.map.label)
  const towns = useTowns(map, props.towns)
  useCountries(map, language)

  useEffect(() => {
    if (map !== null) putShapes(map, 'discs', discsOf(places))
  }, [map, places])

  useEffect(() => {
    if (map === null) return
    const put = (element: HTMLElement, lon: number, lat: number, offset: [number, number] = [0, 0]) => ({
      element,
      lon,
      lat,
      marker: new Marker({ element, offset }).setLngLat([lon, lat]).addTo(map),
    })
    const shown = places.map(place => {
      const name = nameOf(place)
      const element = placeMark(place, colourBy, {
        name,
        count: number(place.events.length),
        label: strings.map.mark(name, strings.count.events(place.events.length)),
      })
      element.addEventListener('click', () => onChoose(place.key))
      return put(element, place.lon, place.lat)
    })
    const named = new Set(places.map(place => place.place.ref))
    const ways = towns
      .filter(town => !named.has(town.id))
      .map(({ label, precision, lon, lat }) => {
        const names = language === 'ar' ? { first: label.ar, second: label.en } : { first: label.en, second: label.ar }
        return put(townMark(names, precision === 'governorate'), lon, lat)
      })
    const flags = held.flatMap(({ place, holdings, disagree }) => {
      if (place.lat === null || place.lon === null) return []
      const holders = [
        ...new Set(
          holdings
            .filter(({ how, polarity }) => how === 'holds' && polarity === 'asserted')
            .map(({ holder }) => (holder.label === null ? visible(holder.name) : say(holder.label))),
        ),
      ]
      if (holders.length === 0) return []
      const text = holders.slice(0, NAMED).join(' / ') + (holders.length > NAMED ? ' …' : '')
      return [put(flagMark(text, disagree), place.lon, place.lat, [0, -30])]
    })
    const arrange = () =>
      placeNames(
        [...shown, ...ways].map(({ element, lon, lat }): MarkOnMap => ({ element, at: map.project([lon, lat]) })),
      )
    arrange()
    map.on('moveend', arrange)
    // A name takes its true width once the font is there.
    document.fonts.ready.then(arrange)
    return () => {
      map.off('moveend', arrange)
      for (const { marker } of [...shown, ...ways, ...flags]) marker.remove()
    }
  }, [map, places, towns, held, colourBy, nameOf, onChoose, strings, number, language, say])

  if (failed) return <p className="notice">{strings.map.unavailable}</p>
  const buttons = [
    [strings.map.zoomIn, '+', () => map?.zoomIn()],
    [strings.map.zoomOut, '−', () => map?.zoomOut()],
    [strings.map.whole, '⤢', () => map !== null && showAll(map, all, true)],
  ] as const
  return (
    <div className="map-frame" dir="ltr">
      <div ref={box} className="map" />
      <div className="map-buttons">
        {buttons.map(([name, sign, act]) => (
          <button key={name} type="button" onClick={act} aria-label={name} title={name}>
            {sign}
          </button>
        ))}
      </div>
    </div>
  )
}
