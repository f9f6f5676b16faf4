import { z } from '@hono/zod-openapi'

/** How every list is paged: whatever the cursor is of, it is `next` of the page before. */
export const Paging = z.strictObject({
  cursor: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional()
    .openapi({ description: '`next` of the page before; without it, the first page.' }),
  limit: z.coerce.number().int().min(1).max(200).default(50).openapi({ description: 'How many at most.' }),
})

/** A page of a list that is held whole: `cursor` is how many came before. */
export function cut<T>(list: readonly T[], cursor: string | undefined, limit: number) {
  const from = Number(cursor ?? 0)
  const items = list.slice(from, from + limit)
  const end = from + items.length
  return { items, total: list.length, next: items.length > 0 && end < list.length ? String(end) : null }
}
