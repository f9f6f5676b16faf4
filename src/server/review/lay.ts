import { reckoning } from '../../account/index.ts'
import type { Laid, Store } from '../../store/index.ts'

/** Lays the reviews of a store over its account; `before` is what the laying before gave. */
export type Lay = (before: Laid | null) => Promise<Laid>

/**
 * As `isnad review` does: places what waits, and lays the reviews over it. It works on the thread that asks, until it is done.
 *
 * @param now the moment, ISO 8601.
 */
export function layHere(store: Store, now: () => string = () => new Date().toISOString()): Lay {
  return async before => {
    const growing = store.growing(reckoning)
    try {
      while (growing.place(now()) > 0);
      return growing.review(now(), before)
    } finally {
      growing.close()
    }
  }
}
