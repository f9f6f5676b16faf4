import type { NounEntry, VerbEntry } from './inflection/types.ts'
import { readTable } from './tables.ts'

export interface VerbLemma extends VerbEntry {
  /** The verb's citation in English, for people who read the table. */
  readonly gloss: string
}

export interface NounLemma extends NounEntry {
  readonly class: 'person' | 'thing' | 'event' | 'measure' | 'label'
}

/** The verbs of `tables/verbs.tsv`: those that news uses most. */
export function verbLemmas(): readonly VerbLemma[] {
  return readTable('verbs').map(row => ({
    root: row.root!,
    form: /^\d+$/.test(row.form!) ? Number(row.form) : (row.form as 'Iq' | 'IIq'),
    ...(row.vowels === '-' ? {} : { vowels: row.vowels! }),
    ...(row.masdars === '-' ? {} : { masdars: row.masdars!.split(',') }),
    gloss: row.gloss!,
  }))
}

/** The nouns of `tables/nouns.tsv`: those that news counts most. */
export function nounLemmas(): readonly NounLemma[] {
  return readTable('nouns').map(row => ({
    singular: row.singular!,
    gender: row.gender as 'm' | 'f',
    plurals: row.plurals === '-' ? [] : row.plurals!.split(','),
    class: row.class as NounLemma['class'],
  }))
}
