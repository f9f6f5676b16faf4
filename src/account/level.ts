import type { Days } from './days.ts'
import { byText } from './ids.ts'
import { meanOf, type Profile } from './profiles.ts'

/** Some articles that are taken as one. */
export interface Item {
  /** The smallest id among its articles. */
  readonly id: string
  /** Ids of its articles, sorted. */
  readonly articles: readonly string[]
  readonly profile: Profile
  /** From its first to its last dated article; null where none is dated. */
  readonly days: Days | null
}

/** An item as a level holds it. */
export interface Node {
  readonly item: Item
  /** A sum that is being made; zero between two questions. */
  sum: number
}

/** An item that has a feature, with the feature's weight in it. */
export interface Entry {
  readonly node: Node
  readonly weight: number
}

/** The item nearest to another, and how much they have in common, in square `UNIT`s. */
export interface Near {
  readonly id: string
  readonly score: number
}

/** What a level is about to be asked. */
export interface Expected {
  /** Items by id, and nodes whose items will be read. */
  readonly ids?: readonly string[]
  readonly nodes?: readonly Node[]
  /** `entriesOn`, for each of some features. */
  readonly on?: readonly { readonly features: readonly string[]; readonly day: number }[]
  /** `entries`. */
  readonly within?: readonly { readonly features: readonly string[]; readonly from: number; readonly to: number }[]
}

/** The day under which items without a date are kept. */
export const UNDATED = Number.NEGATIVE_INFINITY

/** The day under which an item is kept. */
export function dayOf({ days }: Item): number {
  return days === null ? UNDATED : days.from
}

/**
 * What is remembered of the items of one round: the items, who is nearest to whom, which are together, and an index from features to items by
 * day. In memory (`memoryLevel`) or in a store; asked for what is near an item only.
 */
export interface Level {
  /** Says beforehand what will be asked: a level in a store reads it together, for many small questions cost more than one. Changes no answer. */
  expect?(asked: Expected): void
  node(id: string): Node | undefined
  put(item: Item): void
  drop(id: string): void
  /** Items with the feature whose day lies from `from` to `to`, a list for each day; those without a date always. */
  entries(feature: string, from: number, to: number): Iterable<readonly Entry[]>
  /** Items of one day with the feature. */
  entriesOn(feature: string, day: number): readonly Entry[]
  /**
   * Items with `entries` in common with one, of features that no more than `crowd` items of a day have, and the sum of the products of the weights, from
   * `floor` on. A level that can sum up better than by asking for each feature has it.
   */
  inCommon?(
    node: Node,
    floor: number,
    from: number,
    to: number,
    crowd: number,
  ): readonly { readonly node: Node; readonly score: number }[]
  near(id: string): Near | null
  setNear(id: string, near: Near | null): void
  /** Items to which one of these is the nearest. */
  seekers(ids: readonly string[]): readonly string[]
  /** The group that an item is in: the smallest id in it; undefined for an item that was put just now. */
  groupOf(id: string): string | undefined
  members(group: string): readonly string[]
  setGroup(group: string, members: readonly string[]): void
  dropGroup(group: string): void
}

/** Makes one item of several; the same in any order. */
export function fuse(items: readonly Item[]): Item {
  if (items.length === 1) return items[0]!
  const articles = items.flatMap(item => item.articles).sort(byText)
  const dated = items.flatMap(({ days }) => (days === null ? [] : [days]))
  return {
    id: articles[0]!,
    articles,
    profile: meanOf(items.map(item => ({ profile: item.profile, count: item.articles.length }))),
    days:
      dated.length === 0
        ? null
        : { from: Math.min(...dated.map(days => days.from)), to: Math.max(...dated.map(days => days.to)) },
  }
}
