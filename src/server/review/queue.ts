/** The queue of a reviewer: what stands open in the account, by doubt and by weight. */
import { type Doubt, doubtsOf } from '../../account/index.ts'
import type { Event, ReviewedClaim } from '../../account/types.ts'
import type { EventType } from '../../claims/types.ts'
import type { ReviewableStory, Store } from '../../store/index.ts'
import type { QueueStatus } from '../api/index.ts'

/** What stands in the queue, without its words: these are read for one page at a time. */
export interface Queued extends Doubt {
  readonly story: string
  readonly type: EventType
  readonly status: QueueStatus
}

/** Stories that are read at a time. */
const TOGETHER = 50

function statusOf({ review }: ReviewedClaim): QueueStatus {
  if (review === undefined) return 'open'
  return review.verdict ?? (Object.keys(review.machine).length > 0 ? 'corrected' : 'open')
}

/** An event is looked at when it was joined or separated, or all its claims were judged. */
function statusOfEvent(event: Event, claims: ReadonlyMap<string, ReviewedClaim>): QueueStatus {
  if (event.reviews !== undefined) return 'corrected'
  return event.claims.every(id => claims.get(id)?.review?.verdict === 'accepted') ? 'accepted' : 'open'
}

function queued(of: ReviewableStory): Queued[] {
  const claims = new Map(of.claims.map(claim => [claim.id, claim]))
  const events = new Map(of.events.map(event => [event.id, event]))
  return doubtsOf(of).map(doubt => {
    const claim = claims.get(doubt.id)
    const event = events.get(doubt.id)
    return {
      ...doubt,
      story: of.story,
      type: (claim ?? event)!.type,
      status: claim !== undefined ? statusOf(claim) : statusOfEvent(event!, claims),
    }
  })
}

const rank = ({ doubt, weight }: Queued): number => doubt * weight

/** The most doubt times weight first; what that does not tell apart by id, so that pages do not overlap. */
const before = (a: Queued, b: Queued): number => rank(b) - rank(a) || (a.id < b.id ? -1 : 1)

/**
 * The queue as it is now. It is read once, and after that only the stories that changed, by the feed of changes, or that people reviewed: a review may change a claim
 * in what the feed does not tell.
 */
export function queueOf(store: Store): () => Promise<readonly Queued[]> {
  const stories = new Map<string, readonly Queued[]>()
  let reviewed: readonly string[] = []
  let list: readonly Queued[] | null = null
  let hash: string | null = null
  let last = -1
  let asking: Promise<readonly Queued[]> | null = null

  async function fresh(): Promise<readonly Queued[]> {
    const now = await store.hash()
    if (list !== null && now === hash) return list
    const ids = await store.storyIds()
    const changed = await store.storiesChanged(last)
    const there = new Set(ids.all)
    const named = [...changed.stories, ...ids.reviewed, ...reviewed]
    // A store whose rows came without changes (an earlier schema) is read whole.
    const known = list !== null && changed.stories.length + ids.reviewed.length + reviewed.length > 0
    const anew = new Set(known ? [...named, ...ids.all.filter(id => !stories.has(id))] : ids.all)
    for (const id of stories.keys()) if (!there.has(id)) stories.delete(id)
    const asked = [...anew].filter(id => there.has(id))
    for (let at = 0; at < asked.length; at += TOGETHER)
      for (const one of await store.reviewable(asked.slice(at, at + TOGETHER))) stories.set(one.story, queued(one))
    reviewed = ids.reviewed
    last = changed.last
    hash = now
    list = [...stories.values()].flat().sort(before)
    return list
  }

  return () => {
    asking ??= fresh().finally(() => {
      asking = null
    })
    return asking
  }
}

/** What is asked of the queue; null for all. */
export interface QueueAsked {
  readonly story: string | null
  readonly kind: 'claim' | 'event' | null
  readonly type: EventType | null
  readonly reason: Queued['reasons'][number] | null
  readonly status: QueueStatus | null
}

/** @param disputed the claims of which reviewers state different things. */
export function narrowed(
  list: readonly Queued[],
  asked: QueueAsked,
  disputed: ReadonlySet<string>,
): { readonly ofStory: readonly Queued[]; readonly items: readonly Queued[] } {
  const ofStory = list
    .filter(({ story }) => asked.story === null || story === asked.story)
    .map(one => (disputed.has(one.id) ? { ...one, status: 'disputed' as const } : one))
  const items = ofStory.filter(
    ({ kind, type, reasons, status }) =>
      (asked.kind === null || kind === asked.kind) &&
      (asked.type === null || type === asked.type) &&
      (asked.reason === null || reasons.includes(asked.reason)) &&
      (asked.status === null || status === asked.status),
  )
  return { ofStory, items }
}

/** How many there are of each value, the most first. */
export function tallied<T extends string>(values: Iterable<T>): { readonly value: T; readonly count: number }[] {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
