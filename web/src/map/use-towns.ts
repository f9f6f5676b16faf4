import type { Map as MapView } from 'maplibre-gl'
import { useEffect, useState } from 'react'
import { resource } from '../api.ts'
import type { KnownPlaceJson } from '../api-types.ts'

/** Names that a map of this size can hold; the rest would hide each other. */
const MOST = 60

const degrees = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value)).toFixed(2)

/** Governorates and towns in the part of the world that is shown, the weightiest first; none while they are switched off. */
export function useTowns(map: MapView | null, on: boolean): readonly KnownPlaceJson[] {
  const [towns, setTowns] = useState<readonly KnownPlaceJson[]>([])
  useEffect(() => {
    if (map === null || !on) {
      setTowns([])
      return
    }
    let control = new AbortController()
    const ask = () => {
      control.abort()
      control = new AbortController()
      const { signal } = control
      const bounds = map.getBounds()
      const box = [
        degrees(bounds.getWest(), -180, 180),
        degrees(bounds.getSouth(), -90, 90),
        degrees(bounds.getEast(), -180, 180),
        degrees(bounds.getNorth(), -90, 90),
      ].join()
      resource
        .places(box)
        .ask(signal)
        .then(answer => {
          // Without them the map is as it was; what went wrong is nothing that a reader can do something about.
          if (answer.ok) setTowns(answer.value.items.slice(0, MOST))
        })
        .catch(error => {
          if (!signal.aborted) throw error
        })
    }
    ask()
    map.on('moveend', ask)
    return () => {
      control.abort()
      map.off('moveend', ask)
    }
  }, [map, on])
  return towns
}
