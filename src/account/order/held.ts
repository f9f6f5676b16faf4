/** Who is said to hold which place, when, and by whom it is said. */
import type { Claim, Named } from '../../claims/types.ts'
import { bodiesOf } from '../bodies.ts'
import { type Days, daysOf, isDay } from '../days.ts'
import { byText } from '../ids.ts'
import { actorKey } from '../rarity.ts'
import { nameKey } from '../stems.ts'
import type { Event, Holding, PlaceHeld } from '../types.ts'
import { edtfOf } from './dates.ts'
import { canHold } from './holder.ts'
import { holdingRules, isPart, type Says, saysOf } from './holding-rules.ts'
import type { Bounds } from './own.ts'

/** What ground is read from. */
export interface GroundParts {
  readonly events: readonly Event[]
  readonly claims: ReadonlyMap<string, Claim>
  readonly textOf: (article: string) => string
  readonly publishedOf: (article: string) => Days | null
  /** The event's days. */
  readonly boundsOf: (event: string) => Bounds | undefined
  /** The origin of a claim, or null. */
  readonly originOf: (claim: string) => string | null
}

interface Draft {
  readonly holder: Named
  readonly key: string
  readonly says: Says
  readonly claims: Claim[]
  readonly event: string
  days: Days | null
}

/** Days on which one place is compared for more holders than this are a crowd of readings, not a disagreement. */
const HOLDERS = 12

/**
 * For each place with a claim of capture, control, handover, withdrawal or siege: who is said to hold it, from when or to when (`holding.tsv`). Places by id,
 * or by name where no table knows them; a camp in a town is another place than the town. Statements of one event about one holder stand together; nothing
 * else is put together. Two holders said for one day by different origins, none of whom belongs to the other, disagree.
 */
export function placesHeld(parts: GroundParts): PlaceHeld[] {
  const places = new Map<string, { readonly place: NonNullable<Claim['place']>; readonly drafts: Map<string, Draft> }>()
  const onGround = parts.events.filter(({ claims }) =>
    claims.some(id => {
      const claim = parts.claims.get(id)
      return claim?.place != null && holdingRules(claim.type).length > 0
    }),
  )
  for (const event of onGround.sort((a, b) => byText(a.id, b.id)))
    for (const id of event.claims.toSorted(byText)) {
      const claim = parts.claims.get(id)
      if (claim?.place == null) continue
      for (const rule of holdingRules(claim.type)) {
        const says = saysOf(claim, rule, parts.textOf(claim.article))
        if (says === null) continue
        for (const holder of claim[rule.who]) {
          if (!canHold(holder)) continue
          const where = claim.place.ref ?? `~${nameKey(claim.place.name)}`
          let at = places.get(where)
          if (at === undefined) {
            at = { place: claim.place, drafts: new Map() }
            places.set(where, at)
          }
          const key = actorKey(holder)
          const group = [key, says, claim.polarity, claim.factuality, event.id, isPart(claim)].join('\n')
          const known: Draft | undefined = at.drafts.get(group)
          if (known === undefined)
            at.drafts.set(group, { holder, key, says, claims: [claim], event: event.id, days: null })
          else if (known.claims.at(-1) !== claim) known.claims.push(claim)
        }
      }
    }
  return [...places]
    .sort(([a], [b]) => byText(a, b))
    .map(([, { place, drafts }]) => {
      const all = [...drafts.values()]
        .map(draft => ({ ...draft, days: daysOfDraft(draft, parts) }))
        .sort(
          (a, b) => moment(a) - moment(b) || byText(a.event, b.event) || byText(a.key, b.key) || byText(a.says, b.says),
        )
      const holdings = all.map(draft => holdingOf(draft, parts))
      return { place, holdings, disagreements: disagreements(all, holdings) }
    })
}

