/** What `GET /api/v1/changes` may be asked. */
import { z } from '@hono/zod-openapi'
import { type ChangeFilter, KINDS, momentOf, WHATS } from '../../store/index.ts'
import { Paging } from '../paging.ts'

const someOf = (values: readonly string[]) => new RegExp(`^(?:${values.join('|')})(?:,(?:${values.join('|')}))*$`)

export const ChangesQuery = z.strictObject({
  cursor: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional()
    .openapi({
      description: 'Only changes after this number: `next` or `last` of an earlier page; without it, from the first.',
    }),
  since: z
    .string()
    .refine(value => momentOf(value) !== null, 'no EDTF year, month, day or moment')
    .optional()
    .openapi({
      description:
        'Written at this EDTF year, month, day or moment (UTC where it names no offset) or later. All behind the first of these count, also where the clock was set back.',
    }),
  kind: z
    .string()
    .regex(someOf(KINDS))
    .optional()
    .openapi({ description: `Some of ${KINDS.join(', ')}, with commas.` }),
  what: z
    .string()
    .regex(someOf(WHATS))
    .optional()
    .openapi({ description: `Some of ${WHATS.join(', ')}, with commas.` }),
  story: z
    .string()
    .regex(/^[\w:-]{1,80}$/)
    .optional()
    .openapi({ description: 'Only changes in this story.' }),
  limit: Paging.shape.limit,
})

/** Which changes are asked for, and after which number. */
export function askedFor(query: z.infer<typeof ChangesQuery>): {
  readonly after: number
  readonly filter: ChangeFilter
} {
  const { cursor = '0', since, kind, what, story } = query
  return {
    after: Number(cursor),
    filter: {
      ...(since === undefined ? {} : { since: momentOf(since)! }),
      ...(kind === undefined ? {} : { kinds: kind.split(',') as NonNullable<ChangeFilter['kinds']> }),
      ...(what === undefined ? {} : { what: what.split(',') as NonNullable<ChangeFilter['what']> }),
      ...(story === undefined ? {} : { story }),
    },
  }
}
