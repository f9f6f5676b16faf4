import { type Draft, type Made, makeStories, originsWithout } from '../draft.ts'
import { listed } from '../listing.ts'
import { joinOrigins } from '../origins/index.ts'
import type { Account } from '../types.ts'
import { inOrder } from './apart.ts'
import { concerned } from './concerned.ts'
import { finderOf } from './find.ts'
import { findEvent, findStory } from './groups.ts'
import { messageOf } from './messages.ts'
import { notesOf, withNotes } from './notes.ts'
import { regroupOrigins } from './origins.ts'
import { partitionOf } from './partition.ts'
import { inForce } from './read.ts'
import { type GroupReview, type Regrouped, regroup } from './regroup.ts'
import { standing } from './standing.ts'
import type { Disagreement, Grouping, Outcome, Review } from './types.ts'
import { type ClaimReviewOf, judge } from './verdicts.ts'

/** What the machine finds. */
export interface Machine {
  readonly account: Account
  /** The stories of these ids together, as they were before their events were made. */
  readonly draftOf: (stories: ReadonlySet<string>) => Draft
}

/** An account with people's reviews over the machine's result. */
export interface Reviewed {
  readonly account: Account
  /** One for each review, in the order in which they rule. */
  readonly outcomes: readonly Outcome[]
  /** By the first review of each. */
  readonly disagreements: readonly Disagreement[]
}

/**
 * Applies reviews over what the machine found. Pure, and the same in whatever order the reviews come: they rule by their time, then by their id,
 * and what is undone takes no part. Fields are corrected first, then claims rejected, origins, events and stories joined and separated; events and
 * their support, contradictions and estimates are made anew from what is then there, in the stories that a review speaks of; all others stay as
 * they are. A review whose claim, event, origin or story is not there is told with its reason and changes nothing.
 */
export function applyReviews(machine: Machine, reviews: readonly Review[]): Reviewed {
  const all = inForce([...new Map(reviews.map(review => [review.id, review])).values()])
  const byId = new Map(all.map(review => [review.id, review]))
  const { reviews: stand, undoneBy } = standing(all)
  const about = stand.filter(review => review.action !== 'undo')
  const { account, told, disagreements } =
    about.length === 0
      ? { account: machine.account, told: new Map<string, Told>(), disagreements: [] }
      : change(machine, about, byId)
  const outcomes = all.map((review): Outcome => {
    const fine = { ...FINE, review: review.id }
    const undoing = undoneBy.get(review.id)
    if (undoing !== undefined) return { ...fine, status: 'undone', by: undoing }
    if (review.action !== 'undo') return { ...fine, ...told.get(review.id)! }
    if (byId.has(review.review)) return { ...fine, targets: [review.review] }
    return { ...fine, status: 'not-applied', reason: 'no-such-review', message: messageOf('no-such-review') }
  })
  return { account, outcomes, disagreements: inOrder([...disagreements, ...overruled(outcomes, byId)], all) }
}

/** What is told of a review that stands. */
type Told = Partial<Omit<Outcome, 'review'>>

const FINE = { status: 'applied', by: null, reason: null, message: null, targets: [], reread: [] } as const

function change(machine: Machine, reviews: readonly Review[], byId: ReadonlyMap<string, Review>) {
  const finder = finderOf(machine.account)
  const draft = machine.draftOf(concerned(machine.account, reviews, finder))
  const judged = judge(draft, reviews.filter(isOfClaim), finder)
  const looks = judged.changed ? draft.lookAt(judged.claims) : draft.looks
  const grouping = (of: Grouping): GroupReview[] => reviews.filter(isGrouping).filter(review => review.of === of)
  const origins = regroupOrigins(judged.claims, looks, grouping('origins'), finder)
  const inEvents = partitionOf(draft.events)
  const events = regroup(grouping('events'), inEvents, { divides: true, find: findEvent(draft, finder) })
  const inStories = partitionOf(draft.stories)
  const stories = regroup(grouping('stories'), inStories, { divides: true, find: findStory(draft, finder) })
  const made = makeStories({
    ...draft,
    claims: judged.claims,
    looks: origins.looks,
    events: inEvents.groups(),
    stories: inStories.groups(),
    rejected: judged.rejected,
  })

  const claimId = (i: number): string => draft.claims[i]!.id
  const articleId = (i: number): string => draft.articles[i]!.id
  const told = new Map<string, Told>(judged.outcomes)
  const tell = ({ outcomes, marks }: Regrouped, idOf: (i: number) => string): void => {
    for (const [id, outcome] of outcomes) told.set(id, { ...outcome, targets: [...new Set(marks.get(id)?.map(idOf))] })
  }
  tell(events, claimId)
  tell(origins.regrouped, claimId)
  tell(stories, articleId)
  const account = withNotes(together(machine.account, draft, judged.claims, made), {
    events: notesOf(events, claimId, byId),
    origins: notesOf(origins.regrouped, claimId, byId),
    stories: notesOf(stories, articleId, byId),
  })
  return { account, told, disagreements: judged.disagreements }
}

/** The machine's account with the stories of a draft as they were made anew. */
function together(machine: Account, draft: Draft, claims: Account['claims'], made: Made): Account {
  const articles = new Set(draft.articles.map(article => article.id))
  const before = new Set(machine.stories.filter(story => articles.has(story.articles[0]!)).map(story => story.id))
  const anew = new Map(claims.map(claim => [claim.id, claim]))
  return listed({
    ...machine,
    claims: machine.claims.map(claim => anew.get(claim.id) ?? claim),
    events: [...machine.events.filter(event => !before.has(event.story)), ...made.events],
    stories: [...machine.stories.filter(story => !before.has(story.id)), ...made.stories],
    origins: joinOrigins([originsWithout(machine.origins, new Set(anew.keys())), made.origins]),
  })
}

const isOfClaim = (review: Review): review is ClaimReviewOf =>
  review.action === 'accept' || review.action === 'reject' || review.action === 'correct'

const isGrouping = (review: Review): review is GroupReview => review.action === 'join' || review.action === 'separate'

/** Joinings and separations that another reviewer's later one took back. */
function overruled(outcomes: readonly Outcome[], byId: ReadonlyMap<string, Review>): Disagreement[] {
  return outcomes.flatMap(({ review, status, by, targets }) => {
    const [earlier, later] = [byId.get(review)!, by === null ? undefined : byId.get(by)]
    if (status !== 'overruled' || later === undefined || earlier.author === later.author) return []
    return isGrouping(earlier) ? [{ about: earlier.of, targets, reviews: [review, later.id] }] : []
  })
}
