import { matchActor, matchGenericActor, matchGroupNoun } from '../../knowledge/index.ts'
import type { Token, Tokens } from '../words/tokens.ts'
import { finiteReading, isA, isWord } from '../words/words.ts'
import { mentionOf } from './somebody.ts'
import type { Memory, Mention } from './types.ts'

/** A group by its noun, with its adjectives and the actor it belongs to: "مقاتلي تنظيم …", "المقاتلين الأجانب من عناصر …". */
export function groupAt(tokens: Tokens, memory: Memory, i: number): Mention | null {
  const { text, list } = tokens
  const noun = matchGroupNoun(text, list, i) ?? owned(tokens, i)
  if (noun === null) return null
  const first = list[i]!
  // أمام is spelled like إمام.
  if (isWord(first, 'preposition')) return null
  // "محاصرة النيران": a verbal noun spelled like a group of people.
  if (first.readings.some(r => r.form.pos === 'masdar' && r.peeling.proclitics.length === 0 && r.value.kind !== 'noun'))
    return null
  // "هجوم مسلح", "هجوما انتحاريا": behind the noun of an event a singular is its adjective.
  if (
    noun.length === 1 &&
    gapIsSpace(first) &&
    isWord(first, 'warlike') &&
    list[i - 1]?.readings.some(x => x.form.pos === 'masdar')
  )
    return null
  // "التفجير الإرهابي", "الدفاع المدني": behind a noun with the article a singular with the article is its adjective.
  if (
    noun.length === 1 &&
    /^ال.*[^نتءاه]$/.test(first.folded) &&
    /^[وفبل]*(?:ال|لل)/.test(list[i - 1]?.folded ?? '') &&
    gapIsSpace(first) &&
    !/(?:ين|ون|ات)$/.test(list[i - 1]!.folded) &&
    !PLURAL.test(first.folded)
  )
    return null
  // "كانوا محاصرين": behind كان the word says what they were, not who.
  if (isA(list[i - 1], 'became')) return null
  let to = i + noun.length
  let ref = `group:${noun.value.id}`
  let kind: string | null = null
  let adjectives = 0
  while (
    to < list.length &&
    adjectives < 2 &&
    gapIsSpace(list[to]!) &&
    isAdjective(list[to]!) &&
    matchActor(text, list, to) === null
  ) {
    to++
    adjectives++
  }
  if (/(?:هم|ها|ه)$/.test(list[i]!.folded) && matchGroupNoun(text, list, i) === null) {
    const owner = memory.actors.at(-1)
    return mentionOf(tokens, i, 1, noun.from, 'group', owner?.ref ?? ref, owner?.kind ?? null, noun.value.side)
  }
  // The actor it belongs to: directly (construct), behind من or ل, with a group noun in between at most once.
  for (let step = 0; step < 2 && to < list.length && gapIsSpace(list[to]!); step++) {
    let at = to
    if (
      list[at]!.folded === 'من' ||
      list[at]!.folded === 'ل' ||
      list[at]!.folded === 'تابع' ||
      list[at]!.folded === 'تابعين'
    )
      at++
    const actor = at < list.length ? matchActor(text, list, at) : null
    const state = actor !== null && actor.actor.kind === 'state'
    if (actor !== null && !state && (at > to || actor.from === 0 || actor.from === 1)) {
      ref = actor.actor.id
      kind = actor.actor.kind
      to = at + actor.length
      break
    }
    const generic = at < list.length ? matchGenericActor(text, list, at) : null
    if (generic !== null && generic.from <= 1) {
      const known = memory.actors.findLast(a => generic.value.kinds.includes(a.kind))
      if (known !== undefined) {
        ref = known.ref
        kind = known.kind
      }
      to = at + generic.length
      break
    }
    const inner = at > to ? matchGroupNoun(text, list, at) : null
    if (inner === null) break
    to = at + inner.length
  }
  return mentionOf(tokens, i, to - i, noun.from, 'group', ref, kind, noun.value.side)
}

/** Broken plurals of group nouns, which are no adjectives of a singular: المدنيين are sound, المسلحون too. */
const PLURAL = /^ال(?:جنود|ضباط|عناصر|سكان|عمال|ركاب|اسري|جرحي|قتلي|شهداء|نشطاء|اطفال|رجال|شباب|طلاب|افراد|اعضاء)$/

/** A group noun with a pronoun: مسلحيه, عناصرها. Whose they are is the actor named last. */
function owned(tokens: Tokens, i: number): ReturnType<typeof matchGroupNoun> {
  const word = tokens.list[i]!
  const ending = /(?:هم|ها|ه)$/.exec(word.folded)?.[0]
  if (ending === undefined || word.folded.length - ending.length < 4) return null
  const stem = word.folded.slice(0, -ending.length)
  return matchGroupNoun(tokens.text, [{ ...word, folded: stem }], 0)
}

export const gapIsSpace = (token: Token): boolean => /^[ \u00A0"'«»“”()]*$/.test(token.gap)

/** A word that may be an adjective of the plural or singular noun before it: الأجانب, المدنيين, المصابين, السوريين. */
function isAdjective(token: Token): boolean {
  const word = token.folded
  if (word.length < 4 || isA(token, 'preposition') || isA(token, 'relative')) return false
  return /^ال?.*(?:ين|ون|يه|ي|ات)$/.test(word) && !/^[وف](?!ال)/.test(word) && finiteReading(token) === undefined
}
