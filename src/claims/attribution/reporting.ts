import type { ReportingVerb } from '../../knowledge/index.ts'
import { nounAt } from '../places/nouns.ts'
import type { Scene } from '../scene.ts'
import type { Reading } from '../words/lexicon.ts'
import { COMMA, isBehind } from '../words/marks.ts'
import { isA, isThat, isWord, joinsOn } from '../words/words.ts'
import { isCalledUpon, takesPerson } from './addressee.ts'
import { behindAdverbials } from './adverbials.ts'
import { disagrees } from './agreement.ts'
import { relaysAside } from './aside.ts'
import { bareDenial, deniesBefore } from './bare-denial.ts'
import { bySpeaker, quotation } from './by-speaker.ts'
import { type Content, contentAfter } from './content.ts'
import { isJudgement } from './judgement.ts'
import { byLastSpeaker, byParticiple } from './last-speaker.ts'
import { byNarrator, isExpected, isNarrator } from './narrator.ts'
import { behindOutlet } from './outlet.ts'
import { endOf, isPerformed, performative, performedBeside } from './performative.ts'
import { canSpeak, saysNothing } from './plausible.ts'
import { isLoose, type Report } from './report.ts'
import { isAsked } from './said-to.ts'
import { isBetween, ownsSpeaker, verbOfSaying } from './saying-verb.ts'
import { speakerAfter } from './speaker.ts'
import { isPronounSubject, subjectBefore } from './subject.ts'
import { saidBehind } from './trailing.ts'
import type { Attribution, Saying, Speaker } from './types.ts'
import { innermost, quotedSource, recipients, subjectOf } from './voice.ts'

/** A verb of saying at token `i`, with whoever says it, in whatever order: "قال فلان إن", "فلان قال إن", "مؤكدا أن", "نقلت وكالة عن". */
export function reporting(saying: Saying, i: number): Attribution | null {
  const { scene, sentence } = saying
  const verb = verbOfSaying(scene, i, sentence.from)
  if (verb === null) return null
  const { token, reading, row } = verb
  if (isPerformed(row))
    return reading.form.pos === 'active-participle' ? performedBeside(saying, i, row) : performative(saying, i, row)
  if (isJudgement(scene, i, verb)) return performedBeside(saying, i, { ...row, act: 'state' })
  const aside = saidBehind(saying, i, verb)
  if (aside !== null) return aside
  const first = subjectFirst(saying, i, row)
  // "أفادت به مفوضية": the pronoun of the verb's preposition stands before its subject.
  // "قال لرويترز مسؤول": whom it was said to may stand before its subject too.
  const behindTold = behindOutlet(scene, i + 1, sentence.to)
  const next = isWord(scene.list[i + 1], 'on-it') ? i + 2 : behindTold
  const unnamed =
    reading.form.pos === 'active-participle' || first !== null || isPronounSubject(scene, i, sentence.from)
  const subject = unnamed ? null : speakerAfter(scene, { from: next, to: sentence.to }, row)
  const speaker = subject !== null && isAddressed(scene, next, reading, subject, row) ? null : subject
  const behind = speaker?.to ?? i + 1
  if (deniesBefore(scene, i, row, reading))
    return bareDenial(saying, i, row, speakerAfter(scene, { from: i + 1, to: sentence.to }, row), reading)
  const content = contentAfter(scene, { verb: i, behind, to: sentence.to, row })
  if (content === null && row.takes.includes('source-إلى') && speaker !== null)
    return performative(saying, i, { ...row, act: 'accuse' })
  if (content === null)
    return isDemand(row, reading)
      ? performative(saying, i, { ...row, act: 'state' })
      : bareDenial(saying, i, row, speaker, reading)
  // "قال المسؤول إن عمان أبلغت واشنطن بالعملية": who let somebody know did it, and says nothing here.
  if (content.how === 'preposition' && isA(token, 'lets-know') && innermost(saying.found, i) !== null) return null
  if (
    isTooWeak(row, content) ||
    (isBetween(token) &&
      !makesClear(behind, speaker, content) &&
      !isTold(scene, { i, from: sentence.from, behind, speaker }, content))
  )
    return null
  const early = speaker === null ? [] : recipients(scene, { from: i + 1, to: behindTold })
  const introduction = { from: behind, to: content.from }
  const told = recipients(scene, introduction, true)
  const relays = [...early, ...(told.length > 0 ? told : relaysAside(scene, introduction))]
  if (relays.length === 0) relays.push(...toldBefore(saying, i))
  const to =
    content.to ??
    (isOfClause(row, content) || (row.act === 'deny' && content.how === 'that')
      ? endOf(scene, { from: content.from, to: sentence.to }, row.act === 'deny')
      : isLoose(content)
        ? turnAfter(scene, content.from, sentence.to)
        : sentence.to)
  const report = { i, token, reading, row, speaker, behind, content, to, relays }
  if (passesOn(scene, report)) {
    const quoted = quotedSource(scene, { from: behind, to: content.from }, sourceWord(row))
    if (quoted !== null && !isNowhere(scene, quoted)) return quotation(saying, report, quoted)
    // "لكنها أوردت في تقريرها أن": who is named before says it himself.
    const own = speaker === null && content.how === 'that' && isPronounSubject(scene, i, sentence.from)
    // "أورد المصدر ذاته أن": who is no outlet says it himself.
    const says =
      speaker !== null &&
      content.how === 'that' &&
      content.from - behind === 1 &&
      !row.takes.some(t => t.startsWith('source-')) &&
      canSpeak(scene, speaker)
    if (row.act === 'quote' && speaker?.kind !== 'outlet' && speaker?.kind !== 'agency' && !own && !says) return null
  }
  // "قال المدير إن شبكته سجلت عشرين هزة": what is counted inside somebody's words is his.
  if (
    row.act === 'count' &&
    content.how === 'object' &&
    innermost(saying.found, i) !== null &&
    !isNamed(speaker ?? subjectOf(saying, i))
  )
    return null
  // "تجدد الاحتجاجات: إصابات": what happened says nothing.
  if (content.how === 'colon' && speaker !== null && !canSpeak(scene, speaker) && saysNothing(scene, speaker))
    return null
  if (speaker !== null) {
    if (isAsked(saying, report, speaker)) return byLastSpeaker(saying, { ...report, speaker: null })
    if (isLoose(content) && !canSpeak(scene, speaker))
      // "كما طالب المجتمع الدولي بتحمل": whom it is said to stands behind the verb.
      return takesPerson(row) && !isPlain(scene, i) && /^ال/.test(scene.list[speaker.from]!.folded)
        ? byLastSpeaker(saying, { ...report, speaker: null })
        : null
    if (isCalledUpon(saying, { i, reading, row, speaker, content }))
      return byLastSpeaker(saying, { ...report, speaker: null }) ?? bySpeaker(saying, report, speaker, i)
    return bySpeaker(saying, report, speaker, i)
  }
  if (reading.form.pos === 'active-participle') return byParticiple(saying, report)
  if (isExpected(token, i === sentence.from)) return null
  if (isNarrator(token, reading, content)) return byNarrator(saying, report)
  const ahead = first ?? subjectOf(saying, i)
  if (ahead === null) return byLastSpeaker(saying, report)
  if (isLoose(content) && !canSpeak(scene, ahead)) return null
  // "ناجين |تحدثوا إلى مراسل الصحيفة| نفوا".
  if (relays.length === 0 && isWord(scene.list[ahead.to], 'who-spoke'))
    relays.push(...recipients(scene, { from: ahead.to, to: i }))
  return bySpeaker(saying, report, ahead, isA(scene.list[i - 1], 'relative') ? i : ahead.from)
}

