import type { EventType } from './types.ts'
import { inClass } from './words/classes.ts'
import { remember } from './words/remember.ts'
import type { Tokens } from './words/tokens.ts'

/** At least this share of an article's words, and this many, are words of the playing field. */
const SHARE = 0.02

const FEWEST = 6

/** What can happen at a match as well as in a war, and is told in words that no report of a match uses for its game. */
const REAL = new Set<EventType>([
  'killing',
  'execution',
  'abduction',
  'detention',
  'release',
  'explosion',
  'airstrike',
  'shelling',
  'accident',
  'protest',
])

/**
 * Whether an article is about sport: its attacks, defeats, captures and talks are a game's ("هاجم الفريق", "سيطر على الكرة"). One word of sport
 * in a report of something else ("ملعب المدينة") makes none.
 */
export function isSport(blocks: readonly Tokens[]): boolean {
  let words = 0
  let sport = 0
  for (const { list } of blocks) {
    words += list.length
    for (const token of list) if (ofSport(token)) sport++
  }
  return sport >= FEWEST && sport >= words * SHARE
}

/** Whether a word is one of the playing field, with or without one of و ف ب ل before it. */
const ofSport = remember(word => inClass(word, 'sport') || inClass(word.replace(/^[وفبل]/, ''), 'sport'))

/** Whether a claim of this type is kept in an article about sport. */
export const keptInSport = (type: EventType): boolean => REAL.has(type)
