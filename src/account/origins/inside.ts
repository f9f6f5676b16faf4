import type { Article } from '../../article/types.ts'
import type { Claim } from '../../claims/types.ts'
import { nameKey, nameWords } from '../stems.ts'
import { inArticles } from './in-articles.ts'
import type { Source } from './types.ts'

/** Names of one article that are compared with each other. */
const NAMES_INSIDE = 60

/**
 * Within an article, a spokesman whose title names a body that speaks there too is that body ("المتحدث باسم قوة الساحل فلان", "قوة الساحل"),
 * and a body that the headline leaves without its name is the one that the text names ("مرصد حقوقي", "مرصد الساحل"), if only one fits.
 */
export function joinInside(articles: readonly Article[], claims: readonly Claim[], of: Map<string, Source>): void {
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