/** The days of a statement: its claims' own, else the day on which a state was reported, else those of its event. */
function daysOfDraft({ claims, says, event }: Draft, { publishedOf, boundsOf }: GroundParts): Days | null {
  const own = claims.flatMap(claim => daysOf(claim.time?.edtf) ?? [])
  const reported =
    says === 'at' || says === 'besieges'
      ? claims.flatMap(({ article, factuality }) => (factuality === 'ongoing' ? (publishedOf(article) ?? []) : []))
      : []
  const days = own.length > 0 ? own : reported
  if (days.length > 0)
    return {
      from: days.reduce((least, one) => Math.min(least, one.from), Infinity),
      to: days.reduce((most, one) => Math.max(most, one.to), -Infinity),
    }
  const bounds = boundsOf(event)
  const told = claims.every(({ factuality }) => factuality === 'occurred' || factuality === 'ongoing')
  return bounds === undefined || !told ? null : { from: bounds.from, to: bounds.to }
}

function moment({ days }: Draft): number {
  if (days === null) return Number.MAX_SAFE_INTEGER
  return Number.isFinite(days.from) ? days.from : Number.isFinite(days.to) ? days.to : Number.MAX_SAFE_INTEGER
}

function holdingOf(draft: Draft, { originOf }: GroundParts): Holding {
  const { holder, says, days, claims, event } = draft
  const [first] = claims
  const state = says === 'at' || says === 'besieges'
  // "تسيطر منذ 2014" says when it began; "كانت تسيطر يوم السبت" that it had begun by then and had not ended.
  const since = days === null ? null : says === 'since' ? edtfOf(days) : state ? begun(days) : null
  const until =
    days === null ? null : says === 'until' ? edtfOf(days) : state ? edtfOf({ from: days.from, to: Infinity }) : null
  return {
    holder: { name: holder.name, ref: holder.ref },
    how: says === 'besieges' ? 'besieges' : 'holds',
    polarity: first!.polarity,
    factuality: first!.factuality,
    since,
    until: state && days !== null && !Number.isFinite(days.to) ? null : until,
    ...(state ? {} : { turn: says === 'until' ? ('loses' as const) : ('takes' as const) }),
    part: isPart(first!),
    event,
    claims: claims.map(claim => claim.id),
    origins: [...new Set(claims.flatMap(claim => originOf(claim.id) ?? []))].sort(byText),
  }
}

function begun({ from, to }: Days): string | null {
  return Number.isFinite(to) ? edtfOf({ from: -Infinity, to }) : edtfOf({ from, to: from })
}

function disagreements(drafts: readonly Draft[], holdings: readonly Holding[]): (readonly [number, number])[] {
  const onDay = new Map<number, number[]>()
  holdings.forEach(({ how, polarity, factuality, part }, i) => {
    const { days, says } = drafts[i]!
    if (how !== 'holds' || polarity === 'denied' || part || says === 'until' || days === null || !isDay(days)) return
    if (factuality !== 'occurred' && factuality !== 'ongoing') return
    for (let day = days.from; day <= days.to; day++) {
      const list = onDay.get(day)
      if (list === undefined) onDay.set(day, [i])
      else if (list.length < HOLDERS) list.push(i)
    }
  })
  const found = new Map<string, readonly [number, number]>()
  for (const list of onDay.values())
    for (const i of list)
      for (const j of list)
        if (
          i < j &&
          differ(drafts[i]!, drafts[j]!) &&
          !holdings[i]!.origins.some(id => holdings[j]!.origins.includes(id))
        )
          found.set(`${i} ${j}`, [i, j])
  return [...found.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1])
}

/** Two holders known by id, none of whom belongs to the other: "forces" may be anybody's. */
function differ({ holder: a }: Draft, { holder: b }: Draft): boolean {
  if (a.ref === null || b.ref === null || a.ref === b.ref) return false
  const [above, over] = [bodiesOf(a.ref), bodiesOf(b.ref)]
  return !above.includes(b.ref) && !over.includes(a.ref) && !above.some(body => over.includes(body))
}
