/** What the screen of reviewing shows, by the query of its address. */
import type { QueueStatusJson } from '../api-types.ts'
import { address } from '../routes.ts'

export interface QueueAsked {
  readonly story: string | null
  readonly kind: string | null
  readonly type: string | null
  readonly reason: string | null
  readonly status: string | null
}

/** What was chosen in the queue, and what narrows it. Nothing said of the status asks for what nobody judged; `any` for all. */
export interface ReviewAsked extends QueueAsked {
  readonly on: string | null
}

const NAMES = ['story', 'kind', 'type', 'reason', 'status'] as const

export function reviewAskedOf(query: URLSearchParams): ReviewAsked {
  const value = (name: string) => query.get(name) || null
  return {
    on: value('on'),
    story: value('story'),
    kind: value('kind'),
    type: value('type'),
    reason: value('reason'),
    status: value('status') ?? ('open' satisfies QueueStatusJson),
  }
}

export function reviewAddress(asked: ReviewAsked): string {
  const query = new URLSearchParams()
  for (const name of NAMES) {
    const value = asked[name]
    if (value !== null && !(name === 'status' && value === 'open')) query.set(name, value)
  }
  if (asked.on !== null) query.set('on', asked.on)
  return query.size === 0 ? address.review() : `${address.review()}?${query}`
}

/** The parameters of the API; `any` is no filter. */
export function queueParameters({ story, kind, type, reason, status }: QueueAsked): Record<string, string> {
  const given = { story, kind, type, reason, status: status === 'any' ? null : status }
  return Object.fromEntries(Object.entries(given).filter((one): one is [string, string] => one[1] !== null))
}
