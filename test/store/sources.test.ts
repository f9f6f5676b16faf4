import { describe, expect, onTestFinished } from 'vitest'
import type { Account } from '../../src/account/types.ts'
import { openStore } from '../../src/store/index.ts'
import { sourceOf } from '../../src/store/sources/key.ts'
import { examples } from '../account/examples.ts'
import { test } from './engines.ts'
import { fold } from './sample.ts'

/** The same counted over the whole account, the plain way. */
function plainly(account: Account, own: (claim: Account['claims'][number]) => boolean) {
  const claims = account.claims.filter(own)
  const ids = new Set(claims.map(({ id }) => id))
  const events = account.events.filter(event => [...event.claims, ...(event.rejected ?? [])].some(id => ids.has(id)))
  return {
    claims: claims.length,
    denied: claims.filter(({ polarity }) => polarity === 'denied').length,
    types: Object.fromEntries(
      [...new Set(claims.map(({ type }) => type))].map(type => [type, claims.filter(one => one.type === type).length]),
    ),
    events: events.length,
    alone: events.filter(event => event.claims.every(id => ids.has(id))).length,
  }
}
const asPlain = ({
  claims,
  denied,
  types,
  events,
  alone,
}: {
  claims: number
  denied: number
  types: readonly { type: string; claims: number }[]
  events: number
  alone: number
}) => ({
  claims,
  denied,
  types: Object.fromEntries(types.map(({ type, claims }) => [type, claims])),
  events,
  alone,
})

describe('what outlets and origins said', () => {
  test('is what one counts over the whole account', async ({ place }) => {
    const account = examples()
    const store = await openStore(await place(), { fold })
    onTestFinished(() => store.close())
    await store.saveAccount(account)
    const articles = new Map(account.articles.map(article => [article.id, article]))
    const keyOf = (id: string) => sourceOf(articles.get(id)!.outlet?.value ?? null)

    const outlets = await store.outlets(200, null)
    const keys = new Set(account.articles.flatMap(({ id }) => keyOf(id) ?? []))
    expect(new Set(outlets.items.map(({ outlet }) => outlet.key))).toEqual(keys)
    expect(outlets.total).toBe(keys.size)
    for (const { outlet, articles: n } of outlets.items) {
      const page = (await store.outlet(outlet.key))!
      expect(page.articles).toBe(n)
      expect(n).toBe(account.articles.filter(({ id }) => keyOf(id) === outlet.key).length)
      expect(asPlain(page.said)).toEqual(plainly(account, claim => keyOf(claim.article) === outlet.key))
      const quoted = page.quotes.reduce((sum, { claims }) => sum + claims, 0)
      expect(quoted).toBeLessThanOrEqual(page.said.claims)
    }

    const origins = await store.origins(200, null)
    expect(origins.total).toBe(account.origins.length)
    for (const { id, claims } of account.origins) {
      const page = (await store.origin(id))!
      expect(asPlain(page.said)).toEqual(plainly(account, claim => claims.includes(claim.id)))
      expect(page.carriedBy.reduce((sum, one) => sum + one.claims, 0)).toBeLessThanOrEqual(claims.length)
    }
  })

  test('whose text is copied by whom turns with the one who is asked', async ({ place }) => {
    const account = examples()
    const store = await openStore(await place(), { fold })
    onTestFinished(() => store.close())
    await store.saveAccount(account)
    expect(account.copies.length).toBeGreaterThan(0)
    const pages = await Promise.all(
      (await store.outlets(200, null)).items.map(({ outlet }) => store.outlet(outlet.key)),
    )
    const pairs = pages.flatMap(page =>
      page!.takes.map(one => `${one.outlet.key} → ${page!.outlet.key} ${one.articles}`),
    )
    const turned = pages.flatMap(page =>
      page!.gives.map(one => `${page!.outlet.key} → ${one.outlet.key} ${one.articles}`),
    )
    expect(pairs.length).toBeGreaterThan(0)
    expect(pairs.sort()).toEqual(turned.sort())
  })

  test('nobody of that name is null, and a name may hold anything', async ({ place }) => {
    const account = examples()
    const store = await openStore(await place(), { fold })
    onTestFinished(() => store.close())
    const [first, ...rest] = account.articles
    const name = 'وكالة "%_\'\u0000'
    const article = { ...first!, outlet: { ...first!.outlet!, value: { name, ref: null } } }
    await store.saveAccount({ ...account, articles: [article, ...rest] })
    expect((await store.outlet(JSON.stringify(name)))!.outlet.name).toBe(name)
    for (const key of ['none', '', name]) expect(await store.outlet(key)).toBeNull()
    expect(await store.origin('none')).toBeNull()
  })
})
