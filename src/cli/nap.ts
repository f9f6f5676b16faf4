import { setTimeout as sleep } from 'node:timers/promises'

/** Waits so many milliseconds, or until the run is told to end. */
export async function nap(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(milliseconds, undefined, { signal })
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
