import { opensClause } from '../mentions/opens-clause.ts'
import type { Mention } from '../mentions/types.ts'
import type { Scene } from '../scene.ts'
import type { Trigger } from '../triggers/types.ts'
import { inClass } from '../words/classes.ts'
import { isBehind, STOP } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import type { Token } from '../words/tokens.ts'
import { finiteReading, isA, isAny, isNominal, isWord } from '../words/words.ts'
import { isOfNumber } from './of-number.ts'

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
  if ((isBehind(first, STOP) && !owned) || opensClause(scene, mention) || isTitled(scene, mention))
    return { slot: null, owned }
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
    // "بطائرة تابعة للقوات", "لسيطرة المليشيات": ب or ل before a noun in construct or before one whose owner follows.
    const clitic = cliticOf(token, trigger)
    if (clitic !== null && !mentions.covers(k)) return { slot: clitic, owned: true }
    // "استقبل الرئيس في باريس الوزير", "في المساء حارس": a place, or a noun with the article, is in construct with nobody.
    const mayStandAlone = mention.kind !== 'person' && !mentions.placeAt(mention.from)
    // "لحافلة ركاب", "بسيارة شرطة": what the clitic stands before is theirs.
    const thing = /^[وف]?([لب])(\p{L}{3,})$/u.exec(token.folded)
    if (thing !== null && inClass(thing[2]!, 'vehicle') && !isWord(token, 'vehicle'))
      return { slot: thing[1]!, owned: true }
    if (k === mention.from - 1 && mayStandAlone && isClosed(scene, k)) return { slot: null, owned }
    if (!isNounBefore(scene, k)) return { slot: null, owned }
    // A noun in construct with what follows: whose it is stands behind it.
    if (mentions.numberAt(k) === null && !isA(token, 'part')) owned = true
  }
  return { slot: null, owned }
}

/** "للصوت الشيخ فلان": a name that begins with a title with the article, right behind a noun that a clitic governs. */
const isTitled = ({ list, mentions }: Scene, { kind, from, skip }: Mention): boolean =>
  kind === 'person' &&
  skip === 0 &&
  from > 0 &&
  mentions.roleAt(from) !== null &&
  /^ال/.test(list[from]!.folded) &&
  /^[وف]?(?:[بلك]ال|لل)/.test(list[from - 1]!.folded)

/** What governs each. Whoever is "among them" is nobody of his own, unless nobody else is named behind the verb ("الدفعة التي خرجت بينها قياديون"). */
export function slotsOf(
  scene: Scene,
  who: readonly Mention[],
  floor: number,
  trigger: Trigger,
): ReadonlyMap<Mention, Slot> {
  const slots = new Map(who.map(m => [m, slotOf(scene, m, floor, trigger)]))
  for (const m of who) {
    const slot = slots.get(m)
    if (slot?.slot !== AMONG) continue
    // "قتل 12 شخصا بينهم أطفال", "12 شخصا، بينهم أطفال، قتلوا": whom they are among stands on the same side of the event.
    const floor = m.from > trigger.at ? trigger.at : -1
    const alone = !who.some(other => other.from > floor && other.from < m.from && slots.get(other)?.slot === null)
    slots.set(m, { ...slot, slot: alone ? null : 'من' })
  }
  return slots
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

/** بطائرة, and the لسيطرة of "تخضع لسيطرة": ب or ل before what carries somebody or, where the verb has somebody for it, before a verbal noun. Null for other words. */
function cliticOf(token: Token, { frame }: Trigger): string | null {
  const found = /^[وف]?([بل])(?!ال|ل)\p{L}{3,}$/u.exec(token.folded)?.[1] ?? null
  if (found === null) return null
  const ofFrame =
    frame.get(found) === 'A' &&
    token.readings.some(r => r.form.pos === 'masdar' && r.peeling.proclitics.includes(found))
  return ofFrame || (token.readings.length === 0 && isCarrier(token)) ? found : null
}

const isCarrier = remember(folded => {
  const stem = folded.replace(/^[وف]?[بل]/, '')
  return inClass(stem, 'vehicle') || inClass(stem, 'war-machine')
})

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

/** منزلا, سيارة, حافلات: property without the article, which ل says whose it is behind. */
const isThingOf = remember(folded => {
  if (folded.startsWith('ال')) return false
  const bare = folded.replace(/(?<=\p{L}{3})ا$/u, '')
  return [folded, bare].some(word => inClass(word, 'property') || inClass(word, 'vehicle'))
})

/** Whether a noun that can be owned stands at `k`, or a word that says whose it is: مواقع, تابعة, and nobody's name. */
function isOwnable({ list, mentions }: Scene, k: number): boolean {
  const token = list[k]
  if (token === undefined) return false
  const isThing = isAny(token, 'ownable') || isWord(token, 'belonging') || isThingOf(token)
  return isThing && mentions.at(k) === null && isNominal(token)
}
