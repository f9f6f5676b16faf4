import { words } from '../arabic/index.ts'
import { creditKind } from './boilerplate.ts'
import { isPerson, knownPlace } from './dateline.ts'
import { outletRef } from './known-outlet.ts'
import type { Line } from './lines.ts'
import { bareName } from './outlet-names.ts'
import { rememberLines } from './remember.ts'
import { spokenToTest } from './spoken-to.ts'
import type { Article, BlockRole } from './types.ts'
import { hasFiniteVerb } from './verbs.ts'

/** A name in a signature has at most as many words, and the head of a paragraph that may hold one as many UTF-16 units. */
const LONGEST = 5
const HEAD = 60

/** So many names are tried, of a page that has many short lines above its text. */
const TRIED = 12

/** What parts the names of a signature: a dash, a slash, a bar, a colon, a comma, brackets. A hyphen without space parts too: "بيروت-كذا". */
const PARTS = /[–—|/،,:()（）«»"“”\n]|\s[-ـ]+|-\s|(?<=[\p{L}»"”])-(?=[\p{L}«"“])/u

/** What stands before the name of whom a text was written for: "خاص بـ كذا", "خاص لـ «كذا»", "خاص كذا". */
const EXCLUSIVE = /^(?:خاص|حصري|خاصة|حصريا)(?:\s+(?=\S)|\s*$)(?:[بل]ـ?\s*(?=[«"“\s])|[بل]ـ)?/

/** Nouns and words with which no name of an outlet begins. */
const NO_NAME =
  /^(?:في|من|الي|علي|عن|مع|بعد|قبل|ان|بين|لا|لم|لن|ما|قد|كتب|كتبت|بقلم|اخر|تاريخ|نشر|الرييسيه|اخبار|متابعات|خاص)$/

interface Name {
  readonly name: string
  readonly start: number
}

/** The names that a text may be signed with, each with where it stands in it: its parts that are no place, no person, no date, no sentence. */
const namesOf = rememberLines((text: string): readonly Name[] => {
  const found: Name[] = []
  let at = 0
  for (const part of text.split(PARTS)) {
    const from = text.indexOf(part, at)
    at = from + part.length
    const name = bareName(part.trim().replace(EXCLUSIVE, '')).trim()
    const list = words(name).map(word => word.folded)
    if (list.length === 0 || list.length > LONGEST || /[\d؟?!.…#@<>]/.test(name) || name.length < 3) continue
    if (list.some(word => NO_NAME.test(word)) || hasFiniteVerb(list.slice(1))) continue
    if (knownPlace(name) || isPerson(name) || creditKind(name) !== null) continue
    found.push({ name, start: from + part.indexOf(name) })
  }
  return found
})

const namesAt = (text: string, at: number): readonly Name[] =>
  namesOf(text).map(({ name, start }) => ({ name, start: at + start }))

/** The head of a paragraph before its first sentence: "كذا/ أعلن …", "عمّان – كذا: قال …", "(كذا) قال …". Only where a separator parts it. */
function headOf(text: string): string {
  const head = text.slice(0, HEAD)
  const ends = [...head.matchAll(/[/:–—)）]|\s[-ـ]+\s|-\s/g)].slice(0, 4)
  const last = ends.at(-1)
  return last === undefined ? '' : head.slice(0, last.index)
}

/**
 * The outlet that signs the page where pages are signed (a line of its own above the text, beside the reporter or the place, or the head of the
 * first paragraph) and to which people speak in its text, or for which its reporters work: "هدى سعيد - كذا" … "قالت مصادر لكذا"; "كذا/ أعلن …" …
 * "وقال المصدر لموقع كذا". Whether a table knows it does not matter. Never an agency by which others sign (every paper prints "بيروت - رويترز"), a place, a
 * person, nor a name that is only quoted: "كذا – بيروت" … "نقلت كذا عن".
 */
export function signedOutlet(
  lines: readonly Line[],
  roles: readonly BlockRole[],
  first: number,
  countries: ReadonlySet<string>,
): Article['outlet'] {
  const names: Name[] = []
  for (let i = 0; i <= first && i < lines.length && names.length < TRIED; i++) {
    const { text, start, verb, count } = lines[i]!
    if (roles[i] === 'body') names.push(...namesAt(headOf(text), start))
    else if (count > 14 || roles[i] === 'title') continue
    // A line below the title or with a verb that is a signature has parts.
    else if (PARTS.test(text) || (roles[i] !== 'subtitle' && !verb)) names.push(...namesAt(text, start))
  }
  const tried = new Set<string>()
  for (const { name, start } of names.slice(0, TRIED)) {
    if (tried.has(name)) continue
    tried.add(name)
    const isSpokenTo = spokenToTest(name)
    if (isSpokenTo === null) continue
    const said = lines.some((line, i) => i >= first && roles[i] === 'body' && isSpokenTo(line.text))
    if (said || lines.some((line, i) => roles[i] === 'title' && isSpokenTo(line.text)))
      return {
        value: { name, ref: outletRef(name, countries, true) },
        span: { start, end: start + name.length },
        from: 'signature and own name in the text',
      }
  }
  return null
}
