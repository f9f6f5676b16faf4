import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Account } from '../../src/index.ts'
import { countedAccount, type GuideLanguage, tablesOf } from './counting.ts'

const guides: readonly (readonly [GuideLanguage, string])[] = [
  ['en', 'guide.md'],
  ['ar', 'guide.ar.md'],
]

let account: Account
beforeAll(async () => {
  account = await countedAccount()
})

const eventOf = (type: string) => account.events.find(event => event.type === type)!

test('six articles of four outlets, one spokesman and one monitor: two origins of the killing, and the denial a third of the shelling', () => {
  const killing = eventOf('killing')
  expect(killing.support).toMatchObject({ articles: 5, outlets: 4, independent: 2 })
  expect(killing.status).toBe('contested')
  const shelling = eventOf('shelling')
  expect(shelling.support).toMatchObject({ articles: 5, outlets: 4, independent: 3 })
  expect(new Set(killing.support.joined.map(({ reason }) => reason))).toEqual(
    new Set(['same-origin', 'copy', 'cites-outlet']),
  )
})

describe.each(guides)('the guide in %s', (language, name) => {
  const guide = readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')

  test.each(['killing', 'shelling'])('says of the %s what the account says', type => {
    const tables = tablesOf(account, eventOf(type), language)
    expect(guide).toContain(`${tables.claims}\n`)
    expect(guide).toContain(`${tables.joined}\n`)
    expect(guide).toContain(`${tables.opposed}\n`)
    // Each number stands above its own table.
    const before = guide.slice(0, guide.indexOf(tables.claims)).trim().split('\n').at(-1)
    expect(before).toContain(tables.origins)
  })
})
