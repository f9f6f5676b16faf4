/** How articles write the values by which hits are counted: a value is folded, or an id, and neither is what a reader has read. */
import type { ReviewedClaim } from '../../account/types.ts'
import type { Db } from '../schema.ts'
import type { ArticleSummary } from '../summary.ts'
import { filterValue } from './documents.ts'
import type { SearchEngine } from './engine.ts'
import { any, key } from './expression.ts'
import type { FacetField, Facets } from './facets.ts'
import { FIELD } from './filters.ts'
import { valueKey } from './keys.ts'
import type { RequiredWords } from './words.ts'

/** Under which letters of the index each field stands. */
const LETTERS: Partial<Record<FacetField, readonly string[]>> = {
  outlet: [FIELD.outlet],
  actor: [FIELD.agent, FIELD.target, FIELD.chain],
  place: [FIELD.place],
}

/** Names that were looked for, by store: what an article wrote stays written. */
const known = new WeakMap<RequiredWords, Map<string, string>>()
const MOST_KNOWN = 20_000

/** The same facets, with a name for each actor and origin, and for each outlet and place that no table knows, as the newest article that has it writes it. */
export async function spelled(trx: Db, engine: SearchEngine, facets: Facets, words: RequiredWords): Promise<Facets> {
  const names = known.get(words) ?? new Map<string, string>()
  known.set(words, names)
  if (names.size > MOST_KNOWN) names.clear()
  const open = (['outlet', 'actor', 'place'] as const).flatMap(field =>
    facets.fields[field]
      .filter(({ value }) => (field === 'actor' || value.startsWith('"')) && !names.has(`${field} ${value}`))
      .map(({ value }) => ({ field, value })),
  )
  for (const [one, name] of await named(trx, engine, open, words)) names.set(one, name)
  const origins = facets.fields.origin.map(({ value }) => value).filter(value => !names.has(`origin ${value}`))
  for (const [value, name] of await originNames(trx, origins)) names.set(`origin ${value}`, name)
  const withNames = (field: FacetField) =>
    facets.fields[field].map(one => {
      const written = names.get(`${field} ${one.value}`)
      return written === undefined ? one : { ...one, written }
    })
  return {
    ...facets,
    fields: {
      ...facets.fields,
      outlet: withNames('outlet'),
      actor: withNames('actor'),
      place: withNames('place'),
      origin: withNames('origin'),
    },
  }
}

type Open = { readonly field: 'outlet' | 'actor' | 'place'; readonly value: string }

/** Of each value the newest document that has it is read. */
async function named(trx: Db, engine: SearchEngine, open: readonly Open[], { fold }: RequiredWords) {
  const found = new Map<string, string>()
  const question = { from: 0, to: Number.MAX_SAFE_INTEGER, where: null, limit: 1 }
  const at = new Map<number, Open[]>()
  for (const one of open) {
    const keys = LETTERS[one.field]!.map(letter => key(valueKey(letter, one.value)))
    const [id] = await engine.find(trx, any(keys), question)
    if (id !== undefined) at.set(id, [...(at.get(id) ?? []), one])
  }
  if (at.size === 0) return found
  const rows = await trx
    .selectFrom('documents as d')
    .innerJoin('articles as a', 'a.id', 'd.article')
    .leftJoin('claims as c', 'c.id', 'd.ref')
    .select(['d.id', 'a.summary', 'c.data'])
    .where('d.id', 'in', [...at.keys()])
    .execute()
  for (const { id, summary, data } of rows) {
    const { outlet } = JSON.parse(summary) as ArticleSummary
    const claim = data === null ? null : (JSON.parse(data) as ReviewedClaim)
    for (const { field, value } of at.get(Number(id))!) {
      const all = {
        outlet: outlet ? [outlet] : [],
        place: claim?.place ? [claim.place] : [],
        actor: claim === null ? [] : [...claim.agents, ...claim.targets, ...claim.chain],
      }[field]
      const one = all.find(one => filterValue(one, fold) === value)
      if (one !== undefined) found.set(`${field} ${value}`, one.name)
    }
  }
  return found
}

/** The longest of the names that stories have for each origin. */
async function originNames(trx: Db, ids: readonly string[]) {
  const found = new Map<string, string>()
  if (ids.length === 0) return found
  const rows = await trx
    .selectFrom('story_origins')
    .select('data')
    .where(
      'id',
      'in',
      ids.map(id => JSON.stringify(id)),
    )
    .execute()
  for (const { data } of rows) {
    const { id, name } = JSON.parse(data) as { id: string; name: string }
    const before = found.get(id)
    if (before === undefined || name.length > before.length || (name.length === before.length && name < before))
      found.set(id, name)
  }
  return found
}
