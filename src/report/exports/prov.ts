import type { Account, ReviewedClaim, ReviewNote } from '../../account/types.ts'
import type { Article } from '../../article/types.ts'
import { names, webAddress } from './ids.ts'
import type { Custody, ExportParts } from './types.ts'

/** The terms that are used, so that the file is read without asking anybody: those of PROV-O, and Isnad's own facts beside them. */
const CONTEXT = {
  prov: 'http://www.w3.org/ns/prov#',
  isnad: 'urn:isnad:term:',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
  wasGeneratedBy: { '@id': 'prov:wasGeneratedBy', '@type': '@id' },
  wasDerivedFrom: { '@id': 'prov:wasDerivedFrom', '@type': '@id' },
  hadPrimarySource: { '@id': 'prov:hadPrimarySource', '@type': '@id' },
  wasAttributedTo: { '@id': 'prov:wasAttributedTo', '@type': '@id' },
  wasAssociatedWith: { '@id': 'prov:wasAssociatedWith', '@type': '@id' },
  wasInformedBy: { '@id': 'prov:wasInformedBy', '@type': '@id' },
  used: { '@id': 'prov:used', '@type': '@id' },
  startedAtTime: { '@id': 'prov:startedAtTime', '@type': 'xsd:dateTime' },
  endedAtTime: { '@id': 'prov:endedAtTime', '@type': 'xsd:dateTime' },
  generatedAtTime: { '@id': 'prov:generatedAtTime', '@type': 'xsd:dateTime' },
  value: 'prov:value',
} as const

type Node = Readonly<Record<string, unknown>>

/** A moment as XML Schema has it, or null where it is none. */
const moment = (iso: string | null | undefined): string | null => {
  const time = iso ? Date.parse(iso) : Number.NaN
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

const node = (id: string, type: string, rest: Node): Node => ({
  '@id': id,
  '@type': type,
  ...Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  ),
})

const program = (tool: string): Node => node(names.program(tool), 'prov:SoftwareAgent', { label: tool })
const person = (name: string): Node => node(names.person(name), 'prov:Person', { label: name })

/** How the bytes came: what they were made from, what held them, and each time that they were met. */
function* captureNodes(article: Article, custody: Custody | null): Generator<Node> {
  const bytes = names.bytes(article.sha256)
  const address = webAddress(article.url)
  const first = custody?.met.find(({ action }) => action === 'capture') ?? null
  const held = custody?.inside.flatMap(({ sha256 }) => (sha256 === null ? [] : [names.bytes(sha256)])) ?? []
  const made = custody?.original ? [names.bytes(custody.original.sha256)] : []
  yield node(bytes, 'prov:Entity', {
    label: article.file ?? article.url,
    'isnad:sha256': article.sha256,
    'isnad:file': article.file,
    'isnad:address': article.url,
    'isnad:length': custody?.length ?? null,
    'isnad:retrieved': custody?.retrieved ?? null,
    'isnad:httpStatus': custody?.http?.status ?? null,
    'isnad:said': custody?.facts.map(({ from, value }) => `${from}: ${value}`) ?? [],
    wasGeneratedBy: first && names.row(first.hash),
    wasDerivedFrom: [...made, ...held],
    // An address is where it was found; whoever wrote what lies there is not known by it.
    hadPrimarySource: address,
  })
  if (custody?.original)
    yield node(made[0]!, 'prov:Entity', {
      'isnad:sha256': custody.original.sha256,
      'isnad:length': custody.original.length,
      'isnad:made': custody.original.made,
    })
  for (const { name, sha256, member } of custody?.inside ?? [])
    if (sha256 !== null)
      yield node(names.bytes(sha256), 'prov:Entity', { label: name, 'isnad:sha256': sha256, 'isnad:member': member })
  if (address !== null) yield node(address, 'prov:Entity', {})
  for (const { hash, at, action, file, url, tool, row } of custody?.met ?? []) {
    yield node(names.row(hash), 'prov:Activity', {
      'isnad:action': action,
      'isnad:row': row,
      'isnad:logHash': hash,
      'isnad:file': file,
      'isnad:address': url,
      endedAtTime: moment(at),
      // Met again, the bytes were there already.
      used: action === 'capture' ? null : bytes,
      wasAssociatedWith: tool && names.program(tool),
    })
    if (tool !== null) yield program(tool)
  }
}

/** Reading: an article of a capture, claims of an article. No time: the same capture is read the same at any. */
function* readingNodes(article: Article, claims: readonly ReviewedClaim[], software: string): Generator<Node> {
  const reading = names.reading(article.id)
  yield node(reading, 'prov:Activity', {
    used: names.bytes(article.sha256),
    wasAssociatedWith: names.program(software),
  })
  yield node(names.article(article.id), 'prov:Entity', {
    wasDerivedFrom: names.bytes(article.sha256),
    wasGeneratedBy: reading,
    'isnad:outlet': article.outlet?.value.name ?? null,
    'isnad:published': article.published?.value ?? null,
  })
  for (const claim of claims) {
    yield node(names.claim(claim.id), 'prov:Entity', {
      value: claim.evidence.exact,
      'isnad:type': claim.type,
      wasDerivedFrom: names.article(article.id),
      wasGeneratedBy: reading,
      wasAttributedTo: names.program(software),
      'isnad:verdict': claim.review?.verdict ?? null,
    })
  }
}

/** What people stated: each review used what it speaks of. */
function* reviewNodes(notes: readonly ReviewNote[], of: readonly string[]): Generator<Node> {
  for (const { review, action, field, author, at, note } of notes) {
    yield node(names.review(review), 'prov:Activity', {
      'isnad:action': action,
      'isnad:field': field ?? null,
      'isnad:note': note,
      endedAtTime: moment(at),
      used: of,
      wasAssociatedWith: names.person(author),
    })
    yield person(author)
  }
}

function* reviewsIn(account: Account): Generator<Node> {
  for (const claim of account.claims) yield* reviewNodes(claim.review?.by ?? [], [names.claim(claim.id)])
  for (const { reviews, claims } of [...account.events, ...account.origins])
    yield* reviewNodes(reviews ?? [], claims.map(names.claim))
  for (const { reviews, articles } of account.stories) yield* reviewNodes(reviews ?? [], articles.map(names.article))
}

async function* nodesOf({ account, software, custody }: ExportParts): AsyncGenerator<Node> {
  const claims = new Map<string, ReviewedClaim[]>()
  for (const claim of account.claims) claims.set(claim.article, [...(claims.get(claim.article) ?? []), claim])
  yield program(software)
  for (const article of account.articles) {
    yield* captureNodes(article, await custody(article))
    yield* readingNodes(article, claims.get(article.id) ?? [], software)
  }
  yield* reviewsIn(account)
}

/** The chain of custody as W3C PROV (PROV-O in JSON-LD): what bytes came when and how, what was read of them, by which program, and what people stated over it. */
export async function* provLines(parts: ExportParts): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},"@graph":[`
  const written = new Set<string>()
  let before = '\n'
  for await (const one of nodesOf(parts)) {
    const text = JSON.stringify(one)
    // Programs, people, archives and reviews stand behind many things, and are told once; of claims there are too many to remember.
    if (one.value === undefined) {
      if (written.has(text)) continue
      written.add(text)
    }
    yield before + text
    before = ',\n'
  }
  yield '\n]}\n'
}
