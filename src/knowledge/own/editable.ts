/** The tables that people may lay rows of their own over, and what a row of each must hold. */
import { EVENT_TYPE_NAMES } from './names.ts'

/** What a cell may hold: a sentence where it may not. */
export type Rule = (cell: string) => string | null

const one =
  (...values: readonly string[]): Rule =>
  cell =>
    values.includes(cell) ? null : `write one of ${values.join(', ')}`
const like =
  (pattern: RegExp, how: string): Rule =>
  cell =>
    pattern.test(cell) ? null : how
const maybe =
  (rule: Rule): Rule =>
  cell =>
    cell === '' ? null : rule(cell)
const number =
  (least: number, most: number): Rule =>
  cell =>
    /^-?\d{1,9}(\.\d{1,6})?$/.test(cell) && Number(cell) >= least && Number(cell) <= most
      ? null
      : `write a number from ${least} to ${most}`

const any: Rule = () => null
const filled: Rule = cell => (cell === '' ? 'it must not be empty' : null)
const arabic = like(/\p{Script=Arabic}/u, 'write it in Arabic letters')
const country = maybe(like(/^[A-Z]{2}(,[A-Z]{2})*$/, 'write ISO 3166-1 codes: SY, IQ'))
const slug = (...kinds: readonly string[]): Rule =>
  like(
    new RegExp(`^(?:${kinds.join('|')}):[a-z0-9][a-z0-9/-]*$`),
    `write ${kinds.map(kind => `${kind}:`).join(' or ')} and small Latin letters, digits and hyphens`,
  )
const root = like(/^[\u0621-\u064A]{3,4}$/u, 'write three or four root letters, hamza as ء')
const form = one('1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'Iq', 'IIq')
const vowels = maybe(like(/^(?:[aiu]-[aiu]|strong)$/, 'write the vowels of perfect and imperfect: a-u'))
const frame = maybe(like(/^[^\s=]+=[ATBPIX](?: [^\s=]+=[ATBPIX])*$/u, 'write slot=role, split by spaces: s=A o=T'))

export interface Editable {
  /** The table's file, under the folder of tables. */
  readonly file: string
  /** By column; a column without a rule takes anything. */
  readonly rules: Readonly<Record<string, Rule>>
}

/** By the name under which screens and addresses have them. */
export const EDITABLE: Readonly<Record<string, Editable>> = {
  actors: {
    file: 'actors.tsv',
    rules: {
      id: slug('group', 'org', 'force', 'state', 'person'),
      kind: one(
        'state',
        'government',
        'ministry',
        'force',
        'group',
        'organisation',
        'coalition',
        'party',
        'monitor',
        'agency',
        'person',
        'tribe',
      ),
      countries: country,
      english: filled,
      arabic,
    },
  },
  outlets: {
    file: 'outlets.tsv',
    rules: {
      id: slug('outlet'),
      kind: one('agency', 'newspaper', 'channel', 'site', 'radio', 'social'),
      country,
      english: filled,
      arabic,
      domains: maybe(
        like(/^[a-z\d.-]+\.[a-z]{2,}(,[a-z\d.-]+\.[a-z]{2,})*$/, 'write host names without www., split by commas'),
      ),
    },
  },
  places: {
    file: 'places/supplement.tsv',
    rules: {
      id: like(/^[a-z0-9][a-z0-9-]*$/, 'write small Latin letters, digits and hyphens'),
      names: arabic,
      latin: filled,
      lat: number(-90, 90),
      lon: number(-180, 180),
      country: maybe(like(/^[A-Z]{2}$/, 'write an ISO 3166-1 code: SY')),
      precision: one(
        'site',
        'camp',
        'neighbourhood',
        'village',
        'town',
        'city',
        'district',
        'governorate',
        'region',
        'river',
        'border',
      ),
      population: maybe(number(0, 50_000_000)),
    },
  },
  'event-verbs': {
    file: 'event-verbs.tsv',
    rules: { root, form, vowels, type: one(...EVENT_TYPE_NAMES), roles: frame, passive: one('', 'yes') },
  },
  'reporting-verbs': { file: 'reporting-verbs.tsv', rules: { root, form, vowels, act: filled, takes: any } },
}

/** What is wrong with a row, by column; nothing where it is in order. */
export function faultsOf(table: Editable, row: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {}
  for (const [column, rule] of Object.entries(table.rules)) {
    const fault = rule(row[column] ?? '')
    if (fault !== null) faults[column] = fault
  }
  return faults
}
