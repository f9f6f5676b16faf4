import type { Store } from '../../store/index.ts'

/** How often a store is asked, in milliseconds: the more often, the later it last had something new; and how rarely while it cannot be read. */
export interface Pauses {
  readonly least: number
  readonly most: number
  readonly trouble: number
}

/** Says when a store has something new: other programs write into it. One question at a time, however many wait for the answer; none while nobody waits. */
export interface News {
  /** Waits until there is a change after this number, at most so many milliseconds, or until the signal; says whether there is one. */
  after(number: number, atMost: number, signal: AbortSignal): Promise<boolean>
}

interface Waiting {
  readonly after: number
  readonly done: (news: boolean) => void
}

export function newsOf(store: Pick<Store, 'newestChange'>, { least, most, trouble }: Pauses): News {
  const waiting = new Set<Waiting>()
  let pause = least
  let planned = false

  function plan(): void {
    if (planned || waiting.size === 0) return
    planned = true
    setTimeout(() => void look(), pause)
  }

  async function look(): Promise<void> {
    try {
      const newest = waiting.size === 0 ? 0 : await store.newestChange()
      const told = [...waiting].filter(({ after }) => newest > after)
      pause = told.length > 0 ? least : Math.min(most, pause * 1.5)
      for (const one of told) one.done(true)
    } catch {
      // It may come back: a database is started anew, a disk is there again.
      pause = Math.min(trouble, pause * 2)
    }
    planned = false
    plan()
  }

  return {
    after: (number, atMost, signal) =>
      new Promise(done => {
        if (signal.aborted) {
          done(false)
          return
        }
        const finish = (news: boolean): void => {
          clearTimeout(timer)
          signal.removeEventListener('abort', leave)
          waiting.delete(one)
          done(news)
        }
        const one: Waiting = { after: number, done: finish }
        const leave = (): void => finish(false)
        const timer = setTimeout(leave, atMost)
        signal.addEventListener('abort', leave, { once: true })
        waiting.add(one)
        plan()
      }),
  }
}
