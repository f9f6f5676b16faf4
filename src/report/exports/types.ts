import type { Account } from '../../account/types.ts'
import type { Article } from '../../article/types.ts'
import type { Fact, Holder, HttpAnswer } from '../../capture/types.ts'
import type { EventType } from '../../claims/types.ts'
import type { DescribeContext } from '../context.ts'

/** What the exports need of the tables that people edit, beside names and lines. The command line and the server hand it in. */
export interface ExportContext extends DescribeContext {
  /** ACLED's event type and sub-event type, or null where ACLED codes no such event. */
  readonly acled: (type: EventType) => { readonly event: string; readonly subEvent: string } | null
  /** PLOVER's type and, where one fits, its mode. */
  readonly plover: (type: EventType) => { readonly type: string; readonly mode: string | null } | null
  /** The English name of a country, by ISO 3166-1 alpha-2. */
  readonly country: (iso2: string) => string | null
  /** The name in Latin letters of the governorate that a place is or lies in. */
  readonly governorate: (place: string) => string | null
  /** What an actor of the tables is: `person`, `state`, `force`, `group`, …; null for whom they do not know. */
  readonly kind: (actor: string) => string | null
}

/** How the capture of an article came, as a store's log tells it (docs/evidence.md). */
export interface Custody {
  /** Bytes. */
  readonly length: number
  readonly retrieved: string | null
  readonly inside: readonly Holder[]
  readonly http: HttpAnswer | null
  readonly facts: readonly Fact[]
  readonly original: { readonly sha256: string; readonly length: number; readonly made: string } | null
  /** Rows of the log: when the bytes were met, under which name, and by which program. */
  readonly met: readonly {
    readonly row: number
    readonly hash: string
    readonly at: string
    readonly action: string
    readonly file: string | null
    readonly url: string | null
    readonly tool: string | null
  }[]
}

/** What is exported, with all that a format may say of it. */
export interface ExportParts {
  readonly account: Account
  readonly context: ExportContext
  /** The program that exports, with its version. */
  readonly software: string
  /** How an article's capture came; null where nobody kept that: an account that was never in a store. */
  readonly custody: (article: Article) => Promise<Custody | null>
}

/** One file of an export: a pure function of its parts. */
export interface ExportFormat {
  /** What it is asked for by. */
  readonly name: string
  /** What its file is called. */
  readonly file: string
  readonly media: string
  /** The file, piece by piece: text is UTF-8. */
  readonly write: (parts: ExportParts) => Iterable<string> | AsyncIterable<string | Uint8Array>
}
