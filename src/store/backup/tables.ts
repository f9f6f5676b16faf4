/** The tables that a backup takes along, in the order in which it holds them, each with the columns of its key, by which its rows stand in order. */
export const TAKEN = {
  captures: ['sha256'],
  originals: ['sha256'],
  log: ['id'],
  reviews: ['id'],
  articles: ['id'],
  claims: ['id'],
  events: ['id'],
  stories: ['id'],
  story_articles: ['story', 'article'],
  story_origins: ['story', 'id'],
  copies: ['article', 'of'],
  failures: ['position'],
  aside: ['sha256'],
  account: ['id'],
  items: ['number'],
  postings: ['round', 'feature', 'bucket'],
  signatures: ['hash', 'published', 'article'],
  changes: ['number'],
  superseded: ['kind', 'id'],
  feeds: ['url'],
  addresses: ['id'],
  hosts: ['host'],
  robots: ['origin'],
  members: ['id'],
  tokens: ['id'],
  audit: ['id'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type TakenTable = keyof typeof TAKEN

export const TAKEN_TABLES = Object.keys(TAKEN) as readonly TakenTable[]

/**
 * The tables that stay behind, with the reason. The search index is made anew where a backup is restored: each database keeps it in a way of its own, and the articles
 * and claims say all that is in it.
 */
export const LEFT: Readonly<Record<string, string>> = {
  migrations: 'the backup says its schema, and the store that it is restored into has its own',
  settings: 'what a store is called and where its bytes lie is its own matter',
  objects: 'bytes are taken along by their SHA-256, wherever they lie',
  again: 'a reading again that is under way is begun anew',
  sessions: 'who was signed in signs in again',
  invitations: 'a link is for the store that it was made for',
  documents: 'the search index',
  search_words: 'the search index',
  search_state: 'the search index',
  search: 'the search index',
  search_data: 'the search index in SQLite',
  search_idx: 'the search index in SQLite',
  search_docsize: 'the search index in SQLite',
  search_config: 'the search index in SQLite',
}

/** Columns that a database numbers by itself: after rows came with their numbers, it goes on after the greatest. */
export const NUMBERED: Readonly<Partial<Record<TakenTable, string>>> = {
  log: 'id',
  items: 'number',
  changes: 'number',
  addresses: 'id',
  audit: 'id',
}
