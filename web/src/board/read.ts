/** What the reader of this browser has read of the stories. Pure. */

/** Changes are numbered by the store; a number of 0 is before all of them. */
export interface Read {
  /** All up to this change has been read. */
  readonly base: number
  /** The newest change that the list has shown. */
  readonly last: number
  /** Stories that were opened since, each with the newest change of then. */
  readonly opened: Readonly<Record<string, number>>
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0

/** What was kept, or null where nothing was or it cannot be understood. */
export function parseRead(text: string | null): Read | null {
  if (text === null) return null
  try {
    const { base, last, opened } = JSON.parse(text) as Partial<Read>
    if (!isCount(base) || !isCount(last) || typeof opened !== 'object' || opened === null) return null
    return { base, last, opened: Object.fromEntries(Object.entries(opened).filter(([, value]) => isCount(value))) }
  } catch {
    return null
  }
}

/**
 * The list was shown up to a change. On the first visit nothing is new: all that is there has been there. Where the store's numbers are lower than what was read, it
 * is another store than last time, and what was read of the other says nothing.
 */
export function shownUpTo(read: Read | null, last: number): Read {
  if (read === null || last < read.last) return { base: last, last, opened: {} }
  return read.last === last ? read : { ...read, last }
}

export const allRead = (last: number): Read => ({ base: last, last, opened: {} })

export const openedStory = (read: Read, story: string): Read => ({
  ...read,
  opened: { ...read.opened, [story]: read.last },
})

interface Changing {
  readonly id: string
  readonly added: { readonly number: number } | null
  readonly changed: { readonly number: number } | null
}

/** `new`: the whole story came since the last visit. `changed`: something in it did. */
export function newsOf(read: Read, story: Changing): 'new' | 'changed' | null {
  const known = Math.max(read.base, Object.hasOwn(read.opened, story.id) ? (read.opened[story.id] ?? 0) : 0)
  if (story.changed === null || story.changed.number <= known) return null
  return story.added !== null && story.added.number > known ? 'new' : 'changed'
}
