import type { PlaceHit, PlaceMatch } from '../../knowledge/index.ts'
import type { Token } from '../words/tokens.ts'
import { finiteReading, isA, isEventNoun, isWord } from '../words/words.ts'

/** A name of the gazetteer with what stands before it. */
interface Named {
  /** The token that the place begins at, with its nouns, and the one that its name begins at. */
  readonly i: number
  readonly k: number
  readonly match: PlaceMatch
  /** A place noun stands before the name; `area`: it is only one of area (شمال, ريف). */
  readonly noun: boolean
  readonly area: boolean
  /** The preposition before the nouns, or null. */
  readonly cue: string | null
}

/** "هجوم سبها": what stands before it is no preposition, but says place as one does. */
const IDAFA = 'اضافه'

/** Those of a name's places that are heard as one there, and the preposition that says so. */
export function hitsHeard(
  list: readonly Token[],
  { i, k, match, noun, area, cue: ahead }: Named,
): { readonly hits: readonly PlaceHit[]; readonly cue: string | null } {
  const token = list[k]!
  const clitics = token.folded.slice(0, match.from)
  const before = noun || match.from === 0 ? null : clitics.replace(/^[وف]/, '')
  const cue = ahead ?? (before === '' ? null : before)
  // Three letters behind a proclitic (لديه) and words of the grammar (قضاء على) are no villages.
  const slight =
    match.length === 1 && ((match.from > 0 && token.folded.length - match.from <= 3) || isA(token, 'preposition'))
  // ك before a place is hardly ever "like": كشفت is no village.
  const compared = clitics.endsWith('ك')
  // "مستودع للذخيرة": ل is hardly ever said of a hamlet.
  const given = before !== null && /^[بك]?ل/.test(before)
  // و and ف are letters of many words: فخور, وجيزة.
  const joined = before === ''
  const idafa = !noun && match.from === 0 && cue === null && behindEvent(list, i)
  const heardAs = noun && !area ? 'noun' : noun || cue !== null || idafa ? 'preposition' : 'none'
  const hits = match.hits.filter(
    hit =>
      (hit.notable || !(compared || slight || given || idafa || joined)) &&
      (hit.exact || !joined) &&
      !(compared && hit.needsCue) &&
      !(idafa && hit.common) &&
      heard(hit, heardAs),
  )
  return { hits, cue: idafa ? IDAFA : cue }
}

/** Whether a name may be heard as a place with what stands before it. */
function heard(hit: PlaceHit, cue: 'none' | 'preposition' | 'noun'): boolean {
  return hit.cue === 'none' || hit.cue === cue || cue === 'noun'
}

/** What happens somewhere: "التزام طهران" is no event of Tehran's streets. */
const HAPPENS: ReadonlySet<string> = new Set(
  'capture siege attack airstrike shelling explosion killing clash meeting protest accident offensive evacuation destruction'.split(
    ' ',
  ),
)

/** "هجوم سبها", "اجتماع الدوحة": the noun of an event right before a name says place as a preposition does. */
function behindEvent(list: readonly Token[], i: number): boolean {
  const before = list[i - 1]
  if (before === undefined || !/^ ?["«“]?$/.test(list[i]!.gap) || /ا$/.test(before.folded)) return false
  // "إطلاق موسكو": who fires follows, not where.
  if (/^[وفبل]?اطلاق$/.test(before.folded)) return false
  if (finiteReading(before) !== undefined && !before.text.endsWith('ة')) return false
  return before.readings.some(({ peeling, ...reading }) => {
    const { value } = reading
    return !peeling.article && isEventNoun(reading) && 'type' in value && HAPPENS.has(value.type)
  })
}

/** The preposition of place that stands right before token `i`, folded, or null. */
export function prepositionBefore(list: readonly Token[], i: number): string | null {
  const before = list[i - 1]
  if (before === undefined || /[،,.؛:]/.test(list[i]!.gap)) return null
  // "في كل من سوريا والعراق".
  if (before.folded === 'من' && /^(?:كل|اي)$/.test(list[i - 2]?.folded ?? '') && list[i - 3] !== undefined)
    return prepositionBefore(list, i - 2)
  if (isWord(before, 'place-preposition')) return before.folded
  return isA(before, 'place-preposition') ? before.folded.slice(1) : null
}
