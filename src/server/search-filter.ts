import { z } from '@hono/zod-openapi'
import type { Filter } from '../store/index.ts'
import { quotedName } from '../store/index.ts'
import { EventStatusSchema, EventTypeSchema } from './api/index.ts'
import { searchWords } from './search-words.ts'

/** Where a place of the tables lies, by its id. */
export type Locate = (ref: string) => { readonly lat: number; readonly lon: number } | null

/** How far from a point "near" is where nobody says, in kilometres. */
const NEAR = 25

const day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)

/** A field that may be given several times: one of the values must be right. */
const many = <T extends z.ZodType<string>>(value: T) => z.union([value, z.array(value).max(50)]).optional()
const name = z.string().min(1).max(300)

/** What a search may be narrowed by, as parameters of an address: fields that only claims have find claims alone. */
export const FilterParameters = z.object({
  kind: z.enum(['article', 'claim']).optional(),
  type: many(EventTypeSchema).openapi({ description: 'Type of the claim’s event. May be given for each.' }),
  actor: many(name).openapi({ description: 'Id of an actor, or a name as articles have it.' }),
  role: z
    .enum(['agent', 'target', 'chain'])
    .optional()
    .openapi({ description: 'As what the actor stands in the claim.' }),
  origin: many(name).openapi({ description: 'Id of an origin, as events and facets name it.' }),
  outlet: many(name).openapi({ description: 'Id of an outlet, or its name.' }),
  place: many(name).openapi({ description: 'Id of a place, or its name.' }),
  country: many(z.string().regex(/^[A-Z]{2}$/)).openapi({ description: 'ISO 3166-1 alpha-2.' }),
  status: many(EventStatusSchema),
  polarity: z.enum(['asserted', 'denied']).optional(),
  factuality: many(z.enum(['occurred', 'ongoing', 'planned', 'possible'])),
  near: name.optional().openapi({ description: 'A point, `lat,lon` in degrees, or the id of a place.' }),
  km: z.coerce
    .number()
    .min(0)
    .max(5000)
    .optional()
    .openapi({ description: `Kilometres from it; ${NEAR} by default.` }),
  from: day
    .optional()
    .openapi({ description: 'First day of what is said to have happened: 2019, 2019-03, 2019-03-07.' }),
  to: day.optional().openapi({ description: 'Last day of it.' }),
  publishedFrom: day.optional(),
  publishedTo: day.optional(),
})

export type FilterValues = z.infer<typeof FilterParameters>

/** A filter that cannot be meant, with the reason as one sentence. */
export interface NoFilter {
  readonly problem: string
}

/**
 * What a search is narrowed by, out of the parameters of an address or of a command. A name that is no id stands for what articles call so.
 *
 * @param locate where a place lies, for `near`.
 */
export function filterOf(values: FilterValues, locate: Locate): Filter | NoFilter {
  const list = (value: string | readonly string[] | undefined): readonly string[] | undefined =>
    value === undefined ? undefined : [value].flat()
  const named = (value: string | readonly string[] | undefined): readonly string[] | undefined =>
    list(value)?.flatMap(one => [one, quotedName(one, searchWords.fold)])
  const near = values.near === undefined ? undefined : pointOf(values.near, locate)
  if (near === null) return { problem: 'near is a point, lat,lon in degrees, or the id of a place that has one.' }
  if (near === undefined && values.km !== undefined)
    return { problem: 'km says how far from near, which is not given.' }
  const range = (from: string | undefined, to: string | undefined) =>
    from === undefined && to === undefined ? undefined : { from, to }
  return {
    kind: values.kind,
    types: list(values.type),
    actors: named(values.actor),
    role: values.role,
    origins: list(values.origin),
    outlets: named(values.outlet),
    places: named(values.place),
    countries: list(values.country),
    statuses: list(values.status),
    polarities: list(values.polarity),
    factualities: list(values.factuality),
    near: near && { ...near, km: values.km ?? NEAR },
    happened: range(values.from, values.to),
    published: range(values.publishedFrom, values.publishedTo),
  }
}

function pointOf(text: string, locate: Locate): { readonly lat: number; readonly lon: number } | null {
  const match = /^\s*(-?\d{1,3}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text)
  return match === null ? locate(text) : { lat: Number(match[1]), lon: Number(match[2]) }
}
