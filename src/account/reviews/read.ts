import type { z } from 'zod'
import { byText, idOf } from '../ids.ts'
import { actSchema, signedSchema } from './schema.ts'
import type { Act, Review } from './types.ts'

/** Reviews that were read, and one sentence for each that could not be. */
export interface ReadReviews {
  readonly reviews: readonly Review[]
  readonly problems: readonly string[]
}

/**
 * Signs what a reviewer states, and gives it its id: a hash of all that it says, so that the same statement is one and no other can be put in
 * its place.
 *
 * @param at when it is stated; any moment that `Date` reads, kept in UTC with milliseconds.
 * @throws {Error} with one sentence where it is no review.
 */
export function makeReview(
  act: Act,
  signed: { readonly author: string; readonly at: string; readonly note?: string },
): Review {
  const moment = new Date(signed.at)
  const at = Number.isNaN(moment.getTime()) ? signed.at : moment.toISOString()
  const read = readOne({ ...act, author: signed.author.trim(), at, note: signed.note?.trim() || null }, null)
  if (typeof read === 'string') throw new Error(`The review ${read}.`)
  return read
}

/**
 * Reads reviews that come from outside: a file, another program, a store. What is none is named in one sentence and the others are kept; what
 * comes twice stands once. Sorted as they rule, by time and then by id.
 */
export function readReviews(values: Iterable<unknown>): ReadReviews {
  const reviews = new Map<string, Review>()
  const problems: string[] = []
  let number = 0
  for (const value of values) {
    number++
    const id = isObject(value) && typeof value.id === 'string' ? value.id : null
    const read = isObject(value) ? readOne(value, id ?? '') : 'is no object'
    if (typeof read === 'string')
      problems.push(`Review ${id === null ? number : `${number} (${id.slice(0, 40)})`} ${read}.`)
    else reviews.set(read.id, read)
  }
  return { reviews: inForce([...reviews.values()]), problems }
}

/** The order in which reviews rule: by time, then by id; the later over the earlier. */
export function inForce(reviews: readonly Review[]): Review[] {
  return [...reviews].sort((a, b) => byText(a.at, b.at) || byText(a.id, b.id))
}

/** The review, or what is wrong with it as the end of a sentence. `id` is what it calls itself, null where it is to be named. */
function readOne(value: object, id: string | null): Review | string {
  const act = actSchema.safeParse(value)
  if (!act.success) return problem(act.error)
  const signed = signedSchema.safeParse(value)
  if (!signed.success) return problem(signed.error)
  const said = { ...act.data, ...signed.data }
  const own = idOf('r', JSON.stringify(said))
  if (id !== null && id !== own) return `says another thing than its id stands for: it was changed after it was made`
  return { id: own, ...said } as Review
}

function problem({ issues }: z.ZodError): string {
  const { path, message, code } = issues[0]!
  const where = path.join('.')
  if (code === 'invalid_union' && where === 'action') return 'has no action that there is'
  return `has no usable ${where || 'value'}: ${message.replace(/\.$/, '').replace(/^Invalid (?:input|option): /, '')}`
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
