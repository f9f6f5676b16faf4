import type { Article } from '../../article/types.ts'
import type { Claim, Link } from '../../claims/types.ts'
import { byText } from '../ids.ts'
import { nameKey, nameWords } from '../stems.ts'
import { wordsOf } from '../word-list.ts'
import { bodiesOf, bodyBeside, bodyInside } from './bodies.ts'
import { joinInside } from './inside.ts'
import { shownId } from './list.ts'
import { resolveNames } from './names.ts'
import type { NameRule, RootRule } from './rules.ts'
import { bodiesSpokenFor } from './spoken-for.ts'
import type { ActorLookup, BodyInName, Resolved, Source, Sources } from './types.ts'
import { speaker, voice } from './voice.ts'

/** Words for a source that is not named: they say nothing of which source it is. */
const HEADS = wordsOf(new URL('../tables/source-heads.tsv', import.meta.url))

const OWN_VOICE: readonly NameRule[] = ['own-voice']

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
