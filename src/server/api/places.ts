/** What the API answers about places of the gazetteer. */
import { z } from '@hono/zod-openapi'
import { PlacePrecisionSchema } from './codes.ts'
import { BilingualSchema, count, page } from './parts.ts'

export const KnownPlaceSchema = z
  .object({
    id: z.string(),
    label: BilingualSchema,
    lat: z.number().openapi({ description: 'Degrees, WGS 84.' }),
    lon: z.number(),
    country: z.string().nullable().openapi({ description: 'ISO 3166-1 alpha-2.' }),
    precision: PlacePrecisionSchema,
    population: count.openapi({ description: 'People, or 0 where nobody says.' }),
  })
  .openapi('KnownPlace')

/** `GET /api/v1/places?box=` */
export const KnownPlacesSchema = page(KnownPlaceSchema).openapi('KnownPlaces')

export type KnownPlaceJson = z.infer<typeof KnownPlaceSchema>
