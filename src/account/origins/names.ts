import type { Claim } from '../../claims/types.ts'
import { makeGroups } from '../groups.ts'
import { byText } from '../ids.ts'
import { nameKey } from '../stems.ts'
import type { Resolved } from './types.ts'

/**
 * Which names without an id are one. Everywhere: the same words, and for persons a name of two words or more at the end of a longer one
 * ("سالم البوعيشي", "العقيد سالم البوعيشي"). Within an article, and across articles where only one longer name fits: a shorter form
 * ("البوعيشي", "المرصد"). Two longer names that fit leave it alone: "وزارة الصحة" of two states.
 */
export function resolveNames(claims: readonly Claim[]): (plain: string, article: string) => Resolved {
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
export const LONGEST_NAME = 12

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
