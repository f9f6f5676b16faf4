import { LngLatBounds, Marker } from 'maplibre-gl'
import { useEffect, useRef } from 'react'
import type { PlaceOnMap } from '../../account/places.ts'
import type { KnownPlaceJson, PlaceJson } from '../../api-types.ts'
import { useSpeech } from '../../language.tsx'
import { useCountries, useMap } from '../../map/use-map.ts'

/** What is shown where the claim has no position: the lands between the Atlantic and the Gulf. */
const CORNERS = [
  [-8, 12],
  [58, 37],
] as const

const pointOf = (lon: number, lat: number): PlaceOnMap => ({
  key: `${lon} ${lat}`,
  place: {
    name: '',
    ref: null,
    label: null,
    start: 0,
    end: 0,
    lat,
    lon,
    country: null,
    precision: 'town',
  },
  lat,
  lon,
  area: false,
  events: [],
})

/** A map to pick a place on: by its mark, or by a point near which places are looked for. */
export function PickMap(props: {
  readonly at: PlaceJson | null
  readonly places: readonly KnownPlaceJson[]
  readonly chosen: KnownPlaceJson | null
  readonly onChoose: (place: KnownPlaceJson) => void
  readonly onPoint: (lon: number, lat: number) => void
}) {
  const { at, places, chosen, onChoose, onPoint } = props
  const { strings, say, language } = useSpeech()
  const box = useRef<HTMLDivElement>(null)
  const first =
    at === null || at.lat === null || at.lon === null
      ? CORNERS.map(([lon, lat]) => pointOf(lon, lat))
      : [pointOf(at.lon, at.lat)]
  const { map, failed } = useMap(box, first, strings.map.label)
  useCountries(map, language)

  const point = useRef(onPoint)
  point.current = onPoint
  useEffect(() => {
    if (map === null) return
    const onClick = ({ lngLat }: { readonly lngLat: { readonly lng: number; readonly lat: number } }) =>
      point.current(lngLat.lng, lngLat.lat)
    map.on('click', onClick)
    return () => {
      map.off('click', onClick)
    }
  }, [map])

  useEffect(() => {
    if (map === null || places.length === 0) return
    const bounds = new LngLatBounds()
    const marks = places.map(place => {
      bounds.extend([place.lon, place.lat])
      const element = document.createElement('button')
      element.type = 'button'
      element.className = place.id === chosen?.id ? 'place-pick picked' : 'place-pick'
      element.title = say(place.label)
      element.setAttribute('aria-label', say(place.label))
      element.addEventListener('click', event => {
        event.stopPropagation()
        onChoose(place)
      })
      return new Marker({ element }).setLngLat([place.lon, place.lat]).addTo(map)
    })
    if (chosen === null) map.fitBounds(bounds, { padding: 60, maxZoom: 8, animate: false })
    return () => {
      for (const mark of marks) mark.remove()
    }
  }, [map, places, chosen, onChoose, say])

  if (failed) return <p className="note">{strings.map.unavailable}</p>
  return (
    <div className="map-frame pick-frame" dir="ltr">
      <div ref={box} className="map pick-map" />
      <div className="map-buttons">
        <button type="button" onClick={() => map?.zoomIn()} aria-label={strings.map.zoomIn} title={strings.map.zoomIn}>
          +
        </button>
        <button
          type="button"
          onClick={() => map?.zoomOut()}
          aria-label={strings.map.zoomOut}
          title={strings.map.zoomOut}
        >
          −
        </button>
      </div>
    </div>
  )
}
