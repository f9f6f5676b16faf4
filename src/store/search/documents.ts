import type { ReviewedClaim } from '../../account/types.ts'
import type { Span } from '../../arabic/types.ts'
import type { Article } from '../../article/types.ts'
import { type Days, daysOfEdtf, monthOf } from './days.ts'
import { type FacetField, packed } from './facets.ts'
import { cellKeys, dayKeys, FIELD, onSphere } from './filters.ts'
import { baseKey, type Key, titleKey, valueKey, wordKey } from './keys.ts'
import { type RequiredWords, type SearchWords, searchable, wordsIn } from './words.ts'

/** A claim with what the account says of it and the claim itself does not. */
export interface IndexedClaim {
  readonly claim: ReviewedClaim
  /** The status of its event, or null. */
  readonly status: string | null
  /** The id of its origin, or null. */
  readonly origin: string | null
}

/** What is searched of one article or claim. */
export interface Document {
  readonly kind: 'article' | 'claim'
  readonly ref: string
  readonly article: string
  readonly keys: readonly Key[]
  /** The folded words that it is found by, for finding those that begin or sound like one: in letters, where `keys` may hold hashes. */
  readonly words: readonly string[]
  readonly happened: Days | null
  readonly point: { readonly x: number; readonly y: number; readonly z: number } | null
  readonly facets: string
}

/** Bytes of keys that one document may have: 50,000 different words, which no article has. PostgreSQL takes a megabyte. */
const MOST_BYTES = 900_000

/** No headline is longer. */
const MOST_TITLE = 1000

/** As many keys as a document may have, the last being left out where they are more. */
function bounded(keys: readonly Key[]): readonly Key[] {
  let bytes = 0
  return keys.filter(key => {
    bytes += Buffer.byteLength(key) + 1
    return bytes <= MOST_BYTES
  })
}

/** What an outlet, an actor or an origin is filtered by: its id in the tables, else its folded name in quotation marks. */
export function filterValue(
  named: { readonly name: string; readonly ref: string | null },
  fold: SearchWords['fold'],
): string {
  return named.ref ?? quotedName(named.name, fold)
}

/** A name as a value of a filter: `"` and its folded words `"`. */
export function quotedName(name: string, fold: SearchWords['fold']): string {
  return `"${[...wordsIn(name, fold)].map(word => word.folded).join(' ')}"`
}

/** The article's own document. */
export function articleDocument(article: Article, search: RequiredWords): Document {
  const found = keysOf(article.text, searchable(article), search)
  const title = article.title ? keysOf(article.text, [article.title], search).keys.map(titleKey) : []
  const outside = outsideOf(article, search)
  return {
    kind: 'article',
    ref: article.id,
    article: article.id,
    keys: bounded([valueKey(FIELD.kind, 'article'), ...outside.keys, ...title.slice(0, MOST_TITLE), ...found.keys]),
    words: found.words,
    happened: null,
    point: null,
    facets: packed([['kind', 'article'], ...outside.facets]),
  }
}

/** The document of one of its claims. */
export function claimDocument(
  article: Pick<Article, 'outlet' | 'published'>,
  { claim, status, origin }: IndexedClaim,
  search: RequiredWords,
): Document {
  const { exact } = claim.evidence
  const found = keysOf(exact, [{ start: 0, end: exact.length }], search)
  const outside = outsideOf(article, search)
  const happened = daysOfEdtf(claim.time?.edtf ?? null)
  const { place } = claim
  const near =
    place !== null && place.lat !== null && place.lon !== null && !VAST.has(place.precision)
      ? { lat: place.lat, lon: place.lon }
      : null
  const keys = [valueKey(FIELD.kind, 'claim'), ...outside.keys]
  const facets: [FacetField, string][] = [['kind', 'claim'], ...outside.facets]
  const say = (field: string, value: string | null, facet: FacetField | null): void => {
    if (value === null) return
    keys.push(valueKey(field, value))
    if (facet !== null) facets.push([facet, value])
  }
  say(FIELD.type, claim.type, 'type')
  say(FIELD.polarity, claim.polarity, null)
  say(FIELD.factuality, claim.factuality, null)
  say(FIELD.status, status, 'status')
  say(FIELD.origin, origin, 'origin')
  say(FIELD.country, place?.country ?? null, 'country')
  if (place !== null) say(FIELD.place, filterValue(place, search.fold), 'place')
  for (const [field, list] of [
    [FIELD.agent, claim.agents],
    [FIELD.target, claim.targets],
    [FIELD.chain, claim.chain],
  ] as const)
    for (const one of list) say(field, filterValue(one, search.fold), 'actor')
  if (near !== null) keys.push(...cellKeys(near.lat, near.lon))
  if (happened !== null) {
    keys.push(...dayKeys(happened))
    facets.push(['happened', monthOf(happened.first)])
  }
  return {
    kind: 'claim',
    ref: claim.id,
    article: claim.article,
    keys: bounded([...new Set([...keys, ...found.keys])]),
    words: found.words,
    happened,
    point: near && onSphere(near.lat, near.lon),
    facets: packed(facets),
  }
}

/** Places so large that the point they are drawn at says nothing of where something was. */
const VAST: ReadonlySet<string> = new Set(['country', 'region', 'river', 'border'])

function outsideOf({ outlet, published }: Pick<Article, 'outlet' | 'published'>, { fold }: RequiredWords) {
  const keys: Key[] = []
  const facets: [FacetField, string][] = []
  if (outlet) {
    const value = filterValue(outlet.value, fold)
    keys.push(valueKey(FIELD.outlet, value))
    facets.push(['outlet', value])
  }
  const days = daysOfEdtf(published?.value ?? null)
  if (days) facets.push(['published', monthOf(days.first)])
  return { keys, facets }
}

/** The keys of the words in some stretches of a text, each once, and the words in letters. */
function keysOf(
  text: string,
  stretches: readonly Span[],
  { fold, forms, bases }: RequiredWords,
): { readonly keys: readonly Key[]; readonly words: readonly string[] } {
  const seen = new Set<string>()
  const words = new Set<string>()
  const base = new Set<string>()
  for (const { start, end } of stretches)
    for (const { word, folded } of wordsIn(text, fold, start, end)) {
      if (seen.has(word)) continue
      seen.add(word)
      words.add(folded)
      for (const form of forms(word)) words.add(form)
      for (const form of bases(word)) base.add(form)
    }
  return { keys: [...Array.from(words, wordKey), ...Array.from(base, baseKey)], words: [...words] }
}
