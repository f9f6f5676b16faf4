import 'maplibre-gl/dist/maplibre-gl.css'
import '../styles/map.css'
import { LngLatBounds, Map as MapView, Marker, type StyleSpecification, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { PlaceOnMap } from '../account/places.ts'
import { type Country, countryName, labelPoints, loadCountries } from './countries.ts'

// The worker is a file of ours: nothing is made from text, as the server's policy asks.
setWorkerUrl(workerUrl)

/** The colours of the ground, taken from the page so that they follow light and dark. */
function ground(element: HTMLElement) {
  const style = getComputedStyle(element)
  const colour = (name: string) => style.getPropertyValue(name).trim()
  return {
    sea: colour('--map-sea'),
    land: colour('--map-land'),
    border: colour('--map-border'),
    disc: colour('--map-disc'),
  }
}

const nothing = { type: 'FeatureCollection', features: [] } as const

function styleOf(element: HTMLElement): StyleSpecification {
  const { sea, land, border, disc } = ground(element)
  return {
    version: 8,
    sources: {
      countries: { type: 'geojson', data: { ...nothing, features: [] } },
      discs: { type: 'geojson', data: { ...nothing, features: [] } },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': sea } },
      { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': land } },
      { id: 'border', type: 'line', source: 'countries', paint: { 'line-color': border, 'line-width': 1 } },
      { id: 'disc', type: 'fill', source: 'discs', paint: { 'fill-color': disc, 'fill-opacity': 0.09 } },
      {
        id: 'disc-edge',
        type: 'line',
        source: 'discs',
        paint: { 'line-color': disc, 'line-opacity': 0.5, 'line-dasharray': [2, 3] },
      },
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

export const showAll = (map: MapView, places: readonly PlaceOnMap[], animate: boolean) => {
  if (places.length > 0) map.fitBounds(boundsOf(places), { ...fitting(places), animate })
}

/** A collection of shapes in the place of those that a source of the map holds. */
export function putShapes(map: MapView, source: string, shapes: GeoJSON.FeatureCollection): void {
  const found = map.getSource(source)
  if (found !== undefined && 'setData' in found && typeof found.setData === 'function') found.setData(shapes)
}

/**
 * A map in an element, made once: what stands on it comes and goes without it.
 *
 * @param places what it shows at first.
 * @returns the map once it can be drawn on; `failed` where the browser cannot draw one.
 */
export function useMap(
  box: RefObject<HTMLDivElement | null>,
  places: readonly PlaceOnMap[],
  label: string,
): { readonly map: MapView | null; readonly failed: boolean } {
  const [map, setMap] = useState<MapView | null>(null)
  const [failed, setFailed] = useState(false)
  const first = useRef(places)
  useEffect(() => {
    const container = box.current
    if (container === null) return
    let made: MapView
    try {
      made = new MapView({
        container,
        style: styleOf(container),
        bounds: boundsOf(first.current),
        fitBoundsOptions: fitting(first.current),
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
    made.once('load', () => setMap(made))
    const recolour = () => {
      const { sea, land, border, disc } = ground(container)
      made.setPaintProperty('sea', 'background-color', sea)
      made.setPaintProperty('land', 'fill-color', land)
      made.setPaintProperty('border', 'line-color', border)
      made.setPaintProperty('disc', 'fill-color', disc)
      made.setPaintProperty('disc-edge', 'line-color', disc)
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
  }, [box])
  useEffect(() => {
    map?.getCanvas().setAttribute('aria-label', label)
  }, [map, label])
  return { map, failed }
}

/** Coasts and borders, with the countries' names as text of the page, so that Arabic is shaped as everywhere else. */
export function useCountries(map: MapView | null, language: string): void {
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
      putShapes(map, 'countries', collection)
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
