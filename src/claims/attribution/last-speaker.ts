import { BREAK, isBehind } from '../words/marks.ts'
import { isA, isNominal, isWord, joinsOn } from '../words/words.ts'
import { agreeing } from './agreement.ts'
import { attribution, isLoose, type Report } from './report.ts'
import { besideFrom } from './set-apart.ts'
import { isPronounSubject } from './subject.ts'
import type { Attribution, Saying, Voice } from './types.ts'
import { goingOn, lastVoice, subjectOfSentence, withRelays } from './voice.ts'

/** "مؤكدا أن": whose words these stand in, else who spoke in this sentence, is its subject, or spoke last. */
export function byParticiple(saying: Saying, report: Report): Attribution | null {
  const { scene, sentence, found } = saying
  const { i, relays } = report
  // "قيودا |مشددة| على السحوبات": an adjective of the noun before it.
  const before = scene.list[i - 1]
  if (
    isLoose(report.content) &&
    !isBehind(report.token, BREAK) &&
    !joinsOn(report.token) &&
    report.token.folded.endsWith('ه') &&
    before !== undefined &&
    isNominal(before) &&
    !scene.mentions.covers(i - 1)
  )
    return null
  const voice: Voice | null =
    goingOn(found, i)?.voice ??
    lastVoice(found) ??
    subjectOfSentence(scene, { from: sentence.from, to: i }) ??
    saying.voice
  if (voice === null || voice.speaker === null) return deniedByNobody(report)
  return attribution(report, { rule: 'participle', voice: withRelays(voice, relays) })
}

/** "ونفى أن يكون قد انسحب": what is denied is denied, whoever it was. */
const deniedByNobody = (report: Report): Attribution | null =>
  report.row.act === 'deny' ? attribution(report, { rule: 'continuation', voice: { speaker: null, relays: [] } }) : null

/** "وأضاف أن": whoever spoke last goes on; not "أضفت". */
export function byLastSpeaker(saying: Saying, report: Report): Attribution | null {
  const { found, voice: last } = saying
  const { reading, relays, content } = report
  if (reading.form.person !== undefined && reading.form.person !== 3) return null
  if (!goesOn(saying, report)) return null
  const { scene, sentence } = saying
  const own = lastVoice(found)
  const from = own === undefined ? sentence.from : besideFrom(scene, found.at(-1)!.from, report.i)
  const subject = from !== null && report.i > from + 1 ? subjectOfSentence(scene, { from, to: report.i }) : null
  // "لم تعلق الوزارة …، إلا أنها ذكرت": a pronoun points into its own sentence first.
  const isPronoun = isPronounSubject(scene, report.i, sentence.from)
  // "سارع المتحدث |إلى| نفي".
  // "ينفي المجلس …. وقد اجتمع الرئيس بالوزير، وطالب ب": whoever acts demands; "وأضاف" goes on with whoever spoke.
  // "قرر الاتحاد الإضراب، |كما| دعا أنصاره إلى".
  const isAlso = scene.list[report.i - 1]?.folded === 'كما' && report.i - 1 > sentence.from
  const isActing = DEMANDS.has(report.row.act) && subject !== null && (isAlso || subject.speaker?.kind === 'person')
  const isOfSubject = isPronoun || own !== undefined || isActing || isWord(scene.list[report.i - 1], 'preposition')
  const voice = agreeing(reading, isOfSubject ? [own, subject, last] : [own, last, subject])
  if (voice === null || voice.speaker === null) return deniedByNobody(report)
  return attribution(report, {
    rule: 'continuation',
    voice: withRelays(voice, relays),
    joined: content.how === 'object',
  })
}

/** Acts of somebody who need not have spoken before. */
const DEMANDS: ReadonlySet<string> = new Set(['call', 'threaten', 'promise'])

/** "وأضاف", "كما لفت", "لكنه قال": a clause of its own goes on; not "شعارات تطالب ب", nor "سجلت حوادث" (by whom?). */
function goesOn({ scene, sentence }: Saying, { i, token, row, content }: Report): boolean {
  if (row.weak && content.how === 'object') return false
  // "… تتقدم وتخوف من رد": a noun, which nobody else's verb it is.
  if (isLoose(content) && row.act === 'fear' && token.readings.some(r => r.form.pos === 'masdar')) return false
  if (joinsOn(token) || i === sentence.from || isBehind(token, BREAK)) return true
  const before = scene.list[i - 1]!
  return (
    isPronounSubject(scene, i, sentence.from) ||
    isA(before, 'went-on') ||
    !isNominal(before) ||
    isA(before, 'before-speaker') ||
    isA(before, 'before-cue')
  )
}
