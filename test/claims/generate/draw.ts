import type { Random } from './random.ts'
import type { Country } from './words.ts'

/** What one report is drawn with: chance, its country and day, keys for marks, and the names of the constructions that a claim was told in. */
export interface Draw extends Random {
  readonly country: Country
  /** YYYY-MM-DD. */
  readonly published: string
  /** A key for a mark that no other has. */
  key(): string
}

/** Starts a report. */
export function drawFor(random: Random, country: Country, published: string): Draw {
  let keys = 0
  return { ...random, country, published, key: () => `k${keys++}` }
}

/** {m}, {f} and {state} of a word list, for the country of the report. */
export const inCountry = (text: string, { country }: Draw): string =>
  text.replace('{m}', country.m).replace('{f}', country.f).replace('{state}', country.state)
