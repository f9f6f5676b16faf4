import { StoreError } from './errors.ts'

/** Asks to be let in; gives what is called when one leaves. */
export type Line = () => Promise<() => void>

/** How long somebody waits in line, in milliseconds. */
export const PATIENCE = 60_000

/**
 * Lets so many in at a time. Who comes when all places are taken waits, the first come first: being asked much is no fault of a database.
 *
 * @throws {StoreError} that is `busy`, for who has waited too long.
 */
export function makeLine(places: number, patience = PATIENCE): Line {
  let free = places
  const waiting = new Set<() => void>()
  const leaving = (): (() => void) => {
    let inside = true
    return () => {
      if (!inside) return
      inside = false
      free++
      const [next] = waiting
      next?.()
    }
  }
  return () =>
    new Promise((done, fail) => {
      const enter = (): void => {
        clearTimeout(timer)
        waiting.delete(enter)
        free--
        done(leaving())
      }
      const giveUp = (): void => {
        waiting.delete(enter)
        fail(new StoreError('More is asked of the store than it can answer; try again in a moment.', { busy: true }))
      }
      let timer: NodeJS.Timeout | undefined
      if (free > 0) enter()
      else {
        waiting.add(enter)
        timer = setTimeout(giveUp, patience)
      }
    })
}
