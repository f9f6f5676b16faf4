import type { Change } from './affinity.ts'
import { comparePair, reachAmong, reuseOf, SHARED, signature } from './copies.ts'
import type { Item, Level } from './level.ts'
import { moment } from './reading.ts'
import { copyGroups, placeStories } from './stories.ts'
import { type StoryAccount, type Told, tellStory } from './story.ts'
import type { Copy } from './types.ts'

/** Where an account is kept that grows article by article: asked for what lies near an article only. */
export interface Shelf {
  /** One for each round (`ROUNDS`). */
  readonly levels: readonly Level[]
  /** Says beforehand which articles will be asked for, with their copies; `told` too where it says so. A shelf in a store reads them together. Changes no answer. */
  expect?(articles: readonly string[], told?: boolean): void
  told(article: string): Told | undefined
  putTold(told: Told): void
  /** The articles with each of some hashes in their signatures, in the order in which they are weighed. */
  holders(hashes: readonly number[]): ReadonlyMap<number, readonly string[]>
  hold(hashes: readonly number[], told: Told): void
  /** Between this article and any other, in both directions. */
  copies(article: string): readonly Copy[]
  putCopies(copies: readonly Copy[]): void
  dropCopies(a: string, b: string): void
  /** The articles that are one item with this one, for sharing much of their text; none for an article that came just now. */
  sameText(article: string): readonly string[]
  setSameText(articles: readonly string[]): void
  /** The id of the story that an article stands in: stories are large, and this is asked for every article of those that change. */
  storyIdOf(article: string): string | undefined
  /** The articles of a story. */
  articlesOf(story: string): readonly string[]
  putStory(story: StoryAccount): void
  dropStory(id: string): void
}

/** Which stories are no more, by id, and which are there instead. */
export interface Placed {
  readonly gone: readonly string[]
  readonly come: readonly StoryAccount[]
}

/** The item of one article, as the first round takes it. */
export function itemOf({ reading, profile }: Told): Item {
  const { id } = reading.article
  return { id, articles: [id], profile, days: reading.published }
}

/**
 * Puts articles into the account on a shelf, all at once. The account that a shelf holds afterwards is that of `reconcile` over all its articles, whatever
 * the order in which they came, and however many at a time. An article that is there stays as it is.
 */
export function placeArticles(shelf: Shelf, told: readonly Told[]): Placed {
  const fresh: string[] = []
  const lost: string[] = []
  shelf.expect?.(told.map(({ reading }) => reading.article.id))
  for (const one of told) {
    const { id } = one.reading.article
    if (shelf.told(id) !== undefined) continue
    fresh.push(id)
    for (const pair of shareText(shelf, one)) lost.push(...pair)
  }
  if (fresh.length === 0) return { gone: [], come: [] }
  const stories = placeStories(shelf.levels, regroup(shelf, [...fresh, ...lost]))
  const lists = stories.come.map(item => item.articles)
  const again = new Set(lists.flat())
  shelf.expect?.([...again])
  const gone = new Set(lists.flatMap(articles => articles.flatMap(article => shelf.storyIdOf(article) ?? [])))
  // A copy that is none any more can change what is counted in a story that keeps its articles.
  for (const article of lost) {
    const id = again.has(article) ? undefined : shelf.storyIdOf(article)
    if (id === undefined || gone.has(id)) continue
    gone.add(id)
    lists.push(shelf.articlesOf(id))
  }
  for (const story of gone) shelf.dropStory(story)
  const come = lists.map(articles => tellAgain(shelf, articles))
  for (const story of come) shelf.putStory(story)
  return { gone: [...gone], come }
}

type Holders = ReturnType<Shelf['holders']>

/** `placeArticles` for one. */
export function placeArticle(shelf: Shelf, told: Told): Placed {
  return placeArticles(shelf, [told])
}

/** Finds out with whom an article that comes shares its text. Gives the pairs that are no copies of each other any more, for it stands between them. */
function shareText(shelf: Shelf, told: Told): readonly [string, string][] {
  const { id } = told.reading.article
  shelf.putTold(told)
  const hashes = signature(told.reading)
  shelf.hold(hashes, told)
  const holders = shelf.holders(hashes)
  const lost = crowdedOut(shelf, id, holders)
  for (const [a, b] of lost) shelf.dropCopies(a, b)
  const others = candidates(id, holders)
  shelf.expect?.(others, true)
  for (const other of others) {
    const found = compareInOrder(told, shelf.told(other)!)
    if (found !== null) shelf.putCopies(found)
  }
  return lost
}

