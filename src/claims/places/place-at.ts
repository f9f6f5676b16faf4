import { foldedOffset, type Span } from '../../arabic/index.ts'
import { BEGINS, loadCountries, loadPlaces, type Place, type PlaceHit, placeNoun } from '../../knowledge/index.ts'
import type { PlacePrecision } from '../types.ts'
import { inClass } from '../words/classes.ts'
import { remember } from '../words/remember.ts'
import type { Token, Tokens } from '../words/tokens.ts'
import { finiteReading, isA, isWord } from '../words/words.ts'
import type { Start } from './find.ts'
import type { FoundPlace } from './types.ts'

const DIRECTION = /^(?:ال)?(?:شمال|جنوب|شرق|غرب)(?:ي|يه)?$/

const AREA =
  /^(?:ال)?(?:ريف|ارياف|ضواحي|اطراف|مشارف|محيط|باديه|صحراء|حدود|قرب|الحدود|محاذاه|شرق|غرب|شمال|جنوب|شرقي|غربي|شمالي|جنوبي|وسط|تخوم|جبهه|مناطق|منطقه|ركن)$/

/** First words of names that take a second one: ود النورة, أبو حمام, تل تمر. */
const TWO_WORDS = /^(?:ود|ابو|ابي|ام|بني|تل|كفر|بيت|دير|عين|خان|راس|سيدي|اولاد|عزبه|حمام|بئر|بير|شيخ|الشيخ)$/

const NAMED_BY_NOUN =
  /^(?:جبل|مستشفي|مصفاه|منجم|جامعه|سوق|مسجد|سجن|محطه|حاجز|ساحه|شارع|قريه|بلده|مدينه|حي|مخيم|ناحيه|محافظه|ضاحيه|حقل|معبر|مطار|جسر|جبل|وادي|سد|ميناء|قضاء|بلديه|جزيره|واحه)$/

const GENERIC = /^(?:ال)(?:قريه|بلده|مدينه|حي|مخيم|محافظه|منطقه|جيب|مطار|ميناء|معبر|جزيره|عاصمه|مدرسه|مستشفي|مبني)$/

/** و ف ب ل ك and the article, taken off the front of a word when a place noun is left: بريف, والمدينة. */
const nounStartOf = (word: string): Start | null => {
  if (placeNoun(word) !== null || AREA.test(word)) return { skip: 0, word }
  for (const skip of [1, 2]) {
    const rest = word.slice(skip)
    if (rest.length > 1 && /^[وفبلك]+$/.test(word.slice(0, skip)) && (placeNoun(rest) !== null || AREA.test(rest)))
      return { skip, word: rest }
  }
  return null
}
const nounStart = remember(nounStartOf)

