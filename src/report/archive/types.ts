import type { Capture } from '../../capture/types.ts'

/** A capture as it is archived. */
export interface ArchivedCapture extends Capture {
  /** When it was added (ISO 8601). */
  readonly addedAt: string
}

/** A row of the custody log, as docs/evidence.md describes it. */
export interface LogRow {
  readonly id: number
  readonly at: string
  readonly action: string
  readonly data: string
  readonly hash: string
}

/** What the archive says of itself. */
export interface AboutArchive {
  /** The name of the file. */
  readonly filename: string
  /** The program that writes it, with its version. */
  readonly software: string
  /** When it is written (ISO 8601). */
  readonly created: string
}

/** What stands in a WARC's record before it is packed. */
export interface RecordParts {
  readonly type: 'response' | 'resource' | 'conversion' | 'metadata'
  /** An absolute URI; null only where the standard lets it be absent. */
  readonly uri: string | null
  readonly date: string
  readonly headers: Readonly<Record<string, string>>
  /** The answer that a server gave, for `response`. */
  readonly http: { readonly statusline: string; readonly headers: readonly (readonly [string, string])[] } | null
  readonly block: Uint8Array
}
