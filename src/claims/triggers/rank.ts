import type { Scene } from '../scene.ts'
import type { Segment } from '../segments/segments.ts'
import { gapHas, PAUSE } from '../words/marks.ts'
import type { Tokens } from '../words/tokens.ts'
import { isA, isConjunction, isNominal, isWord } from '../words/words.ts'
import { isCause, isNamedCause, isScene } from './circumstances.ts'
import { isToldBeside } from './passed-over.ts'
import { isToldResult } from './results.ts'
import { isOneBreath } from './said.ts'
import { says } from './says.ts'
import { withShotDead, withStruck } from './struck.ts'
import type { Trigger } from './types.ts'

/** What a coordinate tells stands at most as many words behind it. */
const COORDINATE_REACH = 8

/** One main eventuality a clause; results and counted ones beside it; what is only passed over stays when it says enough. */
export function rank(all: readonly Trigger[], scene: Scene, segment: Segment): readonly Trigger[] {
  const found = withShotDead(scene, withStruck(scene, all))
  const verbs = found.filter(
    t =>
      t.standing === 'main' &&
      (t.rule === 'event-verb' ||
        t.rule === 'existence' ||
        t.rule === 'participle' ||
        (t.carrier !== null && t.carrier.reading?.form.pos === 'verb')),
  )
  const main =
    // "قارب يقل ستين مهاجرا غرق": who is where is told beside what happened.
    verbs.find(t => t.type !== 'presence') ??
    verbs[0] ??
    found.find(t => t.standing === 'main') ??
    found.find(t => t.type !== 'control' && t.type !== 'presence' && says(scene.mentions, t, segment.to) >= 1) ??
    found.find(t => says(scene.mentions, t, segment.to) >= 1)
  const kept: Trigger[] = []
  for (const trigger of found) {
    if (trigger === main) kept.push(trigger)
    else if (main !== undefined && isOfToll(scene, trigger, main)) continue
    else if (trigger.rule === 'result' || trigger.rule === 'counted-noun') {
      if (isToldResult(scene, trigger, main, found)) kept.push({ ...trigger, standing: 'result' })
    } else if (
      verbs.includes(trigger) &&
      main !== undefined &&
      trigger.at > main.at &&
      trigger.type !== 'presence' &&
      !subordinate(scene, trigger, main)
    )
      kept.push(trigger)
    else if (
      main !== undefined &&
      (isCoordinate(scene, trigger, main, segment) ||
        opens(scene, trigger, main, segment) ||
        suffered(scene, trigger, main, found[0]!) ||
        leads(scene, trigger, main, segment) ||
        isStill(scene, trigger, main) ||
        isCause(scene, trigger, main, segment))
    )
      kept.push(trigger)
    else if (main !== undefined && isNamedCause(scene, trigger, main))
      kept.push({ ...trigger, standing: 'presupposed' })
    else if (main !== undefined && isScene(scene, trigger, main)) kept.push({ ...trigger, standing: 'main' })
    else if (isToldBeside(scene, { trigger, main, end: nextAt(found, trigger, segment.to) }, segment))
      kept.push({ ...trigger, standing: 'presupposed' })
  }
  return kept
}

/**
 * "القبض على رجل قتل جاره", "أعلنت الشرطة |توقيف| شاب يشتبه بتورطه": a headline, or what somebody announces, opens with the noun that is told, and the
 * verb behind it tells of somebody in it.
 */
function opens(scene: Scene, trigger: Trigger, main: Trigger, segment: Segment): boolean {
  const { from, inTitle, attribution } = segment
  if (trigger.standing !== 'main' || !(trigger.rule === 'event-noun' || trigger.rule === 'result')) return false
  if (opensLine(scene, trigger, segment)) return main.at > trigger.at + 1 && isNominal(scene.list[trigger.at + 1])
  return (
    ((inTitle && trigger.at <= from + 1) || (attribution?.from === trigger.at && isOneBreath(attribution))) &&
    main.at > trigger.at + (inTitle ? 2 : 1) &&
    says(scene.mentions, trigger, main.at) >= 1
  )
}

/** "نادي الأسير: |اعتقال| شقيقين بعد محاصرة منزلهما", "12:20 - |إطلاق سراح| رهينة يعاني من": a line of a live report opens with the noun that it tells; not "المقتل". */
const opensLine = ({ list }: Scene, { at, reading }: Trigger, { from, attribution }: Segment): boolean =>
  at === from &&
  !reading.peeling.article &&
  reading.peeling.proclitics.length === 0 &&
  !/^(?:[وفبل]?ال|[وف](?=.{4}))/.test(list[at]!.folded) &&
  ((attribution?.rule === 'title-colon' && attribution.from === at) ||
    (from > 0 && list.slice(0, from).every(token => /^[\d٠-٩:.]+$/.test(token.text))))

/**
 * "وإصابة ثلاثة من عناصرها في مواجهات اندلعت مساء": a count of the hurt that opens its clause is told, and so is that in which they were
 * hurt; not "إصابة ثلاثة، واندلعت مواجهات", where no preposition leads from the one to the other.
 */
