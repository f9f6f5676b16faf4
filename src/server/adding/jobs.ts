import type { Added, Adder, AddingProgress, HowAdded, Job, Jobs, NewInput } from './types.ts'

export interface JobLimits {
  /** Inputs that may wait. */
  readonly waiting: number
  /** Bytes that may wait, in all. */
  readonly bytes: number
  /** Jobs that are remembered when they are over. */
  readonly remembered: number
  /** How long one may take, in milliseconds. */
  readonly patience: number
}

export const JOB_LIMITS: JobLimits = { waiting: 50, bytes: 200_000_000, remembered: 100, patience: 1_800_000 }

interface Held {
  job: Job
  readonly input: NewInput
  readonly how: HowAdded
  readonly control: AbortController
}

const sizeOf = (input: NewInput): number => (input.kind === 'address' ? 0 : input.bytes.length)

/**
 * Adds inputs one after the other, in the order in which they came. One that fails says so and holds nobody up.
 *
 * @param ending ends what is read when the server ends.
 */
export function openJobs(adder: Adder, ending: AbortSignal, limits: JobLimits = JOB_LIMITS): Jobs {
  const waiting: Held[] = []
  let over: Job[] = []
  let running: Held | null = null
  let count = 0
  let version = 0

  const change = (held: Held, changed: Partial<Job>): void => {
    held.job = { ...held.job, ...changed }
    version++
  }
  const end = (held: Held, changed: Partial<Job>): void => {
    change(held, { ...changed, progress: null })
    over = [held.job, ...over].slice(0, limits.remembered)
  }

  async function run(held: Held): Promise<void> {
    running = held
    change(held, { state: 'running' })
    const late = AbortSignal.timeout(limits.patience)
    const signal = AbortSignal.any([held.control.signal, ending, late])
    const told = (progress: AddingProgress): void => change(held, { progress })
    try {
      const added: Added = await adder(held.input, held.how, told, signal)
      end(held, held.control.signal.aborted ? { state: 'cancelled' } : ended(added))
    } catch (error) {
      const minutes = Math.round(limits.patience / 60_000)
      if (held.control.signal.aborted) end(held, { state: 'cancelled' })
      else if (late.aborted) end(held, { state: 'failed', problem: `It was not read in ${minutes} minutes.` })
      else end(held, { state: 'failed', problem: (error as Error).message })
    }
    running = null
    next()
  }

  function next(): void {
    const held = running === null && !ending.aborted ? waiting.shift() : undefined
    if (held !== undefined) void run(held)
  }

  return {
    add(input, how, by) {
      const bytes = waiting.reduce((sum, held) => sum + sizeOf(held.input), sizeOf(input))
      if (waiting.length >= limits.waiting || bytes > limits.bytes) return null
      const job: Job = {
        id: `j${++count}`,
        kind: input.kind,
        name: input.kind === 'address' ? input.address : input.name,
        by,
        at: new Date().toISOString(),
        state: 'waiting',
        progress: null,
        added: null,
        problem: null,
      }
      const held: Held = { job, input, how, control: new AbortController() }
      waiting.push(held)
      version++
      next()
      return held.job
    },
    list: () => [...waiting.toReversed().map(held => held.job), ...(running === null ? [] : [running.job]), ...over],
    cancel(id) {
      if (running?.job.id === id) {
        running.control.abort()
        return true
      }
      const at = waiting.findIndex(({ job }) => job.id === id)
      if (at < 0) return false
      end(waiting.splice(at, 1)[0]!, { state: 'cancelled' })
      return true
    },
    version: () => version,
  }
}

/** An input that gave nothing failed, with what is said of it; one that gave something is done, whatever else was in it. */
function ended(added: Added): Partial<Job> {
  const nothing = added.added + added.known === 0
  return nothing && added.failures.length > 0
    ? { state: 'failed', added, problem: added.failures[0]!.message }
    : { state: 'done', added }
}
