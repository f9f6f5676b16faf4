import type { Role } from '../../knowledge/index.ts'
import type { Mention } from '../mentions/types.ts'
import type { Scene } from '../scene.ts'
import type { Trigger } from '../triggers/types.ts'
import type { EventType } from '../types.ts'
import { inClass } from '../words/classes.ts'
import { BREAK, gapHas, isBehind, STOP } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import type { Token } from '../words/tokens.ts'
import { finiteReading, isA, isAny, isNominal, isWord } from '../words/words.ts'
import { TOGETHER } from './cast.ts'
import type { Clause } from './clause.ts'

export interface Slot {
  /** The preposition that governs the mention, or null for none. */
  readonly slot: string | null
  /** The mention owns the noun that stands in the slot: معاقل التنظيم, جيب للتنظيم. */
  readonly owned: boolean
}

/** The slot of who is among those named before: "بينهم ثلاثة أطفال". */
export const AMONG = 'بينهم'

/** What governs a mention stands at most as many words before it. */
const REACH = 6

/**
 * What governs a mention: a proclitic, a preposition, or, where nouns that it owns stand before it, what governs these ("على آخر معاقل التنظيم"
 * is على). "من" behind a part (مجموعة من، عشرات من) is looked through. Nothing before token `floor` governs it.
 */
export function slotOf(scene: Scene, mention: Mention, floor: number, trigger: Trigger): Slot {
  const { list, mentions } = scene
  const first = list[mention.from]!
  const proclitic = /[بلك]/.test(proclitics(first, mention)) ? proclitics(first, mention).charAt(0) : null
  const isOwned = (k: number) => k >= floor && !isOfTrigger(trigger, k) && isOwnable(scene, k)
  let owned = false
  if (proclitic !== null) {
    if (proclitic !== 'ل' || !isOwned(mention.from - 1)) return { slot: proclitic, owned }
    owned = true
  }
  if (isBehind(first, STOP) && !owned) return { slot: null, owned }
  for (let k = mention.from - 1, steps = 0; k >= floor && steps < REACH; k--, steps++) {
    const token = list[k]!
    // "ما لا يقل عن ستة مدنيين": the words of a number govern nobody.
    const number = mentions.numberAt(k)
    if (number !== null && number.from < k && isA(token, 'preposition')) continue
    if (token.folded === 'ل' && isOwned(k - 1)) {
      owned = true
      continue
    }
    if (isOfTrigger(trigger, k)) return { slot: null, owned }
    if (isOfPart(scene, k) || isOfNumber(scene, k)) continue
    // "لتسعة عشر متهما": the clitic before a number.
    if (number !== null && number.from === k) return { slot: /[بل]/.exec(token.folded)?.[0] ?? null, owned }
    // "التي يسيطر عليها التنظيم": a preposition with its pronoun governs nobody else; "بينهم ثلاثة أطفال" says who is among them.
    if (isPrepositionWithPronoun(token)) return { slot: /بين/.test(token.folded) ? AMONG : null, owned }
    const slot = governor(token)
    if (slot !== null) return { slot, owned }
    const withArticle = /^[وف]?([لب])ا?ل/.exec(token.folded)
    if (withArticle !== null && token.folded.length > 4)
      return { slot: /^[وف]?لل/.test(token.folded) ? 'ل' : 'ب', owned: true }
    // "استقبل الرئيس في باريس الوزير", "في المساء حارس": a place, or a noun with the article, is in construct with nobody.
    const mayStandAlone = mention.kind !== 'person' && !mentions.placeAt(mention.from)
    if (k === mention.from - 1 && mayStandAlone && isClosed(scene, k)) return { slot: null, owned }
    if (!isNounBefore(scene, k)) return { slot: null, owned }
    // A noun in construct with what follows: whose it is stands behind it.
    if (mentions.numberAt(k) === null && !isA(token, 'part')) owned = true
  }
  return { slot: null, owned }
}

/** The clitics before a mention without و and ف: those of للقوات are ل. */
const proclitics = (first: Token, mention: Mention): string => first.folded.slice(0, mention.skip).replace(/^[وف]/, '')

