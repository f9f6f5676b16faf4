import fc from 'fast-check'
import jsonld from 'jsonld'
import { expect, test } from 'vitest'
import { account, article, claim } from '../build.ts'
import { faultsIn, ontologyOf } from './ontology.ts'
import { articles, claims, fileOf, NOTHING, sample } from './sample.ts'

const OA = 'http://www.w3.org/ns/oa#'
const id = (iri: string) => ({ '@id': iri, '@type': '@id' })
const vocab = (iri: string) => ({ '@id': iri, '@type': '@vocab' })
const count = (iri: string) => ({ '@id': iri, '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' })

/** The terms of the recommendation's context that are used (Web Annotation Vocabulary, appendix A): nothing is fetched. */
const CONTEXT = {
  id: '@id',
  type: '@type',
  oa: OA,
  as: 'http://www.w3.org/ns/activitystreams#',
  ...Object.fromEntries(
    [
      ...['Annotation', 'TextualBody', 'SpecificResource', 'TextQuoteSelector', 'TextPositionSelector'],
      ...['exact', 'prefix', 'suffix', 'describing', 'identifying', 'tagging', 'linking'],
    ].map(term => [term, `oa:${term}`]),
  ),
  AnnotationCollection: 'as:OrderedCollection',
  AnnotationPage: 'as:OrderedCollectionPage',
  Software: 'as:Application',
  Text: 'http://purl.org/dc/dcmitype/Text',
  Person: 'http://xmlns.com/foaf/0.1/Person',
  name: 'http://xmlns.com/foaf/0.1/name',
  value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
  format: 'http://purl.org/dc/elements/1.1/format',
  language: 'http://purl.org/dc/elements/1.1/language',
  first: id('as:first'),
  partOf: id('as:partOf'),
  items: { ...id('as:items'), '@container': '@list' },
  startIndex: count('as:startIndex'),
  total: count('as:totalItems'),
  generator: id('as:generator'),
  creator: id('http://purl.org/dc/terms/creator'),
  body: id('oa:hasBody'),
  target: id('oa:hasTarget'),
  source: id('oa:hasSource'),
  selector: id('oa:hasSelector'),
  via: id('oa:via'),
  motivation: vocab('oa:motivatedBy'),
  purpose: vocab('oa:hasPurpose'),
  start: count('oa:start'),
  end: count('oa:end'),
}

const documentLoader = async (url: string) => {
  if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`${url} is not there`)
  return { documentUrl: url, document: { '@context': CONTEXT } }
}

const read = async (...of: Parameters<typeof fileOf>) => JSON.parse((await fileOf(...of)).toString())

/** The stretch of a text that a position selects: it counts code points. */
const selected = (text: string, { start, end }: { start: number; end: number }): string =>
  [...text].slice(start, end).join('')

test('read as JSON-LD, every term is one of the vocabulary, on what it may stand on', async () => {
  const quads = await jsonld.toRDF(await read('annotations'), { documentLoader, safe: true })
  const types = quads.filter(({ object }) => object.value === `${OA}Annotation`)
  expect(types.length).toBeGreaterThan(sample.claims.length)
  expect(faultsIn(quads, OA, ontologyOf('oa'))).toEqual([])
})

test('the check can fail', async () => {
  const wrong = { '@id': 'urn:x', [`${OA}hasSelektor`]: 'x', [`${OA}exact`]: 'x' }
  expect(faultsIn(await jsonld.toRDF(wrong), OA, ontologyOf('oa'))).toContain(`no such term: ${OA}hasSelektor`)
})

test('position and quotation select the same words, in texts with characters of two code units', async () => {
  const { first, total } = await read('annotations')
  expect(first.items).toHaveLength(total)
  const textOf = new Map(Object.values(articles).map(one => [`urn:isnad:article:${one.id}`, one.text]))
  for (const { target } of first.items) {
    const [quote, position] = target.selector
    const text = textOf.get(target.source.id)!
    expect(selected(text, position)).toBe(quote.exact)
    expect(text).toContain(quote.prefix + quote.exact + quote.suffix)
  }
  const strike = first.items.find((one: { id: string }) => one.id === `urn:isnad:claim:${claims.strike.id}`)
  expect(strike.target.selector[0].exact).toBe(claims.strike.evidence.exact)
  expect(strike.target.selector[1].start).toBeLessThan(claims.strike.evidence.start)
})

test('the same holds for any text', async () => {
  const character = fc.oneof(fc.constantFrom('🛑', 'غارة', '\u202e', 'e\u0301', ' '), fc.string({ unit: 'grapheme' }))
  await fc.assert(
    fc.asyncProperty(fc.array(character), fc.array(character), async (before, behind) => {
      const line = `${before.join('')}قصف عنيف${behind.join('')}`.replace(/\n/g, ' ')
      const of = article({ file: 'a.txt', lines: [['body', line]] })
      const one = claim({ article: of, evidence: 'قصف عنيف', type: 'shelling', trigger: 'قصف' })
      const { first } = await read('annotations', account({ articles: [of], claims: [one], events: [] }))
      const [quote, position] = first.items[0].target.selector
      expect(quote.exact).toBe('قصف عنيف')
      expect(selected(of.text, position)).toBe(quote.exact)
      for (const around of [quote.prefix, quote.suffix]) expect(around.isWellFormed?.() ?? true).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('who reviewed a claim is its creator; nobody else is one', async () => {
  const by = [{ review: 'r1', action: 'accept', author: 'سارة', at: '2022-06-05T00:00:00.000Z', note: null }] as const
  const reviewed = { ...claims.strike, review: { verdict: 'accepted', machine: {}, by } } as const
  const { first } = await read('annotations', { ...sample, claims: [reviewed, claims.plan] })
  const described = first.items.filter((one: { motivation: string }) => one.motivation === 'describing')
  expect(described[0].creator).toEqual([
    { id: `urn:isnad:person:${encodeURIComponent('سارة')}`, type: 'Person', name: 'سارة' },
  ])
  expect(described[1].creator).toBeUndefined()
})

test('an address that is none of the web is not given as where a text came from', async () => {
  const bad = { ...articles.wire, url: 'javascript:alert(1)' }
  const { first } = await read('annotations', { ...sample, articles: [bad, articles.hostile] })
  expect(JSON.stringify(first)).not.toContain('javascript:')
})

test('without claims, a collection of nothing', async () => {
  expect(await read('annotations', NOTHING)).toMatchObject({ total: 0, first: { items: [] } })
})
