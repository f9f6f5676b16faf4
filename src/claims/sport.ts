import type { Claim, EventType } from './types.ts'
import { inClass } from './words/classes.ts'
import { remember } from './words/remember.ts'
import type { Tokens } from './words/tokens.ts'

/** At least this share of an article's words, and this many, are words of the playing field. */
const SHARE = 0.02

const FEWEST = 6

/**
 * What happens around a match as it does elsewhere, and is told in words that no report of a match uses for its game: what is said, decided, signed
 * and elected ("أعلن ترشحه لرئاسة الاتحاد", "وقع عقدا مع النادي"), and who came to harm.
 */
const REAL = new Set<EventType>([
  'statement',
  'accusation',
  'responsibility',
  'formation',
  'agreement',
  'negotiation',
  'investigation',
  'sanction',
  'aid',
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

/**
 * Whether a claim is kept in an article about sport: one of a type that no game is told by; a meeting, where it is no match ("اجتماع اللجنة", not
 * "لقاء الفريقين"); a player who came to harm ("إصابة الحارس", not "أصاب المرمى"); an agreement that somebody made (الاتفاق is a club).
 */
export function keptInSport({ type, rules, evidence }: Claim): boolean {
  const by = (rule: string) => rules.some(one => one.rule === rule)
  if (type === 'meeting') return !MATCH.test(evidence.exact)
  if (type === 'injury') return !by('event-verb')
  if (type === 'agreement') return !by('event-noun')
  return REAL.has(type) && !by('plain')
}

/** A meeting of two teams, by the words of it. */
const MATCH = /لقاء|يلتقي|تلتقي|التقى|مباراة|مواجهة|يستقبل|استقبل|يستضيف|استضاف|ضيفا/
