/** Adding inputs while the server goes on answering. */
import type { InputFailure } from '../../capture/types.ts'

/** What somebody adds: bytes under a name, or an address. */
export type NewInput =
  | { readonly kind: 'file' | 'text'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'address'; readonly address: string }

/** What whoever adds it says of it. */
export interface HowAdded {
  /** The day of publication, for an article that does not say it. */
  readonly published?: string
}

export interface AddingProgress {
  readonly phase: 'reading' | 'placing'
  readonly done: number
  readonly total: number
}

/** What became of it. */
export interface Added {
  /** Captures that were new, and that were there before. */
  readonly added: number
  readonly known: number
  readonly failures: readonly Pick<InputFailure, 'input' | 'reason' | 'message'>[]
}

/** Reads an input into the store. It is ended when the signal says so; what is in the store by then stays there. */
export type Adder = (
  input: NewInput,
  how: HowAdded,
  progress: (progress: AddingProgress) => void,
  signal: AbortSignal,
) => Promise<Added>

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'

/** One input on its way. */
export interface Job {
  readonly id: string
  readonly kind: NewInput['kind']
  /** Its name, or its address. */
  readonly name: string
  /** Who added it, and when (ISO 8601). */
  readonly by: string
  readonly at: string
  readonly state: JobState
  readonly progress: AddingProgress | null
  readonly added: Added | null
  /** Why it failed, as one sentence. */
  readonly problem: string | null
}

export interface Jobs {
  /** Takes an input; null where too much waits already. */
  add(input: NewInput, how: HowAdded, by: string): Job | null
  /** The newest first. */
  list(): readonly Job[]
  /** Takes one away that waits, or ends one that is read. False where there is none. */
  cancel(id: string): boolean
  /** Another number whenever something of them has changed. */
  version(): number
}
