import type { Article } from '../../../src/article/types.ts'
import type { Filter, Hit, ReadArticle, Store } from '../../../src/store/index.ts'
import { articleOf, claimOf, named } from '../sample.ts'

/** Towns of Syria as they lie. */
export const TOWNS = [
  { name: 'الباغوز', ref: 'place:baghuz', lat: 34.45, lon: 40.95 },
  { name: 'هجين', ref: 'place:hajin', lat: 34.69, lon: 40.83 },
  { name: 'منبج', ref: 'place:manbij', lat: 36.53, lon: 37.95 },
  { name: 'طرطوس', ref: 'place:tartus', lat: 34.89, lon: 35.89 },
] as const
const TYPES = ['airstrike', 'withdrawal', 'meeting'] as const
const FORCES = [
  { name: 'قوة الفجر', ref: 'force:fajr' },
  { name: 'كتيبة النهر', ref: null },
] as const
export const OUTLETS = ['صحيفة الساحل', 'وكالة المرفأ'] as const

/** One made-up report: all of it follows from its number. */
export function report(n: number): ReadArticle & { readonly article: Article } {
  const town = TOWNS[n % TOWNS.length]!
  const force = FORCES[n % FORCES.length]!
  const said = `غادر ${3 + (n % 5)} عمال ${town.name} مع ${force.name}`
  const day = `2019-0${1 + (n % 3)}-1${n % 7}`
  const lines = [
    ['title', n % 5 === 0 ? `عمال يغادرون ${town.name}` : `خبر من المنطقة ${n}`],
    ['body', `${said} يوم الثلاثاء، وفق شاهد. رقم ${n}`],
  ] as const
  const article = articleOf({
    file: `${n}.txt`,
    outlet: OUTLETS[n % OUTLETS.length]!,
    published: n % 9 === 0 ? null : day,
    lines,
  })
  const claim = claimOf(article, said, {
    type: TYPES[n % TYPES.length]!,
    polarity: n % 6 === 0 ? 'denied' : 'asserted',
    agents: [named(article, force.name, force.ref)],
    chain: n % 2 === 0 ? [{ ...named(article, 'شاهد'), kind: 'unnamed' }] : [],
    place: {
      ...named(article, town.name, town.ref),
      lat: town.lat,
      lon: town.lon,
      country: 'SY',
      precision: n % 8 === 0 ? 'country' : 'town',
    },
    time: { ...named(article, 'يوم الثلاثاء'), text: 'يوم الثلاثاء', edtf: n % 4 === 0 ? '2019-02/2019-04' : day },
  })
  return { article, claims: [claim] }
}

/** The ids of all hits, in their order, page by page. */
export async function idsOf(store: Store, query: string, filter: Filter = {}, limit = 7): Promise<string[]> {
  const ids: string[] = []
  for (let cursor: string | null = null; ; ) {
    const { items, next } = await store.search(query, limit, cursor, { filter })
    ids.push(...items.map(idOf))
    if (next === null) return ids
    cursor = next
  }
}

export const idOf = (hit: Hit): string => (hit.kind === 'claim' ? hit.claim.claim.id : hit.article.id)

/** Great-circle kilometres. */
export function kilometres(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const rad = (degrees: number): number => (degrees * Math.PI) / 180
  const h =
    Math.sin(rad(b.lat - a.lat) / 2) ** 2 +
    Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lon - a.lon) / 2) ** 2
  return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(h)))
}
