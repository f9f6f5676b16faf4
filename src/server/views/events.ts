import type { Account, Event } from '../../account/types.ts'
import type { Claim } from '../../claims/types.ts'
import { type DescribeContext, describeEvent } from '../../report/index.ts'
import type { EventJson } from '../api/index.ts'
import type { Names } from './names.ts'

const NOTHING: Account = { articles: [], claims: [], events: [], stories: [], origins: [], copies: [], failures: [] }

/** @param claims those of the event, at least. */
export type EventView = (of: Event, claims: ReadonlyMap<string, Claim>) => EventJson

export function eventView(context: DescribeContext, { typeName, unitName, place }: Names): EventView {
  return (of, claims) => {
    // An account of the event's own claims: it need not be looked for among all others.
    const own: Account = { ...NOTHING, claims: of.claims.flatMap(id => claims.get(id) ?? []) }
    return {
      id: of.id,
      story: of.story,
      type: of.type,
      typeName: typeName(of.type),
      description: {
        en: describeEvent(of, own, context, 'en'),
        ar: describeEvent(of, own, context, 'ar'),
      },
      status: of.status,
      claims: of.claims,
      place: of.place && place(of.place),
      time: of.time,
      quantities: of.quantities.map(one => ({ ...one, unitName: unitName(one.unit), behind: one.behind ?? null })),
      interval: of.interval ?? null,
      support: of.support,
      contradictions: of.contradictions,
      revisions: of.revisions,
    }
  }
}
