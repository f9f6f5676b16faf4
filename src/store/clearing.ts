/** What was told of the articles, of which every row counts in the hash of the account. */
export const TOLD = ['stories', 'events', 'story_origins', 'copies'] as const

/** Statements that take it out, with all that is remembered of how articles came together: these wait to be placed once more. */
export const CLEARING: readonly string[] = [
  ...[...TOLD, 'story_articles', 'items', 'postings', 'signatures'].map(table => `delete from ${table}`),
  'update claims set event = null, story = null, origin = null',
  'update articles set machine = null, same = null',
]
