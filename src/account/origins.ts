import type { Article } from '../article/types.ts'
import type { Claim, Link, Named } from '../claims/types.ts'
import { makeGroups } from './groups.ts'
import { byText, idOf } from './ids.ts'
import type { NameRule, RootRule } from './origin-rules.ts'
import { nameKey, nameWords } from './stems.ts'
import type { Origin } from './types.ts'

/** What the knowledge tables say of an actor: its plain name, what kind it is, and the body for which it speaks. Null for an unknown id. */
export type ActorLookup = (
  ref: string,
) => { readonly name: string; readonly kind: string; readonly speaksFor: string | null } | null

/** The body that the words of a source name ("المتحدث باسم قوات سوريا الديمقراطية", "مصدر في وزارة الدفاع"), as an id of the tables, or null. */
export type BodyInName = (name: string) => string | null

/** Where a claim comes from, as the account counts it. */
export interface Source {
  /** The origin: the person, body or unnamed source at the start of the chain, or the outlet for its own voice. */
  readonly origin: string
  /** On whose word it stands in the end: the body of a spokesman, the monitor behind whose back local sources stay unnamed. */
  readonly root: string
  readonly voice: 'own' | 'named' | 'unnamed'
  /** True when an unnamed source got its root from somebody named. */
  readonly tied: boolean
  /** The whole chain as keys, nearest to the article last. */
  readonly chain: readonly string[]
  /** The root that the machine gave, where a reviewer joined or separated the origin. */
  readonly read?: string
  /** Set where a reviewer separated the origin: only claims that share it can be of one origin, whatever else ties them. */
  readonly apart?: string
  /** By which rule each key of the chain was found; that of the article's own voice where the chain is empty. */
  readonly named: readonly NameRule[]
  /** By which rules the root was found, in the order in which they were followed; none where the origin stands for itself. */
  readonly rooted: readonly RootRule[]
}

export interface Sources {
  readonly of: ReadonlyMap<string, Source>
  readonly origins: readonly Origin[]
  /** The key of an article's own voice: its outlet where it is known, else the article. */
  readonly voiceOf: (article: string) => string
}

/** Words for a source that is not named: they say nothing of which source it is. */
const HEADS: ReadonlySet<string> = new Set(
  'مصدر مصادر مصدرا مسؤول مسوول مسؤولون مسوولون مسؤولين مسوولين نفسه نفسها ذاته ذاتها احد من عده بعض'.split(' '),
)

/** Words of an office that ties a person to a body: "المتحدث باسم …", "مدير …"; not "التقى … في …". */
const OFFICE = /باسم|بلسان|مدير|رئيس|قائد|وزير|عميد|ناطق|متحدث|ممثل|أمين عام/

/** The name of a body may begin this many characters before that of a person or after it. */
const OFFICE_REACH = 90

/**
 * Resolves the origin of each claim, across articles: by id where there is one, else by name. A person is one origin with and without
 * given name and title ("العقيد سالم البوعيشي", "البوعيشي"); unnamed sources are one an article and wording. `articles` and `claims` in
 * the order of the account.
 */
