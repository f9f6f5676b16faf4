/** Bytes as they came, never changed afterwards. */
export interface Capture {
  /** SHA-256 of `bytes`, lower-case hex. Two captures with the same bytes are the same capture. */
  readonly sha256: string
  readonly bytes: Uint8Array
  /** The file's path as the user gave it (folder inputs: the folder as given, `/`, the path inside it), or null for an address. */
  readonly file: string | null
  /** The address it came from, or null for a file. */
  readonly url: string | null
  /** How it came. */
  readonly provenance?: Provenance
  /** What it was made from, where its bytes are not those that were found: a mail, a feed's entry, an item of JSON, a PDF. */
  readonly original?: Original
}

/** How bytes came to be here: enough for somebody else to take them again from where they were. */
export interface Provenance {
  /** When who collected them wrote them down (ISO 8601, UTC): a request's time, a WARC-Date; null where nothing certain says so. */
  readonly retrieved: string | null
  /** What held them, outermost first: an archive and its member, a feed and its entry. */
  readonly inside: readonly Holder[]
  /** What the server answered, where one did. */
  readonly http: HttpAnswer | null
  /** What the holder says of them besides: a feed's title and date, a mail's subject, the named fields of an item. */
  readonly facts: readonly Fact[]
}

/** A file or document that holds others. */
export interface Holder {
  readonly name: string
  /** SHA-256 of the holder's own bytes, lower-case hex; null where they were not read to their end. */
  readonly sha256: string | null
  /** Which of its members: a path, a record's id, a position from 0. */
  readonly member: string
}

export interface HttpAnswer {
  readonly status: number
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** The addresses that were gone through before the one that answered. */
  readonly redirects: readonly string[]
}

/** A value that something beside the article says of it. */
export interface Fact {
  /** E.g. `feed pubDate`, `mail subject`, `field title`, `file modified`. */
  readonly from: string
  readonly value: string
}

/** The bytes that were found, where those of the capture were made from them. */
export interface Original {
  readonly sha256: string
  readonly bytes: Uint8Array
  /** How one was made from the other, e.g. `mime part 1.2, quoted-printable`, `fields title and text`, `pdftotext 22.12`. */
  readonly made: string
}

/** Why an input gave no article. One sentence a user understands is made from it by `describeFailure`. */
export type FailureReason =
  | 'not-found'
  | 'unreachable'
  | 'refused'
  | 'unreadable'
  | 'damaged'
  | 'encrypted'
  | 'empty'
  | 'empty-folder'
  | 'too-large'
  | 'not-text'
  | 'wrongly-encoded'
  | 'not-arabic'
  | 'set-aside'
  | 'bytes-gone'
  | 'no-article'

/** An input that gave nothing, by its name, with the reason. The others go on. */
export interface InputFailure {
  readonly input: string
  readonly reason: FailureReason
  /** One English sentence that names the input and says what to do, free of stack traces. */
  readonly message: string
  /** How many inputs it stands for, where it is more than one: those that `input` holds. */
  readonly count?: number
}

/** Something worth saying about an input that is no failure: it holds no article of its own. */
export interface InputNote {
  readonly input: string
  /**
   * `same-bytes`: `input` holds the same bytes as `of`, which was kept. `summary-only`: a feed's entry gives no more than a summary of what
   * stands at the address `of`. `feed-address`: a list of feeds (OPML) names the feed at the address `of`.
   * `stray-bytes`: something that is not read stands behind the packed data of `of`, which is `input` itself.
   */
  readonly kind: 'same-bytes' | 'summary-only' | 'feed-address' | 'stray-bytes'
  readonly of: string
  /** One English sentence that names both. */
  readonly message: string
  /** What a feed says of the article at `of`. */
  readonly facts?: readonly Fact[]
  /** How many inputs it stands for, where it is more than one: those that `input` holds. */
  readonly count?: number
}

/** What one input gave. Exactly one of these comes for every file, and one `failure` for a path or folder that gave none. */
export type Input =
  | { readonly kind: 'capture'; readonly capture: Capture }
  | { readonly kind: 'failure'; readonly failure: InputFailure }
  | { readonly kind: 'note'; readonly note: InputNote }

/** What one file or address gives, by the name that it is shown with. */
export interface InputsOf {
  readonly name: string
  readonly inputs: AsyncIterable<Input>
}
