/** What the API answers about articles. */
import { z } from '@hono/zod-openapi'
import { CameSchema } from './came.ts'
import { ClaimSchema } from './claims.ts'
import { BlockRoleSchema } from './codes.ts'
import { CopySchema } from './copies.ts'
import { BilingualSchema, list, orNull, SpanSchema } from './parts.ts'
import { ArticleSummarySchema, OutletSchema } from './summaries.ts'

/** What one place says of the day of publication. */
export const DateSaidSchema = z
  .object({
    value: z.string().openapi({ description: 'EDTF; an open interval where the text only bounds it.' }),
    said: z.string().openapi({ description: 'The words or the value as they stand there.' }),
    from: z.string(),
    span: orNull(SpanSchema),
    taken: z.boolean().openapi({ description: 'Whether this is the one that the article is dated by.' }),
  })
  .openapi('DateSaid')

export const CreditSchema = SpanSchema.extend({
  name: z.string(),
  label: orNull(BilingualSchema),
  from: z.enum(['dateline', 'byline', 'head of the text', 'end of the text']),
}).openapi('Credit')

/** `GET /api/v1/articles/:id`. `copies` are those that this article takes from others, `copied` those that others take from it. */
export const ArticleSchema = z
  .object({
    article: ArticleSummarySchema,
    text: z.string(),
    blocks: list(SpanSchema.extend({ role: BlockRoleSchema })),
    title: orNull(SpanSchema),
    dateline: orNull(SpanSchema),
    outlet: z.object({ value: OutletSchema, span: orNull(SpanSchema), from: z.string() }).nullable(),
    published: z.object({ value: z.string(), span: orNull(SpanSchema), from: z.string() }).nullable(),
    dates: list(DateSaidSchema).openapi({ description: 'Whatever says when it was published, the surest first.' }),
    credits: list(CreditSchema),
    came: orNull(CameSchema).openapi({ description: 'Null where only the account is kept.' }),
    claims: list(ClaimSchema),
    copies: list(CopySchema),
    copied: list(CopySchema),
    related: list(ArticleSummarySchema).openapi({ description: 'The articles that the copies name.' }),
  })
  .openapi('Article')

export type ArticleJson = z.infer<typeof ArticleSchema>
