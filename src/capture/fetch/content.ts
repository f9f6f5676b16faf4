import { once } from '../containers/bytes.ts'
import { Budget, type FieldPaths, readSource } from '../containers/index.ts'
import { HEAD } from '../containers/kind.ts'
import { sha256 } from '../containers/source.ts'
import { failure } from '../failures.ts'
import { LIMITS, type Limits } from '../limits.ts'
import { notText, notTextDetail } from '../sniff.ts'
import type { Capture, Fact, HttpAnswer, Input } from '../types.ts'
import { shownAddress } from './address.ts'
import type { Answer } from './fetcher.ts'
import { header } from './headers.ts'
import { kindOfAnswer, mediaType, neverArticle } from './media.ts'

/** How what an address holds is read. */
export interface ContentOptions {
  readonly fields?: FieldPaths
  readonly limits?: Partial<Limits>
  readonly pdftotext?: string
  /** What a feed said of the page before it was fetched. */
  readonly facts?: readonly Fact[]
}

const httpOf = ({ status, headers, redirects }: Answer): HttpAnswer => ({ status, headers, redirects })

/** What came from an address, with the answer that it came in. */
function fetched(capture: Capture, answer: Answer, facts: readonly Fact[]): Capture {
  const { inside = [], retrieved = null, http = null, facts: own = [] } = capture.provenance ?? {}
  return {
    ...capture,
    file: null,
    url: capture.url ?? answer.url.href,
    provenance: {
      retrieved: retrieved ?? answer.retrieved,
      inside,
      http: http ?? httpOf(answer),
      facts: [...own, ...facts],
    },
  }
}

/** The kind of container that an answer is, or null. */
export const containerOf = (answer: Answer): ReturnType<typeof kindOfAnswer> =>
  kindOfAnswer(answer.body.subarray(0, HEAD), answer.url, mediaType(header(answer.headers, 'content-type')))

/**
 * What an answer holds: the page as a capture, or all that a feed, an archive or a document at that address gives. Never throws.
 *
 * @param name the address as it is shown.
 */
export async function* readAnswer(answer: Answer, name: string, options: ContentOptions = {}): AsyncGenerator<Input> {
  const { body } = answer
  const failed = (reason: 'empty' | 'not-text', detail: string): Input => ({
    kind: 'failure',
    failure: failure(name, reason, detail),
  })
  if (body.length === 0) return yield failed('empty', `the server gave an empty answer (${answer.status})`)
  const media = mediaType(header(answer.headers, 'content-type'))
  const never = neverArticle(media)
  if (never !== null)
    return yield failed('not-text', `it is ${never} (${media}); give the address of a page, a feed or a document`)
  const kind = containerOf(answer)
  const facts = options.facts ?? []
  if (kind === null) {
    const what = notText(body, '')
    if (what !== null) return yield failed('not-text', notTextDetail(what, 'give the address of a page or a feed'))
    const page = { sha256: sha256(body), bytes: body, file: null, url: null }
    return yield { kind: 'capture', capture: fetched(page, answer, facts) }
  }
  const limits = { ...LIMITS, ...options.limits }
  const reading = {
    limits,
    fields: options.fields ?? null,
    budget: new Budget(body.length, limits),
    pdftotext: options.pdftotext ?? 'pdftotext',
  }
  const source = {
    name: shownAddress(answer.url.href),
    bytes: once(body),
    address: answer.url.href,
    path: null,
    size: body.length,
    inside: [],
    sha256: sha256(body),
    modified: null,
    kind,
  }
  for await (const input of readSource(source, reading))
    yield input.kind === 'capture' ? { kind: 'capture', capture: fetched(input.capture, answer, facts) } : input
}
