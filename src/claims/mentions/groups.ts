import { BEGINS, beginsGroupNoun, matchActor, matchGenericActor, matchGroupNoun } from '../../knowledge/index.ts'
import { inClass } from '../words/classes.ts'
import { COMMA, isBehind } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import type { Token } from '../words/tokens.ts'
import { finiteReading, isA, isAny, isBareMasdar, isThat, isWord } from '../words/words.ts'
import { adjectivesEnd } from './adjectives.ts'
import { type Draft, gapIsSpace, mentionOf } from './draft.ts'
import type { Memory, Mention } from './types.ts'

type GroupNoun = NonNullable<ReturnType<typeof matchGroupNoun>>

/** Whose group it is: the id and kind of an actor, and the token behind the words that name it. */
interface Owner {
  readonly ref: string | null
  readonly kind: string | null
  readonly to: number
}

/** A group by its noun, with its adjectives and the actor it belongs to: "مقاتلي تنظيم …", "المقاتلين الأجانب من عناصر …". */
export function groupAt(draft: Draft, i: number): Mention | null {
  const noun = draft.list[i]!.begins & BEGINS.group ? matchGroupNoun(draft.text, draft.list, i) : null
  if (noun === null) return groupOfPronoun(draft, i)
  if (!isPeople(draft, i, noun)) return null
  const own = `group:${noun.value.id}`
  const behind = adjectivesEnd(draft, i, i + noun.length)
  const owner = ownerOf(draft, behind)
  return mentionOf(
    draft,
    { i, length: owner.to - i, skip: noun.from },
    { kind: 'group', ref: owner.ref ?? own, actorKind: owner.kind, side: noun.value.side },
  )
}

/** A group noun with a pronoun: مسلحيه, عناصرها, جنودنا. Whose they are is the actor named last. */
function groupOfPronoun(draft: Draft, i: number): Mention | null {
  const token = draft.list[i]!
  // "قذائف عسكرية": a word in ta marbuta has no pronoun.
  const stem = token.text.endsWith('ة') ? null : stemOfGroup(token)
  if (stem === null) return token.text.endsWith('ة') ? null : ownBodyAt(draft, i)
  const noun = matchGroupNoun(draft.text, [{ ...token, folded: stem }], 0)
  if (noun === null || !isPeople(draft, i, noun)) return null
  const isOurs = token.folded.endsWith('نا')
  // "قواتنا": the speaker's own side, which the roles know.
  if (isOurs && noun.value.id === 'forces') return null
  // "قال القائد إن قواته": whose forces they are hangs on who speaks, not on who was named last.
  // "أنصارها", "سكانها": people of hers are not she.
  const isHers = noun.value.class === 'armed' || noun.value.class === 'security'
  const owner = isOurs || !isHers || noun.value.id === 'forces' ? undefined : draft.memory.actors.at(-1)
  return mentionOf(
    draft,
    { i, length: adjectivesEnd(draft, i, i + 1, true) - i, skip: noun.from },
    {
      kind: 'group',
      ref: owner?.ref ?? `group:${noun.value.id}`,
      actorKind: owner?.kind ?? null,
      side: noun.value.side,
    },
  )
}

/** "فرقه", "حكومتها", "بلاده": a body with a pronoun stands for whose it is; not "تنظيمه", which may be what he organises. */
function ownBodyAt(draft: Draft, i: number): Mention | null {
  const skip = ownBody(draft.list[i]!)
  if (skip === null) return null
  const length = adjectivesEnd(draft, i, i + 1, true) - i
  return mentionOf(draft, { i, length, skip }, { kind: 'actor', actorKind: 'organisation', side: 'side' })
}

