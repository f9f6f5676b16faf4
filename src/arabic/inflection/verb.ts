import { foldWord } from '../characters.ts'
import { nominalForms } from './noun.ts'
import { spell } from './spelling.ts'
import { type Stem, stemsOf } from './stems.ts'
import type { Form, VerbEntry } from './types.ts'

type Voice = Form['voice']
type Slot = Pick<Form, 'tense' | 'mood' | 'person' | 'gender' | 'number'>

/** Endings of the perfect (Wright, A Grammar of the Arabic Language, vol. 1, paradigm I) as folded letters; unmarked spellings that coincide are one. */
const PERFECT_OPEN: readonly (readonly [string, Slot])[] = [
  ['', { tense: 'perfect', person: 3, gender: 'm', number: 'sg' }],
  ['aت', { tense: 'perfect', person: 3, gender: 'f', number: 'sg' }],
  ['A', { tense: 'perfect', person: 3, gender: 'm', number: 'du' }],
  ['aتA', { tense: 'perfect', person: 3, gender: 'f', number: 'du' }],
  ['Uا', { tense: 'perfect', person: 3, gender: 'm', number: 'pl' }],
]
const PERFECT_CLOSED: readonly (readonly [string, Slot])[] = [
  ['نa', { tense: 'perfect', person: 3, gender: 'f', number: 'pl' }],
  ['تu', { tense: 'perfect', person: 1, number: 'sg' }],
  ['تa', { tense: 'perfect', person: 2, number: 'sg' }],
  ['تumA', { tense: 'perfect', person: 2, number: 'du' }],
  ['تum', { tense: 'perfect', person: 2, gender: 'm', number: 'pl' }],
  ['تuنن', { tense: 'perfect', person: 2, gender: 'f', number: 'pl' }],
  ['نA', { tense: 'perfect', person: 1, number: 'pl' }],
].map(([ending, slot]) => [(ending as string).replace('m', 'م'), slot as Slot])

/** Prefix letter, ending kind and what they say, of the imperfect. */
const IMPERFECT: readonly (readonly [string, 'sg' | 'du' | 'mpl' | 'fsg' | 'fpl', Slot])[] = [
  ['ي', 'sg', { tense: 'imperfect', person: 3, gender: 'm', number: 'sg' }],
  ['ت', 'sg', { tense: 'imperfect', person: 3, gender: 'f', number: 'sg' }],
  ['ت', 'sg', { tense: 'imperfect', person: 2, gender: 'm', number: 'sg' }],
  ['ء', 'sg', { tense: 'imperfect', person: 1, number: 'sg' }],
  ['ن', 'sg', { tense: 'imperfect', person: 1, number: 'pl' }],
  ['ي', 'du', { tense: 'imperfect', person: 3, gender: 'm', number: 'du' }],
  ['ت', 'du', { tense: 'imperfect', person: 3, gender: 'f', number: 'du' }],
  ['ي', 'mpl', { tense: 'imperfect', person: 3, gender: 'm', number: 'pl' }],
  ['ت', 'mpl', { tense: 'imperfect', person: 2, gender: 'm', number: 'pl' }],
  ['ت', 'fsg', { tense: 'imperfect', person: 2, gender: 'f', number: 'sg' }],
  ['ي', 'fpl', { tense: 'imperfect', person: 3, gender: 'f', number: 'pl' }],
]

const IMPERATIVE: readonly (readonly ['sg' | 'du' | 'mpl' | 'fsg' | 'fpl', Slot])[] = [
  ['sg', { tense: 'imperative', person: 2, gender: 'm', number: 'sg' }],
  ['fsg', { tense: 'imperative', person: 2, gender: 'f', number: 'sg' }],
  ['du', { tense: 'imperative', person: 2, number: 'du' }],
  ['mpl', { tense: 'imperative', person: 2, gender: 'm', number: 'pl' }],
  ['fpl', { tense: 'imperative', person: 2, gender: 'f', number: 'pl' }],
]

/** Joins a perfect's stem and one of its endings; defective verbs merge their last radical with it (رمى, رمت, رموا, رميت; رضي, رضوا). */
function perfectOf(stem: Stem, ending: string): string {
  if (!('head' in stem)) return (/^[aAU]/.test(ending) || ending === '' ? stem.open : stem.closed) + ending
  const { head, vowel, radical } = stem
  if (vowel !== 'a') {
    if (ending === '') return `${head}iي`
    if (ending === 'Uا') return `${head}Uا`
    if (ending[0] === 'a' || ending[0] === 'A') return `${head}iي${ending}`
    return `${head}I${ending}`
  }
  if (ending === '') return head + (radical === 'و' || head.endsWith('ي') ? 'A' : 'Y')
  if (ending === 'aت' || ending === 'aتA') return head + ending
  if (ending === 'Uا') return `${head}aوا`
  if (ending === 'A') return `${head}a${radical}A`
  return `${head}a${radical}${ending}`
}

