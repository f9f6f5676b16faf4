import { foldWord } from '../arabic/index.ts'
import { cellList, readTable } from './table.ts'
import type { PlacePrecision } from './types.ts'

/** All values of `PlacePrecision`, from the most specific to the widest. */
export const PRECISIONS: readonly PlacePrecision[] = [
  'site',
  'camp',
  'neighbourhood',
  'village',
  'town',
  'city',
  'district',
  'governorate',
  'border',
  'river',
  'region',
  'country',
]

const SETTLEMENTS: ReadonlySet<PlacePrecision> = new Set(['village', 'town', 'city'])

/** Village, town or city: which of them a place is changes from one article to the next, so they stand for one another. */
export function isSettlement(precision: PlacePrecision): boolean {
  return SETTLEMENTS.has(precision)
}

interface PlaceNoun {
  readonly precisions: readonly PlacePrecision[]
  readonly reads: string
}

let nouns: ReadonlyMap<string, PlaceNoun> | null = null

function nounOf(folded: string): PlaceNoun | undefined {
  nouns ??= new Map(
    readTable(new URL('./tables/places/place-nouns.tsv', import.meta.url), ['noun', 'precisions', 'reads']).rows.map(
      row => [
        foldWord(row.noun),
        { precisions: cellList(row.precisions) as readonly PlacePrecision[], reads: row.reads },
      ],
    ),
  )
  return nouns.get(folded)
}

/**
 * What a place may be whose name follows the noun `folded` (قريه → village or town; مخيم → camp): the likeliest first, empty when it may
 * be anything (شمالي), null when the word is no such noun. From tables/places/place-nouns.tsv.
 */
export function placeNoun(folded: string): readonly PlacePrecision[] | null {
  return nounOf(folded)?.precisions ?? null
}

/** Whether a name that no gazetteer holds may follow the noun `folded`: "قرية الميزان", and not "شمالي الميزان". */
export function namesUnknown(folded: string): boolean {
  return (nounOf(folded)?.reads ?? '') !== ''
}

/** Whether what the noun `folded` stands for is called after the town that it lies in: "مستشفى الكوت", and not "شارع بغداد". */
export function namedAfterTown(folded: string): boolean {
  return nounOf(folded)?.reads === 'town'
}

/** Whether a place of this precision may be called by a noun that allows `allowed`. */
export function allows(allowed: readonly PlacePrecision[], precision: PlacePrecision): boolean {
  if (allowed.length === 0 || allowed.includes(precision)) return true
  return isSettlement(precision) && allowed.some(isSettlement)
}