/** "أعلنت انتهاء العملية، |إلا أن| الجبهة استعادت": what is announced in one breath ends where a clause is set against it. */
function turnAfter({ list }: Scene, from: number, to: number): number {
  for (let k = from + 1; k < to; k++)
    if (
      isBehind(list[k]!, COMMA) &&
      /^(?:الا|غير)$/.test(list[k]!.folded) &&
      list[k + 1] !== undefined &&
      isThat(list[k + 1]!)
    )
      return k
  return to
}

/** Somebody whom the tables know. */
const isNamed = (speaker: Speaker | null): boolean => speaker !== null && speaker.ref !== null

/** "كما حث الأطراف على", "وطالب الحكومة بوقف": right behind the verb stands to whom it is said; whoever spoke last says it. */
const isAddressed = (
  { list }: Scene,
  k: number,
  reading: Reading,
  { agreement }: Speaker,
  row: ReportingVerb,
): boolean =>
  disagrees(reading, list[k]!, agreement) ||
  (takesPerson(row) && (isWord(list[k], 'parties') || isWord(list[k], 'own-people')))

/** A frame before the verb has at most as many words. */
const FRAME = 12

/** "|وفي تصريح للإذاعة الوطنية|، أكد الوزير": to whom the words that open the sentence say it was told. */
function toldBefore({ scene, sentence, found }: Saying, i: number): readonly Speaker[] {
  const { list } = scene
  const [first, second] = [list[sentence.from], list[sentence.from + 1]]
  if (found.length > 0 || i - sentence.from > FRAME || !/^[وف]?في$/.test(first?.folded ?? '')) return []
  return isA(second, 'speech-noun') ? recipients(scene, { from: sentence.from + 2, to: i }) : []
}

