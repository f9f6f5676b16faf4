/** Time as it is handed in, so that tests need not wait. Milliseconds. */
export interface Time {
  now(): number
  sleep(milliseconds: number): Promise<void>
}

export const systemTime: Time = {
  now: () => Date.now(),
  sleep: milliseconds => new Promise(done => setTimeout(done, milliseconds)),
}

/** Lets one request at a time to each host, with a pause between them. */
export class Pace {
  readonly #time: Time
  readonly #pause: number
  readonly #longest: number
  readonly #hosts = new Map<string, { last: Promise<unknown>; free: number; pause: number }>()

  /** `pause` between the end of a request and the next to the same host; `longest`: what a host can lengthen it to. */
  constructor(time: Time, pause: number, longest: number) {
    this.#time = time
    this.#pause = pause
    this.#longest = longest
  }

  #host(host: string) {
    let known = this.#hosts.get(host)
    if (known === undefined) {
      known = { last: Promise.resolve(), free: 0, pause: this.#pause }
      this.#hosts.set(host, known)
    }
    return known
  }

  /** What the host asks for between requests (Crawl-delay), kept between the usual pause and the longest. */
  lengthen(host: string, pause: number): void {
    this.#host(host).pause = Math.max(this.#pause, Math.min(pause, this.#longest))
  }

  /** Does `work` when the host's turn comes. */
  turn<T>(host: string, work: () => Promise<T>): Promise<T> {
    const known = this.#host(host)
    const mine = known.last.then(async () => {
      const wait = known.free - this.#time.now()
      if (wait > 0) await this.#time.sleep(wait)
      try {
        return await work()
      } finally {
        known.free = this.#time.now() + known.pause
      }
    })
    known.last = mine.catch(() => {})
    return mine
  }
}
