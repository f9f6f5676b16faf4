import { readFileSync } from 'node:fs'

const read = (name: string): readonly string[] =>
  readFileSync(new URL(`words/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))

/** The rows of one of the generator's own word lists, by column. */
function table<K extends string>(name: string): readonly Record<K, string>[] {
  const [head = '', ...rows] = read(name)
  const columns = head.split('\t') as K[]
  return rows.map(row => {
    const cells = row.split('\t')
    if (cells.length > columns.length) throw new Error(`${name}: too many columns: ${row}`)
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])) as Record<K, string>
  })
}

export type Gender = 'm' | 'f'

export const COUNTRIES = table<'code' | 'state' | 'm' | 'f'>('countries.tsv')
export const PLACES = table<'country' | 'noun' | 'gender' | 'name' | 'within'>('places.tsv')
export const BODIES = table<'gender' | 'name'>('bodies.tsv')
export const ACTORS = table<'class' | 'gender' | 'number' | 'name' | 'oblique'>('actors.tsv')
export const SPEAKERS = table<'class' | 'gender' | 'name' | 'oblique'>('speakers.tsv')
export const NAMES = table<'given' | 'family'>('names.tsv')
export const PEOPLE = table<'class' | 'gender' | 'one' | 'one-acc' | 'two' | 'two-obl' | 'many' | 'many-obl'>(
  'people.tsv',
)
export const VERBS = table<'type' | 'perfect' | 'imperfect' | 'passive' | 'masdar' | 'short' | 'of' | 'frame'>(
  'verbs.tsv',
)
export const FILLERS = read('fillers.txt')

export type Country = (typeof COUNTRIES)[number]
export type VerbRow = (typeof VERBS)[number]
export type PersonNoun = (typeof PEOPLE)[number]
