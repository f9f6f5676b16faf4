/** What the API answers about who is said to hold which place. */
import { z } from '@hono/zod-openapi'
import { BilingualSchema, count, list, orNull } from './parts.ts'
import { PlaceSchema } from './values.ts'

export const HoldingSchema = z
  .object({
    holder: z.object({ name: z.string(), ref: z.string().nullable(), label: orNull(BilingualSchema) }),
    how: z
      .enum(['holds', 'besieges'])
      .openapi({ description: '`besieges`: stands around it, and so does not hold it.' }),
    polarity: z.enum(['asserted', 'denied']),
    factuality: z.enum(['occurred', 'ongoing', 'planned', 'possible']),
    since: z.string().nullable().openapi({
      description: 'When it began, EDTF. A state said on a day began on that day or before: `../2019-03-12`.',
    }),
    until: z.string().nullable().openapi({ description: 'When it ended, EDTF; null where nothing is said of it.' }),
    turn: z.enum(['takes', 'loses']).nullable().openapi({ description: 'Null where a state is told.' }),
    part: z.boolean().openapi({ description: 'Only a part of the place.' }),
    event: z.string(),
    claims: list(z.string()),
    origins: list(z.string()),
  })
  .openapi('Holding')

export const PlaceHeldSchema = z
  .object({
    place: PlaceSchema,
    holdings: list(HoldingSchema).openapi({ description: 'In the order of time.' }),
    disagreements: list(z.tuple([count, count]).readonly()).openapi({
      description: 'Pairs of holdings, by number, that give the place to two holders on one day, by different origins.',
    }),
  })
  .openapi('PlaceHeld')

export type HoldingJson = z.infer<typeof HoldingSchema>
export type PlaceHeldJson = z.infer<typeof PlaceHeldSchema>