const spaced = (token: Token): boolean => /^[\s"'«»“”()\u200e\u200f-]*$/.test(token.gap) && token.gap.length <= 4

/** The place that begins at token `i`, with the nouns before its name. `here` and `sure` are places named before, which tell namesakes apart. */
export function placeAt(tokens: Tokens, i: number, here: readonly Place[], sure: readonly Place[]): FoundPlace | null {
  const { list } = tokens
  const places = loadPlaces()
  const first = list[i]!
  if ((first.begins & BEGINS.place) === 0 && !opensPlace(first)) return null
  const stands = genericStart(first)
  if (
    stands !== null &&
    (places.longest(list, i, tokens.text)?.length ?? 1) === 1 &&
    (i + 1 >= list.length || !spaced(list[i + 1]!) || places.longest(list, i + 1, tokens.text) === null)
  )
    return {
      ...spanAt(list, i, i + 1, stands),
      from: i,
      to: i + 1,
      place: null,
      precision: 'region',
      beside: false,
      cue: prepositionBefore(list, i),
      generic: true,
    }
  let k = i
  let skip = 0
  let nounWord: string | null = null
  let beside = false
  let area = false
  // Nouns and directions before the name.
  while (k < list.length && k - i < 5) {
    const start =
      k === i
        ? nounStart(list[k]!)
        : spaced(list[k]!) && (placeNoun(list[k]!.folded) !== null || AREA.test(list[k]!.folded))
          ? { skip: 0, word: list[k]!.folded }
          : null
    if (start === null) break
    // A place noun may itself be the first word of a name: خان يونس, دير الزور.
    const named = places.longest(list, k, tokens.text)
    if (named !== null && named.length >= 2 && named.hits.some(h => h.notable)) break
    if (k === i) skip = start.skip
    if (AREA.test(start.word)) area = true
    if (DIRECTION.test(start.word) || inClass(start.word, 'beside')) beside = true
    nounWord = start.word
    k++
  }
  const nouns = k - i
  const cue =
    nouns > 0 && skip > 0
      ? first.folded.slice(0, skip).replace(/^[وف]/, '') || prepositionBefore(list, i)
      : prepositionBefore(list, i)
  const allowed = nounWord === null ? null : placeNoun(nounWord)
  if (k < list.length && (nouns === 0 || spaced(list[k]!))) {
    const match = places.longest(list, k, tokens.text)
    if (match !== null && (nouns === 0 || match.from === 0 || match.from === 1)) {
      const before =
        nouns > 0 ? null : match.from > 0 ? list[k]!.folded.slice(0, match.from).replace(/^[وف]/, '') : null
      const itsCue = cue ?? (before === '' ? null : before)
      // ك before a place is hardly ever "like": كشفت is no village.
      // Three letters behind a proclitic (لديه) and words of the grammar (قضاء على) are no villages.
      const slight =
        match.length === 1 &&
        ((match.from > 0 && list[k]!.folded.length - match.from <= 3) || isA(list[k], 'preposition'))
      const compared = list[k]!.folded.slice(0, match.from).endsWith('ك')
      const hits = match.hits.filter(
        hit =>
          !((compared || slight) && !hit.notable) &&
          heard(hit, nouns > 0 && !area ? 'noun' : nouns > 0 || itsCue !== null ? 'preposition' : 'none'),
      )
      const place =
        hits.length === 0
          ? null
          : places.resolve(hits, {
              noun: allowed !== null && allowed.length > 0 ? allowed : null,
              sentence: here,
              article: sure,
            })
      if (place !== null)
        return finish(tokens, i, k + match.length, nouns > 0 ? skip : match.from, place, nounWord, beside, itsCue)
    }
  }
  // "شرقي البلاد", "شمال المدينة": beside a place that the words point back at. "الحدود العراقية السورية": a border by its countries.
  if (
    nouns > 0 &&
    nounWord !== null &&
    DIRECTION.test(nounWord) &&
    k < list.length &&
    spaced(list[k]!) &&
    isWord(list[k], 'place-of-direction')
  )
    return finish(tokens, i, k + 1, skip, null, nounWord, true, cue)
  const border = borderAt(list, i)
  if (border !== null)
    return {
      ...spanAt(list, i, border.to, border.skip),
      from: i,
      to: border.to,
      place: null,
      precision: 'border',
      beside: false,
      cue: prepositionBefore(list, i),
      generic: false,
    }
  // A noun of settlement with a name that the gazetteer does not hold: the name stands, no point is made up.
  if (
    nouns > 0 &&
    nounWord !== null &&
    k < list.length &&
    NAMED_BY_NOUN.test(nounWord) &&
    spaced(list[k]!) &&
    unknownName(list[k]!)
  )
    return finish(
      tokens,
      i,
      k + (TWO_WORDS.test(list[k]!.folded) && k + 1 < list.length && spaced(list[k + 1]!) ? 2 : 1),
      skip,
      null,
      nounWord,
      beside,
      cue,
    )
  if (nouns > 0 && (beside || area)) {
    // "شرق نهر الفرات": handled above when the river is known; a bare direction is no place.
    return null
  }
  return null
}

const genericStartOf = (word: string): number | null => {
  const skip = /^[وف]?[ب]?ال/.test(word) ? word.indexOf('ا') : -1
  if (skip < 0) return null
  return GENERIC.test(word.slice(skip)) ? skip : null
}
const genericStart = remember(genericStartOf)

const BORDER = /^[وفبك]?(?:ال|لل)حدود$/

/** Whether a place may begin at a word that begins no name of one: مدينة, بريف, المنطقة, للحدود. */
const opensPlace = remember(word => nounStartOf(word) !== null || genericStartOf(word) !== null || BORDER.test(word))

/** الحدود with the adjectives of countries: "للحدود العراقية", "الحدود السورية - التركية". */
function borderAt(list: readonly Token[], i: number): { to: number; skip: number } | null {
  if (!BORDER.test(list[i]!.folded)) return null
  let to = i + 1
  while (
    to < list.length &&
    to - i < 4 &&
    /^[\s-–]*$/.test(list[to]!.gap) &&
    loadCountries().byAdjective(list[to]!.folded) !== null
  )
    to++
  return to === i + 1
    ? null
    : {
        to,
        skip: Math.max(
          0,
          list[i]!.folded.indexOf('لل') >= 0 ? list[i]!.folded.indexOf('لل') : list[i]!.folded.indexOf('ال'),
        ),
      }
}

/** Whether a name may be heard as a place with what stands before it. */
function heard(hit: PlaceHit, cue: 'none' | 'preposition' | 'noun'): boolean {
  return hit.cue === 'none' || hit.cue === cue || cue === 'noun'
}

function prepositionBefore(list: readonly Token[], i: number): string | null {
  const before = i > 0 ? list[i - 1]!.folded : ''
  const gap = list[i]!.gap
  if (/[،,.؛:]/.test(gap)) return null
  return isA(list[i - 1], 'place-preposition') ? before.replace(/^[وف](?=.)/, '') : null
}

function unknownName(token: Token): boolean {
  if (TWO_WORDS.test(token.folded)) return true
  if (token.folded.length < 3 || /^[0-9a-z]/.test(token.folded)) return false
  if (
    isA(token, 'preposition') ||
    isA(token, 'relative') ||
    isA(token, 'connector') ||
    finiteReading(token) !== undefined
  )
    return false
  return !/(?:يه|ين|ون|ات)$/.test(token.folded) && !isWord(token, 'not-place-name')
}

function spanAt(list: readonly Token[], from: number, to: number, skip: number): Span {
  const first = list[from]!
  return { start: skip === 0 ? first.start : foldedOffset(first, skip), end: list[to - 1]!.end }
}

/** Adds what follows a name and belongs to it: a direction (ريف حلب الشمالي), "النفطي". */
function finish(
  tokens: Tokens,
  from: number,
  end: number,
  skip: number,
  place: Place | null,
  noun: string | null,
  beside: boolean,
  cue: string | null,
): FoundPlace {
  const { list } = tokens
  let to = end
  if (noun !== null && to < list.length && spaced(list[to]!) && isWord(list[to], 'place-adjective')) to++
  const allowed = noun === null ? null : placeNoun(noun)
  const precision: PlacePrecision = beside
    ? 'region'
    : place === null
      ? (allowed?.[0] ?? 'region')
      : allowed !== null && allowed.length > 0 && !allowed.includes(place.precision)
        ? allowed[0]!
        : place.precision
  const quoted = spanAt(list, from, to, skip)
  return { ...quoted, from, to, place, precision, beside, cue, generic: false }
}
