/** The feed of changes as a stream of server-sent events (WHATWG HTML, 9.2). */
import type { Change, ChangeFilter, ChangePage, Store } from '../../store/index.ts'
import { newsOf, type Pauses } from './news.ts'

export interface FeedLimits {
  readonly pauses: Pauses
  /** After how many milliseconds of silence something is said, so that both ends know that the other is there. */
  readonly heartbeat: number
  /** How many may listen at once. */
  readonly streams: number
}

export const FEED_LIMITS: FeedLimits = {
  pauses: { least: 200, most: 2000, trouble: 30_000 },
  heartbeat: 15_000,
  streams: 64,
}

/** Changes that are read at a time. */
const PART = 100
/** After how many milliseconds a browser connects again. */
const RETRY = 3000

export interface Feed {
  /**
   * The stream of what comes after a number: an event a change, `id` its number, `event` what became of the thing. It ends when the feed does.
   *
   * @returns null where too many listen already.
   * @throws {StoreError} where the store cannot be read now. Later the stream waits until it can.
   */
  stream(after: number, filter: ChangeFilter): Promise<ReadableStream<Uint8Array> | null>
}

/** @param told a change as it is sent. `ending`: ends all streams. */
export function feedOf(
  store: Pick<Store, 'changes' | 'newestChange'>,
  told: (change: Change) => unknown,
  { pauses, heartbeat, streams }: FeedLimits,
  ending: AbortSignal,
): Feed {
  const news = newsOf(store, pauses)
  const encoder = new TextEncoder()
  let listening = 0

  function textOf({ items, last }: ChangePage): string {
    const events = items.map(
      change => `id: ${change.number}\nevent: ${change.what}\ndata: ${JSON.stringify(told(change))}\n\n`,
    )
    // Who connects again need not look at what was left out once more.
    if (last > (items.at(-1)?.number ?? 0)) events.push(`id: ${last}\n\n`)
    return events.join('')
  }

  return {
    async stream(after, { since, ...filter }) {
      if (listening >= streams) return null
      listening++
      const gone = new AbortController()
      const over = AbortSignal.any([ending, gone.signal])
      let left = false
      const leave = (): void => {
        if (left) return
        left = true
        listening--
        gone.abort()
      }
      let page: ChangePage | null
      try {
        page = await store.changes(after, PART, since === undefined ? filter : { ...filter, since })
      } catch (error) {
        leave()
        throw error
      }
      let at = page.last
      let begun = false
      const say = (controller: ReadableStreamDefaultController<Uint8Array>, text: string): void =>
        controller.enqueue(encoder.encode(text))

      /** What is said next: changes, or after a while of silence that there are none. Nothing once the stream is over. */
      async function next(): Promise<string> {
        const until = performance.now() + heartbeat
        while (!over.aborted) {
          try {
            page ??= await store.changes(at, PART, filter)
            const text = page.items.length > 0 ? textOf(page) : ''
            at = page.last
            page = null
            if (text !== '') return text
            if (await news.after(at, until - performance.now(), over)) continue
          } catch {
            // What cannot be read now is waited for.
            await news.after(Number.POSITIVE_INFINITY, pauses.most, over)
          }
          if (performance.now() >= until) return `id: ${at}\n: nothing new\n\n`
        }
        return ''
      }

      return new ReadableStream<Uint8Array>(
        {
          async pull(controller) {
            if (!begun) {
              begun = true
              say(controller, `retry: ${RETRY}\n\n`)
              return
            }
            const text = await next()
            if (gone.signal.aborted) return
            if (text !== '') say(controller, text)
            if (!ending.aborted) return
            leave()
            controller.close()
          },
          cancel: leave,
        },
        // Nothing is read before it can be sent.
        { highWaterMark: 0 },
      )
    },
  }
}