/** How many proclitics stand before a body with a pronoun, or null for other words: وفرقه gives 1. */
const ownBody = remember((folded): number | null => {
  const found = /^([وفبل]?)(\p{L}{3,}?)(?:هما|هم|ها|ه)$/u.exec(folded)
  if (found === null) return null
  for (const skip of found[1] === '' ? [0] : [0, 1]) {
    const stem = folded.slice(skip).replace(/(?:هما|هم|ها|ه)$/, '')
    if (inClass(stem, 'own-body') || (stem.endsWith('ت') && inClass(`${stem.slice(0, -1)}ه`, 'own-body'))) return skip
  }
  return null
})

/** What stands before the pronoun of a word that may be a group noun with one: مسلحيه gives مسلحي. Null for other words. */
const stemOfGroup = remember(folded => {
  const ending = /(?:هما|هم|ها|نا|ه)$/.exec(folded)?.[0]
  // "القوانين المجرمة": a word with the article has no pronoun.
  if (ending === undefined || folded.length - ending.length < 4 || /^[وفبل]*ال/.test(folded)) return null
  const stem = folded.slice(0, -ending.length)
  return beginsGroupNoun(stem) ? stem : null
})

/** Whether a word that may be a group noun is one here, and no preposition, verbal noun, adjective or predicate. */
function isPeople(draft: Draft, i: number, noun: GroupNoun): boolean {
  const { list } = draft
  const first = list[i]!
  const before = list[i - 1]
  // أمام is spelled like إمام.
  if (isWord(first, 'preposition') && !first.text.startsWith('إ')) return false
  // "محاصرة النيران": a verbal noun spelled like a group of people; not "التنظيمات المسلحة", which its adjective tells.
  if (noun.length === 1 && first.readings.some(r => isBareMasdar(r) && r.value.kind !== 'noun')) return false
  // "أسر ثلاثة جنود": before a number it is taking captive, and no families.
  if (draft.numberMask[i] === 0 && draft.numberMask[i + 1] === 1 && first.readings.some(isTaking)) return false
  // "دعمهم عسكريا": uncounted and behind no verb the accusative says how.
  if (
    isWord(first, 'adverb-of-field') &&
    draft.numberMask[i] === 0 &&
    (before === undefined || finiteReading(before) === undefined)
  )
    return false
  if (
    isParticipleOfSaying(list, i) ||
    isDemand(draft, i) ||
    (isWord(first, 'joined-verb') && list[i + 1]?.folded !== 'عيان')
  )
    return false
  // "موقع بريمة العسكري", "مدرسة شهداء الثورة": what it is, and after whom it is called.
  if (before !== undefined && gapIsSpace(first) && isOfName(before, first, noun)) return false
  // "كانوا محاصرين": behind كان the word says what they were, not who; "وكان المسلحون قد" is who.
  if (isA(before, 'became') && !/(?:ون|ان)$/.test(first.folded)) return false
  // "سفينة ركاب": what the vehicle is for, and nobody yet.
  if (isWord(before, 'vehicle') && gapIsSpace(first) && isWord(first, 'vehicle-purpose')) return false
  return !(noun.length === 1 && before !== undefined && gapIsSpace(first) && isAdjectiveOf(before, first))
}

const isOfName = (before: Token, first: Token, { value, from }: GroupNoun): boolean =>
  (isWord(first, 'field-adjective') && !isA(before, 'preposition') && finiteReading(before) === undefined) ||
  (from === 0 && (value.id === 'killed' || value.class === 'crowd') && isAny(before, 'named-after-people'))

/** أسر, as a noun of what is done to somebody. */
const isTaking = ({ value, form }: Token['readings'][number]): boolean =>
  form.pos === 'masdar' && value.kind === 'noun' && value.strong === 'light'

/** "الوفد |طالب| بالإفراج": before what is demanded the word for a student is a verb; not "طالب بالثانوية", not "عشرون طالبا". */
function isDemand({ list, numberMask }: Draft, i: number): boolean {
  const next = list[i + 1]
  return (
    next !== undefined &&
    gapIsSpace(next) &&
    numberMask[i] === 0 &&
    list[i]!.readings.some(r => r.value.kind === 'report' && r.form.pos === 'verb') &&
    next.readings.some(r => r.form.pos === 'masdar' && r.peeling.proclitics.join('') === 'ب')
  )
}

