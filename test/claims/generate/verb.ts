import type { Noun } from './noun.ts'

/** A verb by its third person masculine singular in both tenses; `short` is the jussive where a long vowel goes. */
export interface Verb {
  readonly perfect: string
  readonly imperfect: string
  readonly short: string | null
}

export type Tense = 'perfect' | 'imperfect' | 'future' | 'subjunctive' | 'jussive'

/** A verb as it agrees with its subject: before it in gender only (قتلت خمس نساء), behind it in number too (المسلحون هاجموا). */
export function agreeing(verb: Verb, tense: Tense, subject: Noun, before: boolean): string {
  const { gender, number } = shape(subject, before)
  return tense === 'perfect' ? perfect(verb.perfect, gender, number) : imperfect(verb, tense, gender, number)
}

function shape(subject: Noun, before: boolean): { gender: 'm' | 'f'; number: Noun['number'] } {
  const thing = !subject.human && subject.number === 'pl'
  if (before) return { gender: thing && subject.small ? 'f' : subject.gender, number: 'sg' }
  return thing ? { gender: 'f', number: 'sg' } : { gender: subject.gender, number: subject.number }
}

function perfect(base: string, gender: 'm' | 'f', number: Noun['number']): string {
  const weak = base.endsWith('ى')
  const stem = weak ? base.slice(0, -1) : base
  if (number === 'pl') return gender === 'm' ? `${stem.replace(/ي$/u, '')}وا` : `${weak ? `${stem}ي` : stem}ن`
  if (number === 'du') return gender === 'm' ? `${weak ? `${stem}ي` : stem}ا` : `${stem}تا`
  return gender === 'm' ? base : `${stem}ت`
}

function imperfect(verb: Verb, tense: Tense, gender: 'm' | 'f', number: Noun['number']): string {
  const cut = tense === 'subjunctive' || tense === 'jussive'
  const base = gender === 'f' && number !== 'pl' ? `ت${verb.imperfect.slice(1)}` : verb.imperfect
  const weak = /[يى]$/u.test(base)
  const stem = weak ? base.slice(0, -1) : base
  let word: string
  if (number === 'pl') word = gender === 'm' ? `${stem}${cut ? 'وا' : 'ون'}` : `${weak ? `${stem}ي` : stem}ن`
  else if (number === 'du') word = `${weak ? `${stem}ي` : stem}${cut ? 'ا' : 'ان'}`
  else if (tense === 'jussive' && verb.short !== null) word = gender === 'f' ? `ت${verb.short.slice(1)}` : verb.short
  else if (tense === 'jussive' && weak) word = stem
  else word = base
  return tense === 'future' ? `س${word}` : word
}
