import type { Article } from '../../article/types.ts'
import type { Claim, Link, Named } from '../../claims/types.ts'
import { readTable } from '../../knowledge/index.ts'
import { byText } from '../ids.ts'
import { nameKey } from '../stems.ts'
import { inArticles } from './in-articles.ts'

/** Words of an office that ties a person to a body, as they stand in the text: "المتحدث باسم …", "مديرة …"; not "التقى … في …". */
const OFFICES = readTable(new URL('../tables/office-words.tsv', import.meta.url), ['word']).rows.map(row => row.word)
const tellsOffice = (text: string): boolean => OFFICES.some(word => text.includes(word))

/** The name of a body may begin this many characters before that of a person or after it. */
const OFFICE_REACH = 90

interface Body extends Named {
  readonly key: string
}

/** The named bodies of an article in the order of the text: links that are no persons, agents and targets with an id. Looked for when first asked. */
export function bodiesOf(claims: readonly Claim[]): (article: string) => readonly Body[] {
  let byArticle: ReadonlyMap<string, readonly Claim[]> | null = null
  const found = new Map<string, readonly Body[]>()
  return article => {
    let bodies = found.get(article)
    if (bodies === undefined) {
      byArticle ??= inArticles(claims)
      bodies = bodiesAmong(byArticle.get(article) ?? [])
      found.set(article, bodies)
    }
    return bodies
  }
}

function bodiesAmong(claims: readonly Claim[]): readonly Body[] {
  const list: Body[] = []
  for (const claim of claims) {
    for (const link of claim.chain)
      if (
        link.kind !== 'person' &&
        link.kind !== 'unnamed' &&
        link.kind !== 'agency' &&
        link.kind !== 'outlet' &&
        link.kind !== 'reporter'
      )
        list.push({ ...link, key: link.ref ?? `name:${nameKey(link.name)}` })
    for (const named of [...claim.agents, ...claim.targets])
      if (named.ref !== null) list.push({ ...named, key: named.ref })
  }
  list.sort((a, b) => a.start - b.start || a.end - b.end || byText(a.key, b.key))
  // Many claims name the same words: once is enough.
  return list.filter((body, i) => body.start !== list[i - 1]?.start || body.key !== list[i - 1]?.key)
}

/** The bodies whose names begin from `start` on and before `end`. */
function bodiesFrom(bodies: readonly Body[], start: number, end: number): readonly Body[] {
  const first = firstFrom(bodies, start)
  let last = first
  while (last < bodies.length && bodies[last]!.start < end) last++
  return bodies.slice(first, last)
}

/** The first body that begins at `start` or later, by halving. */
function firstFrom(bodies: readonly Body[], start: number): number {
  let [low, high] = [0, bodies.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (bodies[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}

/** "مصدر عسكري في قوات سوريا الديمقراطية" → the force: the body named inside the words of an unnamed source. */
export function bodyInside(link: Link, bodies: readonly Body[]): string | null {
  return bodiesFrom(bodies, link.start + 1, link.end).find(body => body.end <= link.end)?.key ?? null
}

/** "المتحدث باسم X، فلان" or "فلان، مدير X": the body of which a person's office is told beside the name. */
export function bodyBeside(article: Article, link: Link, bodies: readonly Body[]): string | null {
  const inside = bodyInside(link, bodies)
  if (inside !== null) return inside
  const { text } = article
  for (const body of bodiesFrom(bodies, link.start - OFFICE_REACH, link.end + OFFICE_REACH + 1)) {
    if (body.end <= link.start && link.start - body.end <= 30) {
      const gap = text.slice(body.end, link.start)
      const before = text.slice(Math.max(0, body.start - 40), body.start)
      if (!/[.!؟\n]/.test(gap) && tellsOffice(lastSentence(before))) return body.key
    }
    if (body.start >= link.end && body.start - link.end <= 40) {
      const gap = text.slice(link.end, body.start)
      if (!/[.!؟\n]/.test(gap) && tellsOffice(gap)) return body.key
    }
  }
  return null
}

function lastSentence(text: string): string {
  return text.slice(Math.max(text.lastIndexOf('.'), text.lastIndexOf('\n')) + 1)
}
