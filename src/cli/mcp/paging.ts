import { z } from 'zod'
import { NoAnswer } from './answer.ts'
import { spelled } from './spelled.ts'

/** Characters of one page: it ends where they are used up, and `next` goes on. */
const PAGE = 30_000

export const MOST = 20
export const limit = z
  .int()
  .min(1)
  .max(MOST)
  .default(10)
  .describe(`How many at most, 1 to ${MOST}. A page may be shorter: go on with next.`)
export const cursor = z
  .string()
  .min(1)
  .max(80)
  .optional()
  .describe('next of the page before; without it, the first page.')
export const id = z.string().regex(/^[\w:-]{1,80}$/)

export interface PageOf<T> {
  readonly total: number
  readonly items: readonly T[]
  /** The cursor of the page after it, null at the end. */
  readonly next: string | null
}

/**
 * A page of a list whose things have ids. The cursor is the id of the last one that was given, so that what comes into the list meanwhile moves nothing.
 *
 * @throws {NoAnswer} where that one is no longer in the list.
 */
export function pageOf<T, R>(
  list: readonly T[],
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
  idOf: (one: T) => string,
  told: (one: T) => R,
): PageOf<R> {
  const before = cursor === undefined ? -1 : list.findIndex(one => idOf(one) === cursor)
  if (cursor !== undefined && before === -1)
    throw new NoAnswer('The list has changed, or the cursor is of another list: begin again without it.')
  const items: R[] = []
  let length = 0
  for (const one of list.slice(before + 1, before + 1 + limit)) {
    const item = told(one)
    length += spelled(item).length
    if (items.length > 0 && length > PAGE) break
    items.push(item)
  }
  const end = before + 1 + items.length
  return { total: list.length, items, next: end < list.length && items.length > 0 ? idOf(list[end - 1]!) : null }
}

/** The first of a list as they are told, and how many were left out, where any were. */
export function some<T, R = T>(
  list: readonly T[],
  most: number,
  told: (one: T) => R = one => one as unknown as R,
): { readonly items: readonly R[]; readonly leftOut?: number } {
  const items = list.slice(0, most).map(told)
  return list.length <= most ? { items } : { items, leftOut: list.length - most }
}
