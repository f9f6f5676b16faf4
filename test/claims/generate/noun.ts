import type { Amount } from './numbers.ts'
import type { Gender } from './words.ts'

/** A noun phrase in its three cases, with what a verb must know of it. The words of its name are marked with `key`. */
export interface Noun {
  readonly nom: string
  readonly acc: string
  readonly gen: string
  readonly gender: Gender
  readonly number: 'sg' | 'du' | 'pl'
  readonly human: boolean
  /** Three to ten of them: things then agree in the feminine. */
  readonly small: boolean
  /** Null where it is no name of anybody. */
  readonly key: string | null
  readonly amounts: readonly Amount[]
  /** Further names in it that may be given back too ("بينهم ثلاثة أطفال"). */
  readonly others?: readonly string[]
  readonly label: string
}

/** A noun phrase that is the same in every case. */
export function fixed(text: string, gender: Gender, key: string | null, facts: Partial<Noun> = {}): Noun {
  return {
    nom: text,
    acc: text,
    gen: text,
    gender,
    number: 'sg',
    human: false,
    small: false,
    key,
    amounts: [],
    label: '',
    ...facts,
  }
}

/** The pronoun that takes up a noun phrase: مصرعه، مصرعها، مصرعهما، مصرعهم، مصرعهن. */
export function pronounOf({ gender, number, human }: Noun): string {
  if (number === 'du') return 'هما'
  if (number === 'pl' && human) return gender === 'm' ? 'هم' : 'هن'
  return gender === 'm' && number === 'sg' ? 'ه' : 'ها'
}