const isOfTrigger = (trigger: Trigger, k: number): boolean => k === trigger.at || k === trigger.carrier?.at

/** The "من" of "مجموعة من", "عشرين من" and "كل من", and the كل of it. */
function isOfPart({ list, mentions }: Scene, k: number): boolean {
  const { folded } = list[k]!
  if (folded === 'كل') return true
  if (folded !== 'من') return false
  const before = list[k - 1]
  return (
    isA(before, 'part') ||
    mentions.numberAt(k - 1) !== null ||
    mentions.numberAt(k) !== null ||
    mentions.at(k - 1)?.kind === 'group' ||
    before?.folded === 'كل'
  )
}

/** A word of an amount that no clitic governs: those of "ما لا يقل عن ثلاثين", "ما بين 30 و40", خمسة; not بخمسة. */
function isOfNumber({ list, mentions }: Scene, k: number): boolean {
  const token = list[k]!
  const number = mentions.numberAt(k)
  if (number !== null) return token.folded === 'بين' || !(number.from === k && /^[وف]?[بل]/.test(token.folded))
  const next = list[k + 1]
  if (token.folded === 'بين') return mentions.numberAt(k + 1) !== null
  if (token.folded === 'عن' || token.folded === 'من') return isWord(list[k - 1], 'amount')
  return (
    isWord(token, 'amount') ||
    (isWord(next, 'amount') && (token.folded === 'لا' || token.folded === 'لم')) ||
    isOfAmount(token, next)
  )
}

/** The ما of "ما لا يقل عن", "ما بين". */
const isOfAmount = (token: Token, next: Token | undefined): boolean =>
  token.folded === 'ما' && (next?.folded === 'لا' || next?.folded === 'بين')

/** A place that a preposition stands before, or a noun with the article: no construct goes on behind it. */
const isClosed = ({ list, mentions }: Scene, k: number): boolean =>
  mentions.placeAt(k) || /^ال\p{L}{2,}/u.test(list[k]!.folded)

const isPrepositionWithPronoun = remember(folded =>
  /^[وف]?(?:علي|في|من|عن|ب|ل|الي|مع|ضد|لدي|بين)(?:ه|ها|هم|هما|نا)$/.test(folded),
)

/** A word that names a slot: by whom, or a preposition, without و and ف before it. */
function governor(token: Token): string | null {
  const { folded } = token
  if (isWord(token, 'by')) return folded
  const stripped = folded.slice(1)
  const preposition = /^[وف]/.test(folded) && inClass(stripped, 'slot-preposition') ? stripped : folded
  return preposition === 'ب' || preposition === 'ل' || isA(token, 'preposition') ? preposition : null
}

function isNounBefore({ list, mentions }: Scene, k: number): boolean {
  const token = list[k]!
  if (isBehind(token, STOP) || !isNominal(token)) return false
  // "بعد تدخل شيوخ": behind a preposition what is spelled like a verb is a noun.
  if (finiteReading(token) !== undefined && !isA(list[k - 1], 'preposition')) return false
  return mentions.at(k) === null && !mentions.inTime(k)
}

/** Whether a noun that can be owned stands at `k`, or a word that says whose it is: مواقع, تابعة, and nobody's name. */
function isOwnable({ list, mentions }: Scene, k: number): boolean {
  const token = list[k]
  if (token === undefined) return false
  return (isAny(token, 'ownable') || isWord(token, 'belonging')) && mentions.at(k) === null && isNominal(token)
}

/** The role of a slot that no preposition names: `s` subject, `o` object, `m` complement. */
export function roleOfPlain(slot: 's' | 'o' | 'm', trigger: Trigger, passive: boolean): Role | undefined {
  const { frame } = trigger
  if (slot === 'm') return frame.get('m')
  if (slot === 's') return trigger.carrier?.verb?.subject === 'agent' ? 'A' : frame.get('s')
  return passive ? (frame.get('p') ?? 'T') : (frame.get('o') ?? frame.get('p'))
}

/** How frames write prepositions that folding changes. */
const WRITTEN: Readonly<Record<string, string>> = { الي: 'إلى', علي: 'على' }

