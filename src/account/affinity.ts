import type { Days } from './days.ts'
import { byText } from './ids.ts'
import { dayOf, fuse, type Item, type Level, type Near, type Node, UNDATED } from './level.ts'
import { UNIT } from './profiles.ts'

/** Items that lie further apart, in days, are of different stories. */
const REACH = 75
/** The longest time, in days, that an item which is still looked at spans: stories go on over months. */
const SPAN = 400
/** A feature of more items of one day than this tells nothing on that day: what stands on every page must not cost the square of them. */
export const CROWD = 60

/** Which items are no more, and which are there instead. */
export interface Change {
  readonly gone: readonly string[]
  readonly come: readonly Item[]
}

/**
 * One round of affinity clustering (Bateni and others, "Affinity Clustering", NIPS 2017, after Borůvka): every item is joined with the one nearest to it,
 * where they have at least `least` in common. What is together hangs on the items and on nothing else: not on the order in which they came, nor on how many at a time.
 * Takes the items that left the level and those that came (an id may do both), looks again where that can have changed something, and
 * gives the change in what is together, as items of the next level.
 */
export function joinNearest(level: Level, { gone, come }: Change, least: number): Change {
  const stale = new Set<string>()
  const offers = new Set<string>()
  const touched = new Map<string, readonly string[]>()
  const crossed = { crowded: new Map<string, [string, number]>(), cleared: new Map<string, [string, number]>() }
  level.expect?.({ ids: [...gone, ...come.map(({ id }) => id)] })
  const moving = [...gone.map(id => level.node(id)!.item), ...come]
  level.expect?.({ on: moving.map(item => ({ features: featuresOf(item), day: dayOf(item) })) })
  // Of those that go themselves nothing is looked for.
  for (const seeker of level.seekers(gone)) stale.add(seeker)
  for (const id of gone) {
    const item = level.node(id)!.item
    touch(level, id, touched)
    note(level, item, -1, crossed.cleared)
    level.drop(id)
  }
  for (const item of come) {
    note(level, item, 1, crossed.crowded)
    level.put(item)
    stale.add(item.id)
    offers.add(item.id)
  }
  // A feature that became too common on a day ties nobody there any more; one that is rare again may tie anybody.
  const untied: string[] = []
  for (const [feature, day] of crossed.crowded.values()) {
    const entries = level.entriesOn(feature, day)
    if (entries.length <= CROWD) continue
    level.expect?.({ nodes: entries.map(({ node }) => node) })
    for (const { node } of entries) untied.push(node.item.id)
  }
  for (const id of [...untied, ...level.seekers(untied)]) stale.add(id)
  for (const [feature, day] of crossed.cleared.values()) {
    const entries = level.entriesOn(feature, day)
    if (entries.length > CROWD) continue
    level.expect?.({ nodes: entries.map(({ node }) => node) })
    for (const { node } of entries) {
      stale.add(node.item.id)
      offers.add(node.item.id)
    }
  }
  const set = (id: string, near: Near | null): void => {
    const old = level.near(id)
    if (old?.id === near?.id && old?.score === near?.score) return
    touch(level, id, touched)
    if (near !== null) touch(level, near.id, touched)
    level.setNear(id, near)
  }
  const floor = least * UNIT ** 2
  const room: Node[] = []
  expectNear(level, stale)
  for (const id of stale) {
    const node = level.node(id)
    if (node === undefined) continue
    let best: Near | null = null
    for (const { id: other, score } of inCommon(level, node, floor, room)) {
      if (nearer({ id: other, score }, best)) best = { id: other, score }
      if (offers.has(id) && !stale.has(other) && nearer({ id, score }, level.near(other))) set(other, { id, score })
    }
    set(id, best)
  }
  return regroup(level, touched, come)
}

/** Whether `a` comes before `b` as the nearest: by what is in common, then by id. */
function nearer(a: Near, b: Near | null): boolean {
  return b === null || a.score > b.score || (a.score === b.score && byText(a.id, b.id) < 0)
}

/** Notes the group of an item, with its members as they are before anything is dropped. */
function touch(level: Level, id: string, touched: Map<string, readonly string[]>): void {
  const group = level.groupOf(id)
  if (group !== undefined && !touched.has(group)) touched.set(group, level.members(group))
}

/** Notes the features that cross the line between telling and common when the item comes or goes. Asked before it does. */
function note(level: Level, item: Item, step: 1 | -1, into: Map<string, [string, number]>): void {
  const day = dayOf(item)
  for (const [feature] of item.profile) {
    const count = level.entriesOn(feature, day).length
    if (count === (step === 1 ? CROWD : CROWD + 1)) into.set(`${day} ${feature}`, [feature, day])
  }
}