export function findSources(
  articles: readonly Article[],
  claims: readonly Claim[],
  actor: ActorLookup,
  named: BodyInName,
): Sources {
  const byId = new Map(articles.map(article => [article.id, article]))
  const voices = new Map(articles.map(article => [article.id, voice(article)]))
  const outletNames = new Map<string, string>()
  for (const article of articles)
    if (article.outlet !== null) outletNames.set(nameKey(article.outlet.value.name), voices.get(article.id)!)

  const names = resolveNames(claims)
  const resolve = (link: Link, claim: Claim): Resolved => {
    if (link.ref !== null) return { key: link.ref, rule: 'same-id' }
    if (link.kind === 'unnamed') return unnamed(link, claim)
    const plain = nameKey(link.name)
    const outlet = outletNames.get(plain)
    return outlet === undefined ? names(plain, claim.article) : { key: outlet, rule: 'outlet-name' }
  }
  const keyOf = (link: Link, claim: Claim): string => resolve(link, claim).key

  // The last unnamed source with a wording of its own: "المصدر" and "المصدر نفسه" further down are that one.
  let lastArticle = ''
  let lastUnnamed = ''
  function unnamed(link: Link, claim: Claim): Resolved {
    const words = nameWords(link.name).filter(word => !HEADS.has(word))
    if (claim.article !== lastArticle) lastUnnamed = ''
    lastArticle = claim.article
    const again = words.length === 0 && lastUnnamed !== ''
    if (!again) lastUnnamed = `unnamed:${claim.article}:${words.join(' ')}`
    return { key: lastUnnamed, rule: again ? 'unnamed-again' : 'unnamed' }
  }

  const bodiesIn = bodiesOf(claims)
  const spokenFor = bodiesSpokenFor(claims, keyOf)
  const owns = new Map<string, Source>()
  /** The source of all that an article says in its own voice. */
  const ownSource = (article: string): Source => {
    let source = owns.get(article)
    if (source === undefined) {
      const origin = voices.get(article)!
      const root = speaker(origin, actor)
      const rooted: RootRule[] = root === origin ? [] : ['speaks-for']
      source = { origin, root, voice: 'own', tied: false, chain: [], named: OWN_VOICE, rooted }
      owns.set(article, source)
    }
    return source
  }
  const of = new Map<string, Source>()
  const shown = new Map<string, { name: string; kind: string; claims: string[] }>()
  function sourceOf(claim: Claim, first: Link): Source {
    const resolved = claim.chain.map(link => resolve(link, claim))
    const chain = resolved.map(({ key }) => key)
    const origin = chain[0]!
    let root = origin
    let tied = false
    let by: RootRule | null = null
    const follow = (rule: RootRule, key: string | null | undefined): string | null => {
      if (key === null || key === undefined) return null
      by = rule
      return key
    }
    if (first.kind === 'unnamed') {
      const behind = chain.slice(1).find((_, i) => claim.chain[i + 1]!.kind !== 'unnamed')
      const found =
        follow('quoted-by', behind) ??
        follow('body-in-words', bodyInside(first, bodiesIn(claim.article)) ?? named(first.name))
      if (found !== null) {
        root = found
        tied = true
      }
    } else if (first.kind === 'person' && first.ref === null) {
      root =
        follow('body-in-words', named(first.name)) ??
        follow('title', spokenFor(first.name)) ??
        follow('office-beside', bodyBeside(byId.get(claim.article)!, first, bodiesIn(claim.article))) ??
        origin
    } else if (first.ref === null && !origin.startsWith('outlet:'))
      root = follow('body-in-words', named(first.name)) ?? origin
    const rooted: RootRule[] = by === null || root === origin ? [] : [by]
    const voice = speaker(root, actor)
    if (voice !== root) rooted.push('speaks-for')
    return {
      origin,
      root: voice,
      voice: first.kind === 'unnamed' ? 'unnamed' : 'named',
      tied,
      chain,
      named: resolved.map(({ rule }) => rule),
      rooted,
    }
  }
  for (const claim of claims) {
    const first = claim.chain[0]
    const source = first === undefined ? ownSource(claim.article) : sourceOf(claim, first)
    const { origin } = source
    of.set(claim.id, source)
    let entry = shown.get(origin)
    if (entry === undefined) {
      const article = byId.get(claim.article)!
      const name =
        first === undefined ? (article.outlet?.value.name ?? article.file ?? article.url ?? article.id) : first.name
      entry = { name: actor(origin)?.name ?? name, kind: first?.kind ?? 'outlet', claims: [] }
      shown.set(origin, entry)
    } else if (first !== undefined && actor(origin) === null && first.name.length > entry.name.length)
      entry.name = first.name
    entry.claims.push(claim.id)
  }
  joinInside(articles, claims, of)
  // A person who is tied to a body once speaks for it everywhere.
  const bodyOf = new Map<string, string>()
  for (const claim of claims) {
    const source = of.get(claim.id)!
    if (claim.chain[0]?.kind === 'person' && source.root !== source.origin && !bodyOf.has(source.origin))
      bodyOf.set(source.origin, source.root)
  }
  if (bodyOf.size > 0)
    for (const [id, source] of of) {
      const root = source.root === source.origin ? bodyOf.get(source.origin) : undefined
      if (root !== undefined) of.set(id, { ...source, root, rooted: ['as-elsewhere'] })
    }
  const origins = [...shown]
    .map(([key, entry]) => ({ id: shownId(key), name: entry.name, kind: entry.kind, claims: entry.claims }))
    .sort((a, b) => byText(a.id, b.id))
  return { of, origins, voiceOf: article => voices.get(article)! }
}

