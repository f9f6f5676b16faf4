/** What a review may hold, checked wherever one comes from outside. */
import { z } from 'zod'
import { eventTypes, PRECISIONS } from '../../knowledge/index.ts'
import { daysOf } from '../days.ts'

/** Longer texts than these are no review of an article. */
const LONGEST_QUOTE = 20_000
const LONGEST_NAME = 1000
const MOST = 200

const text = (most: number) => z.string().max(most)
const name = text(LONGEST_NAME).refine(value => value.trim() !== '', 'must not be empty')
const orNull = <T extends z.ZodType>(type: T) => z.nullable(type)
const offset = z.int().nonnegative()
const list = <T extends z.ZodType>(item: T) => z.array(item).max(MOST)

const type = z.enum(eventTypes.map(row => row.id))
const polarity = z.enum(['asserted', 'denied'])

const article = z.object({
  kind: z.literal('article'),
  sha256: text(64).min(1),
  file: orNull(text(LONGEST_NAME)),
  url: orNull(text(LONGEST_NAME)),
  outlet: orNull(text(LONGEST_NAME)),
  title: orNull(text(LONGEST_QUOTE)),
})
const claim = z.object({
  kind: z.literal('claim'),
  article,
  start: offset,
  end: offset,
  exact: text(LONGEST_QUOTE).min(1),
  prefix: text(64),
  suffix: text(64),
  trigger: z.object({ start: offset, end: offset }),
  type,
  polarity,
})
const event = z.object({ kind: z.literal('event'), type, claims: list(claim).min(1) })
const origin = z.object({ kind: z.literal('origin'), ref: name, names: list(name), claims: list(claim) })
const story = z.object({ kind: z.literal('story'), title: text(LONGEST_QUOTE), articles: list(article).min(1) })
const anchor = z.discriminatedUnion('kind', [article, claim, event, origin, story])

const actor = { name, ref: orNull(text(LONGEST_NAME)) }
const place = z.object({
  ...actor,
  lat: orNull(z.number().min(-90).max(90)),
  lon: orNull(z.number().min(-180).max(180)),
  country: orNull(z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 code of two letters')),
  precision: z.enum(PRECISIONS),
})
const edtf = z.string().refine(value => daysOf(value) !== null, 'must be a date in EDTF, such as 2023-05-10')
const quantity = z
  .object({
    text: name,
    min: orNull(z.number()),
    max: orNull(z.number()),
    approximate: z.boolean(),
    unit: orNull(text(LONGEST_NAME)),
  })
  .refine(({ min, max }) => min === null || max === null || min <= max, 'must not have a min above its max')
const link = z.object({
  ...actor,
  kind: z.enum(['person', 'force', 'state', 'organisation', 'agency', 'monitor', 'outlet', 'reporter', 'unnamed']),
})

const correction = z.discriminatedUnion('field', [
  z.object({ field: z.literal('type'), value: type }),
  z.object({ field: z.literal('polarity'), value: polarity }),
  z.object({ field: z.literal('factuality'), value: z.enum(['occurred', 'ongoing', 'planned', 'possible']) }),
  z.object({ field: z.literal('place'), value: orNull(place) }),
  z.object({ field: z.literal('time'), value: orNull(z.object({ text: name, edtf: orNull(edtf) })) }),
  z.object({ field: z.literal('agents'), value: list(z.object(actor)) }),
  z.object({ field: z.literal('targets'), value: list(z.object(actor)) }),
  z.object({ field: z.literal('quantities'), value: list(quantity) }),
  z.object({ field: z.literal('chain'), value: list(link) }),
])

/** Which anchors a grouping is made of. */
const GROUPED = { events: ['claim', 'event'], origins: ['claim', 'origin'], stories: ['article', 'story'] } as const

const grouping = <A extends 'join' | 'separate'>(action: A, fewest: number) =>
  z
    .object({
      action: z.literal(action),
      of: z.enum(['events', 'origins', 'stories']),
      targets: list(anchor).min(fewest),
    })
    .superRefine(({ of, targets }, context) => {
      targets.forEach(({ kind }, i) => {
        if (!(GROUPED[of] as readonly string[]).includes(kind))
          context.addIssue({
            code: 'custom',
            path: ['targets', i],
            message: `must be ${GROUPED[of].join(' or ')}, for it is about ${of}`,
          })
      })
    })

/** A review's own words: what is done to what. Keys come out in this order, whatever order they came in. */
export const actSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('accept'), target: claim }),
  z.object({ action: z.literal('reject'), target: claim }),
  z.object({ action: z.literal('correct'), target: claim, correction }),
  grouping('join', 2),
  grouping('separate', 1),
  z.object({ action: z.literal('undo'), review: z.string().regex(/^r[0-9a-f]{16}$/, 'must be the id of a review') }),
])

/** Who states it, when, and a word to it. */
export const signedSchema = z.object({
  author: text(200).refine(
    value => value.trim() !== '' && !/[\p{Cc}\p{Cs}]/u.test(value),
    'must be a name on one line',
  ),
  at: z.iso.datetime({ precision: 3, error: 'must be a time in UTC, such as 2026-03-01T09:30:00.000Z' }),
  note: orNull(text(5000)),
})
