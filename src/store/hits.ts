/** What a search found, as it is shown. */
import type { Article } from '../article/types.ts'
import type { Engine } from './engine.ts'
import { StoreError } from './errors.ts'
import { type PlacedClaim, placed, summariesOf } from './pages.ts'
import type { Db } from './schema.ts'
import {
  type Facets,
  type Filter,
  find,
  type RequiredWords,
  type Snippet,
  searchable,
  snippetOf,
  spelled,
} from './search/index.ts'
import type { ArticleSummary } from './summary.ts'

export type Hit =
  | { readonly kind: 'article'; readonly article: ArticleSummary; readonly snippet: Snippet }
  | {
      readonly kind: 'claim'
      readonly article: ArticleSummary
      readonly snippet: Snippet
      readonly claim: PlacedClaim
    }

/** What a search asks for beside words. */
export interface SearchOptions {
  readonly filter?: Filter
  /** Whether the hits of the whole search are counted by their values; for the first page only. */
  readonly facets?: boolean
}

/** A page of hits, the best first. */
export interface HitPage {
  readonly items: readonly Hit[]
  /** How many there are, or how many were counted. */
  readonly total: number
  /** `total` is as many as are counted: there may be more. */
  readonly more: boolean
  /** Ask for the next page with this, null at the end. What comes in between changes nothing of what comes after. */
  readonly next: string | null
  /** Null where nobody asked. */
  readonly facets: Facets | null
}

export async function searchPage(
  trx: Db,
  engine: Engine,
  words: RequiredWords,
  query: string,
  limit: number,
  cursor: string | null,
  { filter = {}, facets = false }: SearchOptions,
): Promise<HitPage> {
  const {
    hits,
    terms,
    facets: counted,
    ...found
  } = await find(trx, engine.search, query, filter, limit, cursor, facets, words)
  const refs = (kind: Hit['kind']) => hits.flatMap(hit => (hit.kind === kind ? [hit.ref] : []))
  const texts = await textsOf(trx, refs('article'))
  const claims = await claimsOf(trx, refs('claim'))
  const shown = [...texts.keys(), ...[...claims.values()].map(({ claim }) => claim.article)]
  const summaries = new Map((await summariesOf(trx, [...new Set(shown)])).map(one => [one.id, one]))
  const articleOf = (id: string): ArticleSummary => {
    const article = summaries.get(id)
    if (article === undefined) throw new StoreError(`The store is damaged: the article ${id} is found, but not there.`)
    return article
  }
  const hitOf = ({ kind, ref }: (typeof hits)[number]): Hit => {
    const claim = claims.get(ref)
    if (kind === 'article' || claim === undefined) {
      const article = articleOf(ref)
      const { text, blocks } = texts.get(ref)!
      return { kind: 'article', article, snippet: snippetOf(text, searchable(headlineLast(blocks)), terms, words) }
    }
    const { exact, start } = claim.claim.evidence
    const snippet = snippetOf(exact, [{ start: 0, end: exact.length }], terms, words)
    const article = articleOf(claim.claim.article)
    return { kind: 'claim', article, claim, snippet: { ...snippet, start: snippet.start + start } }
  }
  const named = counted && (await spelled(trx, engine.search, counted, words))
  return { items: hits.map(hitOf), ...found, facets: named }
}

type Text = Pick<Article, 'text' | 'blocks'>

/** A hit is shown below its headline: the words of the headline itself are a snippet only where nothing below it has as many of those that were asked for. */
const headlineLast = (blocks: Article['blocks']): Pick<Article, 'blocks'> => ({
  blocks: [...blocks.filter(({ role }) => role !== 'title'), ...blocks.filter(({ role }) => role === 'title')],
})

async function textsOf(trx: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Text>> {
  if (ids.length === 0) return new Map()
  const rows = await trx.selectFrom('articles').select(['id', 'data']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, data }) => [id, JSON.parse(data) as Text]))
}

async function claimsOf(trx: Db, ids: readonly string[]): Promise<ReadonlyMap<string, PlacedClaim>> {
  if (ids.length === 0) return new Map()
  const rows = await trx.selectFrom('claims').select(['id', 'data', 'event', 'story']).where('id', 'in', ids).execute()
  return new Map(rows.map(row => [row.id, placed(row)]))
}
