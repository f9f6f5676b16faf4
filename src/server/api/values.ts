/** Who, where, when and how many, as a claim or an event has them. */
import { z } from '@hono/zod-openapi'
import { LinkKindSchema, PlacePrecisionSchema } from './codes.ts'
import { BilingualSchema, count, orNull } from './parts.ts'

/** `name` is the article's own words; `label` the one neutral name of the knowledge tables, null where they do not know it. */
export const NamedSchema = z
  .object({
    name: z.string(),
    ref: z.string().nullable(),
    label: orNull(BilingualSchema),
    start: count,
    end: count,
  })
  .openapi('Named')

export const LinkSchema = NamedSchema.extend({ kind: LinkKindSchema }).openapi('Link')

export const PlaceSchema = NamedSchema.extend({
  lat: z.number().nullable().openapi({ description: 'Degrees, WGS 84; null where nothing supports a coordinate.' }),
  lon: z.number().nullable(),
  country: z.string().nullable().openapi({ description: 'ISO 3166-1 alpha-2.' }),
  precision: PlacePrecisionSchema,
}).openapi('Place')

export const TimeSchema = z
  .object({
    text: z.string(),
    edtf: z.string().nullable().openapi({ description: 'EDTF, or null while the words cannot be resolved.' }),
    start: count,
    end: count,
  })
  .openapi('Time')

export const QuantitySchema = z
  .object({
    text: z.string(),
    min: z.number().nullable().openapi({ description: '"More than 800" is min 800, max null.' }),
    max: z.number().nullable(),
    approximate: z.boolean(),
    unit: z.string().nullable(),
    unitName: orNull(BilingualSchema),
    start: count,
    end: count,
  })
  .openapi('Quantity')

export type NamedJson = z.infer<typeof NamedSchema>
export type LinkJson = z.infer<typeof LinkSchema>
export type PlaceJson = z.infer<typeof PlaceSchema>
export type TimeJson = z.infer<typeof TimeSchema>
export type QuantityJson = z.infer<typeof QuantitySchema>