/**
 * What a preposition says of some types, whatever the frame: "التقى بالسفير", "اصطدمت بقوات الأمن", "نسب الهجوم إلى التنظيم", "أطلقوا الرصاص باتجاه
 * المتظاهرين".
 */
const OTHERWISE: Readonly<Record<string, ReadonlySet<EventType>>> = {
  ب: new Set<EventType>(['meeting', 'clash']),
  الي: new Set<EventType>(['accusation']),
  باتجاه: new Set<EventType>(['attack', 'shelling']),
  نحو: new Set<EventType>(['attack', 'shelling']),
  صوب: new Set<EventType>(['attack', 'shelling']),
  تجاه: new Set<EventType>(['attack', 'shelling']),
}

/** The role of a preposition: the frame's, else what "مع" says of talks, clashes and agreements. */
export function roleOfPreposition(slot: string, trigger: Trigger): Role | undefined {
  const role = trigger.frame.get(WRITTEN[slot] ?? slot)
  if (role === undefined && OTHERWISE[slot]?.has(trigger.type)) return 'T'
  if (role !== undefined || slot !== 'مع') return role
  if (trigger.type === 'negotiation' || trigger.type === 'clash') return 'T'
  return TOGETHER.has(trigger.type) ? 'A' : undefined
}

/** و before a mention that follows another one: "القوات والتحالف"; not "وللتحالف". */
export function isJoined({ list, mentions }: Scene, mention: Mention, who: readonly Mention[]): boolean {
  const { folded } = list[mention.from]!
  // "سائق الحافلة وعشرة ركاب": و stands before the number.
  const number = mentions.numberAt(mention.from) ?? mentions.numberBefore(mention.from)
  if (number !== null && number.from < mention.from && /^و(?!احد)/.test(list[number.from]!.folded))
    return who.some(m => m.to <= number.from && number.from - m.to <= 4)
  if (!folded.startsWith('و') || mention.skip === 0) return list[mention.from - 1]?.folded === 'و'
  // "لقصف مواقع للتنظيم … وللحزب": joined where the one before has the same clitic.
  const clitic = /[بل]/.exec(folded.slice(0, mention.skip))?.[0]
  if (
    clitic !== undefined &&
    !who.some(m => m.to <= mention.from && m.skip > 0 && list[m.from]!.folded.startsWith(clitic))
  )
    return false
  return who.some(m => m.to <= mention.from && mention.from - m.to <= 8)
}

/**
 * "اجتمعت من أجل التفاوض مع …": the preposition goes with the nearer event noun, if one stands between the trigger and the mention; not with a noun of
 * the same event ("وقعت اتفاقا مع …").
 */
export function shadowed({ scene, trigger }: Clause, mention: Mention): boolean {
  const at = Math.max(trigger.at, trigger.carrier?.at ?? 0)
  for (let k = at + 1; k < mention.from; k++)
    // "هجوما على نقطة تفتيش للشرطة": of what somebody owns no event is told.
    for (const { form, value } of isWord(scene.list[k], 'ownable') ? [] : scene.list[k]!.readings)
      if (
        form.pos === 'masdar' &&
        (value.kind === 'event' || (value.kind === 'noun' && value.strong === 'yes')) &&
        value.type !== trigger.type
      )
        return true
  return false
}

/** Whether nothing but numbers, adjectives and counted words stands between a verbal noun at `at` and its complement at `to`. */
export function isComplement(scene: Scene, at: number, to: number): boolean {
  for (let k = at + 1; k < to; k++) {
    const token = scene.list[k]!
    if (isBehind(token, BREAK) || isA(token, 'relative')) return false
    // "مقتل ما بين 50 و60 مدنيا": the prepositions of a number set nothing apart.
    if (isOfNumber(scene, k)) continue
    if (isA(token, 'preposition') && token.folded !== 'من') return false
    // "مقتل وجرح عدد من": two nouns have one complement.
    if (k === at + 1 && /^و/.test(token.folded)) continue
    const noun = token.readings.some(
      r => r.form.pos === 'masdar' && r.value.kind !== 'report' && r.peeling.proclitics.length > 0,
    )
    if (noun) return false
  }
  return !gapHas(scene, to, BREAK)
}
