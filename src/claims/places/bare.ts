import { loadCountries, type Place, soundsLike } from '../../knowledge/index.ts'
import type { Token } from '../words/tokens.ts'
import { isWord } from '../words/words.ts'
import { finish, type Spot } from './finish.ts'
import { isDirection, nounAt } from './nouns.ts'
import { isStrange } from './strange.ts'
import type { RawPlace } from './types.ts'

/** What is read as a place without a noun has as many people: a hamlet is not named so to readers who never heard of it. */
const TOWN = 10_000
/** The prepositions that lead to a place and to little else. */
const LEADS: ReadonlySet<string> = new Set(['في', 'قرب', 'الي', 'نحو', 'صوب', 'داخل', 'قباله'])

/**
 * "في ناكورو", "قرب ماتشاكوس": a town abroad behind a preposition and no noun, by its sound, where the article names its country; and a name that no table holds
 * where the article says at once where it lies: "في كامباري، جنوب شرقي كمبالا". Not "في مقابلة", a word of Arabic.
 */
export function bareAt(spot: Spot): RawPlace | null {
  const { tokens, i, cue, around } = spot
  const { list } = tokens
  if (cue === null || !LEADS.has(cue) || isWord(list[i - 1], 'not-place-name') || !isStrange(list[i]!)) return null
  const found = heardIn(list[i]!.folded, [...around.here, ...around.sure])
  if (found !== null) return finish(spot, i + 1, 0, found, [])
  if (!isToldWhere(list, i)) return null
  return { ...finish(spot, i + 1, 0, null, []), kind: 'town', precision: 'town' }
}

/** A town of one of the countries of these places that a name sounds like. */
function heardIn(name: string, known: readonly Place[]): Place | null {
  const countries = new Set(known.flatMap(({ country }) => (country === null ? [] : [country])))
  const found = soundsLike(name, countries, ['city', 'town'])
  return found !== null && found.population >= TOWN ? found : null
}

/** "، جنوب شرقي نيروبي", "، عاصمة الإقليم": behind the name the article says where it lies. */
function isToldWhere(list: readonly Token[], i: number): boolean {
  const next = list[i + 1]
  if (next === undefined || !/^،\s$|^ [(]$/.test(next.gap)) return false
  return isDirection(next.folded) || (nounAt(next) !== null && loadCountries().byAdjective(next.folded) === null)
}