/** The key of a link, and by which rule it was found. */
interface Resolved {
  readonly key: string
  readonly rule: NameRule
}

const OWN_VOICE: readonly NameRule[] = ['own-voice']

/** The origins of several stories, each once: with all its claims, and the longest of the names that stories have for it. */
export function joinOrigins(lists: readonly (readonly Origin[])[]): Origin[] {
  const joined = new Map<string, { id: string; name: string; kind: string; claims: string[] }>()
  for (const list of lists)
    for (const origin of list) {
      const known = joined.get(origin.id)
      if (known === undefined) {
        joined.set(origin.id, { ...origin, claims: [...origin.claims] })
        continue
      }
      known.name = longer(known.name, origin.name)
      if (byText(known.kind, origin.kind) > 0) known.kind = origin.kind
      for (const claim of origin.claims) known.claims.push(claim)
    }
  return [...joined.values()].sort((a, b) => byText(a.id, b.id))
}

/** The longer of two names; of two as long the first in the order of text. */
export function longer(a: string, b: string): string {
  return b.length > a.length || (b.length === a.length && byText(b, a) < 0) ? b : a
}

/** Names of one article that are compared with each other. */
const NAMES_INSIDE = 60

/**
 * Within an article, a spokesman whose title names a body that speaks there too is that body ("المتحدث باسم قوة الساحل فلان", "قوة الساحل"),
 * and a body that the headline leaves without its name is the one that the text names ("مرصد حقوقي", "مرصد الساحل"), if only one fits.
 */
function joinInside(articles: readonly Article[], claims: readonly Claim[], of: Map<string, Source>): void {
  const inside = inArticles(claims.filter(({ id }) => of.get(id)!.voice === 'named'))
  for (const article of articles) {
    const list = inside.get(article.id)
    if (list === undefined) continue
    const headEnd = article.title?.end ?? 0
    const names = new Map<string, { words: readonly string[]; origin: string; head: boolean; ref: string | null }>()
    for (const claim of list) {
      const first = claim.chain[0]!
      const key = nameKey(first.name)
      const head = first.start < headEnd
      const known = names.get(key)
      if (known === undefined && names.size < NAMES_INSIDE)
        names.set(key, { words: nameWords(first.name), origin: of.get(claim.id)!.origin, head, ref: first.ref })
      else if (known !== undefined && !head) names.set(key, { ...known, head })
    }
    if (names.size < 2) continue
    const roots = new Map<string, string>()
    const byHeadline = new Set<string>()
    const rootOfOrigin = new Map<string, string>()
    for (const claim of list) {
      const { origin, root } = of.get(claim.id)!
      if (!rootOfOrigin.has(origin)) rootOfOrigin.set(origin, root)
    }
    const rootOf = (origin: string): string => rootOfOrigin.get(origin)!
    for (const long of names.values())
      for (const short of names.values()) {
        if (short.origin === long.origin || short.words.length < 2 || short.words.length >= long.words.length) continue
        if (` ${long.words.join(' ')} `.includes(` ${short.words.join(' ')} `))
          roots.set(long.origin, rootOf(short.origin))
      }
    for (const vague of names.values()) {
      if (!vague.head || vague.ref !== null || roots.has(vague.origin)) continue
      const fitting = new Set(
        [...names.values()].filter(name => !name.head && name.words[0] === vague.words[0]).map(name => name.origin),
      )
      if (fitting.size !== 1) continue
      roots.set(vague.origin, roots.get([...fitting][0]!) ?? rootOf([...fitting][0]!))
      byHeadline.add(vague.origin)
    }
    for (const claim of list) {
      const source = of.get(claim.id)!
      const root = roots.get(source.origin)
      if (root === undefined || root === source.root) continue
      of.set(claim.id, { ...source, root, rooted: [byHeadline.has(source.origin) ? 'headline' : 'body-in-article'] })
    }
  }
}

