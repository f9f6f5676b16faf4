import { createHash } from 'node:crypto'

/**
 * The number of a document is its place in the order of all: days of publication, then articles by a hash of their ids, then the article before its
 * claims in their order. So the newest are found first without sorting, and the order does not hang on which came in first. 52 bits: 16 for
 * the day, 24 for the article, 12 for what is in it.
 */
const SLOT = 2 ** 12
const DAY = 2 ** 36
const SLOTS = 2 ** 24

/** 1900-01-01, and how many days the bits hold (to 2079). Day 0 is for what is not dated. */
const EARLIEST = -25_567
const MOST_DAYS = 2 ** 16 - 1

const dayOf = (day: number): number => Math.min(Math.max(day - EARLIEST, 0) + 1, MOST_DAYS)

/** The numbers of documents published from one day to another (days since 1970, both included, null for open): `[from, to)`. What is not dated lies in no range. */
export function numbersBetween(first: number | null, last: number | null): { from: number; to: number } {
  return { from: dayOf(first ?? EARLIEST) * DAY, to: (dayOf(last ?? Number.MAX_SAFE_INTEGER) + 1) * DAY }
}

/** How many documents one stretch of numbers holds. */
export const IN_SLOT = SLOT

/** The first numbers of the stretches that an article may have, in the order in which they are tried. */
export function* slotsOf(article: string, published: number | null): Generator<number> {
  const day = published === null ? 0 : dayOf(published)
  const first = createHash('sha1').update(article).digest().readUIntBE(0, 3)
  for (let tried = 0; tried < SLOTS; tried++) yield day * DAY + ((first + tried) % SLOTS) * SLOT
}

/** The number of the document that comes `i`-th in a stretch: what comes first has the highest, for the highest are found first. */
export const numberIn = (slot: number, i: number): number => slot + SLOT - 1 - i