function tellAgain(shelf: Shelf, articles: readonly string[]): StoryAccount {
  shelf.expect?.(articles, true)
  const told = articles.map(article => shelf.told(article)!).sort(inOrder)
  const place = new Map(told.map(({ reading }, i) => [reading.article.id, i]))
  // In the order of the articles, as in one batch: of several reasons why two claims are one, the first is told.
  const copies = [...place.keys()].flatMap(article =>
    shelf
      .copies(article)
      .filter(copy => copy.article === article && place.has(copy.of))
      .sort((a, b) => place.get(a.of)! - place.get(b.of)!),
  )
  return tellStory(told, reuseOf(copies))
}

function inOrder(a: Told, b: Told): number {
  return moment(a.reading.article, b.reading.article)
}

function compareInOrder(a: Told, b: Told): readonly Copy[] | null {
  return inOrder(a, b) < 0 ? comparePair(a.reading, b.reading) : comparePair(b.reading, a.reading)
}

/** The articles that share enough of an article's signature to be compared with it. */
function candidates(id: string, holders: Holders): string[] {
  const shared = new Map<string, number>()
  for (const list of holders.values()) {
    const [at, reach] = [list.indexOf(id), reachAmong(list.length)]
    for (let i = Math.max(0, at - reach); i <= at + reach && i < list.length; i++)
      if (i !== at) shared.set(list[i]!, (shared.get(list[i]!) ?? 0) + 1)
  }
  return [...shared].filter(([, count]) => count >= SHARED).map(([other]) => other)
}

/** Pairs of copies that the new article stands between, so that they are no longer near enough to each other under so many hashes. */
function crowdedOut(shelf: Shelf, id: string, holders: Holders): [string, string][] {
  const between: [string, string][] = []
  for (const list of holders.values()) {
    const [before, now] = [reachAmong(list.length - 1), reachAmong(list.length)]
    const at = list.indexOf(id)
    const note = (i: number, j: number): void => void between.push([list[i]!, list[j]!])
    // Once, when the hash becomes a common one; then only what the new article stands between.
    if (now < before) {
      for (let i = 0; i < list.length; i++)
        for (let j = i + now + 1; j < list.length; j++) if (i !== at && j !== at) note(i, j)
    } else
      for (let i = Math.max(0, at - now); i < at && i + now + 1 < list.length; i++)
        if (i + now + 1 > at) note(i, i + now + 1)
  }
  shelf.expect?.([...new Set(between.map(([a]) => a))])
  const pairs = new Map<string, [string, string]>()
  for (const [a, b] of between)
    if (shelf.copies(a).some(copy => copy.article === b || copy.of === b)) pairs.set(`${a} ${b}`, [a, b])
  return [...pairs.values()].filter(([a, b]) => {
    const of = new Set(signature(shelf.told(b)!.reading))
    const shared = signature(shelf.told(a)!.reading).filter(hash => of.has(hash))
    let count = 0
    for (const list of shelf.holders(shared).values()) {
      if (Math.abs(list.indexOf(a) - list.indexOf(b)) <= reachAmong(list.length)) count++
    }
    return count < SHARED
  })
}

/** Puts the articles around those that changed together anew by the text that they share: the change among copy groups. */
function regroup(shelf: Shelf, changed: readonly string[]): Change {
  const old = new Map<string, readonly string[]>()
  const around = new Set(changed)
  shelf.expect?.(changed)
  for (const article of changed) for (const copy of shelf.copies(article)) around.add(copy.article).add(copy.of)
  shelf.expect?.([...around])
  for (const article of [...around]) {
    const group = shelf.sameText(article)
    if (group.length === 0) continue
    old.set(group[0]!, group)
    for (const member of group) around.add(member)
  }
  shelf.expect?.([...around])
  const items = [...around].sort().map(article => itemOf(shelf.told(article)!))
  const copies = items.flatMap(({ id }) => shelf.copies(id).filter(copy => copy.article === id && around.has(copy.of)))
  const groups = copyGroups(items, copies).filter(({ id, articles }) => old.get(id)?.join('\n') !== articles.join('\n'))
  const fresh = new Set(groups.flatMap(group => group.articles))
  for (const { articles } of groups) shelf.setSameText(articles)
  return {
    gone: [...old].filter(([, members]) => members.some(member => fresh.has(member))).map(([id]) => id),
    come: groups,
  }
}
