import { BEGINS, type Country, loadCountries, matchActor, matchGroupNoun } from '../../knowledge/index.ts'
import { remember } from '../words/remember.ts'
import type { Token, Tokens } from '../words/tokens.ts'
import { finiteReading, isA, isWord } from '../words/words.ts'
import { gapIsSpace } from './draft.ts'

/** A group noun has at most as many adjectives. */
const ADJECTIVES = 3

/**
 * Where the adjectives end that go on with the group noun at `i` from token `from`: "المقاتلين الأجانب", "شرطيا مصريا", "مهاجرين غير شرعيين",
 * "أشخاص آخرين". A pronoun makes its noun definite ("سكانها المحاصرين"). Not the predicate (المدنيون محاصرون), not a name that begins there.
 */
export function adjectivesEnd({ text, list }: Tokens, i: number, from: number, withPronoun = false): number {
  // "رجال الشرطة صحفيين": a noun of two words is definite by its second.
  const isDefinite = withPronoun || hasArticle(list[i]!) || (from > i + 1 && hasArticle(list[from - 1]!))
  let to = from
  while (to < list.length && to - from < ADJECTIVES) {
    const token = list[to]!
    if (!gapIsSpace(token) || isOtherCase(list[i]!.folded, token.folded)) break
    // "جنديا تركيا": behind an accusative the word is the adjective, not the country.
    const accusative = /[^ا]ا$/.test(list[i]!.folded) && accusativeNationality(token)
    if (!accusative && matchActor(text, list, to)?.from === 0) break
    // "ناشط حقوقي", "أسرة نازحة": right behind a noun of people another one without the article says what they are.
    if (!isDefinite && isPeopleNoun(text, list, to) && !/^[وف]/.test(token.folded)) {
      to++
      continue
    }
    if (token.folded === 'غير' && isPlainAdjective(list[to + 1], isDefinite)) to += 2
    else if (accusative || isPlainAdjective(token, isDefinite)) to++
    else break
  }
  return to
}

const hasArticle = remember(folded => /^[وفبل]*(?:ال|لل)/.test(folded))

/** "اختطف مسلحون شرطيين": a sound plural in another case is another noun. */
const isOtherCase = (noun: string, word: string): boolean =>
  (noun.endsWith('ون') && word.endsWith('ين')) || (noun.endsWith('ين') && word.endsWith('ون'))

function isPlainAdjective(token: Token | undefined, isDefinite: boolean): boolean {
  if (token === undefined || !gapIsSpace(token)) return false
  if (isWord(token, isDefinite ? 'people-adjective' : 'people-adjective-plain')) return true
  if (isA(token, 'preposition') || isA(token, 'relative') || finiteReading(token) !== undefined) return false
  return isDefinite ? isDefiniteAdjective(token) : isIndefiniteAdjective(token) || isWord(token, 'others')
}

/** A singular or sound plural of people that can stand as an adjective: حقوقي, سياسيين, نازحة. */
const isPeopleNoun = (text: string, list: readonly Token[], k: number): boolean => {
  const token = list[k]!
  if ((token.begins & BEGINS.group) === 0 || !/(?:ي|يا|يين|يون|يه|ه)$/.test(token.folded)) return false
  const noun = matchGroupNoun(text, list, k)
  return noun !== null && noun.from === 0 && noun.length === 1 && ADJECTIVAL.has(noun.value.class)
}

const ADJECTIVAL: ReadonlySet<string> = new Set(['professional', 'official', 'civilian', 'security', 'crowd'])

/** The country that a word of nationality names, in any case: تركي, أتراك, مصريون, مصريا (the accusative). Null for other words. */
const nationOf = (folded: string): Country | null => {
  const countries = loadCountries()
  return countries.byAdjective(folded) ?? (folded.endsWith('يا') ? countries.byAdjective(folded.slice(0, -1)) : null)
}

/** The same for a token. */
export const nationality = remember(nationOf)

/** مصريا, تركيا. */
const accusativeNationality = remember(folded => folded.endsWith('يا') && nationOf(folded) !== null)

/** الأجنبية, المدنيين, المصابين, السوري, الأتراك; not والمدنيين. */
const isDefiniteAdjective = remember(
  folded =>
    folded.length >= 5 && /^ال/.test(folded) && (/(?:ين|ون|يه|ي|ات)$/.test(folded) || nationOf(folded) !== null),
)

/** مصريين, أتراك: any word of nationality, and the plurals in -iyyin that only people have. */
const isIndefiniteAdjective = remember(folded => /^\p{L}+(?:يين|يون)$/u.test(folded) || nationOf(folded) !== null)