function suffered({ list }: Scene, trigger: Trigger, main: Trigger, first: Trigger): boolean {
  return (
    trigger === first &&
    trigger.rule !== 'event-verb' &&
    (trigger.type === 'injury' || trigger.type === 'killing') &&
    trigger.standing === 'main' &&
    main.at > trigger.at + 1 &&
    (list[main.at - 1]?.folded === 'في' || isA(list[main.at - 1], 'temporal'))
  )
}

/** "لا يزال |البحث| جاريا عن خمسة جرفتهم المياه": what goes on opens its clause, and the verb behind tells of those in it. */
const isStill = ({ list }: Scene, { at, rule }: Trigger, main: Trigger): boolean =>
  rule === 'event-noun' && at < main.at && isA(list[at - 1], 'still')

/** "حصيلة |القصف| … ارتفعت إلى تسعة قتلى": of what a toll is counted, the verb of the toll tells. */
const isOfToll = ({ list }: Scene, { at }: Trigger, main: Trigger): boolean =>
  at < main.at && main.frame.get('s') === 'X' && (isA(list[at - 1], 'toll') || isA(list[at - 2], 'toll'))

/** "واحتجاز خمسة من أفراده، أفرج عنهم لاحقا": a verbal noun that goes on from what was told before, with a verb of its own result behind it. */
function leads(scene: Scene, trigger: Trigger, main: Trigger, { from }: Segment): boolean {
  const { carrier } = trigger
  // "وإصابة خمسة بجروح، نقلوا إلى": what carries the noun is a noun too.
  const { form, peeling } = carrier?.reading ?? trigger.reading
  const { proclitics, article } = peeling
  const at = carrier?.at ?? trigger.at
  return (
    at === from &&
    trigger.standing === 'main' &&
    trigger.rule !== 'event-verb' &&
    (carrier === null || form.pos === 'masdar') &&
    !article &&
    proclitics.length === 1 &&
    isConjunction(proclitics[0]!) &&
    main.at > at + 2 &&
    says(scene.mentions, trigger, main.carrier?.at ?? main.at) >= 1
  )
}

/** "تطهير المزارع وقطع الطرق والسيطرة على البلدة": a verbal noun joined to one told before it is told too, where it says of whom or where. */
function isCoordinate(scene: Scene, trigger: Trigger, main: Trigger, segment: Segment): boolean {
  const { proclitics } = trigger.reading.peeling
  return (
    trigger.standing === 'main' &&
    trigger.rule === 'event-noun' &&
    trigger.at > main.at &&
    (proclitics.length === 0
      ? isPhraseWithAnd(scene, trigger) || isBesides(scene, trigger) || scene.list[trigger.at - 1]?.folded === 'او'
      : proclitics.length === 1 && isConjunction(proclitics[0]!)) &&
    (says(scene.mentions, trigger, trigger.at + COORDINATE_REACH) >= 1 || isOfSomething(scene, trigger, segment))
  )
}

/** "وضبط أسلحة", "والقصف المباشر للأحياء": right behind the noun, or behind ل, stands what it was done to; not "البحث والإنقاذ". */
function isOfSomething({ list }: Scene, { at, reading }: Trigger, { to }: Segment): boolean {
  const next = list[at + 1]
  if (at + 1 >= to || next === undefined || gapHas({ list } as Tokens, at + 1, PAUSE)) return false
  // "ومقتل من كانوا على متنها".
  if (next.folded === 'من' && isA(list[at + 2], 'was')) return true
  if (!reading.peeling.article)
    return !/^[وف]/.test(next.folded) && !isWord(next, 'slot-preposition') && isNominal(next)
  // "والسيطرة على معسكر", "والعثور على أسلحة".
  if (at + 2 < to && isWord(next, 'slot-preposition') && isNominal(list[at + 2])) return true
  return [1, 2].some(d => at + d < to && /^لل?\p{L}{3,}/u.test(list[at + d]!.folded))
}

/** "فضلا عن خطف راع", "إضافة إلى تدمير جسر": told beside what was told before. */
const isBesides = ({ list }: Scene, { at }: Trigger): boolean =>
  isWord(list[at - 1], 'slot-preposition') && isA(list[at - 2], 'besides')

/** "والقبض على ثلاثة منهم": a set phrase has no reading of its own. */
const isPhraseWithAnd = ({ list }: Scene, { at, reading }: Trigger): boolean =>
  reading.form.surface === '' && list[at]?.folded[0] === 'و'

const nextAt = (found: readonly Trigger[], trigger: Trigger, end: number): number =>
  found.find(t => t.at > trigger.at)?.at ?? end

/** A second finite verb that only tells the purpose or the manner of the first (ليستهدف، أن ينسحب). */
function subordinate(tokens: Tokens, trigger: Trigger, main: Trigger): boolean {
  if (trigger.carrier === null && trigger.reading.peeling.proclitics.includes('ل')) return true
  const before = tokens.list[(trigger.carrier?.at ?? trigger.at) - 1]
  // "بعد أن خاضت معارك" is told; "قررت أن تنسحب" is not.
  if (before !== undefined && /^[وف]?[بل]?ان$/.test(before.folded))
    return !isA(tokens.list[(trigger.carrier?.at ?? trigger.at) - 2], 'temporal')
  return trigger.at - main.at < 2
}
