import type { Generated, Kysely } from 'kysely'

/**
 * The tables, in the columns that every dialect shares. What a table is asked by has a column of its own; the whole value
 * stands in `data` as JSON, so that what comes back is what was saved, NUL characters and all.
 */
export interface Tables {
  migrations: { number: number; name: string }
  captures: {
    sha256: string
    file: string | null
    url: string | null
    encoding: string | null
    added_at: string
    bytes: Uint8Array
    /** How it came, as JSON (`Provenance`), or null. */
    provenance: string | null
    /** The SHA-256 of the bytes that it was made from, or null, and how it was made. */
    original: string | null
    made: string | null
  }
  /** The bytes that captures were made from: raw mails, items of JSON, PDFs. */
  originals: { sha256: string; bytes: Uint8Array }
  articles: {
    id: string
    position: number
    sha256: string
    outlet: string | null
    published: string | null
    summary: string
    data: string
    capture_offsets: Uint8Array | null
  }
  claims: {
    id: string
    position: number
    article: string
    event: string | null
    story: string | null
    type: string
    polarity: string
    factuality: string
    place: string | null
    country: string | null
    edtf: string | null
    data: string
  }
  events: { id: string; position: number; story: string; type: string; status: string; data: string }
  stories: { id: string; position: number; summary: string; data: string }
  story_articles: { story: string; article: string; position: number }
  origins: { id: string; position: number; kind: string; data: string }
  origin_claims: { origin: string; claim: string }
  copies: { position: number; article: string; of: string; share: number; data: string }
  failures: { position: number; reason: string; data: string }
  /** What the search index numbers: one row an article or claim. */
  documents: { id: number; kind: 'article' | 'claim'; ref: string }
  /** One row: the hash of the account that is stored. */
  account: { id: number; hash: string }
  /** What people state over the account, one row a review; only ever appended to. `author` as JSON, for a name may hold any character. */
  reviews: { id: string; at: string; author: string; action: string; data: string }
  /** What `isnad watch` remembers (`watching.ts`): feeds with the validators of their last answer, */
  feeds: {
    url: string
    etag: string | null
    last_modified: string | null
    fetched_at: string | null
    due: string
    failures: number
    message: string | null
  }
  /** the addresses that they named, */
  addresses: {
    id: Generated<number>
    url: string
    host: string
    feed: string
    found_at: string
    state: string
    due: string
    failures: number
    message: string | null
    facts: string
  }
  /** hosts that asked for patience, */
  hosts: { host: string; free: string; failures: number }
  /** and what robots.txt said; a null `body` where it could not be read. */
  robots: { origin: string; at: string; body: string | null }
  /** What was done, when, in the caller's words; only ever appended to, each row under a hash over the one before (`custody.ts`). */
  log: { id: Generated<number>; at: string; action: string; data: string; ref: string | null; hash: string }
}

export type Db = Kysely<Tables>
