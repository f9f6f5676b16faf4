import { StoreError } from '../errors.ts'
import type { Page } from '../types.ts'

/** A page out of a short list. */
export function pageOf<T>(all: readonly T[], limit: number, cursor: string | null): Page<T> {
  if (cursor !== null && !/^\d{1,9}$/.test(cursor)) throw new StoreError('The cursor is not one that a page gave.')
  const from = Number(cursor ?? 0)
  const items = all.slice(from, from + limit)
  const end = from + items.length
  return { items, total: all.length, next: items.length > 0 && end < all.length ? String(end) : null }
}
