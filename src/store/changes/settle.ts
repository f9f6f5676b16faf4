/** What became of the things that one step touched, as the feed tells it. Pure. */
import type { Event, ReviewedClaim, Story } from '../../account/types.ts'
import type { OwnSummary } from '../summary.ts'
import { articleFacts, claimFacts, differing, eventFacts, isCorrection, storyFacts } from './facts.ts'
import type { Followed, Noted, Turned, Went, What } from './types.ts'

/** A thing before and after something touched it; null where it was not there, or is no more. Never both. */
export type Turn =
  | { readonly kind: 'event'; readonly was: Event | null; readonly is: Event | null }
  | { readonly kind: 'story'; readonly was: Story | null; readonly is: Story | null }
  | { readonly kind: 'article'; readonly was: OwnSummary | null; readonly is: OwnSummary | null }
  | { readonly kind: 'claim'; readonly was: ReviewedClaim | null; readonly is: ReviewedClaim | null }

/** Where things stand once the step is done. */
export interface Standing {
  /** The event of a claim, null where it has none; undefined where there is no such claim any more. */
  eventOf(claim: string): string | null | undefined
  /** The same for the story of an article. */
  storyOf(article: string): string | null | undefined
}

interface Whole<T> {
  readonly was: T | null
  readonly is: T | null
}

/** Several turns of one thing as one, from the first to the last; nothing where it came and went again. */
function joined<T extends { readonly id: string }>(turns: Iterable<Whole<T>>): Map<string, Whole<T>> {
  const found = new Map<string, Whole<T>>()
  for (const { was, is } of turns) {
    const { id } = (is ?? was)!
    const before = found.get(id)
    found.set(id, before === undefined ? { was, is } : { was: before.was, is })
  }
  for (const [id, { was, is }] of found) if (was === null && is === null) found.delete(id)
  return found
}

/** @returns the changes in the order of stories, events, articles and claims, each in the order in which they were first touched. */
export function settled(turns: readonly Turn[], standing: Standing): Noted[] {
  const of = <K extends Turn['kind']>(kind: K) =>
    turns.filter((turn): turn is Extract<Turn, { kind: K }> => turn.kind === kind)
  const stories = joined<Story>(of('story'))
  const events = joined<Event>(of('event'))
  const storyOf = known(stories, ({ articles }) => articles, standing.storyOf)
  const inStories = followed(stories, ({ articles }) => articles, storyOf)
  const eventOf = known(events, ({ claims }) => claims, standing.eventOf)
  const inEvents = followed(events, ({ claims }) => claims, eventOf)
  return [
    ...[...stories].map(([ref, story]) => ({
      kind: 'story' as const,
      ref,
      story: ref,
      ...turned(story, storyFacts),
      ...inStories(ref),
    })),
    ...[...events].map(([ref, event]) => ({
      kind: 'event' as const,
      ref,
      story: (event.is ?? event.was)!.story,
      ...turned(event, eventFacts, isCorrection),
      ...inEvents(ref),
    })),
    ...[...joined<OwnSummary>(of('article'))].map(([ref, article]) => ({
      kind: 'article' as const,
      ref,
      story: storyOf(ref) ?? null,
      ...turned(article, articleFacts, () => true),
    })),
    ...[...joined<ReviewedClaim>(of('claim'))].map(([ref, claim]) => claimChange(ref, claim, storyOf)),
  ]
}

function claimChange(ref: string, claim: Whole<ReviewedClaim>, storyOf: Standing['storyOf']): Noted {
  const { what, was, is } = turned(claim, claimFacts, () => true)
  const by = (claim.is?.review?.by ?? []).map(({ review, author, at, note }) => ({ review, author, at, note }))
  // Rejected it is shown as such, and counts nowhere.
  const rejected = was !== null && 'verdict' in was && is?.verdict === 'rejected'
  const story = storyOf((claim.is ?? claim.was)!.article) ?? null
  return { kind: 'claim', ref, story, what: rejected ? 'withdrawn' : what, was, is, by }
}

function turned<T, Facts extends object>(
  { was, is }: Whole<T>,
  factsOf: (one: T) => Facts,
  corrected: (was: Facts, is: Facts) => boolean = () => false,
): Turned<Facts> & { readonly what: What } {
  const before = was === null ? null : factsOf(was)
  const now = is === null ? null : factsOf(is)
  if (now === null) return { what: 'withdrawn', was: before, is: null }
  if (before === null) return { what: 'added', was: null, is: now }
  return { what: corrected(before, now) ? 'corrected' : 'changed', was: differing(before, now), is: now }
}

/** Where something stands: in what turned, else where it is asked. */
function known<T>(
  things: ReadonlyMap<string, Whole<T>>,
  membersOf: (one: T) => readonly string[],
  ask: (member: string) => string | null | undefined,
): (member: string) => string | null | undefined {
  const found = new Map<string, string>()
  for (const [id, { is }] of things) if (is !== null) for (const member of membersOf(is)) found.set(member, id)
  return member => found.get(member) ?? ask(member)
}

/** How things follow each other by what they hold. */
function followed<T>(
  things: ReadonlyMap<string, Whole<T>>,
  membersOf: (one: T) => readonly string[],
  standsIn: (member: string) => string | null | undefined,
): (id: string) => Followed {
  const heldBy = new Map<string, string>()
  for (const [id, { was }] of things) if (was !== null) for (const member of membersOf(was)) heldBy.set(member, id)
  const whither = new Map<string, Went>()
  const replaces = new Map<string, string[]>()
  for (const [id, { was, is }] of things) {
    if (is !== null || was === null) continue
    const went = wentTo(membersOf(was), standsIn)
    whither.set(id, went)
    const [to] = went.to
    if (to === undefined) continue
    const list = replaces.get(to.id)
    if (list === undefined) replaces.set(to.id, [id])
    else list.push(id)
  }
  return id => {
    const { was, is } = things.get(id)!
    const before = new Set(was === null ? [] : membersOf(was))
    const now = new Set(is === null ? [] : membersOf(is))
    const added = [...now].filter(member => !before.has(member))
    const own = replaces.get(id) ?? []
    const from = new Set(added.flatMap(member => heldBy.get(member) ?? []))
    for (const one of [id, ...own]) from.delete(one)
    const members = { added, removed: is === null ? [] : [...before].filter(member => !now.has(member)) }
    const went = whither.get(id) ?? null
    const [to] = went?.to ?? []
    const named = to !== undefined && things.get(to.id)?.was === null && replaces.get(to.id)?.length === 1
    return {
      // What comes new is told by what it is.
      members: was === null ? { added: [...now], removed: [] } : members,
      replaces: own,
      from: [...from].sort(),
      replacedBy: to?.id ?? null,
      went: went !== null && named && went.how === 'merged' ? { ...went, how: 'continued' } : went,
    }
  }
}

function wentTo(members: readonly string[], standsIn: (member: string) => string | null | undefined): Went {
  const to = new Map<string, string[]>()
  const rejected: string[] = []
  const gone: string[] = []
  for (const member of members) {
    const place = standsIn(member)
    if (place === undefined) gone.push(member)
    else if (place === null) rejected.push(member)
    else {
      const list = to.get(place)
      if (list === undefined) to.set(place, [member])
      else list.push(member)
    }
  }
  const places = [...to].map(([id, members]) => ({ id, members }))
  places.sort((a, b) => b.members.length - a.members.length || (a.id < b.id ? -1 : 1))
  const how = places.length > 1 ? 'divided' : places.length === 1 ? 'merged' : rejected.length > 0 ? 'rejected' : 'gone'
  return { how, to: places, rejected, gone }
}
