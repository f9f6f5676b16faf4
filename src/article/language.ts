import { foldWord } from '../arabic/index.ts'
import { cellList, readTable } from '../knowledge/index.ts'

/** How much of a text is looked at to tell its language, in UTF-16 units. */
const SAMPLE = 200_000

let functionWordsOf: ReadonlyMap<string, ReadonlySet<string>> | null = null
function languages(): ReadonlyMap<string, ReadonlySet<string>> {
  functionWordsOf ??= new Map(
    readTable(new URL('./tables/language-words.tsv', import.meta.url), ['language', 'words']).rows.map(row => [
      row.language,
      new Set(cellList(row.words)),
    ]),
  )
  return functionWordsOf
}

/** Letters that Arabic does not use: a text that is full of them is Persian, Urdu, Kurdish, Pashto or Uyghur whatever its words. */
const FOREIGN = /[پچژگٹڈڑںےہھێۆەڵڕڤټډړږښګۍېۇۈۋڭ]/g

/** Letters of the Arabic script by their code: the base block without marks and digits, its supplement, and the presentation forms. */
const isArabicLetter = (code: number): boolean =>
  (code >= 0x0620 && code <= 0x064a && code !== 0x0640) ||
  (code >= 0x0671 && code <= 0x06d3) ||
  (code >= 0x0750 && code <= 0x077f) ||
  (code >= 0xfb50 && code <= 0xfdfb) ||
  (code >= 0xfe70 && code <= 0xfefc)

/** Letters of all other scripts, near enough to weigh them against Arabic: Latin to Hebrew, and everything above the punctuation. */
const isOtherLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0xc0 && code <= 0x5ea) ||
  (code >= 0x900 && code < 0x2000) ||
  (code >= 0x3041 && code < 0xd800)

/** Scripts that a text may be written in, by the names of Unicode. */
const SCRIPTS: readonly (readonly [name: string, letters: RegExp])[] = [
  ['Latin', /\p{Script=Latin}/gu],
  ['Cyrillic', /\p{Script=Cyrillic}/gu],
  ['Greek', /\p{Script=Greek}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Armenian', /\p{Script=Armenian}/gu],
  ['Chinese', /\p{Script=Han}/gu],
]

/** What a text's letters are when they are not Arabic: "its letters are Latin", "93% of its letters are Latin", "7% of its letters are Arabic". */
function scriptOf(sample: string, arabic: number, letters: number): string {
  const percent = (count: number): number => Math.round((100 * count) / letters)
  for (const [name, pattern] of SCRIPTS) {
    const count = sample.match(pattern)?.length ?? 0
    if (count <= 0.5 * letters) continue
    return arabic < 0.02 * letters ? `its letters are ${name}` : `${percent(count)}% of its letters are ${name}`
  }
  return `${percent(arabic)}% of its letters are Arabic`
}

/** Why a text is not an Arabic one. */
export interface NotArabic {
  /** The detail of a failure: "it is written in Persian; …". */
  readonly why: string
  /** Whether its language or script was recognised. Where it was not, broken bytes explain the text as well as an unknown language. */
  readonly recognised: boolean
}

/**
 * Why a text is not an Arabic one, or null when it is Arabic. Counts
 * letters, then the function words of each language that is written in Arabic letters; a foreign name here and there (پوتين, چاد) changes nothing.
 */
export function notArabic(text: string): NotArabic | null {
  const sample = text.slice(0, SAMPLE)
  let arabic = 0
  let other = 0
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i)
    if (isArabicLetter(code)) arabic++
    else if (isOtherLetter(code)) other++
  }
  const letters = arabic + other
  const because = (why: string, recognised = true): NotArabic => ({
    why: `${why}; only Arabic articles are read`,
    recognised,
  })
  if (letters === 0) return because('there are no letters in it')
  if (arabic < 0.5 * letters) return because(scriptOf(sample, arabic, letters))
  const foreign = (sample.match(FOREIGN)?.length ?? 0) / arabic
  if (foreign <= 0.015) return null
  const counts = new Map<string, number>()
  let words = 0
  for (const [word] of sample.matchAll(/[\p{L}\p{M}\u200c]+/gu)) {
    words++
    const folded = foldWord(word)
    for (const [language, set] of languages())
      if (set.has(language === 'Arabic' ? folded : word)) counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  const ofArabic = counts.get('Arabic') ?? 0
  let best: readonly [string, number] = ['', 0]
  for (const [language, count] of counts) if (language !== 'Arabic' && count > best[1]) best = [language, count]
  if (best[1] > ofArabic && best[1] > 0.03 * words) return because(`it is written in ${best[0]}`)
  if (foreign > 0.08) return because('it is written in another language that uses Arabic letters', false)
  return null
}
