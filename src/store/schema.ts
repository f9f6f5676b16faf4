import type { Generated, Kysely } from 'kysely'

/**
 * The tables, in the columns that every dialect shares. What a table is asked by has a column of its own; the whole value
 * stands in `data` as JSON, so that what comes back is what was saved, NUL characters and all.
 */
export interface Tables {
  migrations: { number: number; name: string }
  /** What the store says of itself: `store`, by which it is told from others, and `captures`, where bytes lie (`bytes/place.ts`). */
  settings: { name: string; value: string }
  /** Bytes that lie in the database itself, packed and in parts (`bytes/objects.ts`). */
  objects: { sha256: string; part: number; bytes: Uint8Array; written: number }
  captures: {
    sha256: string
    file: string | null
    url: string | null
    encoding: string | null
    added_at: string
    /** Of its bytes, which lie elsewhere (`bytes/`). */
    length: number
    /** How it came, as JSON (`Provenance`), or null. */
    provenance: string | null
    /** The SHA-256 of the bytes that it was made from, or null, and how it was made. */
    original: string | null
    made: string | null
  }
  /** What captures were made from: raw mails, items of JSON, PDFs. */
  originals: { sha256: string; length: number }
  articles: {
    id: string
    /** Sorts the articles as they are listed for a reader (`keys.ts`). */
    listed: Uint8Array
    sha256: string
    outlet: string | null
    published: string | null
    /** `ArticleSummary` without the stories, which change. */
    summary: string
    data: string
    capture_offsets: Uint8Array | null
    /** The articles that are one item with this one, as JSON; null while there are none. */
    same: string | null
    /** The story that the machine put it in; null while it waits to be placed. */
    machine: string | null
    /** Which outlet it is of: its id, or its name as JSON (`sources/key.ts`). */
    source: string | null
  }
  claims: {
    id: string
    /** Its place among the claims of its article. */
    position: number
    article: string
    event: string | null
    story: string | null
    /** The id of its origin, as JSON. */
    origin: string | null
    type: string
    polarity: string
    factuality: string
    place: string | null
    country: string | null
    edtf: string | null
    data: string
  }
  /** `reviewed` is 1 where people changed something in its story. */
  events: { id: string; story: string; type: string; status: string; data: string; reviewed: number }
  stories: { id: string; listed: Uint8Array; summary: string; data: string; reviewed: number }
  story_articles: { story: string; article: string }
  /** An origin with its claims in one story; the id as JSON, for it may be made of an article's own words. */
  story_origins: { story: string; id: string; data: string }
  copies: { article: string; of: string; data: string }
  /** What is remembered of stories in the making (`levels.ts`), and the samples by which articles that share text find each other (`shelf.ts`). */
  items: {
    number: Generated<number>
    round: number
    id: string
    data: string
    near: string | null
    score: number | null
    together: string | null
  }
  postings: { round: number; feature: string; bucket: number; data: Uint8Array }
  signatures: { hash: number; published: string; article: string }
  /** Captures that were set aside: after so many tries, for this reason. */
  aside: { sha256: string; at: string; tries: number; message: string }
  /** What came, was corrected and was withdrawn; only ever appended to. */
  changes: {
    number: Generated<number>
    at: string
    kind: string
    ref: string
    what: string
    story: string | null
    /** The rest of it, as JSON (`changes/types.ts`). */
    data: string
  }
  /** What an account was that is being told anew (`changes/anew.ts`); empty otherwise. */
  superseded: { kind: string; id: string; data: string }
  /** Captures whose articles are read again, with what was read (`again.ts`): null while they wait for it. Empty otherwise. */
  again: { sha256: string; data: string | null; capture_offsets: Uint8Array | null }
  failures: { position: number; reason: string; data: string }
  /**
   * What is searched: one row an article or claim, under its number in the order of the index (`search/number.ts`). The days that a claim says, the point where it
   * says it (on the unit sphere), and the values by which hits are counted (`search/facets.ts`).
   */
  documents: {
    id: number
    kind: 'article' | 'claim'
    ref: string
    article: string
    first_day: number | null
    last_day: number | null
    x: number | null
    y: number | null
    z: number | null
    facets: string
  }
  /** Words by which something is found, and how they sound; some may stand here twice. */
  search_words: { word: string; sound: string | null }
  /** One row: which version of the analysis made the index; 0 where what is stored must be indexed anew. */
  search_state: { id: number; version: number }
  /** One row: the hash of the account that is stored, and whether it grew in this store: 1 where what is remembered of its stories is here too. */
  account: { id: number; hash: string; grown: number }
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
  /** Who is of the team (`team/`). `spelled`: the name as names are compared; `password`: under argon2id; `removed`: when they left, for a name is given once. */
  members: {
    id: string
    name: string
    spelled: string
    role: string
    password: string
    joined: string
    removed: string | null
  }
  /** Links that let somebody join once, or that let a member choose a new password; by the SHA-256 of what the link carries. */
  invitations: { hash: string; role: string; member: string | null; made: string; made_by: string; until: string }
  /** Who is signed in, by the SHA-256 of what their cookie carries. */
  sessions: { hash: string; member: string; made: string; seen: string }
  /** What programs show instead of a password, by its SHA-256. */
  tokens: { id: string; hash: string; member: string; label: string; made: string }
  /** What the team did, when; only ever appended to. `who` is null for somebody unknown; `data` as JSON. */
  audit: { id: Generated<number>; at: string; who: string | null; action: string; data: string }
  /** What was done, when, in the caller's words; only ever appended to, each row under a hash over the one before (`custody.ts`). */
  log: { id: Generated<number>; at: string; action: string; data: string; ref: string | null; hash: string }
}

export type Db = Kysely<Tables>
