import jsonld from 'jsonld'
import { expect, test } from 'vitest'
import type { Custody } from '../../../src/report/index.ts'
import { faultsIn, ontologyOf } from './ontology.ts'
import { articles, claims, fileOf, NOTHING, sample } from './sample.ts'

const PROV = 'http://www.w3.org/ns/prov#'
const HASH = 'ab'.repeat(32)

/** As a store tells of a page that was fetched, out of an archive, and met again. */
const fetched: Custody = {
  length: 420,
  retrieved: '2022-06-02T08:00:00Z',
  inside: [{ name: 'pages.zip', sha256: 'cd'.repeat(32), member: '1.html' }],
  http: { status: 200, headers: [], redirects: [] },
  facts: [{ from: 'feed pubDate', value: '2022-06-02' }],
  original: { sha256: 'ef'.repeat(32), length: 500, made: 'mime part 1.2' },
  met: [
    { row: 1, hash: HASH, at: '2022-06-04T10:00:00Z', action: 'capture', file: null, url: null, tool: 'isnad 0.0.9' },
    { row: 2, hash: 'ba'.repeat(32), at: '2022-06-05T10:00:00Z', action: 'again', file: 'x', url: null, tool: null },
  ],
}

const review = {
  review: 'r1',
  action: 'correct',
  field: 'place',
  author: 'Sara',
  at: '2022-06-05T09:00:00.000Z',
  note: 'looked at the map',
} as const
const reviewed = {
  ...sample,
  claims: [{ ...claims.strike, review: { verdict: null, machine: {}, by: [review] } }, claims.plan],
}
const custody = async ({ sha256 }: { readonly sha256: string }) => (sha256 === articles.wire.sha256 ? fetched : null)

const graphOf = async (...of: Parameters<typeof fileOf>) =>
  jsonld.toRDF(JSON.parse((await fileOf(...of)).toString()), { safe: true })

const has = (quads: Awaited<ReturnType<typeof graphOf>>, subject: string, predicate: string, object: string) =>
  quads.some(
    one => one.subject.value === subject && one.predicate.value === PROV + predicate && one.object.value === object,
  )

test('read as JSON-LD without any look-up, every term is one of PROV-O, on what it may stand on', async () => {
  const quads = await graphOf('prov', reviewed, custody)
  expect(quads.length).toBeGreaterThan(50)
  expect(faultsIn(quads, PROV, ontologyOf('prov'))).toEqual([])
})

test('the check can fail: an activity is derived from nothing', async () => {
  const wrong = { '@id': 'urn:x', '@type': `${PROV}Activity`, [`${PROV}wasDerivedFrom`]: { '@id': 'urn:x' } }
  expect(faultsIn(await jsonld.toRDF(wrong), PROV, ontologyOf('prov'))).not.toEqual([])
})

test('from a claim back to the bytes, the program that took them, and what they were made of', async () => {
  const quads = await graphOf('prov', reviewed, custody)
  const bytes = `ni:///sha-256;${Buffer.from(articles.wire.sha256, 'hex').toString('base64url')}`
  const [claim, article, row] = [
    `urn:isnad:claim:${claims.strike.id}`,
    `urn:isnad:article:${articles.wire.id}`,
    `urn:isnad:log:${HASH}`,
  ]
  expect(has(quads, claim, 'wasDerivedFrom', article)).toBe(true)
  expect(has(quads, article, 'wasDerivedFrom', bytes)).toBe(true)
  expect(has(quads, bytes, 'wasGeneratedBy', row)).toBe(true)
  expect(has(quads, row, 'endedAtTime', '2022-06-04T10:00:00.000Z')).toBe(true)
  expect(has(quads, row, 'wasAssociatedWith', 'urn:isnad:program:isnad%200.0.9')).toBe(true)
  const original = `ni:///sha-256;${Buffer.from(fetched.original!.sha256, 'hex').toString('base64url')}`
  expect(has(quads, bytes, 'wasDerivedFrom', original)).toBe(true)
  expect(has(quads, bytes, 'hadPrimarySource', 'https://wire.example/1?a=b')).toBe(true)
})

test('a review is an activity of a person over the claim', async () => {
  const quads = await graphOf('prov', reviewed, custody)
  expect(has(quads, 'urn:isnad:review:r1', 'used', `urn:isnad:claim:${claims.strike.id}`)).toBe(true)
  expect(has(quads, 'urn:isnad:review:r1', 'wasAssociatedWith', 'urn:isnad:person:Sara')).toBe(true)
})

test('where nobody kept how the bytes came, nothing is said of it', async () => {
  const quads = await graphOf('prov')
  expect(quads.some(({ predicate }) => predicate.value === `${PROV}endedAtTime`)).toBe(false)
  expect(faultsIn(quads, PROV, ontologyOf('prov'))).toEqual([])
})

test('an empty account names the program alone', async () => {
  expect(await graphOf('prov', NOTHING)).toHaveLength(2)
})
