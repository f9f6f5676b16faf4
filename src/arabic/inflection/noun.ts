import { foldWord } from '../characters.ts'
import type { Form, NounEntry } from './types.ts'

type Nominal = Pick<Form, 'surface' | 'gender' | 'number' | 'state'>

/** Whether a final hamza of this noun gives way to و before endings (صحراء → صحراوات): feminine nouns in اء with a longer root. */
function bendsHamza(base: string, gender: 'm' | 'f'): boolean {
  return gender === 'f' && base.endsWith('اء') && base.length > 4
}

/**
 * The nominal endings on one folded base: tanwin alef, dual and its construct, the sound plurals asked for. Spelling after folding: ه of the
 * feminine becomes ت before an ending, a final ي that stands for ى stays ي, a final hamza on its line stays ء or takes the ي seat.
 */
export function nominalForms(base: string, gender: 'm' | 'f', plurals: readonly string[]): readonly Nominal[] {
  const forms: Nominal[] = []
  const last = base[base.length - 1]
  const push = (
    surface: string,
    number: 'sg' | 'du' | 'pl',
    state?: 'construct' | 'accusative',
    g: 'm' | 'f' = gender,
  ): void => {
    if (surface.length >= 2) forms.push({ surface, gender: g, number, ...(state === undefined ? {} : { state }) })
  }
  push(base, 'sg')
  const feminine = last === 'ه' && gender === 'f'
  const bent = bendsHamza(base, gender)
  const stem = feminine ? `${base.slice(0, -1)}ت` : bent ? `${base.slice(0, -1)}و` : base
  // ءان/ئين: after a letter that joins, the hamza of the dual sits on ي (عبئان, شيئين).
  const seated =
    !bent && last === 'ء' && !base.endsWith('اء') && !/[دذرزو]ء$/.test(base) ? `${base.slice(0, -1)}ي` : stem
  if (!feminine && !base.endsWith('اء') && last !== 'ا') push(`${seated}ا`, 'sg', 'accusative')
  if (feminine) push(stem, 'sg', 'construct')
  push(`${seated}ان`, 'du')
  push(`${seated}ين`, 'du')
  if (!stem.endsWith('اء')) push(`${seated}ا`, 'du', 'construct')
  push(`${seated}ي`, 'du', 'construct')
  for (const plural of plurals) {
    if (plural === 'ون') {
      push(`${base}ون`, 'pl')
      push(`${base}ين`, 'pl')
      push(`${base}و`, 'pl', 'construct')
      push(`${base}ي`, 'pl', 'construct')
    } else if (plural === 'ات') {
      const root = feminine ? base.slice(0, -1) : bent ? stem : seated
      push(`${root}ات`, 'pl', undefined, 'f')
    } else {
      const folded = foldWord(plural)
      push(folded, 'pl')
      // Tanwin alef on plurals that take one (رجالا, قتلى and مدارس do not).
      if (!/[هيا]$/.test(folded) && !folded.endsWith('اء')) push(`${folded}ا`, 'pl', 'accusative')
    }
  }
  return forms
}

/**
 * Every form of a noun in folded spelling: singular, tanwin alef, dual, the sound or broken plurals given, and the constructs that lose their ن
 * (مقاتلا, مقاتلو) or turn ة to ت before a pronoun.
 */
export function inflectNoun(entry: NounEntry): readonly Form[] {
  return nominalForms(foldWord(entry.singular), entry.gender, entry.plurals ?? []).map(form => ({
    ...form,
    pos: 'noun',
    voice: 'either',
  }))
}