function isDoubled(stem: Stem): stem is Extract<Stem, { readonly open: string }> {
  return 'open' in stem && stem.open !== stem.closed && stem.bare === stem.open
}

type Ending = 'sg' | 'du' | 'mpl' | 'fsg' | 'fpl'

/** The imperfect's stem with its ending: `full` for the indicative, `short` for the subjunctive and jussive that lose their ن. */
function imperfectOf(stem: Stem, ending: Ending, mood: 'indicative' | 'subjunctive' | 'jussive'): string {
  const n = mood === 'indicative'
  if (!('head' in stem)) {
    switch (ending) {
      case 'sg':
        return mood === 'jussive' ? stem.bare : stem.open
      case 'du':
        return stem.open + (n ? 'Aن' : 'A')
      case 'mpl':
        return stem.open + (n ? 'Uن' : 'Uا')
      case 'fsg':
        return stem.open + (n ? 'Iن' : 'I')
      default:
        return `${stem.closed}ن`
    }
  }
  const { head, vowel } = stem
  switch (ending) {
    case 'sg':
      if (mood === 'jussive') return head + vowel
      return head + (vowel === 'a' ? (head.endsWith('ي') ? 'A' : 'Y') : vowel === 'i' ? 'I' : 'U')
    case 'du':
      return `${head}${vowel}${vowel === 'u' ? 'و' : 'ي'}A${n ? 'ن' : ''}`
    case 'mpl':
      return head + (vowel === 'a' ? 'aو' : 'U') + (n ? 'ن' : 'ا')
    case 'fsg':
      return head + (vowel === 'a' ? 'aي' : 'I') + (n ? 'ن' : '')
    default:
      return `${head}${vowel === 'a' ? 'aي' : vowel === 'i' ? 'I' : 'U'}ن`
  }
}

/**
 * One form as an object of one shape: engines build and read tens of thousands of them several times faster than with optional members that come
 * and go, at the price of members that are there and undefined, hence the cast.
 */
function shaped(surface: string, pos: Form['pos'], slot: Slot & Pick<Form, 'state'>, voice: Voice): Form {
  return {
    surface,
    pos,
    tense: slot.tense,
    mood: slot.mood,
    voice,
    person: slot.person,
    gender: slot.gender,
    number: slot.number,
    state: slot.state,
  } as Form
}

const verbForm = (surface: string, slot: Slot, voice: Voice): Form => shaped(surface, 'verb', slot, voice)

/** Adds one form; where two spellings of a hamza are in use (بدأوا/بدؤوا), both. Imperatives of one letter (قِ) are too short to be told from a clitic. */
function add(forms: Form[], sounds: string, surface: string, slot: Slot, voice: Voice): void {
  if (surface.length < 2) return
  forms.push(verbForm(surface, slot, voice))
  if (!sounds.includes('ءU')) return
  const other = spell(sounds, true)
  if (other !== surface) forms.push(verbForm(other, slot, voice))
}

/** Adds one slot in both voices: one form of either voice where unvocalised spelling does not tell them apart (قتل), two where it does. */
function addVoices(forms: Form[], slot: Slot, active: string, passive: string | null): void {
  const surface = spell(active)
  const other = passive === null ? null : spell(passive)
  add(forms, active, surface, slot, surface === other ? 'either' : 'active')
  if (passive !== null && other !== null && other !== surface) add(forms, passive, other, slot, 'passive')
}

/**
 * Every form of a verb in folded spelling: perfect, imperfect with its moods, imperative, both participles and the verbal nouns with their
 * own inflection. Covers sound, hollow (قال), defective (رمى), assimilated (وصل), doubled (ردّ), hamzated (أخذ, سأل, بدأ) and doubly weak
 * roots (جاء, وفى, رأى) in forms I to X and the quadriliterals. Proclitics and pronouns are not part of the forms: see `peelings`.
 * Throws a `RangeError` for a root of fewer than three letters or an unknown form.
 */
