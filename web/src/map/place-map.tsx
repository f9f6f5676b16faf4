import 'maplibre-gl/dist/maplibre-gl.css'
import { LngLatBounds, Map as MapView, Marker, type StyleSpecification, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { useEffect, useRef, useState } from 'react'
import type { PlaceOnMap } from '../account/places.ts'
import { useSpeech } from '../language.tsx'
import { type Country, countryName, labelPoints, loadCountries } from './countries.ts'
import { placeMark } from './place-mark.ts'
import { placeNames } from './place-names.ts'

// The worker is a file of ours: nothing is made from text, as the server's policy asks.
setWorkerUrl(workerUrl)

/** The colours of the ground, taken from the page so that they follow light and dark. */
function ground(element: HTMLElement) {
  const style = getComputedStyle(element)
  const colour = (name: string) => style.getPropertyValue(name).trim()
  return { sea: colour('--map-sea'), land: colour('--map-land'), border: colour('--map-border') }
}

function styleOf(element: HTMLElement): StyleSpecification {
  const { sea, land, border } = ground(element)
  return {
    version: 8,
    sources: { countries: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } } },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': sea } },
      { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': land } },
      { id: 'border', type: 'line', source: 'countries', paint: { 'line-color': border, 'line-width': 1 } },
    ],
  }
}

function boundsOf(places: readonly PlaceOnMap[]): LngLatBounds {
  const bounds = new LngLatBounds()
  for (const { lon, lat } of places) bounds.extend([lon, lat])
  return bounds
}

/** One place is shown with the land around it; several as near as shows them all. */
const fitting = (places: readonly PlaceOnMap[]) => ({ padding: 70, maxZoom: places.length === 1 ? 6 : 9 })

const showAll = (map: MapView, places: readonly PlaceOnMap[], animate: boolean) =>
  map.fitBounds(boundsOf(places), { ...fitting(places), animate })

/** Coasts and borders, with the countries' names as text of the page, so that Arabic is shaped as everywhere else. */
function useGround(map: MapView | null, language: string): void {
  useEffect(() => {
    if (map === null) return
    const control = new AbortController()
    const names = new Intl.DisplayNames(language, { type: 'region' })
    let labels: Marker[] = []
    let countries: readonly Country[] = []
    const write = () => {
      for (const label of labels) label.remove()
      const bounds = map.getBounds()
      const box = {
        west: bounds.getWest(),
        south: bounds.getSouth(),
        east: bounds.getEast(),
        north: bounds.getNorth(),
      }
      labels = labelPoints(countries, box).flatMap(({ country, lon, lat }) => {
        const name = countryName(country, names)
        if (name === null) return []
        const element = document.createElement('span')
        element.className = 'country-name'
        element.textContent = name
        return [new Marker({ element }).setLngLat([lon, lat]).addTo(map)]
      })
    }
    const start = async () => {
      const collection = await loadCountries(control.signal)
      countries = collection.features
      const source = map.getSource('countries')
      if (source !== undefined && 'setData' in source && typeof source.setData === 'function')
        source.setData(collection)
      write()
      map.on('moveend', write)
    }
    start().catch(error => {
      if (!control.signal.aborted) console.warn(error)
    })
    return () => {
      control.abort()
      map.off('moveend', write)
      for (const label of labels) label.remove()
    }
  }, [map, language])
}

/** The places of the events on a map that needs nothing from elsewhere: no tiles, no fonts, no styles. */
export function PlaceMap(props: {
  readonly places: readonly PlaceOnMap[]
  readonly nameOf: (place: PlaceOnMap) => string
  readonly onChoose: (key: string) => void
}) {
  const { places, nameOf, onChoose } = props
  const { strings, number, language } = useSpeech()
  const box = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<MapView | null>(null)
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    const container = box.current
    if (container === null) return
    let made: MapView
    try {
      made = new MapView({
        container,
        style: styleOf(container),
        bounds: boundsOf(places),
        fitBoundsOptions: fitting(places),
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
        cooperativeGestures: false,
        renderWorldCopies: false,
        maxZoom: 12,
      })
    } catch {
      setFailed(true)
      return
    }
    made.touchZoomRotate.disableRotation()
    made.scrollZoom.disable()
    made.getCanvas().setAttribute('aria-label', strings.map.label)
    made.once('load', () => setMap(made))
    const recolour = () => {
      const { sea, land, border } = ground(container)
      made.setPaintProperty('sea', 'background-color', sea)
      made.setPaintProperty('land', 'fill-color', land)
      made.setPaintProperty('border', 'line-color', border)
    }
    const scheme = matchMedia('(prefers-color-scheme: dark)')
    scheme.addEventListener('change', recolour)
    const theme = new MutationObserver(recolour)
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => {
      scheme.removeEventListener('change', recolour)
      theme.disconnect()
      setMap(null)
      made.remove()
    }
  }, [places, strings])

  useGround(map, language)

  useEffect(() => {
    if (map === null) return
    const marks = places.map(place => {
      const name = nameOf(place)
      const count = number(place.events.length)
      const label = strings.map.mark(name, strings.count.events(place.events.length))
      const element = placeMark(place, { label, name, count })
      element.addEventListener('click', () => onChoose(place.key))
      return { place, element, marker: new Marker({ element }).setLngLat([place.lon, place.lat]).addTo(map) }
    })
    const arrange = () =>
      placeNames(marks.map(({ place, element }) => ({ element, at: map.project([place.lon, place.lat]) })))
    arrange()
    map.on('moveend', arrange)
    // A name takes its true width once the font is there.
    document.fonts.ready.then(arrange)
    return () => {
      map.off('moveend', arrange)
      for (const { marker } of marks) marker.remove()
    }
  }, [map, places, nameOf, onChoose, strings, number])

  if (failed) return <p className="notice">{strings.map.unavailable}</p>
  return (
    <div className="map-frame" dir="ltr">
      <div ref={box} className="map" />
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
        <button
          type="button"
          onClick={() => map !== null && showAll(map, places, true)}
          aria-label={strings.map.whole}
          title={strings.map.whole}
        >
          ⤢
        </button>
      </div>
    </div>
  )
}
