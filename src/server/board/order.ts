/** The list of stories, narrowed and ordered. Pure. */
import type { StoryEntry } from '../../store/index.ts'
import { type Growth, grows, growthOf } from './activity.ts'

export const ORDERS = ['listed', 'newest', 'growing', 'contested', 'largest'] as const

export type Order = (typeof ORDERS)[number]

/** What is asked of the list. */
export interface Asked {
  readonly order: Order
  /** Only those with a contested event. */
  readonly contested: boolean
  /** Only those that grow. */
  readonly growing: boolean
  /** Only those that an outlet of this id or name reports; null for all. */
  readonly outlet: string | null
  /** Only those that changed after the change with this number; null for all. */
  readonly after: number | null
}

/** A story of the list with how it grew. */
export interface Listed {
  readonly entry: StoryEntry
  readonly growth: Growth
}

/** The newest day of publication in any of the stories. */
export function newestDay(entries: Iterable<StoryEntry>): string | null {
  let newest: string | null = null
  for (const { days } of entries) for (const day of days.keys()) if (newest === null || day > newest) newest = day
  return newest
}

const keyOfOutlet = (outlet: { readonly name: string; readonly ref: string | null }): string =>
  outlet.ref ?? outlet.name

/** The last day on which something of the story came out; before all others where none is known. */
const lastDay = ({ entry }: Listed): string => entry.summary.reported?.last ?? ''

const BEFORE: Readonly<Record<Order, (a: Listed, b: Listed) => number>> = {
  listed: () => 0,
  newest: (a, b) => (lastDay(a) < lastDay(b) ? 1 : lastDay(a) > lastDay(b) ? -1 : 0),
  growing: (a, b) => b.growth.claims - b.growth.before - (a.growth.claims - a.growth.before),
  contested: (a, b) => b.entry.summary.counts.contested - a.entry.summary.counts.contested,
  largest: (a, b) => b.entry.summary.counts.claims - a.entry.summary.counts.claims,
}

/** @param entries as they are listed: those that an order does not tell apart stay so. */
export function listed(entries: readonly StoryEntry[], newest: string | null, asked: Asked): readonly Listed[] {
  const { contested, growing, outlet, after, order } = asked
  const kept = entries
    .filter(
      ({ summary, changed }) =>
        (!contested || summary.counts.contested > 0) &&
        (outlet === null || summary.outlets.some(one => keyOfOutlet(one) === outlet)) &&
        (after === null || (changed !== null && changed.number > after)),
    )
    .map(entry => ({ entry, growth: growthOf(entry.days, newest) }))
    .filter(({ growth }) => !growing || grows(growth))
  return order === 'listed' ? kept : kept.sort(BEFORE[order])
}

/** The outlets of stories with how many of these each reports, the most first. */
export function outletsOf(entries: Iterable<StoryEntry>, most: number) {
  const found = new Map<string, { readonly outlet: StoryEntry['summary']['outlets'][number]; stories: number }>()
  for (const { summary } of entries)
    for (const outlet of summary.outlets) {
      const key = keyOfOutlet(outlet)
      const known = found.get(key)
      if (known === undefined) found.set(key, { outlet, stories: 1 })
      else known.stories++
    }
  return [...found]
    .sort(([a, { stories: x }], [b, { stories: y }]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([, one]) => one)
}