/** Says which entries will be gone through for the items with these ids. */
function expectNear(level: Level, ids: ReadonlySet<string>): void {
  if (level.expect === undefined) return
  level.expect({ ids: [...ids] })
  const items = [...ids].flatMap(id => level.node(id)?.item ?? [])
  level.expect({ on: items.map(item => ({ features: featuresOf(item), day: dayOf(item) })) })
  level.expect({ within: items.map(item => ({ features: tying(level, item), ...daysNear(item) })) })
}

function featuresOf({ profile }: Item): string[] {
  return profile.map(([feature]) => feature)
}

/** The features of an item without those that everybody has on its own day: these tie it to nobody. */
function tying(level: Level, item: Item): string[] {
  return featuresOf(item).filter(feature => level.entriesOn(feature, dayOf(item)).length <= CROWD)
}

/** The days on which an item may begin that is near enough to this one. */
function daysNear({ days }: Item): { readonly from: number; readonly to: number } {
  return days === null ? { from: UNDATED, to: Infinity } : { from: days.from - REACH - SPAN, to: days.to + REACH }
}

/** The items that have at least `floor` in common with one, and how much. `room` is written over: many items are gone through for each. */
function inCommon(level: Level, node: Node, floor: number, room: Node[]): Near[] {
  const { days } = node.item
  const { from, to } = daysNear(node.item)
  const found = level.inCommon?.(node, floor, from, to, CROWD) ?? summed(level, node, floor, from, to, room)
  const near: Near[] = []
  level.expect?.({ nodes: found.map(one => one.node) })
  for (const { node: other, score } of found)
    if (inReach(days, other.item.days)) near.push({ id: other.item.id, score })
  return near
}

/** As `Level.inCommon`, feature by feature. */
function summed(
  level: Level,
  node: Node,
  floor: number,
  from: number,
  to: number,
  room: Node[],
): { readonly node: Node; readonly score: number }[] {
  const { item } = node
  const day = dayOf(item)
  let count = 0
  for (const [feature, weight] of item.profile) {
    // Where everybody has it on the item's own day it ties the item to nobody.
    if (level.entriesOn(feature, day).length > CROWD) continue
    for (const list of level.entries(feature, from, to)) {
      if (list.length > CROWD) continue
      for (const entry of list) {
        if (entry.node === node) continue
        if (entry.node.sum === 0) room[count++] = entry.node
        entry.node.sum += weight * entry.weight
      }
    }
  }
  const found: { readonly node: Node; readonly score: number }[] = []
  for (let i = 0; i < count; i++) {
    const other = room[i]!
    if (other.sum >= floor) found.push({ node: other, score: other.sum })
    other.sum = 0
  }
  return found
}

function inReach(a: Days | null, b: Days | null): boolean {
  if (a === null || b === null) return true
  return a.from - b.to <= REACH && b.from - a.to <= REACH && Math.abs(a.from - b.from) <= REACH + SPAN
}

/** Puts the members of the touched groups, and the items that came, together anew. */
function regroup(level: Level, old: ReadonlyMap<string, readonly string[]>, come: readonly Item[]): Change {
  const fresh = new Set(come.map(item => item.id))
  level.expect?.({ ids: [...old.values()].flat() })
  const items = new Set([...[...old.values()].flat().filter(id => level.node(id) !== undefined), ...fresh])
  const parent = new Map<string, string>()
  const find = (id: string): string => {
    const up = parent.get(id)
    if (up === undefined) return id
    const top = find(up)
    parent.set(id, top)
    return top
  }
  for (const id of items) {
    const near = level.near(id)
    if (near === null) continue
    const [a, b] = [find(id), find(near.id)]
    if (a !== b) parent.set(byText(a, b) < 0 ? b : a, byText(a, b) < 0 ? a : b)
  }
  const together = new Map<string, string[]>()
  for (const id of [...items].sort(byText)) {
    const list = together.get(find(id))
    if (list === undefined) together.set(find(id), [id])
    else list.push(id)
  }
  const kept = new Set<string>()
  for (const [group, members] of together)
    if (!members.some(id => fresh.has(id)) && old.get(group)?.join('\n') === members.join('\n')) kept.add(group)
  const gone = [...old.keys()].filter(group => !kept.has(group))
  for (const group of gone) level.dropGroup(group)
  const made: Item[] = []
  for (const [group, members] of together) {
    if (kept.has(group)) continue
    level.setGroup(group, members)
    made.push(fuse(members.map(id => level.node(id)!.item)))
  }
  return { gone, come: made }
}
