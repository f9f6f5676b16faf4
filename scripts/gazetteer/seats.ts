import { kilometres } from '../../src/knowledge/geo.ts'
import { type Draft, SETTLED } from './draft.ts'
import { core } from './names.ts'

/** A seat has at least as many people. */
const SEAT = 10_000

/** How far its seat may lie from the middle of a governorate or a district, in kilometres. */
const REACH = { governorate: 300, district: 60 } as const

/**
 * A governorate or district that is called after its seat gets the seat's point, as those who code events put it ("محافظة صعدة" is where صعدة is):
 * news of a province comes from its town, and the middle of its land is often desert.
 */
export function seat(
  drafts: readonly Draft[],
  towns: readonly Pick<Draft, 'names' | 'lat' | 'lon' | 'country' | 'population'>[],
): void {
  const byCore = new Map<string, (typeof towns)[number][]>()
  for (const town of towns)
    for (const key of new Set(town.names.map(core))) {
      const list = byCore.get(key)
      if (list === undefined) byCore.set(key, [town])
      else list.push(town)
    }
  for (const draft of drafts) {
    if (draft.precision !== 'governorate' && draft.precision !== 'district') continue
    const reach = REACH[draft.precision]
    // By its own name, else by that of its chief town, which some sources have among its names (الأنبار|الرمادي).
    const found = draft.names
      .map(name =>
        (byCore.get(core(name)) ?? [])
          .filter(town => town.country === draft.country && town.population >= SEAT)
          .filter(town => kilometres(town.lat, town.lon, draft.lat, draft.lon) <= reach)
          .sort((a, b) => b.population - a.population),
      )
      .find(list => list.length > 0)?.[0]
    if (found === undefined) continue
    draft.lat = found.lat
    draft.lon = found.lon
  }
}

/** The towns among drafts. */
export const townsOf = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts.filter(draft => SETTLED.has(draft.precision) && draft.precision !== 'camp')
