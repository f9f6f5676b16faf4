import { remark } from './print.ts'

/** Milliseconds: nothing is said of what is soon done, and then a line now and then. */
const PATIENCE = 2000
const EVERY = 10_000

/** Says now and then on stderr how far a store is whose captures are moved. Made when the store is opened. */
export function sayMoving(
  now: () => number = Date.now,
  tell: (sentence: string) => void = remark,
): (moved: number, all: number) => void {
  let next = now() + PATIENCE
  return (moved, all) => {
    if (now() < next) return
    next = now() + EVERY
    tell(`moving bytes of captures: ${moved.toLocaleString('en')} of ${all.toLocaleString('en')}`)
  }
}
