import { z } from 'zod'
import type { Article } from '../../article/types.ts'
import { FilterParameters, filterOf } from '../../server/index.ts'
import type { Hit } from '../../store/index.ts'
import { locate } from '../context.ts'
import { NoAnswer } from './answer.ts'
import { claimTold } from './claim-told.ts'
import { cursor, limit } from './paging.ts'
import { type Reading, tool } from './tool.ts'
import { LENGTHS, type Quoted, quoting } from './words.ts'

const { shape } = FilterParameters

const input = z.strictObject({
  query: z
    .string()
    .max(1000)
    .default('')
    .describe(
      'Words, Arabic or names in Latin letters; all must be there, in any inflection. Empty: whatever the rest lets through.',
    ),
  kind: shape.kind.describe('Only articles, or only claims.'),
  type: shape.type.describe('Types of event, such as airstrike or withdrawal; one or a list.'),
  actor: shape.actor.describe('Who does, suffers or says it: an id (ref), or a name as articles have it.'),
  role: shape.role.describe('As what the actor stands in the claim.'),
  origin: shape.origin.describe('On whose word it stands: the id of an origin.'),
  outlet: shape.outlet.describe('Who printed it: an id, or a name.'),
  place: shape.place.describe('Where it is said to have been: an id, or a name.'),
  country: shape.country.describe('ISO 3166-1 alpha-2.'),
  status: shape.status.describe('Status of the claim’s event.'),
  polarity: shape.polarity.describe('Whether the claim asserts or denies.'),
  factuality: shape.factuality.describe('Whether it is said to have occurred, to go on, to be planned or possible.'),
  near: shape.near.describe('A point, lat,lon in degrees, or the id of a place.'),
  km: z.number().min(0).max(5000).optional().describe('How near, in kilometres; 25 by default.'),
  from: shape.from.describe('First day of what is said to have happened: 2019, 2019-03, 2019-03-07.'),
  to: shape.to.describe('Last day of it.'),
  publishedFrom: shape.publishedFrom.describe('First day of publication.'),
  publishedTo: shape.publishedTo.describe('Last day of publication.'),
  cursor,
  limit,
})

export const search = tool({
  name: 'search',
  title: 'Search the account',
  description:
    'Finds articles and claims of the account, the best first. Each hit says its article, outlet and day of publication, with the words found and where they stand.',
  input,
  async answer({ query, cursor, limit, ...values }, store) {
    const filter = filterOf(values, locate)
    if ('problem' in filter) throw new NoAnswer(filter.problem)
    if (query.trim() === '' && Object.values(filter).every(value => value === undefined))
      throw new NoAnswer('Name words to search for, or narrow the search.')
    const page = await store.search(query, limit, cursor ?? null, { filter, facets: false })
    const items = await told(page.items, store)
    return { total: page.total, more: page.more, items, next: page.next }
  },
})

/** Hits with their words in code points, which takes the text of their articles: one at a time is in memory. */
async function told(hits: readonly Hit[], store: Reading): Promise<readonly unknown[]> {
  const answers: unknown[] = hits.map(() => null)
  for (const id of new Set(hits.map(({ article }) => article.id))) {
    const page = await store.article(id)
    if (page === null) continue
    const quoted = quoting(page.article)
    for (const [i, hit] of hits.entries()) if (hit.article.id === id) answers[i] = hitTold(hit, page.article, quoted)
  }
  // An article that went while the question was answered.
  return answers.filter(one => one !== null)
}

function hitTold(hit: Hit, { title }: Article, quoted: Quoted) {
  if (hit.kind === 'claim')
    return { kind: hit.kind, ...claimTold(hit.claim.claim, quoted, { event: hit.claim.event, story: hit.claim.story }) }
  const { start, text } = hit.snippet
  return {
    kind: hit.kind,
    ...quoted.source,
    title: title && quoted.words(title, LENGTHS.evidence),
    found: quoted.words({ start, end: start + text.length }, LENGTHS.evidence),
    stories: hit.article.stories.slice(0, 8),
    claims: hit.article.claims,
  }
}
