import { createHash } from 'node:crypto'
import { failure } from '../failures.ts'
import type { Limits } from '../limits.ts'
import type { SystemPath } from '../paths.ts'
import type { Capture, FailureReason, Holder, Input } from '../types.ts'
import type { Budget } from './budget.ts'
import type { FieldPaths } from './fields.ts'
import type { Kind } from './kind.ts'

/** Something that may hold captures: a file, or a member of one. */
export interface Source {
  /** As it is shown: the file's path, or that of its holder, `/`, its own name. */
  readonly name: string
  /** Its bytes, to be read once. */
  readonly bytes: AsyncIterable<Uint8Array>
  /** Where it lies on disk with exactly these bytes; null for a member. */
  readonly path: SystemPath | null
  /** How many bytes it has on disk; null for a member, whose holder may say anything. */
  readonly size: number | null
  /** What holds it, outermost first. */
  readonly inside: readonly Holder[]
  /** SHA-256 of its bytes, where they were read to their end; null where they are too many to be held. */
  readonly sha256: string | null
  /** When it was last changed, as the folder or the archive that it lies in says (ISO 8601, UTC); null where neither says so. */
  readonly modified: string | null
  /** The address that it was fetched from, which relative addresses in it are read against; of members none. */
  readonly address?: string
  /** What it is, where that is known already; else it is told by its first bytes and its name. */
  readonly kind?: Kind
}

/** What is the same for all that one file holds. */
export interface Reading {
  readonly limits: Limits
  /** Fields of JSON items that the user named; null where none was. */
  readonly fields: FieldPaths | null
  readonly budget: Budget
  /** The program that reads PDF. */
  readonly pdftotext: string
}

/** A part of what is being read cannot be: its reason, and what is said of it. */
export class Broken extends Error {
  override readonly name = 'Broken'
  readonly reason: FailureReason
  constructor(reason: FailureReason, detail: string) {
    super(detail)
    this.reason = reason
  }
}

/** The whole file unpacks to too much: nothing more is read of it, however deep the part lies that was one too many. */
export class OverBudget extends Broken {}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export const failed = (input: string, reason: FailureReason, detail?: string): Input => ({
  kind: 'failure',
  failure: failure(input, reason, detail),
})

/** One failure for `count` inputs. */
export const severalFailed = (input: string, reason: FailureReason, detail: string, count: number): Input => ({
  kind: 'failure',
  failure: { ...failure(input, reason, detail), count },
})

/** What `error` says of `input`; errors that a library threw are said in its own words, without its stack. */
export function failedBy(input: string, error: unknown): Input {
  if (error instanceof Broken) return failed(input, error.reason, error.message)
  const words = error instanceof Error ? error.message.split('\n')[0]!.slice(0, 200) : 'unknown error'
  return failed(input, 'damaged', `it is damaged (${words.replace(/\.$/, '')})`)
}

/** A member's holders: those of its container, and the container itself. */
export const heldBy = (holder: Source, member: string): readonly Holder[] => [
  ...holder.inside,
  { name: holder.name, sha256: holder.sha256, member },
]

/** Archivers that write no time write the first that their format has: 1970 in tar, 1980 in ZIP. */
const FIRST_YEAR = 1981

/** A time of change as a holder's headers give it, or null where they give none. */
export function modifiedAt(date: Date | null | undefined): string | null {
  const known = date != null && !Number.isNaN(date.getTime()) && date.getUTCFullYear() >= FIRST_YEAR
  return known && date.getUTCFullYear() <= 9999 ? date.toISOString() : null
}

/** How the bytes of a capture are known, beyond where they lay. */
type Told = Partial<Pick<Capture, 'url' | 'original'>> & Partial<Omit<NonNullable<Capture['provenance']>, 'inside'>>

/** A capture that lay in something else. */
export function captured(name: string, bytes: Uint8Array, inside: readonly Holder[], told: Told = {}): Input {
  const { url = null, original, retrieved = null, http = null, facts = [] } = told
  const provenance = { retrieved, inside, http, facts }
  const capture = { sha256: sha256(bytes), bytes, file: name, url, provenance }
  return { kind: 'capture', capture: original ? { ...capture, original } : capture }
}