export function inflectVerb(entry: VerbEntry): readonly Form[] {
  const stems = stemsOf(entry)
  const forms: Form[] = []
  for (const table of [PERFECT_OPEN, PERFECT_CLOSED]) {
    for (const [ending, slot] of table) {
      const passive = stems.passivePerfect === null ? null : perfectOf(stems.passivePerfect, ending)
      addVoices(forms, slot, perfectOf(stems.perfect, ending), passive)
    }
  }
  for (const [letter, ending, slot] of IMPERFECT) {
    const active = (mood: 'indicative' | 'subjunctive' | 'jussive'): string =>
      letter + stems.prefix + imperfectOf(stems.imperfect, ending, mood)
    const passive = (mood: 'indicative' | 'subjunctive' | 'jussive'): string | null =>
      stems.passiveImperfect === null ? null : `${letter}u${imperfectOf(stems.passiveImperfect, ending, mood)}`
    if (ending === 'fpl') addVoices(forms, slot, active('indicative'), passive('indicative'))
    else if (ending === 'sg') {
      const shortens = 'head' in stems.imperfect || stems.imperfect.bare !== stems.imperfect.open
      addVoices(forms, shortens ? { ...slot, mood: 'indicative' } : slot, active('indicative'), passive('indicative'))
      if (shortens) addVoices(forms, { ...slot, mood: 'jussive' }, active('jussive'), passive('jussive'))
      // The bare jussive of doubled verbs also comes apart: لم يردد beside لم يردّ.
      if (isDoubled(stems.imperfect)) {
        const apart = stems.passiveImperfect
        addVoices(
          forms,
          { ...slot, mood: 'jussive' },
          letter + stems.prefix + stems.imperfect.closed,
          apart !== null && 'closed' in apart ? `${letter}u${apart.closed}` : null,
        )
      }
    } else {
      addVoices(forms, { ...slot, mood: 'indicative' }, active('indicative'), passive('indicative'))
      addVoices(forms, { ...slot, mood: 'subjunctive' }, active('subjunctive'), passive('subjunctive'))
    }
  }
  for (const [ending, slot] of IMPERATIVE) {
    const sounds = stems.imperativeOnset + imperfectOf(stems.imperative ?? stems.imperfect, ending, 'jussive')
    add(forms, sounds, spell(sounds), slot, 'active')
  }

  addParticiple(forms, stems.activeParticiple, 'active')
  if (stems.passiveParticiple !== null) addParticiple(forms, stems.passiveParticiple, 'passive')
  for (const masdar of new Set([...stems.masdars.map(m => spell(m)), ...(entry.masdars ?? []).map(foldWord)])) {
    for (const form of nominalForms(masdar, masdar.endsWith('ه') ? 'f' : 'm', ['ات'])) {
      forms.push(shaped(form.surface, 'masdar', form, 'either'))
    }
  }
  return forms
}

/** The four bases of a participle (masculine, feminine, before ـون, before ـات) with the nominal endings. */
function addParticiple(forms: Form[], stem: Stem, voice: 'active' | 'passive'): void {
  const pos = voice === 'active' ? 'active-participle' : 'passive-participle'
  const push = (
    surface: string,
    gender: 'm' | 'f',
    number: 'sg' | 'du' | 'pl',
    state?: 'construct' | 'accusative',
  ): void => {
    forms.push(shaped(surface, pos, { gender, number, state } as Slot & Pick<Form, 'state'>, voice))
  }
  const defective = 'head' in stem
  const agent = defective && stem.vowel !== 'a'
  const join = (ending: string): string => spell((defective ? stem.head : stem.open) + ending)
  if (!defective) {
    const base = join('')
    push(base, 'm', 'sg')
    push(join('Aا').replace(/اا$/, 'ا'), 'm', 'sg', 'accusative')
    push(join('aه'), 'f', 'sg')
    push(join('Aن'), 'm', 'du')
    push(join('aين'), 'm', 'du')
    push(join('A'), 'm', 'du', 'construct')
    push(join('aتAن'), 'f', 'du')
    push(join('aتaين'), 'f', 'du')
    push(join('aتA'), 'f', 'du', 'construct')
    push(join('aتaي'), 'f', 'du', 'construct')
    push(join('Uن'), 'm', 'pl')
    push(join('Iن'), 'm', 'pl')
    push(join('U'), 'm', 'pl', 'construct')
    push(join('I'), 'm', 'pl', 'construct')
    push(join('Aت'), 'f', 'pl')
    return
  }
  if (agent) {
    // قاضٍ, القاضي, قاضية, قاضون: the lost radical shows before the feminine and the dual only.
    push(join('I'), 'm', 'sg')
    push(join('i'), 'm', 'sg')
    push(join('iيA'), 'm', 'sg', 'accusative')
    push(join('iيaه'), 'f', 'sg')
    push(join('iيAن'), 'm', 'du')
    push(join('iيaين'), 'm', 'du')
    push(join('iيaتAن'), 'f', 'du')
    push(join('iيaتaين'), 'f', 'du')
    push(join('Uن'), 'm', 'pl')
    push(join('Iن'), 'm', 'pl')
    push(join('U'), 'm', 'pl', 'construct')
    push(join('iيAت'), 'f', 'pl')
    return
  }
  // مسمّى, مسمّاة, مسمَّون.
  push(join('Y'), 'm', 'sg')
  push(join('Aه'), 'f', 'sg')
  push(join('aيAن'), 'm', 'du')
  push(join('aيaين'), 'm', 'du')
  push(join('aون'), 'm', 'pl')
  push(join('aو'), 'm', 'pl', 'construct')
  push(join('aيAت'), 'f', 'pl')
}
