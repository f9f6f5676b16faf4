import { foldWord, times, words } from '../arabic/index.ts'
import type { Span, TimeMention, Word } from '../arabic/types.ts'
import { loadPlaces, matchFirstName, outletNamed } from '../knowledge/index.ts'
import { creditKind, isPictured } from './boilerplate.ts'
import { dateInLine, isDateLine } from './dates.ts'
import type { Line } from './lines.ts'
import { readsAsOutlet } from './outlet-names.ts'
import { rememberLines } from './remember.ts'
import { isFiniteVerb } from './verbs.ts'

/** How far into a paragraph a dateline may reach, in UTF-16 units. */
const WITHIN = 90

/** A dash, slash, bar or tatweel that parts place from agency. A tatweel inside a word ("لـ«البيان»") has no space before it. */
const PARTS = /\s*[–—|/،,:]\s*|\s+[-ـ]+\s*|\s*-\s+/

/** The same without commas and colons. */
const DASH = /\s*[–—|/]\s*|\s+[-ـ]+\s*|\s*-\s+/

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{M}]+/gu) ?? []

/** Words that open no dateline: speakers and sources, with which "مصدر عسكري: …" begins. */
const SPEAKERS =
  /^(?:ال)?(?:مصدر|مصادر|مسوول|وزير|رييس|ناطق|متحدث|قايد|مدير|بيان|تقرير|عاجل|خبر|شاهد|فيديو|صور|خاص|نايب|محلل|خبير|اعلام|شهود|ناشط|ناشطون|محافظ)/