/** The id under which an origin is shown: ids of the knowledge tables stand as they are; a key made from words becomes a hash. */
export function shownId(key: string): string {
  return /^[\w:.-]+$/.test(key) && !key.startsWith('unnamed:') ? key : idOf('o', key)
}

function voice(article: Article): string {
  if (article.outlet === null) return `article:${article.id}`
  return article.outlet.value.ref ?? `outlet:${nameKey(article.outlet.value.name)}`
}

/** Climbs from a spokesman to the body he speaks for; stops at a circle. */
function speaker(key: string, actor: ActorLookup): string {
  let at = key
  for (let step = 0; step < 4; step++) {
    const parent = actor(at)?.speaksFor
    if (parent == null || parent === at) return at
    at = parent
  }
  return at
}

/** "المتحدث باسم قوة الساحل الرائد …": the longest name after باسم under which a body speaks anywhere in the account, or null. */
function bodiesSpokenFor(
  claims: readonly Claim[],
  keyOf: (link: Link, claim: Claim) => string,
): (name: string) => string | null {
  let known: ReadonlyMap<string, string> | null = null
  const speaking = (): ReadonlyMap<string, string> => {
    if (known !== null) return known
    const found = new Map<string, string>()
    for (const claim of claims)
      for (const link of claim.chain)
        if (link.kind !== 'person' && link.kind !== 'unnamed') {
          const plain = nameKey(link.name)
          if (!found.has(plain)) found.set(plain, keyOf(link, claim))
        }
    known = found
    return found
  }
  return name => {
    const words = nameWords(name)
    const from = words.indexOf('باسم') + 1
    if (from === 0) return null
    for (let to = Math.min(words.length, from + LONGEST_NAME); to > from; to--) {
      const key = speaking().get(words.slice(from, to).join(' '))
      if (key !== undefined) return key
    }
    return null
  }
}

interface Body extends Named {
  readonly key: string
}

