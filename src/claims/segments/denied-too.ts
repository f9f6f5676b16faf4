import { isVerbalByForm, namesWhatIsSaid } from '../attribution/object.ts'
import type { Attribution } from '../attribution/types.ts'
import type { Scene } from '../scene.ts'
import type { Token } from '../words/tokens.ts'
import { isA, isWord } from '../words/words.ts'

/** What is denied first takes at least as many words: "نفى وقوع اشتباكات | أو توقيع هدنة", and not "نفى مقتل أو إصابة جنود". */
const FIRST = 2

/**
 * Whether something else that is denied begins at token `k`: "نفى مشاركة قواته في القصف |أو في الحصار|", "نفت سقوط طائرة |أو مقتل طيار|", "|وكذلك إرسال| مرتزقة". Not
 * "نفى قصف سوق أو مدرسة".
 */
export function deniesToo(scene: Scene, k: number, owner: Attribution | null): boolean {
  if (owner === null || (owner.act !== 'deny' && owner.act !== 'doubt') || k - owner.from < FIRST) return false
  const { list } = scene
  if (!isWord(list[k], 'denied-too')) return false
  const next = list[k + 1]
  if (next === undefined || k + 2 >= list.length || k + 1 >= owner.to) return false
  if (isWord(next, 'slot-preposition'))
    return hasBefore(scene, k, owner.from, next.folded) && (isVerbalNoun(list[k + 2]!) || namesWhatIsSaid(scene, k + 2))
  return next.folded === 'اي' || next.folded === 'ايه' || namesWhatIsSaid(scene, k + 1)
}

const isVerbalNoun = ({ folded, readings }: Token): boolean =>
  isVerbalByForm(folded) || readings.some(({ form }) => form.pos === 'masdar')

/** "في المفاوضات أو |في| الإشراف": the preposition goes on with the same one before. */
function hasBefore({ list }: Scene, k: number, from: number, preposition: string): boolean {
  for (let j = k - 1; j > from; j--) if (list[j]!.folded === preposition) return true
  return false
}

/**
 * "لم يكن هناك تفجير |ولا غارة جوية|", "لا قتلى بيننا |ولا انسحاب|": behind a negation what there was none of either. Not "لا يستطيع ولا يريد", nor "المجلس ولا الحكومة".
 */
export function norAny({ list }: Scene, k: number, from: number): boolean {
  if (list[k]!.folded !== 'ولا' || k - from < FIRST) return false
  const next = list[k + 1]
  if (next === undefined || next.readings.some(({ form }) => form.tense === 'imperfect')) return false
  if (
    !next.readings.some(
      ({ form, peeling }) => form.pos === 'masdar' && !peeling.article && peeling.proclitics.length === 0,
    )
  )
    return false
  for (let j = from; j < k; j++) if (isA(list[j], 'denies') || /^و?لا$/.test(list[j]!.folded)) return true
  return false
}

/** What somebody is accused of first takes at least as many words: "بإطلاق النار". */
const ACCUSED_OF = 3

/**
 * "اتهمت الشرطة بمداهمة منازل |وتعذيب شقيقين|", "بإطلاق النار على سيارة |وباحتجاز مسعف|": behind what somebody is accused of, what else he is accused of. Not "بقتل وجرح مدنيين".
 */
export function accusesOf({ list }: Scene, k: number, owner: Attribution | null): boolean {
  if (owner === null || owner.act !== 'accuse' || owner.rule !== 'performative') return false
  const { folded } = list[k]!
  const next = list[k + 1]
  if (folded[0] !== 'و' || folded.length < 4 || next === undefined || k + 1 >= owner.to) return false
  // "باقتحام مقر |والاستيلاء على| آليات".
  const isDefinite = folded.startsWith('وال') && isWord(next, 'slot-preposition')
  if (/^[وف]/.test(next.folded) && isVerbalNoun(next)) return false
  if (
    !list[k]!.readings.some(
      ({ form, peeling }) => form.pos === 'masdar' && (!peeling.article || isDefinite) && peeling.proclitics[0] === 'و',
    )
  )
    return false
  for (let j = k - ACCUSED_OF; j > owner.verb; j--)
    if (list[j]!.readings.some(({ form, peeling }) => form.pos === 'masdar' && peeling.proclitics.join('') === 'ب'))
      return true
  return false
}

/**
 * "تحدثت عن إصابة جنديين |وعن| اندلاع حرائق", "طالب بالإفراج عنهم |وبمحاسبة| المسؤولين": behind what somebody said of one thing, the same preposition leads to another. Not "عن جنود وعن
 * مدنيين", where no verbal noun stands.
 */
export function saysOfToo(scene: Scene, k: number, owner: Attribution | null): boolean {
  if (
    owner === null ||
    owner.how !== 'preposition' ||
    k - owner.from < FIRST ||
    k + 2 >= Math.min(owner.to, scene.list.length)
  )
    return false
  const { list } = scene
  const { folded } = list[k]!
  if (folded[0] !== 'و') return false
  const before = list[owner.from - 1]
  if (isWord(before, 'slot-preposition')) return folded.slice(1) === before!.folded && isVerbalNoun(list[k + 1]!)
  return /^وب\p{L}{3}/u.test(folded) && /^ب/.test(list[owner.from]!.folded) && isBehindBaToo(list[k]!)
}

const isBehindBaToo = ({ folded, readings }: Token): boolean =>
  readings.some(({ form, peeling }) => form.pos === 'masdar' && peeling.proclitics.join('') === 'وب') ||
  isVerbalByForm(folded.slice(2))