/** Whether these words name a known place, or may name one: one to four words of letters, no verb, no speaker, no agency. */
function mayBePlace(text: string): boolean {
  const names = wordsOf(text)
  if (names.length === 0 || names.length > 4 || /[\d:؛.!؟"«»“”()]/.test(text)) return false
  if (knownPlace(text)) return true
  if (names.length > 1 && isPerson(text)) return false
  const folded = names.map(foldWord)
  if (
    folded.some(word => NO_NAME.test(word)) ||
    folded.some(isFiniteVerb) ||
    SPEAKERS.test(folded[0]!) ||
    isPictured(folded[0]!)
  )
    return false
  return creditKind(text) === null
}

/** Whether these words are exactly the name of a known place, or that with a wider one in brackets: "صور", "طرابلس (لبنان)". */
export function knownPlace(text: string): boolean {
  const isPlace = (name: string, cued: boolean): boolean =>
    loadPlaces()
      .lookup(name.trim())
      .some(hit => hit.exact && (cued || hit.cue !== 'noun'))
  const wider = /^([^()]{2,40})\(([^()]{2,40})\)$/.exec(text.trim())
  return wider ? isPlace(wider[1]!, true) && isPlace(wider[2]!, false) : isPlace(text, false)
}

/** Whether these words certainly sign: agencies, the outlet's staff, a known outlet; or several of them ("خاص - وكالات", "رويترز وأ.ف.ب"). */
function signs(text: string): boolean {
  const name = text.trim()
  if (creditKind(name) !== null || outletNamed(name.replace(/^["«“]|["»”]$/g, '')) !== null) return true
  const list = name.split(/\s*[،,/–—-]\s*|\s+و(?=\S)|\s+و\s+/)
  return list.length > 1 && list.every(part => creditKind(part) !== null)
}

/** Whether they sign and are no place too: not الرياض and المدينة, which are newspapers; but قنا, which is a city and an agency. */
const signsAlone = (text: string): boolean => signs(text) && (creditKind(text) !== null || !knownPlace(text))

/** Whether these words sign if a known place stands beside them: a name in quotation marks, "مراسل كذا", "صحيفة كذا". */
function maySign(text: string): boolean {
  const name = text.trim()
  if (/^[«"“][^«»"”]{2,40}[»"”]$/.test(name)) return true
  const names = wordsOf(name)
  return (
    names.length >= 2 && names.length <= 4 && /^(?:وكالة|صحيفة|جريدة|موقع|قناة|شبكة|مراسل|مراسلة|مكتب)$/.test(names[0]!)
  )
}

/** Words beside a date that belong to it: "في 3 مارس 2019", "1440 هـ الموافق 20 نوفمبر 2018 م". */
const BEFORE_DATE = /(?:^|[\s،,])(?:في|يوم|بتاريخ|الموافق|للموافق)[\s:]*$/
const AFTER_DATE = /^[\s،,]*(?:هـ|ه|م|ميلادي|هجري)(?=$|[\s،,/(–—-])/

/** A day with its month, whether or not the year stands with it. */
const isDay = ({ text, edtf }: TimeMention): boolean =>
  edtf === null ? /^\D{0,12}\d{1,2}\s\D+$/.test(text) : /^\d{4}-\d{2}-\d{2}$/.test(edtf)

/**
 * Whether a line is parts set off by dashes, slashes or bars, of which one is a date, one a known place, and the others (two at most) short names:
 * "بغداد / الرافد نيوز / 14-3-2024", "2024/03/14 | الموصل". "الموصل | مقتل ثلاثة في انفجار | 14/3/2024" is none, for it says what happened.
 */
function isDatedPlace(text: string): boolean {
  const date = dateInLine(text)
  if (date === null) return false
  const before = text.slice(0, date.start)
  const after = text.slice(date.end)
  // The date is a part of its own, with its weekday, label or hour at most.
  const around = [before.split(DASH).at(-1)!, after.split(DASH)[0]!].filter(piece => piece.trim() !== '')
  if (!around.every(piece => isDateLine(`${piece} ${text.slice(date.start, date.end)}`))) return false
  const parts = [...before.split(DASH).slice(0, -1), ...after.split(DASH).slice(1)]
    .map(part => part.trim())
    .filter(part => part !== '' && !isDateLine(part) && !/^[\d٠-٩:.]+\s*[صم]?$/.test(part))
  const others = parts.filter(part => !knownPlace(part))
  const named = (part: string): boolean => signs(part) || readsAsOutlet(part) || isPerson(part) || isShortName(part)
  return others.length < parts.length && others.length <= 2 && others.every(named)
}

/** One to three words that say nothing happened: no verb, no preposition, no person or thing to be seen. */
function isShortName(part: string): boolean {
  const found = words(part)
  if (/[؟?!…:؛،«»"“”]/.test(part) || found.length > 3) return false
  return isName(found) && !SPEAKERS.test(found[0]!.folded) && !isPictured(found[0]!.folded)
}

/** A line with a dash in the place of every date in it, Hijri ones too: "الرياض 20 نوفمبر 2018 م واس" → "الرياض - واس". */
function withoutDates(text: string): string {
  if (!/[\d٠-٩۰-۹]/.test(text)) return text
  const days = times(text).filter(isDay)
  if (days.length === 0 || days.length > 3) return text
  const pieces = days.map((day, i) => text.slice(days[i - 1]?.end ?? 0, day.start))
  pieces.push(text.slice(days[days.length - 1]!.end))
  return pieces
    .map((piece, i) => {
      const rest = i > 0 ? piece.replace(AFTER_DATE, '') : piece
      return i < days.length ? rest.replace(BEFORE_DATE, '') : rest
    })
    .filter(piece => /[\p{L}\d]/u.test(piece))
    .join(' - ')
}

/**
 * A line that is a dateline and nothing else: "دير الزور ـ وكالات", "واس (الرياض)", "القاهرة (د ب أ)", "«البيان» من دبي", "بيروت - رويترز".
 * A date may stand among the parts ("عدن - وكالة كذا - الثلاثاء 9 مايو 2023", "الرياض 12 ربيع الأول 1440 هـ الموافق 20 نوفمبر 2018 م واس", "بغداد / الرافد نيوز / 14-3-2024"). "بيروت -
 * طرابلس" is none: nobody signs.
 */
export const isDatelineLine = (line: Pick<Line, 'text' | 'count'>): boolean =>
  line.count <= 20 && line.text.length <= 140 && readsAsDateline(line.text)

const readsAsDateline = rememberLines((line: string): boolean => {
  const whole = line.replace(/[:.،\s]+$/, '')
  if (isDatedPlace(whole)) return true
  // "السويداء-سانا"
  const hyphen = /^([^-]{2,30})-([^-]{2,20})$/.exec(whole)
  if (hyphen && knownPlace(hyphen[1]!) && creditKind(hyphen[2]!) === 'agency') return true
  const undated = withoutDates(whole)
  const text = undated.replace(/^[\s/|–—-]+|[\s/|–—-]+$/g, '')
  // What is left is a place: the dateline of a page that gives the day and no agency.
  if (undated !== whole && knownPlace(text)) return dateInLine(whole) !== null
  if (words(text).length > 12) return false
  const bracket = /^([^()（）]{2,40}?)\s*[-ـ–—]?\s*[(（]([^()（）]{2,40})[)）]$/.exec(text)
  if (bracket) {
    const [, a, b] = bracket as unknown as [string, string, string]
    if ((mayBePlace(a) && creditKind(b) !== null) || (creditKind(a) !== null && mayBePlace(b))) return true
  }
  const from = /^(\S.{1,40}?)\s+(?:من|في)\s+(\S.{1,30})$/.exec(text)
  // "«البيان» من دبي"; "«مدغشقر» في جدة" is a headline.
  const sender = (name: string): boolean => signs(name) || (/\sمن\s/.test(text) && maySign(name))
  if (from && sender(from[1]!) && knownPlace(from[2]!)) return true
  const all = text.split(PARTS).filter(part => part !== '')
  const parts = all.filter(part => !isDateLine(part))
  if (parts.length === 1 && parts.length < all.length) return knownPlace(parts[0]!)
  if (parts.length < 2 || parts.length > 5) return false
  // "الرياض - واس": الرياض is a newspaper too. "العرب - الحياة" are two of them.
  if (parts.every(signs)) return parts.some(knownPlace) && parts.some(signsAlone)
  // Behind a colon stands what somebody says as often as a place: "رويترز: الاتفاق النووي".
  const isPlace = text.includes(':') ? knownPlace : mayBePlace
  if (parts.some(signsAlone)) return parts.every(part => signs(part) || isPlace(part))
  // With its date in it a line of this shape is no headline, and the place may be one that no table knows.
  const narrow = (part: string): string =>
    part.replace(/\s*\(([^()]{2,40})\)$/, (wider, name) => (knownPlace(name) ? '' : wider))
  const named = undated !== whole ? (part: string): boolean => mayBePlace(narrow(part)) : knownPlace
  return parts.some(maySign) && parts.some(named) && parts.every(part => maySign(part) || named(part))
})

/**
 * A line of places and of the page's own name, which nobody else signs by: "بغداد / نهر دجلة", "النجف - العهد الجديد:", "سيئون ( وادي نيوز ) خاص". `isOwn` tells that name.
 */
export function isOwnDateline(line: Pick<Line, 'text' | 'count'>, isOwn: (name: string) => boolean): boolean {
  if (line.count > 10 || line.text.length > WITHIN) return false
  const parts = line.text
    .replace(/[:.،\s]+$/, '')
    .split(/\s*[–—|/،,:()（）]\s*|\s+[-ـ]+\s*|\s*-\s+/)
    .map(part => part.trim())
    .filter(part => part !== '')
  if (parts.length < 2 || parts.length > 4) return false
  return (
    parts.some(knownPlace) && parts.some(isOwn) && parts.every(part => knownPlace(part) || isOwn(part) || signs(part))
  )
}

/** Whether these words are a person's name: two to five, a known first name first, and no mark of a headline: "سعود.. فقد بلا حدود", "عيد سعيد!". */
export function isPerson(text: string): boolean {
  if (/[؟?!…«»"“”]|\.\./.test(text)) return false
  const found = words(text)
  if (found.length < 2 || found.length > 5 || matchFirstName(text, found, 0) === null) return false
  // علي the name and على the preposition fold to the same.
  return isName(found[0]!.text === 'علي' ? found.slice(1) : found)
}

/**
 * A line that names a reporter with a place or an outlet: "القاهرة: أحمد عبد الله", "سالم الحربي من بريدة", "مكتب الجنوب – عدن", "طارق سعيد – صحيفة كذا". The name begins with a known first
 * name, or a dash parts it from the place: "اليمن: مقتل قيادي" is a headline.
 */
export function isBylineLine(line: Pick<Line, 'text' | 'count'>): boolean {
  if (line.count > 10 || line.text.length > WITHIN || line.count < 2) return false
  const text = line.text.replace(/[:.،\s]+$/, '')
  const parts = text.split(/\s+من\s+|\s*[–—|/،,:()]\s*|\s+[-ـ]+\s*|\s*-\s+/).filter(part => part.trim() !== '')
  const mayStand = (part: string): boolean => isPerson(part) || signs(part) || knownPlace(part) || readsAsOutlet(part)
  if (parts.some(isPerson) && parts.every(mayStand)) return true
  const dashed = text.split(DASH)
  if (/[:؟?!…"«»“”]/.test(text) || dashed.length < 2 || dashed.length > 4 || line.count > 7) return false
  return dashed.some(knownPlace) && dashed.every(part => knownPlace(part) || isName(words(part)))
}

/**
 * Below a headline: a reporter or the staff with a name that nobody knows, set off by a dash or a bar: "هدى سعيد – عين الجنوب", "عين الجنوب –
 * متابعات". Above one it may be the headline ("هدى سعيد – صوت المرافئ"), so where it stands has to be known.
 */
export function isSignature(line: Pick<Line, 'text' | 'count'>): boolean {
  if (line.count > 9 || line.text.length > WITHIN || /[:؟?!.…«»"“”]/.test(line.text)) return false
  const parts = line.text.split(/\s*[–—|]\s*|\s+[-ـ]+\s*|\s*-\s+/)
  if (parts.length < 2 || parts.length > 3) return false
  const own = (part: string): boolean =>
    creditKind(part) !== null || part.split(/\s*،\s*/).every(isPerson) || knownPlace(part)
  const short = (part: string): boolean => {
    const found = words(part)
    return found.length > 0 && found.length <= 4 && found.every(word => !NO_NAME.test(word.folded))
  }
  return parts.some(own) && parts.every(part => own(part) || short(part))
}

/**
 * A line with a known place or outlet set off in it and no verb: "فيينا: بثينة الحسن", "مايكل سميث من هونغ كونغ". It may be a byline and may be a
 * headline ("اليمن: مقتل قيادي"); which one, what stands above it tells.
 */
export function maybeSigned(line: Pick<Line, 'text' | 'count' | 'verb'>): boolean {
  if (line.verb || line.count > 9 || line.text.length > WITHIN) return false
  if (line.text.endsWith(':')) return true
  const parts = line.text.split(/\s+من\s+|\s*[–—|/،,:()]\s*|\s+[-ـ]+\s*|\s*-\s+/).filter(part => part.trim() !== '')
  const named = (part: string): boolean => matchFirstName(part, words(part), 0) !== null
  return (
    parts.length > 1 && parts.some(part => knownPlace(part) || signs(part) || (DASH.test(line.text) && named(part)))
  )
}

/** One to five words of which none is a preposition, a verb (unless it is a first name too: يزيد) or a number. */
const isName = (found: readonly Word[]): boolean =>
  found.length > 0 && found.length <= 5 && found.every((word, i) => !NO_NAME.test(word.folded) && !isVerbOnly(found, i))

const isVerbOnly = (found: readonly Word[], i: number): boolean =>
  found[i]!.folded.length > 3 &&
  isFiniteVerb(found[i]!.folded) &&
  matchFirstName(found[i]!.text, [{ ...found[i]!, start: 0, end: found[i]!.text.length }], 0) === null

/** What no name of a person, place or desk holds: prepositions, negations, numbers. */
const NO_NAME = /^(?:في|من|الي|علي|عن|مع|بعد|قبل|ان|بين|لا|لم|لن|ما|قد|\d.*)$/

/**
 * The dateline with which a paragraph begins, without the separator behind it: "بيروت - رويترز: قال", "القاهرة (د ب أ) - أعلن",
 * "دمشق – سانا: …", "عمّان ـ أعلنت". Null when there is none: "مصدر عسكري: …", "القاهرة: …" (a speaker as often as a place) and
 * "دمشق وبيروت تتفقان" must not match.
 */
export function leadingDateline(line: Pick<Line, 'text' | 'start'>): Span | null {
  const head = line.text.slice(0, WITHIN)
  const span = (length: number): Span => ({
    start: line.start,
    end: line.start + head.slice(0, length).trimEnd().length,
  })
  const bracket = /^([^()（）:.]{2,40}?)\s*[-ـ–—]?\s*[(（]([^()（）]{2,40})[)）]\s*[-ـ–—:.،]?\s*(?=\S)/.exec(head)
  if (bracket) {
    const closed = head.search(/[)）]/) + 1
    const [, place, sign] = bracket as unknown as [string, string, string]
    if (signs(sign) ? mayBePlace(place) : maySign(sign) && knownPlace(place)) return span(closed)
  }
  // The part before a colon: place and signature, or a signature alone ("سانا:" is a dateline, "مصدر:" is not).
  const colon = head.indexOf(':')
  if (colon > 0) {
    const before = head.slice(0, colon)
    if (isDatelineLine({ text: before, count: wordsOf(before).length })) return span(colon)
  }
  // Place and signature, a dash, and the text: "بغداد / واع / أعلنت".
  const pieces = [...head.matchAll(new RegExp(PARTS, 'g'))]
  for (const piece of pieces.slice(0, 3).reverse()) {
    const before = head.slice(0, piece.index)
    const dash = /[-ـ–—/]/.test(piece[0])
    if (!dash) continue
    // Agencies that stand between two slashes: "القاهرة /أ ش أ/ أعلنت".
    const closing = /\s\/\S/.test(before) && piece[0].startsWith('/') ? 1 : 0
    if (isDatelineLine({ text: before, count: wordsOf(before).length })) return span(piece.index + closing)
  }
  const first = pieces[0]
  if (!first || !/[-ـ–—]/.test(first[0]) || !/\s$/.test(first[0])) return null
  const place = head.slice(0, first.index)
  const next = wordsOf(head.slice(first.index + first[0].length))[0]
  // A place alone is a dateline only where a sentence begins behind it, with its verb first as in news prose.
  if (next === undefined || !isFiniteVerb(foldWord(next))) return null
  return mayBePlace(place) && wordsOf(place).length <= 3 ? span(first.index) : null
}