/** The named bodies of an article in the order of the text: links that are no persons, agents and targets with an id. Looked for when first asked. */
function bodiesOf(claims: readonly Claim[]): (article: string) => readonly Body[] {
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

function inArticles(claims: readonly Claim[]): Map<string, Claim[]> {
  const found = new Map<string, Claim[]>()
  for (const claim of claims) {
    const list = found.get(claim.article)
    if (list === undefined) found.set(claim.article, [claim])
    else list.push(claim)
  }
  return found
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
function bodyInside(link: Link, bodies: readonly Body[]): string | null {
  return bodiesFrom(bodies, link.start + 1, link.end).find(body => body.end <= link.end)?.key ?? null
}

/** "المتحدث باسم X، فلان" or "فلان، مدير X": the body of which a person's office is told beside the name. */
function bodyBeside(article: Article, link: Link, bodies: readonly Body[]): string | null {
  const inside = bodyInside(link, bodies)
  if (inside !== null) return inside
  const { text } = article
  for (const body of bodiesFrom(bodies, link.start - OFFICE_REACH, link.end + OFFICE_REACH + 1)) {
    if (body.end <= link.start && link.start - body.end <= 30) {
      const gap = text.slice(body.end, link.start)
      const before = text.slice(Math.max(0, body.start - 40), body.start)
      if (!/[.!؟\n]/.test(gap) && OFFICE.test(lastSentence(before))) return body.key
    }
    if (body.start >= link.end && body.start - link.end <= 40) {
      const gap = text.slice(link.end, body.start)
      if (!/[.!؟\n]/.test(gap) && OFFICE.test(gap)) return body.key
    }
  }
  return null
}

function lastSentence(text: string): string {
  return text.slice(Math.max(text.lastIndexOf('.'), text.lastIndexOf('\n')) + 1)
}

/**
 * Which names without an id are one. Everywhere: the same words, and for persons a name of two words or more at the end of a longer one
 * ("سالم البوعيشي", "العقيد سالم البوعيشي"). Within an article, and across articles where only one longer name fits: a shorter form
 * ("البوعيشي", "المرصد"). Two longer names that fit leave it alone: "وزارة الصحة" of two states.
 */
function resolveNames(claims: readonly Claim[]): (plain: string, article: string) => Resolved {
  const keys: string[] = []
  const index = new Map<string, number>()
  const refs: (string | null)[] = []
  const persons = new Set<number>()
  const inArticle = new Map<string, Set<number>>()
  for (const claim of claims)
    for (const link of claim.chain) {
      if (link.kind === 'unnamed') continue
      const plain = nameKey(link.name)
      if (plain === '') continue
      let at = index.get(plain)
      if (at === undefined) {
        at = keys.length
        index.set(plain, at)
        keys.push(plain)
        refs.push(null)
      }
      const known = refs[at] ?? null
      if (link.ref !== null && (known === null || byText(link.ref, known) < 0)) refs[at] = link.ref
      if (link.kind === 'person') persons.add(at)
      let set = inArticle.get(claim.article)
      if (set === undefined) {
        set = new Set()
        inArticle.set(claim.article, set)
      }
      set.add(at)
    }
  const groups = makeGroups(keys.length)
  const endings = new Map<string, number[]>()
  keys.forEach((key, at) => {
    if (!persons.has(at)) return
    const parts = key.split(' ')
    // The last two words are what a person is best known by; titles and offices stand before them.
    if (parts.length < 2) return
    const ending = parts.slice(-2).join(' ')
    const list = endings.get(ending)
    if (list === undefined) endings.set(ending, [at])
    else list.push(at)
  })
  for (const list of endings.values()) for (const at of list) groups.join(list[0]!, at)

  const rootKey = new Map<number, string>()
  keys.forEach((key, at) => {
    const root = groups.find(at)
    const ref = refs[at] ?? null
    const known = rootKey.get(root)
    if (ref !== null && (known === undefined || known.startsWith('name:') || byText(ref, known) < 0))
      rootKey.set(root, ref)
    else if (known === undefined) rootKey.set(root, `name:${keys[root] ?? key}`)
  })
  const keyAt = (at: number): string => rootKey.get(groups.find(at))!
  // Most articles name nobody without an id: what is longer is looked for when first asked.
  const longerIn = new Map<string, LongerNames>()
  const longerInside = (article: string): LongerNames => {
    let found = longerIn.get(article)
    if (found === undefined) {
      found = longerNames(inArticle.get(article) ?? [], keys, index, keyAt)
      longerIn.set(article, found)
    }
    return found
  }
  let everywhere: LongerNames | null = null
  const longerAnywhere = (): LongerNames => {
    everywhere ??= longerNames(keys.keys(), keys, index, keyAt)
    return everywhere
  }
  return (plain, article) => {
    const at = index.get(plain)
    if (at === undefined) return { key: `name:${plain}`, rule: 'same-words' }
    const here = longerInside(article).get(plain)
    if (here !== undefined && here !== SEVERAL) return { key: here, rule: 'shorter-form' }
    if (here === undefined && persons.has(at)) {
      const anywhere = longerAnywhere().get(plain)
      if (anywhere !== undefined && anywhere !== SEVERAL) return { key: anywhere, rule: 'shorter-form' }
    }
    const key = keyAt(at)
    return { key, rule: key === (refs[at] ?? `name:${plain}`) ? 'same-words' : 'same-last-words' }
  }
}

/** More than one longer name fits. */
const SEVERAL = Symbol('several')

type LongerNames = ReadonlyMap<string, string | typeof SEVERAL>

/** Names longer than this many words are forms of nothing. */
const LONGEST_NAME = 12

/**
 * For each name that begins or ends a longer one among `inside` ("البوعيشي": "العقيد سالم البوعيشي"): whose name the longer is. Each name
 * looks up its own beginnings and ends, so that none is laid beside all others.
 */
function longerNames(
  inside: Iterable<number>,
  keys: readonly string[],
  index: ReadonlyMap<string, number>,
  keyAt: (at: number) => string,
): LongerNames {
  const found = new Map<string, string | typeof SEVERAL>()
  for (const at of inside) {
    const words = keys[at]!.split(' ')
    if (words.length > LONGEST_NAME) continue
    for (let cut = 1; cut < words.length; cut++)
      for (const shorter of [words.slice(0, cut).join(' '), words.slice(cut).join(' ')]) {
        if (!index.has(shorter)) continue
        const known = found.get(shorter)
        if (known === undefined) found.set(shorter, keyAt(at))
        else if (known !== keyAt(at)) found.set(shorter, SEVERAL)
      }
  }
  return found
}
