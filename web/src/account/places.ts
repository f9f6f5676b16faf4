import type { EventJson, PlaceJson } from '../api-types.ts'

export interface PlaceOnMap {
  readonly key: string
  readonly place: PlaceJson
  readonly lat: number
  readonly lon: number
  /** True where the name names an area, so that the point is only its centre. */
  readonly area: boolean
  readonly events: readonly EventJson[]
}

export interface Places {
  readonly placed: readonly PlaceOnMap[]
  readonly unplaced: readonly {
    readonly key: string
    readonly place: PlaceJson
    readonly events: readonly EventJson[]
  }[]
}

const areas: ReadonlySet<string> = new Set(['district', 'governorate', 'region', 'country', 'river', 'border'])

/** The places of the events, each once, those with most events first; places without a position apart. */
export function placesOf(events: readonly EventJson[]): Places {
  const groups = new Map<string, { place: PlaceJson; events: EventJson[] }>()
  for (const event of events) {
    const { place } = event
    if (place === null) continue
    const key = place.ref ?? `${place.name}|${place.lat}|${place.lon}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { place, events: [event] })
    else group.events.push(event)
  }
  const sorted = [...groups]
    .map(([key, group]) => ({ key, ...group }))
    .sort((a, b) => b.events.length - a.events.length)
  return {
    placed: sorted.flatMap(group => {
      const { lat, lon, precision } = group.place
      return lat === null || lon === null ? [] : [{ ...group, lat, lon, area: areas.has(precision) }]
    }),
    unplaced: sorted.filter(({ place }) => place.lat === null || place.lon === null),
  }
}
