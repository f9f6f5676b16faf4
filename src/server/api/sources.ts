/** What the API tells of outlets and origins: what they said, counted. No number here says how good one is. */
import { z } from '@hono/zod-openapi'
import { EventTypeSchema } from './codes.ts'
import { BilingualSchema, count, list, orNull, page } from './parts.ts'
import { OutletSchema } from './summaries.ts'

const date = orNull(z.string())
const named = OutletSchema.extend({
  key: z.string().openapi({ description: 'What it is asked by: its id, or the name of articles in quotation marks.' }),
}).openapi('OutletKey')

export const OutletCountSchema = z
  .object({
    outlet: named,
    articles: count,
    first: date.openapi({ description: 'First date of publication (EDTF).' }),
    last: date.openapi({ description: 'Last date of publication (EDTF).' }),
  })
  .openapi('OutletCount')

const OriginNameSchema = z
  .object({ id: z.string(), name: z.string(), kind: z.string(), label: orNull(BilingualSchema) })
  .openapi('OriginName')
export const OriginCountSchema = z.object({ origin: OriginNameSchema, claims: count }).openapi('OriginCount')

const SaidSchema = z
  .object({
    claims: count,
    denied: count.openapi({ description: 'How many of them deny something.' }),
    types: list(z.object({ type: EventTypeSchema, typeName: BilingualSchema, claims: count })),
    events: count.openapi({ description: 'How many events they speak of.' }),
    alone: count.openapi({ description: 'Events in which nobody else has a claim.' }),
    statuses: z
      .object({ corroborated: count, 'single-source': count, contested: count, denied: count })
      .openapi({ description: 'How these events stand in the account.' }),
  })
  .openapi('Said')

const copies = list(z.object({ outlet: named, articles: count }))

export const OutletsSchema = page(OutletCountSchema).openapi('Outlets')
export const OriginsSchema = page(OriginCountSchema).openapi('Origins')

export const OutletPageSchema = OutletCountSchema.extend({
  said: SaidSchema,
  quotes: list(OriginCountSchema).openapi({
    description: 'Whom it quotes, itself where it speaks in its own voice; the most frequent.',
  }),
  takes: copies.openapi({ description: 'Of whose articles it likely took text.' }),
  gives: copies.openapi({ description: 'Who likely took text of its articles.' }),
  shares: copies.openapi({ description: 'With whom it has text in common, of a third or of nobody knows whom.' }),
}).openapi('OutletPage')

export const OriginPageSchema = z
  .object({
    origin: OriginNameSchema,
    said: SaidSchema,
    carriedBy: list(z.object({ outlet: named, claims: count })).openapi({
      description: 'The outlets that carry its words.',
    }),
  })
  .openapi('OriginPage')

export type OutletCountJson = z.infer<typeof OutletCountSchema>
export type OriginCountJson = z.infer<typeof OriginCountSchema>
export type OutletPageJson = z.infer<typeof OutletPageSchema>
export type OriginPageJson = z.infer<typeof OriginPageSchema>
