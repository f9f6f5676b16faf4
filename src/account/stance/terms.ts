import { numbers, words } from '../../arabic/index.ts'
import type { Span, Word } from '../../arabic/types.ts'
import { loadCountries, matchActor } from '../../knowledge/index.ts'
import { isCommon, stem } from '../stems.ts'
import { type ParticleKind, particleAt } from './particles.ts'
import { sensesOfWord } from './senses.ts'

/** A word of a short text that says something, or a name of several words. */
export interface Term extends Span {
  /** Folded, as it stands. */
  readonly folded: string
  /** The rough stem, or the id of the country or actor that it names. */
  readonly key: string
  /** The consonants that are left of the stem: "هبوط", "يهبط", "تهبط" are one. Empty for names. */
  readonly root: string
  readonly senses: readonly string[]
  /** `country:XX`, or the id of an actor; null for any other word. */
  readonly name: string | null
  /** Under "لا", "لم", "ليس", "دون", "عدم": what it says is said not to be so. */
  readonly negated: boolean
}

/** A figure, comparable by `compareFigures`. */
export interface Figure extends Span {
  readonly min: number | null
  readonly max: number | null
  readonly approximate: boolean
}

/** A short text as it is compared. */
export interface Terms {
  readonly terms: readonly Term[]
  readonly figures: readonly Figure[]
  /** The kinds of particles in it. */
  readonly particles: ReadonlySet<ParticleKind>
}

/** How many terms behind a particle of negation it reaches. */
const REACH = 2

/** More words than this are no short text: those behind it are not looked at. */
export const LONGEST = 60

/** Splits a short text into what is compared: names, words with their senses and whether they are denied, figures, particles. */
export function readTerms(text: string): Terms {
  const inText = words(text).slice(0, LONGEST)
  const end = inText.at(-1)?.end ?? 0
  const figures = numbers(text.slice(0, end)).filter(number => number.kind !== 'ordinal')
  const terms: Term[] = []
  const particles = new Set<ParticleKind>()
  let reach = 0
  for (let i = 0; i < inText.length; ) {
    const word = inText[i]!
    const particle = particleAt(inText, i)
    if (particle !== null) {
      particles.add(particle.kind)
      if (particle.kind === 'negation' || particle.kind === 'absence') reach = REACH
      i += particle.length
      continue
    }
    const name = nameAt(text, inText, i)
    const length = name?.length ?? (twoWordSense(inText, i) ? 2 : 1)
    const last = inText[i + length - 1]!
    if (name !== null) terms.push(termOf(word, last, name.key, true, reach > 0, []))
    else {
      const joined = length === 2 ? `${word.folded} ${last.folded}` : word.folded
      const senses = sensesOfWord(joined)
      if (
        senses.length === 0 &&
        (isCommon(word.folded) ||
          word.folded.length < 3 ||
          figures.some(f => f.start <= word.start && word.end <= f.end && /\d/.test(word.folded)))
      ) {
        i++
        continue
      }
      terms.push(termOf(word, last, stem(joined), false, reach > 0, senses))
    }
    if (reach > 0) reach--
    i += length
  }
  return { terms, figures, particles }
}

function termOf(
  first: Word,
  last: Word,
  key: string,
  name: boolean,
  negated: boolean,
  senses: readonly string[],
): Term {
  return {
    start: first.start,
    end: last.end,
    folded: first === last ? first.folded : `${first.folded} ${last.folded}`,
    key,
    root: name ? '' : skeleton(key),
    senses,
    name: name ? key : null,
    negated,
  }
}

function twoWordSense(inText: readonly Word[], i: number): boolean {
  const next = inText[i + 1]
  return next !== undefined && sensesOfWord(`${inText[i]!.folded} ${next.folded}`).length > 0
}

/** A country by name, nationality or capital, of up to three words, else an actor of the tables. */
function nameAt(
  text: string,
  inText: readonly Word[],
  i: number,
): { readonly key: string; readonly length: number } | null {
  const countries = loadCountries()
  for (const length of [3, 2, 1]) {
    if (i + length > inText.length) continue
    const folded = inText.slice(i, i + length).map(word => word.folded)
    for (const front of withoutClitics(folded[0]!)) {
      const name = [front, ...folded.slice(1)].join(' ')
      const country = countries.byName(name) ?? countries.byMetonym(name) ?? countries.byAdjective(name)
      if (country !== null) return { key: country.place, length }
    }
  }
  // "الجيش المصري" is more telling as its words: of the state's bodies one headline names this and another that.
  const found = matchActor(text, inText, i)
  return found === null || found.actor.id.startsWith('state:') ? null : { key: found.actor.id, length: found.length }
}

function withoutClitics(folded: string): string[] {
  const out = [folded]
  if (/^لل./.test(folded)) out.push(`ال${folded.slice(2)}`, folded.slice(2))
  if (/^[وفبل]../.test(folded)) out.push(folded.slice(1))
  if (/^[وف]?[بل]../.test(folded)) out.push(folded.replace(/^[وف]?[بل]/, ''))
  return out.flatMap(form => [form, form.replace(/ي[هن]$|يون$|ا$/, end => (end === 'ا' ? '' : 'ي'))])
}

/** What is left of a stem without the letters that inflection puts in and around a root. At least three letters, or all of it. */
export function skeleton(stemmed: string): string {
  let rest = stemmed.replace(/^(?:است|انت|ات|ان)(?=...)/, '')
  if (rest.length > 3) rest = rest.replace(/^[يتنما](?=...)/, '')
  const bare = rest[0] + rest.slice(1).replace(/[اويىءئؤه]/g, '')
  return bare.length >= 3 ? bare : rest
}
