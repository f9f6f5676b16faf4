import { words } from '../arabic/index.ts'
import { dateInLine, isDateLine } from './dates.ts'
import { isAgency, isKnown } from './known-outlet.ts'
import { bareName, readsAsOutlet } from './outlet-names.ts'
import { hasFiniteVerb } from './verbs.ts'

/** What parts the date from the name: a dash with space around it, a bar, a slash, a comma. */
const PARTS = /\s*[–—|/،,]\s*|\s+[-ـ]+\s*|\s*-\s+/

/** Nouns that stand behind a name as well where a date stands beside them: "السنط راديو". Alone "جهاز راديو" is a thing. */
const BEHIND = /^(?:راديو|تلفزيون|اذاعه|قناه)$/
const BEFORE = /^نيوز$/

/** Whether a name beside a date is an outlet's: one that the table knows, or one with an outlet's noun at either end. */
function isOutletBesideDate(name: string): boolean {
  if (isKnown(name) || readsAsOutlet(name)) return true
  const found = words(name).map(word => word.folded)
  if (found.length < 2 || found.length > 4 || hasFiniteVerb(found) || /[\d:؟?!.]/.test(name)) return false
  if (found.some(word => /^(?:في|من|علي|الي|عن|مع|بعد|قبل)$/.test(word))) return false
  return BEFORE.test(found[0]!) || BEHIND.test(found[found.length - 1]!)
}

/**
 * The outlet's name in a line of a date and that name and nothing else: "13 مارس 2024 - راديو السنط", "السنط نيوز | الأربعاء 13/3/2024 - 10:15".
 * Null for every other line, and for an agency by whose name others sign: "رويترز - 13 مارس 2024" says where the text was taken from, and "13
 * مارس 2024 - حريق في الميناء" what happened.
 */
export function datedOutlet(text: string): string | null {
  if (text.length > 120) return null
  const date = dateInLine(text)
  if (date === null) return null
  const before = text.slice(0, date.start).split(PARTS)
  const after = text.slice(date.end).split(PARTS)
  // What touches the date must belong to it: its weekday, its hour.
  const touching = `${before.pop() ?? ''} ${text.slice(date.start, date.end)} ${after.shift() ?? ''}`
  if (!isDateLine(touching)) return null
  const names = [...before, ...after].map(bareName).filter(part => part !== '' && !isTimeOfDay(part))
  const [name, ...others] = names
  return name && others.length === 0 && isOutletBesideDate(name) && !isAgency(name) ? name : null
}

/** A weekday or an hour that a dash parts from its date: "الأربعاء", "10:15 ص". */
const isTimeOfDay = (part: string): boolean => isDateLine(`${part} 1 1`)
