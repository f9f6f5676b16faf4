/** Bytes as they came, never changed afterwards. */
export interface Capture {
  /** SHA-256 of `bytes`, lower-case hex. Two captures with the same bytes are the same capture. */
  readonly sha256: string
  readonly bytes: Uint8Array
  /** The file's path as the user gave it (folder inputs: the folder as given, `/`, the path inside it), or null for an address. */
  readonly file: string | null
  /** The address it came from, or null for a file. */
  readonly url: string | null
}

/** Why an input gave no article. One sentence a user understands is made from it by `describeFailure`. */
export type FailureReason =
  | 'not-found'
  | 'unreadable'
  | 'empty'
  | 'empty-folder'
  | 'too-large'
  | 'not-text'
  | 'wrongly-encoded'
  | 'not-arabic'
  | 'no-article'

/** An input that gave nothing, by its name, with the reason. The others go on. */
export interface InputFailure {
  readonly input: string
  readonly reason: FailureReason
  /** One English sentence that names the input and says what to do, free of stack traces. */
  readonly message: string
}

/** Something worth saying about an input that is no failure: it was set aside because it adds nothing. */
export interface InputNote {
  readonly input: string
  /** `same-bytes`: `input` holds the same bytes as `of`, which was kept. */
  readonly kind: 'same-bytes'
  readonly of: string
  /** One English sentence that names both. */
  readonly message: string
}

/** What one input gave. Exactly one of these comes for every file, and one `failure` for a path or folder that gave none. */
export type Input =
  | { readonly kind: 'capture'; readonly capture: Capture }
  | { readonly kind: 'failure'; readonly failure: InputFailure }
  | { readonly kind: 'note'; readonly note: InputNote }