/** "…، متهما المعارضة بـ", "…، متهمة إياه بـ": behind a comma, with a definite word right behind, the participle says what the subject does; not "خمسة متهمين". */
function isParticipleOfSaying(list: readonly Token[], i: number): boolean {
  const token = list[i]!
  const next = list[i + 1]
  if (next === undefined || !isBehind(token, COMMA) || !/(?:ا|ه|ين)$/.test(token.folded)) return false
  if (!isThat(next) && !/^ال|^ايا/.test(next.folded) && (next.begins & BEGINS.actor) === 0) return false
  return token.readings.some(r => r.value.kind === 'report' && r.form.pos === 'active-participle')
}

/**
 * "هجوم مسلح": behind the noun of an event a singular is its adjective. "الدفاع المدني": behind a noun with the article a singular with the
 * article is its adjective; not "المدنيين", not "الجنود".
 */
function isAdjectiveOf(noun: Token, adjective: Token): boolean {
  if (isWord(adjective, 'warlike') && noun.readings.some(r => r.form.pos === 'masdar'))
    // "قتل مسلح": he is killed.
    return finiteReading(noun) === undefined
  return (
    /^ال.*[^نتءاه]$/.test(adjective.folded) &&
    /^[وفبل]*(?:ال|لل)/.test(noun.folded) &&
    !/(?:ين|ون|ات)$/.test(noun.folded) &&
    !isWord(adjective, 'broken-plural')
  )
}

/** The actor that a group belongs to: directly (construct), behind من or ل, with a group noun in between at most once. */
function ownerOf({ text, list, memory }: Draft, from: number): Owner {
  let to = from
  // "رشق متظاهرون قوات الأمن": with its nun a plural is in construct with nobody.
  const isWhole = keepsNun(list[from - 1]!)
  // "حقوق الإنسان الشرطة": nor is a noun with the article; "المقاتلين الأكراد" has an adjective.
  const isClosed = /^[وفبل]*(?:ال|لل)/.test(list[from - 1]!.folded)
  for (let step = 0; step < 2 && to < list.length && gapIsSpace(list[to]!); step++) {
    const at = OF.has(list[to]!.folded) ? to + 1 : to
    if (at >= list.length || (isWhole && at === from)) break
    if (isClosed && at === from && !/(?:ين|ون|يه|ي)$/.test(list[at]!.folded)) break
    const actor = matchActor(text, list, at)
    const joins = at === to && /^[وف]/.test(list[at]!.folded)
    if (actor !== null && actor.actor.kind !== 'state' && (at > to || (actor.from <= 1 && !(joins && actor.from > 0))))
      return { ref: actor.actor.id, kind: actor.actor.kind, to: at + actor.length }
    const generic = matchGenericActor(text, list, at)
    if (generic !== null && generic.from <= 1 && !(joins && generic.from > 0))
      return { ...lastOfKind(memory, generic.value.kinds), to: at + generic.length }
    const inner = at > to ? matchGroupNoun(text, list, at) : null
    if (inner === null) break
    to = at + inner.length
  }
  return { ref: null, kind: null, to }
}

/** متظاهرون, المسلحون; not متظاهرو. */
const keepsNun = remember(folded => /\p{L}{3}ون$/u.test(folded))

/** Words between a group and whose it is. */
const OF: ReadonlySet<string> = new Set(['من', 'ل', 'تابع', 'تابعين'])

function lastOfKind({ actors }: Memory, kinds: readonly string[]): Pick<Owner, 'ref' | 'kind'> {
  return actors.findLast(actor => kinds.includes(actor.kind)) ?? { ref: null, kind: null }
}
