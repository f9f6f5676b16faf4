/** Why two claims are taken to be of one event, or of two. */
export type Reason =
  | 'two-claims'
  | 'no-type-in-common'
  | 'same-type'
  | 'type-told-seldom'
  | 'type-told-often'
  | 'type-of-one-family'
  | 'headline-and-lead'
  | 'headline-and-body'
  | 'lead-and-body'
  | 'lead-and-lead'
  | 'neighbours'
  | 'terms-of-it'
  | 'same-origin'
  | 'copied'
  | 'same-place'
  | 'same-place-told-before'
  | 'same-area'
  | 'place-in-place'
  | 'places-apart'
  | 'ends-of-a-way'
  | 'ground-in-ground'
  | 'same-day'
  | 'same-period'
  | 'other-day'
  | 'reports-days-apart'
  | 'same-figure'
  | 'fitting-figure'
  | 'other-figure'
  | 'figure-of-whole-and-part'
  | 'rival-figure'
  | 'other-kind-of-people'
  | 'shared-agent'
  | 'shared-target'
  | 'shared-actor'
  | 'same-person'
  | 'whereabouts'
  | 'other-agents'
  | 'other-targets'
  | 'words'
  | 'no-word-in-common'
  | 'same-word'
  | 'told-again'
  | 'denial'
  | 'both-denied'
  | 'answered-at-once'
  | 'planned-and-told'
  | 'possible-and-told'
  | 'ongoing-and-done'

/** Takes a reason and its points. */
export type Tell = ((reason: Reason, points: number) => void) | null

/** The points, told to whoever asks for reasons. */
export function add(tell: Tell, reason: Reason, points: number): number {
  if (tell !== null) tell(reason, points)
  return points
}
