import type { Claim, EventType, PlaceMention } from '../claims/types.ts'
import { isDay } from './days.ts'
import { isLocal } from './ground.ts'
import type { Sight } from './sight.ts'
import type { Contradiction, Event, EventStatus, Support } from './types.ts'

/** The value that most claims give; the first in the order of the account where several are as frequent. */
function commonest<T>(
  values: readonly { readonly key: string; readonly value: T; readonly weight: number }[],
): T | null {
  if (values.length === 1) return values[0]!.value
  const count = new Map<string, { value: T; weight: number }>()
  for (const { key, value, weight } of values) {
    const entry = count.get(key)
    if (entry === undefined) count.set(key, { value, weight })
    else entry.weight += weight
  }
  let best: { value: T; weight: number } | null = null
  for (const entry of count.values()) if (best === null || entry.weight > best.weight + 1e-9) best = entry
  return best?.value ?? null
}

/** The type of most claims; an assertion knows better than a denial what is spoken of. */
export function typeOf(members: readonly Sight[]): EventType {
  if (members.length === 1) return members[0]!.claim.type
  return commonest(
    members.map(({ claim }) => ({
      key: claim.type,
      value: claim.type,
      weight: claim.polarity === 'asserted' ? 1 : 0.5,
    })),
  )!
}

/** The place of most claims, a settlement before a region. */
export function placeOf(members: readonly Sight[]): PlaceMention | null {
  return commonest(
    members.flatMap(({ claim: { place } }) =>
      place === null ? [] : [{ key: place.ref ?? place.name, value: place, weight: isLocal(place) ? 1.5 : 1 }],
    ),
  )
}

/** The time of most claims, an exact day before a period before words that could not be resolved. */
export function timeOf(members: readonly Sight[]): Event['time'] {
  return commonest(
    members.flatMap(({ claim: { time }, days }) =>
      time === null
        ? []
        : [
            {
              key: time.edtf ?? time.text,
              value: { text: time.text, edtf: time.edtf },
              weight: days === null ? 0.5 : isDay(days) ? 1.5 : 1,
            },
          ],
    ),
  )
}

/** The rules of the status, in the order in which they are tried, and what each gives. */
const STATUS = {
  'only-denials': 'denied',
  contradicted: 'contested',
  'origins-agree': 'corroborated',
  'one-origin': 'single-source',
  /** Several origins, of which one denies, and nothing that the others say of it contradicts that. */
  'denied-by-one': 'single-source',
} as const satisfies Readonly<Record<string, EventStatus>>

/** By which rule an event has its status. */
export type StatusRule = keyof typeof STATUS

/** `denied` when nobody asserts it, `contested` when anything contradicts, `corroborated` from two independent origins on. */
export function statusOf(
  members: readonly Sight[],
  support: Support,
  contradictions: readonly Contradiction[],
): EventStatus {
  return STATUS[
    statusRule(
      members.map(({ claim }) => claim),
      support,
      contradictions,
    )
  ]
}

/** The first rule of the status that applies to an event of these claims. */
export function statusRule(
  claims: readonly Pick<Claim, 'polarity'>[],
  { independent }: Pick<Support, 'independent'>,
  contradictions: readonly Contradiction[],
): StatusRule {
  if (claims.every(({ polarity }) => polarity === 'denied')) return 'only-denials'
  if (contradictions.length > 0) return 'contradicted'
  if (independent < 2) return 'one-origin'
  return claims.every(({ polarity }) => polarity === 'asserted') ? 'origins-agree' : 'denied-by-one'
}
