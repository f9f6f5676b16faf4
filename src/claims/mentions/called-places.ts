import { BEGINS, matchFirstName, matchPersonRole } from '../../knowledge/index.ts'
import type { FoundPlace } from '../places/types.ts'
import type { Token, Tokens } from '../words/tokens.ts'
import { isWord } from '../words/words.ts'

/**
 * Places without those that are part of somebody's name: "الطفل يامن الخليل", "الدكتور محمد محمود ولد سالم", "العقيد سانتو لادو". Not "زار الملك سلمان جدة",
 * nor "زار عادل حمدان جدة", nor "محافظ الخليل".
 */
export function withoutNames(tokens: Tokens, places: readonly FoundPlace[]): readonly FoundPlace[] {
  const found = places.filter(place => !isOfPerson(tokens, place))
  return found.length === places.length ? places : found
}

function isOfPerson(tokens: Tokens, { noun, generic, cue, from, to, kind }: FoundPlace): boolean {
  if (noun !== null || generic || kind === 'country' || from === 0) return false
  const { list } = tokens
  const clitic = cue !== null && cue.length === 1
  if ((cue !== null && !clitic) || list[from]!.gap !== ' ') return false
  if (isTitle(tokens, from)) return isGiven(tokens, from) && goesOn(tokens, to)
  // A given name of a table, alone; behind two of them a town may be where they went.
  if (isGiven(tokens, from - 1)) {
    const before = list[from - 2]
    const isRow = list[from - 1]!.gap === ' ' && (isGiven(tokens, from - 2) || isWord(before, 'name-goes-on'))
    return !isRow && !isWord(before, 'ruler') && (!clitic || isTitle(tokens, from - 1))
  }
  return isNoWord(list[from - 1]!) && isTitle(tokens, from - 1)
}

/** يامن, سامر: a given name and no other word of the language. */
function isGiven({ text, list }: Tokens, k: number): boolean {
  const token = list[k]
  if (token === undefined || (token.begins & BEGINS.firstName) === 0 || !isNoWord(token)) return false
  const found = matchFirstName(text, list, k)
  return found !== null && found.from === 0 && found.length === 1 && !found.ordinary
}

const isNoWord = ({ readings, classes }: Token): boolean => readings.length === 0 && classes.size === 0

/** Whether a title that a name follows ends right before a token: "العقيد", "الدكتور"; not "محافظ". */
function isTitle({ text, list }: Tokens, k: number): boolean {
  if (isWord(list[k - 1], 'called-by-name')) return true
  for (const length of [1, 2]) {
    const at = list[k - length]
    if (at === undefined || (at.begins & BEGINS.role) === 0) continue
    const role = matchPersonRole(text, list, k - length)
    if (role !== null && role.length === length && !role.value.takesBody && MEN.has(role.value.class)) return true
  }
  return false
}

const MEN: ReadonlySet<string> = new Set(['officer', 'professional', 'religious', 'honorific', 'lawmaker', 'judge'])

/** "محمد محمود ولد سالم": more of the name stands behind. */
function goesOn(tokens: Tokens, k: number): boolean {
  const next = tokens.list[k]
  return next !== undefined && next.gap === ' ' && (isWord(next, 'in-name') || isGiven(tokens, k))
}
