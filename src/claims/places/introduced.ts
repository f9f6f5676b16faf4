import { inClass } from '../words/classes.ts'
import type { Tokens } from '../words/tokens.ts'
import { prepositionBefore } from './heard.ts'
import { adjoins, nounStart } from './nouns.ts'
import { isStrange } from './strange.ts'
import type { FoundPlace, RawPlace } from './types.ts'

/** Names that the article tells behind a place noun ("قرية الميزان"), folded, with the place that they were told of. */
export type Introduced = ReadonlyMap<string, RawPlace>

/** Prepositions behind which the name of an ordinary word is the place that was told of. */
const LEADS: ReadonlySet<string> = new Set(['في', 'ب', 'قرب', 'الي', 'نحو', 'صوب', 'داخل', 'من', 'علي'])

/** Adds to `names` what a block introduces: one name behind one noun. */
export function introduce({ list }: Tokens, joined: readonly RawPlace[], names: Map<string, RawPlace>): void {
  for (const place of joined) {
    const { noun, generic, from, to } = place
    if (generic || noun === null || !inClass(noun, 'settlement-noun')) continue
    if (nounStart(list[to - 2] ?? list[from]!)?.word !== noun || to - from < 2) continue
    const name = list[to - 1]!.folded
    if (name.length > 3 && !names.has(name)) names.set(name, place)
  }
}

/**
 * "في شقرة", "وشهدت فيرغسن" in an article that tells of "قرية شقرة" and "مدينة فيرغسن": the same places, where they were not read as any. A name that is a
 * word of Arabic as well needs a preposition.
 */
export function namedAgain({ list }: Tokens, places: readonly FoundPlace[], names: Introduced): readonly FoundPlace[] {
  if (names.size === 0) return places
  const found: FoundPlace[] = []
  let next = 0
  for (const [i, token] of list.entries()) {
    while (next < places.length && places[next]!.to <= i) next++
    if (next < places.length && places[next]!.from <= i) continue
    const bare = names.has(token.folded)
    const place =
      names.get(token.folded) ?? (/^[وبل]/.test(token.folded) ? names.get(token.folded.slice(1)) : undefined)
    if (place === undefined) continue
    const clitic = bare ? null : token.folded[0]!
    const cue = clitic === null || clitic === 'و' ? prepositionBefore(list, i) : clitic
    const sure = bare && isStrange(token)
    if (!sure && (cue === null || !LEADS.has(cue) || !(clitic !== null || adjoins(token)))) continue
    found.push({
      ...place,
      from: i,
      to: i + 1,
      start: bare ? token.start : token.start + 1,
      end: token.end,
      cue,
      noun: null,
      beside: false,
      attached: false,
      kind: place.beside ? 'village' : place.kind,
    })
  }
  return found.length === 0 ? places : [...places, ...found].sort((a, b) => a.from - b.from)
}