/** Nothing before the verb at `i` tells that it goes on from what somebody said. */
const isPlain = ({ list }: Scene, i: number): boolean => !joinsOn(list[i]!) && !isA(list[i - 1], 'before-speaker')

/** "ناشدت البلدية السكان التبرع بالدم": a demand without أن and preposition is told as what somebody does. */
const isDemand = ({ act }: ReportingVerb, { form }: Reading): boolean => act === 'call' && form.pos === 'verb'

/** A subject that must stand before its verb: whom the verb takes stands behind it, or it is in a relative clause, or behind كان. */
function subjectFirst(saying: Saying, i: number, row: ReportingVerb): Speaker | null {
  const before = saying.scene.list[i - 1]
  if (ownsSpeaker(saying.scene, i)) return null
  return takesPerson(row) || isA(before, 'relative') || before?.folded === 'قد' ? subjectBefore(saying, i) : null
}

/** "|وبين محافظ درعا في تصريح للصحفيين أن|": an office right behind the word that opens the sentence, and only adverbials before أن. */
const isTold = (
  scene: Scene,
  { i, from, behind, speaker }: { i: number; from: number; behind: number; speaker: Speaker | null },
  content: Content,
): boolean =>
  i === from &&
  speaker !== null &&
  content.how === 'that' &&
  scene.mentions.roleAt(speaker.from) !== null &&
  behindAdverbials(scene, behind, content.from, NOTHING_OWN) >= content.from - 1

const NOTHING_OWN: ReadonlySet<string> = new Set()

const makesClear = (behind: number, speaker: Speaker | null, { from, how }: Content): boolean =>
  (how === 'that' || how === 'colon' || how === 'quote') && speaker !== null && from - behind <= 1

/** What is demanded, threatened or denied ends with its clause: "طالب بهدنة، بينما قصفت …"; what is told may go on ("أفاد بوقوع انفجار، فيما نقل …"). */
const isOfClause = ({ act }: ReportingVerb, content: Content): boolean => isLoose(content) && OF_CLAUSE.has(act)

const OF_CLAUSE: ReadonlySet<string> = new Set(['call', 'threaten', 'promise', 'warn', 'deny', 'fear'])

/** ذكر, لفت say something only with أن, a quotation or a colon, unless the table has a preposition for them. */
const isTooWeak = (row: ReportingVerb, { how }: Content): boolean =>
  row.weak && (how === 'object' || how === 'preposition') && !row.takes.some(t => t !== 'that')

/** "نقلت وكالة عن مصدر": the one behind عن speaks. نقل is to carry people before it is to pass words on: it needs عن or an outlet. */
const passesOn = ({ list, text }: Scene, { row, speaker, behind, content }: Report): boolean =>
  row.act === 'quote' ||
  // "أفاد التلفزيون، الأربعاء، نقلا عن الطبيب، بأن".
  ((speaker?.kind === 'outlet' ||
    speaker?.kind === 'agency' ||
    (speaker !== null && isA(list[speaker.from], 'outlet-noun'))) &&
    list
      .slice(behind, content.from)
      .some(({ folded }, k) => folded === 'نقلا' && list[behind + k + 1]?.folded === 'عن')) ||
  // "وقال المركز، ومقره جنيف، نقلا عن أسرة المعتقل، إن".
  (speaker !== null &&
    row.act === 'say' &&
    list
      .slice(behind, content.from)
      .some(
        (token, k) =>
          k > 0 && token.folded === 'نقلا' && isBehind(token, COMMA) && list[behind + k + 1]?.folded === 'عن',
      )) ||
  (speaker === null && list[behind]?.folded === 'نقلا' && list[behind + 1]?.folded === 'عن') ||
  (speaker !== null &&
    row.act === 'say' &&
    !OPEN_BRACKET.test(text.slice(speaker.start, speaker.end)) &&
    /^(?:عن|نقلا)$/.test(list[behind]?.folded ?? ''))

/** "نقل ورقة تتضمن الانسحاب عن |الحدود|": a place that is nobody's name says nothing. */
const isNowhere = ({ list, mentions }: Scene, { from }: Speaker): boolean =>
  (mentions.placeAt(from) || nounAt(list[from]!) !== null) &&
  mentions.at(from) === null &&
  mentions.roleAt(from) === null

/** "مصدر (رفض الكشف |عن اسمه|)": what stands in brackets tells of the speaker. */
const OPEN_BRACKET = /\([^)]*$/

/** نقلت عن, نسبت إلى, علمت من: the word before whoever is quoted. */
const sourceWord = ({ takes }: ReportingVerb): string =>
  takes.includes('source-إلى') ? 'الي' : takes.includes('source-من') ? 'من' : 'عن'
