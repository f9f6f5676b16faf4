import { loadCountries, loadPlaces, type Place } from '../../knowledge/index.ts'
import { inClass } from '../words/classes.ts'
import { remember } from '../words/remember.ts'
import type { Token, Tokens } from '../words/tokens.ts'
import { isA, isWord } from '../words/words.ts'
import { withArticle } from './generic.ts'
import { prepositionBefore } from './heard.ts'
import { adjoins, isSpeltOtherwise } from './nouns.ts'
import type { Around, RawPlace } from './types.ts'
import { worded } from './worded.ts'

/** Where "البلاد", "المملكة", "الوطن" begins in a folded word: 1 in بالمملكة, 0 in للمملكة; null where the word is none. */
export function homeStartOf(word: string): number | null {
  if (word.startsWith('لل')) return inClass(withArticle(word, 0), 'home-country') ? 0 : null
  const skip = word.indexOf('ال')
  return skip >= 0 && skip <= 2 && inClass(word.slice(skip), 'home-country') && /^[وفب]*$/.test(word.slice(0, skip))
    ? skip
    : null
}

/** The same, asked once for a word. */
const homeStart = remember(homeStartOf)

/** An article is about a country where it names so many places of it. */
const LEAST = 2

const KINGDOMS = new Set(['SA', 'MA', 'JO', 'BH'])
/** Before the place in which something was: "في أنحاء المملكة", "عموم البلاد". */
const IN = new Set(['في', 'ب', 'الي', 'ل', 'عبر', 'داخل'])

/**
 * The country that an article speaks of as its own: "في البلاد", "بالمملكة", "إلى المملكة", "عبر الوطن", "عموم البلاد". Not "رئيس البلاد", "المملكة
 * المتحدة", "خارج البلاد". Its code is that of the country which most of the places that are sure lie in, for المملكة a kingdom.
 */
export function homeAt({ list }: Tokens, i: number, around: Around): RawPlace | null {
  const first = list[i]!
  const skip = homeStart(first)
  if (skip === null || isSpeltOtherwise(first)) return null
  const next = list[i + 1]
  if (next !== undefined && adjoins(next) && isWord(next, 'not-home')) return null
  const clitic = first.folded.slice(0, skip).replace(/^[وف]/, '')
  const cue = clitic || (skip === 0 && first.folded.startsWith('لل') ? 'ل' : cueBefore(list, i))
  // "شهدت البلاد احتجاجات", "ضرب زلزال البلاد".
  const seen = cue === null && isA(list[i - 1], 'scene-verb') && adjoins(first)
  if (!seen && (cue === null || !IN.has(cue))) return null
  const place = home(withArticle(first.folded, skip), around)
  return worded(list, { from: i, to: i + 1, skip, place, kind: 'country', cue, noun: null, generic: false })
}

/** في before the word, or before what says that all of it is meant: "في عموم البلاد", "كامل المملكة". */
function cueBefore(list: readonly Token[], i: number): string | null {
  const before = list[i - 1]
  if (before === undefined || !adjoins(list[i]!)) return null
  return isA(before, 'all-over') ? 'في' : prepositionBefore(list, i)
}

/** The country that more than half of the places that are sure lie in, or null; for المملكة a kingdom. */
function home(word: string, { here, sure }: Around): Place | null {
  const counts = new Map<string, number>()
  let all = 0
  for (const { country } of new Set([...here, ...sure])) {
    if (country === null) continue
    all++
    counts.set(country, (counts.get(country) ?? 0) + 1)
  }
  const most = [...counts].find(([, count]) => count >= LEAST && 2 * count > all)?.[0]
  if (most === undefined || (word === 'المملكه' && !KINGDOMS.has(most))) return null
  const id = loadCountries().byIso2(most)?.place ?? null
  return id === null ? null : loadPlaces().byId(id)
}
