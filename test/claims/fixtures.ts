import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { foldWord, words } from '../../src/arabic/index.ts'
import type { Article, Block, BlockRole } from '../../src/article/types.ts'
import { type Claim, findClaims } from '../../src/claims/index.ts'

/** A case of a fixture file: a name, a small article, and the claims that a careful reader finds in it. */
export interface Case {
  readonly file: string
  readonly name: string
  readonly article: Article
  readonly expected: readonly Expected[]
}

/** One line behind `==>`. `optional` (a `?` before the line): may be found, need not. Fields that the line does not name are not checked. */
interface Expected {
  readonly line: string
  readonly optional: boolean
  readonly types: readonly string[]
  readonly polarity: readonly string[]
  readonly factuality: readonly string[]
  readonly fields: ReadonlyMap<string, string>
}

const ROLES: readonly BlockRole[] = ['title', 'subtitle', 'dateline', 'byline', 'caption', 'heading', 'boilerplate']
const FIELDS = ['chain', 'agents', 'targets', 'place', 'time', 'quantities', 'evidence']
const NOTHING = '—'

/** An article whose blocks stand one a line, made as the article room would make it. */
export function articleOf(
  lines: readonly { readonly role: BlockRole; readonly text: string }[],
  facts: { readonly published?: string | undefined; readonly outlet?: string | undefined } = {},
): Article {
  const text = lines.map(line => line.text).join('\n')
  const sha256 = createHash('sha256').update(text).digest('hex')
  const blocks: Block[] = []
  let start = 0
  for (const line of lines) {
    if (line.text !== '') blocks.push({ role: line.role, start, end: start + line.text.length })
    start += line.text.length + 1
  }
  const title = blocks.find(block => block.role === 'title')
  return {
    id: `a${sha256.slice(0, 16)}`,
    sha256,
    file: null,
    url: null,
    text,
    blocks,
    title: title === undefined ? null : { start: title.start, end: title.end },
    dateline: null,
    outlet:
      facts.outlet === undefined ? null : { value: { name: facts.outlet, ref: null }, span: null, from: 'masthead' },
    published: facts.published === undefined ? null : { value: facts.published, span: null, from: '--published' },
    dates: [],
    credits: [],
    captureOffsets: null,
  }
}

/** An article of body lines only. */
export const bodyOf = (text: string): Article => articleOf(text.split('\n').map(line => ({ role: 'body', text: line })))

/** Reads every `*.txt` of a folder of fixtures, in the order of their names. */
export function readCases(folder: string): readonly Case[] {
  const url = new URL(folder, import.meta.url)
  return readdirSync(url)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .flatMap(name => parseCases(name, readFileSync(new URL(name, url), 'utf8')))
}

/**
 * The notation: `# name`, the lines of the article (`title: …`, `subtitle: …`; any other line is a paragraph of the body; `published: DATE` and
 * `outlet: NAME` are facts about it), `==>`, then one line a claim, or `none`. Lines that begin with `//` are for the reader.
 */
