import type { Mention } from '../mentions/types.ts'
import type { Scene } from '../scene.ts'
import type { Reading } from '../words/lexicon.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import { finiteReading, isNominal } from '../words/words.ts'

/**
 * Whether whoever stands behind a verb cannot be its subject by its form: "اعتقلت خمسة صيادين" and "وقتلت مسلحين" are of a "she" named before, "أوقفت المصالح سائقا" is of المصالح. Not
 * "قتلت امرأة", not "اعتقلت قوات", where the plural of things agrees.
 */
export function cannotBeSubject(scene: Scene, head: number, mention: Mention): boolean {
  const { list } = scene
  const token = list[head]!
  if (mention.kind === 'person' || mention.from <= head) return false
  const reading = finiteReading(token)
  const noun = nounOf(scene, mention)
  // "قتل مسلحين": the accusative of a sound plural is no subject.
  if (mention.from === head + 1 && mention.kind === 'group' && noun === mention.from && isOblique(list[noun]!))
    return true
  if (reading === undefined || mention.kind !== 'group') return false
  // "والتقى قيادات أمنية": he met them; a verb of "he" has no feminine plural right behind it for its subject.
  if (isOfHim(reading) && mention.from === head + 1 && noun === mention.from && isPluralOfThem(list[noun]!)) return true
  if (!isOfHer(reading)) return false
  if (isOblique(list[noun]!) || isNominative(list[noun]!)) return true
  if (noun > mention.from || scene.mentions.numberAt(mention.from) !== null) return isCountedMen(scene, mention, noun)
  return mention.from - head >= 2 && isMan(list[noun]!) && standsBetween(scene, head, mention.from)
}

/** هي of the perfect or the imperfect: قتلت, تقتل; with قتلن and قتلتا other words. */
const isOfHer = ({ form }: Reading): boolean => form.gender === 'f' && form.person !== 1 && form.person !== 2

/** هو of the perfect or the imperfect, active: التقى, يستقبل. */
const isOfHim = ({ form }: Reading): boolean =>
  form.gender === 'm' && form.person !== 1 && form.person !== 2 && form.voice !== 'passive'

const isPluralOfThem = remember(folded => /^(?!ال)\p{L}{3,}ات$/u.test(folded))

/** The noun of a mention: behind its number and behind من ("أربعة من [أعضاء] اللجنة"). */
function nounOf({ list, mentions }: Scene, { from, to }: Mention): number {
  const number = mentions.numberAt(from)
  let k = number !== null && number.from === from ? number.to : from
  if (list[k]?.folded === 'من') k++
  return k < to ? k : from
}

/** "خمسة صيادين", "12 شخصا", "أربعة من أعضاء": counted men; "خمس نساء", "عشرات العائلات" are not. */
function isCountedMen({ list, mentions }: Scene, { from }: Mention, noun: number): boolean {
  // "18 مسلحا": the name begins behind its number.
  const number = list[mentions.numberAt(from)?.from ?? from]!.folded
  if (/^[وف]?(?:ثلاث|اربع|خمس|ست|سبع|ثماني|تسع|عشر)ه$/.test(number)) return true
  return /^[وف]?\p{Nd}/u.test(number) && !/(?:ه|ات|نساء|اسر|عوائل|نسوه)$/.test(list[noun]!.folded)
}

const isOblique = remember(
  folded => /^\p{L}{3,}ين$/u.test(folded) && !/^(?:ملايين|مجانين|مساكين|قوانين|شرايين)$/.test(folded),
)
const isNominative = remember(folded => /^\p{L}{3,}ون$/u.test(folded))
/** A singular or accusative that is of no woman and no thing in the plural: سائق, جنديا. */
const isMan = remember(
  folded =>
    !/(?:ه|ات|اء|ي|قوات|عناصر|وحدات)$/.test(folded) &&
    !/^(?:قوات|عناصر|فصائل|كتائب|جماعات|نساء|جموع|حشود|عشرات|مئات|الاف|اسر|فرق|دوريات)/.test(folded),
)

/** Only nouns stand between a verb and the mention, and something does: a subject that no table knows. */
function standsBetween({ list, mentions }: Scene, head: number, to: number): boolean {
  for (let k = head + 1; k < to; k++) {
    const token = list[k]!
    if (!isNominal(token) || isBehind(token, BREAK) || mentions.inTime(k)) return false
  }
  return /^ال/.test(list[head + 1]!.folded) || /^ال/.test(list[head + 2]?.folded ?? '')
}
