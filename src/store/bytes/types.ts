/** Bytes under the name of what they are. */
export interface Content {
  /** SHA-256 of the bytes as they came, lower-case hex. */
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** Something that lies in a place for bytes. */
export interface Lying {
  /** Its name there, for `remove`. */
  readonly name: string
  /** Of what it holds; null for what a writer had begun and not ended. */
  readonly sha256: string | null
  /** When it was written, as the place tells it (milliseconds since 1970). */
  readonly written: number
}

/**
 * Where the bytes of captures, and of what they were made from, lie: each under its SHA-256, packed with gzip, never changed. Whatever cannot be done is thrown as a
 * `StoreError` with a sentence that names the place.
 */
export interface Bytes {
  /** The place as a user is told of it, without any key. */
  readonly place: string
  /** Makes the place where there is none and puts the mark of this store in it. Done again, it does nothing. */
  begin(): Promise<void>
  /** Throws where the place is gone, or is another store's. */
  check(): Promise<void>
  /**
   * Puts bytes in the place. When it comes back they are there for good, whatever happens to this program or to its machine; when it throws, some may be. What is
   * there stays as it is.
   *
   * @returns the SHA-256 of those that were there before.
   */
  put(some: readonly Content[]): Promise<ReadonlySet<string>>
  /** The bytes; null where the place has none of this name, `damaged` where they cannot be unpacked. Whether they are those that came in, `isnad verify` says. */
  get(sha256: string): Promise<Uint8Array | 'damaged' | null>
  has(sha256: string): Promise<boolean>
  /** All that lies there, sorted by name. */
  list(): AsyncIterable<Lying>
  remove(some: readonly Lying[]): Promise<void>
}

/** What a place is told of the store that it belongs to. */
export interface Owner {
  /** Tells this store from others, for the mark. */
  readonly store: string
}
