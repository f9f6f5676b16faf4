import type { Article } from '../../article/types.ts'
import type { Db } from '../schema.ts'
import { daysOfEdtf } from './days.ts'
import { articleDocument, claimDocument, type Document, type IndexedClaim } from './documents.ts'
import type { SearchEngine } from './engine.ts'
import { IN_SLOT, numberIn, slotsOf } from './number.ts'
import type { RequiredWords } from './words.ts'

/** An article with all its claims, in the order of their evidence. */
export interface IndexedArticle {
  readonly article: Article
  readonly claims: readonly IndexedClaim[]
}

/** Rows for one statement: few enough for every database's limit of parameters. */
const AT_ONCE = 90

function* chunks<T>(list: readonly T[], size = AT_ONCE): Generator<readonly T[]> {
  for (let i = 0; i < list.length; i += size) yield list.slice(i, i + size)
}

/**
 * Puts articles with their claims into the index, inside the caller's transaction. What it costs goes with their own words, not with what the index holds.
 * Articles that are there must be dropped first.
 */
export async function put(
  trx: Db,
  engine: SearchEngine,
  articles: readonly IndexedArticle[],
  words: RequiredWords,
): Promise<void> {
  const numbered: { readonly id: number; readonly document: Document }[] = []
  const taken = new Set<number>()
  for (const { article, claims } of articles) {
    const documents = [articleDocument(article, words), ...claims.map(claim => claimDocument(article, claim, words))]
    const numbers = await freeNumbers(trx, article, documents.length, taken)
    for (const [i, document] of documents.entries()) numbered.push({ id: numbers[i]!, document })
  }
  await write(trx, engine, numbered)
  await learn(trx, new Set(numbered.flatMap(({ document }) => document.words)), words)
}

/** Takes articles and their claims out of the index. */
export async function drop(trx: Db, engine: SearchEngine, articles: readonly string[]): Promise<void> {
  for (const some of chunks(articles)) {
    const rows = await trx.selectFrom('documents').select('id').where('article', 'in', some).execute()
    await forget(
      trx,
      engine,
      rows.map(row => Number(row.id)),
    )
  }
}

async function write(
  trx: Db,
  engine: SearchEngine,
  numbered: readonly { readonly id: number; readonly document: Document }[],
): Promise<void> {
  await engine.insert(
    trx,
    numbered.map(({ id, document }) => ({ id, keys: document.keys })),
  )
  for (const some of chunks(numbered))
    await trx
      .insertInto('documents')
      .values(
        some.map(({ id, document: { kind, ref, article, happened, point, facets } }) => ({
          id,
          kind,
          ref,
          article,
          first_day: happened?.first ?? null,
          last_day: happened?.last ?? null,
          x: point?.x ?? null,
          y: point?.y ?? null,
          z: point?.z ?? null,
          facets,
        })),
      )
      .execute()
}

/** Takes documents out by their numbers. */
async function forget(trx: Db, engine: SearchEngine, ids: readonly number[]): Promise<void> {
  await engine.remove(trx, ids)
  for (const some of chunks(ids)) await trx.deleteFrom('documents').where('id', 'in', some).execute()
}

/** The numbers of an article and its claims: a stretch of their own, or several where they are more than one holds. */
async function freeNumbers(trx: Db, article: Article, count: number, taken: Set<number>): Promise<readonly number[]> {
  const numbers: number[] = []
  for (const slot of slotsOf(article.id, daysOfEdtf(article.published?.value ?? null)?.first ?? null)) {
    if (numbers.length >= count) break
    if (taken.has(slot)) continue
    const there = await trx
      .selectFrom('documents')
      .select('id')
      .where('id', '>=', slot)
      .where('id', '<', slot + IN_SLOT)
      .limit(1)
      .executeTakeFirst()
    if (there !== undefined) continue
    taken.add(slot)
    for (let i = 0; i < IN_SLOT && numbers.length < count; i++) numbers.push(numberIn(slot, i))
  }
  return numbers
}

/** Remembers the words that the store holds. Without a unique key: two writers who learn one word at once need not wait for each other. */
async function learn(trx: Db, words: ReadonlySet<string>, { sound }: RequiredWords): Promise<void> {
  const fresh = new Set(words)
  for (const some of chunks([...words], 500))
    for (const { word } of await trx.selectFrom('search_words').select('word').where('word', 'in', some).execute())
      fresh.delete(word)
  for (const some of chunks([...fresh].sort(), 400))
    await trx
      .insertInto('search_words')
      .values(some.map(word => ({ word, sound: sound(word) })))
      .execute()
}
