/** Lays people's reviews over the account: over the stories that they speak of, and none other. */
import type { Copy, Naming, Review, Reviewed, StoryParts, Together, Told } from '../account/types.ts'
import { askedOf } from './bulk.ts'
import { claimsByArticle } from './claims-of.ts'
import type { Reckoning } from './growing.ts'
import type { StoredShelf } from './shelf.ts'
import type { Over, StoryWriter } from './stories.ts'
import type { SyncDb } from './sync.ts'

/** What a laying gave. Handed to the next, only what is stated since is looked at, with the stories that it touches. */
export interface Laid extends Pick<Reviewed, 'outcomes' | 'disagreements'> {
  /** The hash of the account as it was left: of another account this says nothing. */
  readonly hash: string | null
  /** The stories that reviews of origins reach, by review. */
  readonly reach: ReadonlyMap<string, readonly string[]>
}

/** Lays the reviews of the store over stories, in the caller's transaction. */
export interface Layer {
  /**
   * @param come articles whose stories changed.
   * @param before what the laying before gave, of this very account.
   */
  lay(come: readonly string[], before: Laid | null): Omit<Laid, 'hash'>
}

export function layerOn(db: SyncDb, reckoning: Reckoning, shelf: StoredShelf, stories: StoryWriter): Layer {
  const sql = {
    reviews: db.prepare('select data from reviews order by at, id'),
    bySha: askedOf<{ sha256: string; machine: string | null }>(
      db,
      'select sha256, machine from articles where sha256 in (*)',
    ),
    machines: db.prepare("select distinct machine from articles where machine <> ''"),
    articles: db.prepare("select id, machine, data from articles where machine <> ''"),
    claims: db.prepare('select article, position, data from claims'),
    reviewed: db.prepare(
      'select a.article as id from story_articles a join stories s on s.id = a.story where s.reviewed = 1',
    ),
    published: askedOf<{ story: string }>(db, 'select distinct story from story_articles where article in (*)'),
  }
  const told = (id: string): Told => shelf.told(id)!
  const storiesOf = (articles: Iterable<string>): string[] => [
    ...new Set([...articles].flatMap(id => shelf.storyIdOf(id) ?? [])),
  ]

  /** All stories as the machine put them together, untold: what reviews of origins reach is a question about all of them. */
  function everything(): StoryParts[] {
    const claims = claimsByArticle(sql.claims.all([]) as { article: string; position: number; data: string }[])
    const parts = new Map<string, { id: string; articles: StoryParts['articles'][number][]; claims: string[] }>()
    for (const { id, machine, data } of sql.articles.all([]) as { id: string; machine: string; data: string }[]) {
      const part = parts.get(machine) ?? { id: machine, articles: [], claims: [] }
      part.articles.push({ ...JSON.parse(data), captureOffsets: null })
      part.claims.push(id)
      parts.set(machine, part)
    }
    return [...parts.values()].map(part => ({ ...part, claims: part.claims.flatMap(id => claims.get(id) ?? []) }))
  }

  /** The reviews with the stories that they reach, in groups that have nothing to do with each other. */
  function together(reviews: readonly Review[], before: Laid | null) {
    const named = new Map(reviews.map(review => [review.id, reckoning.named(review)]))
    const of = (review: Review): Naming => named.get(review.id)!
    const captures = [...new Set(reviews.flatMap(review => of(review).captures))]
    const bySha = new Map<string, string[]>()
    for (const { sha256, machine } of sql.bySha(captures))
      bySha.set(sha256, [...(bySha.get(sha256) ?? []), ...(machine ? [machine] : [])])
    const empty: ReadonlyMap<string, readonly string[]> = new Map()
    // An article that is not there is looked for by its name, its title or its words: in any story.
    if (captures.some(sha256 => !bySha.has(sha256))) {
      const all = (sql.machines.all([]) as { machine: string }[]).map(({ machine }) => machine)
      return { groups: [{ stories: all, reviews }], reach: empty }
    }
    const ofOrigins = reviews.filter(review => of(review).origins)
    const open = ofOrigins.filter(({ id }) => before === null || !before.reach.has(id))
    const found = open.length === 0 ? empty : reckoning.reach(everything(), open)
    const reach = new Map(ofOrigins.map(({ id }) => [id, found.get(id) ?? before!.reach.get(id)!]))
    const reached = (review: Review): string[] => [
      ...of(review).captures.flatMap(sha256 => bySha.get(sha256)!),
      ...(reach.get(review.id) ?? []),
    ]
    return { groups: reckoning.apart(reviews, reached, of), reach }
  }

  function laidOver({ stories, reviews }: Together): Reviewed {
    const lists = stories.map(story => shelf.articlesOf(story).map(told))
    const ids = new Set(lists.flatMap(list => list.map(one => one.reading.article.id)))
    const copies = new Map<string, Copy>()
    shelf.expect?.([...ids])
    for (const id of ids) for (const copy of shelf.copies(id)) copies.set(`${copy.article} ${copy.of}`, copy)
    const between = [...copies.values()].filter(copy => ids.has(copy.article) && ids.has(copy.of))
    return reckoning.review(lists, between, reviews)
  }

  return {
    lay(come, before) {
      const all = (sql.reviews.all([]) as { data: string }[]).map(({ data }) => JSON.parse(data) as Review)
      const known = new Map(before?.outcomes.map(outcome => [outcome.review, outcome]))
      // No row of them ever changes: what was read as a review once is one.
      const fresh = reckoning.readable(all.filter(({ id }) => !known.has(id)))
      const reviews = reckoning.ordered([...all.filter(({ id }) => known.has(id)), ...fresh])
      if (before !== null && fresh.length === 0) return before
      const { groups, reach } = together(reviews, before)
      const touched = groups.filter(group => before === null || group.reviews.some(({ id }) => !known.has(id)))
      if (before === null) {
        const inGroups = new Set(groups.flatMap(group => group.stories))
        const reviewed = (sql.reviewed.all([]) as { id: string }[]).map(({ id }) => id)
        const since = [...new Set([...reviewed, ...come])]
        shelf.expect?.(since)
        for (const story of storiesOf(since)) if (!inGroups.has(story)) touched.push({ stories: [story], reviews: [] })
      }
      const made = touched.map(group => ({ group, ...laidOver(group) }))
      const articles = made.flatMap(({ account }) => account.articles.map(({ id }) => id))
      const published = [...new Set(sql.published(articles).map(({ story }) => story))]
      stories.write(
        published,
        made.map(({ group, account }): Over => ({ account, reviewed: group.reviews.length > 0 })),
      )
      const anew = new Set(touched.flatMap(group => group.reviews.map(({ id }) => id)))
      const outcomes = new Map([
        ...known,
        ...made.flatMap(one => one.outcomes.map(told => [told.review, told] as const)),
      ])
      const rest = before?.disagreements.filter(({ reviews: [first] }) => !anew.has(first!)) ?? []
      return {
        outcomes: reviews.map(({ id }) => outcomes.get(id)!),
        disagreements: reckoning.inOrder([...rest, ...made.flatMap(one => one.disagreements)], reviews),
        reach,
      }
    },
  }
}
