import type { ReviewedClaim } from '../../account/types.ts'
import type { Span } from '../../arabic/types.ts'
import type { Article } from '../../article/types.ts'
import { codePointOffset } from '../codepoints.ts'
import { describeClaim } from '../describe.ts'
import { names, webAddress } from './ids.ts'
import type { ExportParts } from './types.ts'

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'

/** Code units before and behind a quotation. */
const AROUND = 32

/** A stretch never begins or ends inside a pair of surrogates. */
const cleanStart = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at)
const cleanEnd = (text: string, at: number): number => (/[\ud800-\udbff]/.test(text[at - 1] ?? '') ? at - 1 : at)

/** The text that offsets count in: an article as Isnad read it, with the capture that it came from. */
const source = (article: Article) => ({
  id: names.article(article.id),
  type: 'Text',
  format: 'text/plain',
  language: 'ar',
  via: [webAddress(article.url), names.bytes(article.sha256)].filter(one => one !== null),
})

/** Where a stretch stands, twice: by its words with what is around them, and by its position in code points. */
const selectors = (text: string, at: (offset: number) => number, { start, end }: Span) => [
  {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: text.slice(cleanStart(text, Math.max(0, start - AROUND)), start),
    suffix: text.slice(end, cleanEnd(text, Math.min(text.length, end + AROUND))),
  },
  { type: 'TextPositionSelector', start: at(start), end: at(end) },
]

const tag = (value: string) => ({ type: 'TextualBody', purpose: 'tagging', value, format: 'text/plain' })

/** What a claim names, each with its part in the claim. */
const parts = (claim: ReviewedClaim): readonly (readonly [part: string, span: Span, ref: string | null])[] => [
  ...claim.chain.map((link, i) => [`chain ${i + 1}`, link, link.ref] as const),
  ...claim.agents.map(agent => ['agent', agent, agent.ref] as const),
  ...claim.targets.map(target => ['target', target, target.ref] as const),
  ...(claim.place === null ? [] : [['place', claim.place, claim.place.ref] as const]),
  ...(claim.time === null ? [] : [['time', claim.time, claim.time.edtf] as const]),
  ...claim.quantities.map(quantity => ['quantity', quantity, quantity.unit] as const),
]

function* annotationsOf(claim: ReviewedClaim, article: Article, { context, software }: ExportParts) {
  const at = codePointOffset(article.text)
  const target = (span: Span) => ({
    type: 'SpecificResource',
    source: source(article),
    selector: selectors(article.text, at, span),
  })
  const generator = { id: names.program(software), type: 'Software', name: software }
  const id = names.claim(claim.id)
  yield {
    id,
    type: 'Annotation',
    motivation: 'describing',
    generator,
    ...(claim.review === undefined ? {} : { creator: persons(claim.review.by.map(({ author }) => author)) }),
    body: [
      {
        type: 'TextualBody',
        purpose: 'describing',
        language: 'en',
        format: 'text/plain',
        value: describeClaim(claim, context, 'en').replace(/[\u2068\u2069]/g, ''),
      },
      ...[claim.type, claim.polarity, claim.factuality, claim.review?.verdict]
        .filter(value => value !== undefined && value !== null)
        .map(tag),
    ],
    target: target(claim.evidence),
  }
  const counts = new Map<string, number>()
  for (const [part, span, ref] of parts(claim)) {
    // A value that a person put in has no words of its own.
    if (span.end <= span.start) continue
    const number = (counts.get(part) ?? 0) + 1
    counts.set(part, number)
    yield {
      id: `${id}:${part.replace(' ', ':')}${number === 1 ? '' : `:${number}`}`,
      type: 'Annotation',
      motivation: 'identifying',
      generator,
      body: [
        { type: 'SpecificResource', purpose: 'linking', source: id },
        tag(part),
        ...(ref === null ? [] : [{ type: 'TextualBody', purpose: 'identifying', value: ref, format: 'text/plain' }]),
      ],
      target: target(span),
    }
  }
}

const persons = (authors: readonly string[]) =>
  [...new Set(authors)].map(name => ({ id: names.person(name), type: 'Person', name }))

/**
 * The claims of an account as W3C Web Annotations in one collection (JSON-LD): one for the evidence of each claim, and one for each of the words that name somebody or
 * something in it.
 */
export function* annotationLines(parts: ExportParts): Generator<string> {
  const { articles, claims } = parts.account
  const articleOf = new Map(articles.map(article => [article.id, article]))
  const id = names.annotations(claims.map(claim => claim.id))
  const head = { '@context': CONTEXT, id, type: 'AnnotationCollection', label: 'Claims and the words that make them' }
  const page = { id: `${id}:1`, type: 'AnnotationPage', partOf: id, startIndex: 0 }
  yield `${JSON.stringify(head).slice(0, -1)},"first":${JSON.stringify(page).slice(0, -1)},"items":[`
  let total = 0
  for (const claim of claims) {
    const article = articleOf.get(claim.article)
    if (!article)
      throw new Error(`The claim ${claim.id} names the article ${claim.article}, which the account does not hold.`)
    for (const annotation of annotationsOf(claim, article, parts))
      yield `${total++ === 0 ? '\n' : ',\n'}${JSON.stringify(annotation)}`
  }
  yield `\n]},"total":${total}}\n`
}
