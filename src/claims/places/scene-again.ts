import { inClass } from '../words/classes.ts'
import { remember } from '../words/remember.ts'
import { isEventNoun, isWord } from '../words/words.ts'
import type { Spot } from './finish.ts'
import { adjoins } from './nouns.ts'
import type { RawPlace } from './types.ts'
import { worded } from './worded.ts'

/** The noun that such a place has: it stands for where the story has come to. */
export const SCENE = 'مكان'

/** Behind these "المكان" is where it happened: "في المكان", "وصلوا إلى عين المكان". Not "المكان المناسب". */
const LEADS: ReadonlySet<string> = new Set(['في', 'ب', 'الي', 'من', 'نحو', 'صوب', 'باتجاه', 'فوق', 'داخل'])

/** Where "المكان" or "مكان" begins in a folded word, and whether it has its article; null for any other. */
export function sceneStartOf(word: string): { readonly skip: number; readonly definite: boolean } | null {
  for (const skip of [0, 1, 2]) {
    const rest = word.slice(skip)
    if (skip > 0 && !/^[وفبل]+$/.test(word.slice(0, skip))) return null
    if (rest === 'المكان') return { skip, definite: true }
    if (inClass(rest, 'scene-again')) return { skip, definite: false }
  }
  return null
}

/** The same, asked once for a word. */
const sceneStart = remember(sceneStartOf)

/**
 * "هرعت فرق الإسعاف إلى المكان", "في عين المكان", "موقع الانفجار", "مسرح الجريمة": the place of what the article tells. Not "في المكان المناسب", and not "موقع التدريب".
 */
export function sceneAgainAt({ tokens: { list }, i, cue }: Spot): RawPlace | null {
  const start = sceneStart(list[i]!)
  if (start === null) return null
  const own = list[i]!.folded.slice(0, start.skip).replace(/^[وف]/, '')
  const lead = list[i - 1]?.folded
  // "في عين المكان", "بعين المكان".
  const eye = lead !== undefined && /^ب?عين$/.test(lead)
  const where = own || (eye ? (lead.startsWith('ب') ? 'ب' : (list[i - 2]?.folded ?? null)) : cue)
  if (where === null || !LEADS.has(where)) return null
  const next = list[i + 1]
  const follows = next !== undefined && adjoins(next)
  if (start.definite ? follows && /^ال.*(?:ب|ه|ين)$/.test(next.folded) : !(follows && isEventAgain(next))) return null
  return worded(list, {
    from: i,
    to: start.definite ? i + 1 : i + 2,
    skip: start.skip,
    place: null,
    kind: 'region',
    cue: where,
    noun: SCENE,
    generic: true,
  })
}

/** الحادث, الانفجار, الجريمة: an event with its article. */
const isEventAgain = (token: Spot['tokens']['list'][number]): boolean =>
  isWord(token, 'event-again') ||
  (token.folded.startsWith('ال') &&
    token.readings.some(
      reading => isEventNoun(reading) && 'type' in reading.value && HAPPENS.has(reading.value.type as string),
    ))

const HAPPENS: ReadonlySet<string> = new Set(
  'attack airstrike shelling explosion killing clash accident destruction protest offensive siege'.split(' '),
)