function parseCases(file: string, source: string): readonly Case[] {
  const cases: Case[] = []
  for (const part of source.split(/^# /mu).slice(1)) {
    const [name, ...rest] = part.split('\n').filter(line => line.trim() !== '' && !line.startsWith('//')) as [
      string,
      ...string[],
    ]
    const arrow = rest.indexOf('==>')
    if (arrow < 1 || arrow === rest.length - 1) throw new Error(`${file}: “${name}” has no article or no ==> line.`)
    const facts: Record<string, string> = {}
    const lines: { role: BlockRole; text: string }[] = []
    for (const line of rest.slice(0, arrow)) {
      const [, key = '', value = ''] = /^(\w+): (.*)$/u.exec(line) ?? []
      if (key === 'published' || key === 'outlet') facts[key] = value
      else if (ROLES.includes(key as BlockRole)) lines.push({ role: key as BlockRole, text: value })
      else lines.push({ role: 'body', text: line })
    }
    const expected = rest.slice(arrow + 1).filter(line => line !== 'none')
    cases.push({
      file,
      name: name.trim(),
      article: articleOf(lines, facts),
      expected: expected.map(line => parseExpected(file, line)),
    })
  }
  return cases
}

function parseExpected(file: string, line: string): Expected {
  const optional = line.startsWith('? ')
  const [head, ...parts] = line.slice(optional ? 2 : 0).split(' | ')
  const [types = '', polarity = '', factuality = ''] = head!.trim().split(' ')
  const fields = new Map(parts.map(part => part.split(/: (.*)/su, 2) as [string, string]))
  for (const field of fields.keys())
    if (!FIELDS.includes(field)) throw new Error(`${file}: a claim has no field “${field}”: ${line}`)
  if (!optional && factuality === '') throw new Error(`${file}: name type, polarity and factuality: ${line}`)
  const oneOf = (value: string) => (value === '' || value === '*' ? [] : value.split('/'))
  return { line, optional, types: oneOf(types), polarity: oneOf(polarity), factuality: oneOf(factuality), fields }
}

const core = (name: string): readonly string[] =>
  words(name).flatMap(word => {
    const bare = foldWord(word.text)
      .replace(/^(?:[وفبك]?ال|لل)/u, '')
      .replace(/^[وفبلك](?=.{3})/u, '')
    return bare === '' ? [] : [bare]
  })

/** Two readers name the same when one's words stand in the other's in order, and neither says much more. */
export function sameName(found: string, expected: string): boolean {
  const [short, long] = [core(found), core(expected)].sort((a, b) => a.length - b.length) as [string[], string[]]
  let i = 0
  for (const word of long) if (word === short[i]) i++
  return short.length > 0 && i === short.length && long.length - short.length <= 3
}

const listed = (value: string, by: string): readonly string[] =>
  value === NOTHING ? [] : value.split(by).map(part => part.trim())

/** Links in order; one in brackets may be missing. */
function sameChain(found: readonly string[], expected: readonly string[]): boolean {
  let i = 0
  for (const link of expected) {
    const optional = /^\(.*\)$/u.test(link)
    const name = optional ? link.slice(1, -1) : link
    if (i < found.length && sameName(found[i]!, name)) i++
    else if (!optional) return false
  }
  return i === found.length
}

function sameNames(found: readonly string[], expected: readonly string[]): boolean {
  const left = [...found]
  for (const name of expected) {
    const at = left.findIndex(one => sameName(one, name))
    if (at < 0) return false
    left.splice(at, 1)
  }
  return left.length === 0
}

const quantityText = (q: Claim['quantities'][number]): string =>
  `${q.approximate && q.min === q.max ? '~' : ''}${q.min ?? ''}..${q.max ?? ''}`

/** The stretch that two readers mark: by far the most of what either marks stands in both. */
function sameStretch(article: Article, claim: Claim, expected: string): boolean {
  const start = article.text.indexOf(expected)
  if (start < 0) throw new Error(`The evidence “${expected}” is not in the text.`)
  const end = start + expected.length
  const shared = Math.min(end, claim.evidence.end) - Math.max(start, claim.evidence.start)
  return shared / (Math.max(end, claim.evidence.end) - Math.min(start, claim.evidence.start)) >= 0.7
}

function agrees(article: Article, claim: Claim, expected: Expected): boolean {
  const { types, polarity, factuality, fields } = expected
  if (types[0] !== 'any' && types.length > 0 && !types.includes(claim.type)) return false
  if (polarity.length > 0 && !polarity.includes(claim.polarity)) return false
  if (factuality.length > 0 && !factuality.includes(claim.factuality)) return false
  for (const [field, value] of fields) if (!agreesOn(article, claim, field, value)) return false
  return true
}

function agreesOn(article: Article, claim: Claim, field: string, value: string): boolean {
  switch (field) {
    case 'chain':
      return sameChain(
        claim.chain.map(link => link.name),
        listed(value, '→'),
      )
    case 'agents':
    case 'targets':
      return sameNames(
        claim[field].map(one => one.name),
        listed(value, ' + '),
      )
    case 'place':
      return value === NOTHING ? claim.place === null : claim.place !== null && sameName(claim.place.name, value)
    case 'time': {
      const [text = '', edtf] = value.split(' = ')
      if (value === NOTHING || claim.time === null) return value === NOTHING && claim.time === null
      return sameName(claim.time.text, text) && (edtf === undefined || claim.time.edtf === edtf)
    }
    case 'quantities':
      return claim.quantities.map(quantityText).join(', ') === listed(value, ',').join(', ')
    default:
      return sameStretch(article, claim, value)
  }
}

/** Whether every line can have a claim of its own and no claim is left over. */
function fits(one: Case, claims: readonly Claim[]): boolean {
  const [claim, ...rest] = claims
  const left = one.expected
  if (claim === undefined) return left.every(expected => expected.optional)
  return left.some((expected, i) => {
    if (!agrees(one.article, claim, expected)) return false
    return fits({ ...one, expected: left.filter((_, j) => j !== i) }, rest)
  })
}

/** A claim in the notation of the fixtures. */
function lineOf(claim: Claim): string {
  const names = (all: readonly { readonly name: string }[], by: string) =>
    all.length === 0 ? NOTHING : all.map(one => one.name).join(by)
  return [
    `${claim.type} ${claim.polarity} ${claim.factuality}`,
    `chain: ${names(claim.chain, ' → ')}`,
    `agents: ${names(claim.agents, ' + ')}`,
    `targets: ${names(claim.targets, ' + ')}`,
    `place: ${claim.place?.name ?? NOTHING}`,
    `time: ${claim.time === null ? NOTHING : `${claim.time.text} = ${claim.time.edtf}`}`,
    `quantities: ${claim.quantities.map(quantityText).join(', ') || NOTHING}`,
    `evidence: ${claim.evidence.exact}`,
  ].join(' | ')
}

/** Null when what is found is what a careful reader finds; else both, to be read side by side. */
export function differenceOf(one: Case): string | null {
  const claims = findClaims(one.article)
  if (fits(one, claims)) return null
  const expected = one.expected.map(e => e.line)
  return [
    `${one.file} # ${one.name}`,
    one.article.text,
    ...(expected.length === 0 ? ['expected: none'] : expected.map(line => `expected: ${line}`)),
    ...(claims.length === 0 ? ['found: none'] : claims.map(claim => `found:    ${lineOf(claim)}`)),
  ].join('\n  ')
}
