import type { Account, ReviewNote } from '../types.ts'
import type { Regrouped } from './regroup.ts'
import type { Review } from './types.ts'

/** What an account says of a review where it shows what the review made. */
export function noteOf(review: Review): ReviewNote {
  const { id, action, author, at, note } = review
  return {
    review: id,
    action,
    ...(review.action === 'correct' && { field: review.correction.field }),
    author,
    at,
    note,
  }
}

/** Notes by the id of a claim or article. */
export type Notes = ReadonlyMap<string, readonly ReviewNote[]>

/** The notes of the joinings and separations in force, for each claim or article that marks what they made. */
export function notesOf(
  { marks, outcomes }: Regrouped,
  idOf: (i: number) => string,
  byId: ReadonlyMap<string, Review>,
): Notes {
  const notes = new Map<string, ReviewNote[]>()
  for (const [review, members] of marks)
    if (outcomes.get(review)!.status === 'applied')
      for (const id of new Set(members.map(idOf))) {
        const known = notes.get(id)
        if (known === undefined) notes.set(id, [noteOf(byId.get(review)!)])
        else known.push(noteOf(byId.get(review)!))
      }
  return notes
}

/** The account with these notes on its events, origins and stories. */
export function withNotes(
  account: Account,
  notes: { readonly events: Notes; readonly origins: Notes; readonly stories: Notes },
): Account {
  const noted = <T extends object>(item: T, members: readonly string[], from: Notes): T => {
    const own = new Map(members.flatMap(id => from.get(id) ?? []).map(note => [note.review, note]))
    return own.size === 0 ? item : { ...item, reviews: [...own.values()] }
  }
  return {
    ...account,
    events: account.events.map(event => noted(event, [...event.claims, ...(event.rejected ?? [])], notes.events)),
    origins: account.origins.map(origin => noted(origin, origin.claims, notes.origins)),
    stories: account.stories.map(story => noted(story, story.articles, notes.stories)),
  }
}
