import { describeFailure } from './failures.ts'
import type { FailureReason, Input, InputFailure, InputNote } from './types.ts'

/** So many inputs of one file are named one by one for each reason; and so many articles or feeds that a feed or a list names. */
const NAMED = 20
const NAMED_ADDRESSES = 1000

/** What the others are, as a sentence goes on behind "17 more inside it". */
const ARE: Readonly<Record<FailureReason, string>> = {
  'not-found': 'are not there',
  unreachable: 'cannot be reached',
  refused: 'are not read, for nobody asked for them',
  unreadable: 'cannot be read',
  damaged: 'are damaged',
  encrypted: 'are encrypted',
  empty: 'are empty',
  'empty-folder': 'are empty',
  'too-large': 'are too large',
  'not-text': 'are not text',
  'wrongly-encoded': 'are wrongly encoded',
  'not-arabic': 'are not written in Arabic',
  'set-aside': 'could not be read and were set aside',
  'bytes-gone': 'have lost their bytes',
  'no-article': 'hold no article',
}
const NOTED: Readonly<Record<InputNote['kind'], string>> = {
  'same-bytes': 'hold the same bytes as others and are read once',
  'summary-only': 'are only summed up',
  'feed-address': 'are feeds that are not read from a file',
  'stray-bytes': 'have something behind their packed data',
}

/** What many inputs are that gave nothing for this reason, or were set aside so: "are empty". */
export const manyAre = (why: FailureReason | InputNote['kind']): string =>
  Object.hasOwn(ARE, why) ? ARE[why as FailureReason] : NOTED[why as InputNote['kind']]

type Said = Exclude<Input, { kind: 'capture' }>

interface Counted {
  named: number
  /** Inputs that were not named, and the last of them. */
  more: number
  last: Said | null
}

const countOf = (input: Said): number => (input.kind === 'failure' ? input.failure.count : input.note.count) ?? 1
const nameOf = (input: Said): string => (input.kind === 'failure' ? input.failure.input : input.note.input)

/**
 * Keeps what is said of one file bounded, however much it holds: for each reason the first inputs are named, and the others are one failure or note of the
 * file with their number.
 */
export class Repeats {
  readonly #file: string
  readonly #counts = new Map<string, Counted>()

  /** `file`: the outermost, as it is shown. */
  constructor(file: string) {
    this.#file = file
  }

  /** Whether this is to be said now. What is not is counted. */
  takes(input: Input): boolean {
    if (input.kind === 'capture') return true
    const why = input.kind === 'failure' ? input.failure.reason : input.note.kind
    const known = this.#counts.get(why) ?? { named: 0, more: 0, last: null }
    this.#counts.set(why, known)
    if (known.named < (why === 'summary-only' || why === 'feed-address' ? NAMED_ADDRESSES : NAMED)) {
      known.named++
      return true
    }
    known.more += countOf(input)
    known.last = input
    return false
  }

  /** What is left to say: how many more there were. What was said of the file itself last may say why it was not read on. */
  *end(): Generator<Said> {
    for (const { more, last } of this.#counts.values()) {
      if (last === null) continue
      // One takes no more room by its own name.
      const own = more === 1 || nameOf(last) === this.#file ? last : null
      const count = own === null ? more : more - countOf(own)
      if (count > 0) yield this.#several(last, count)
      if (own !== null) yield own
    }
    this.#counts.clear()
  }

  #several(last: Said, count: number): Said {
    const input = this.#file
    const number = `${count.toLocaleString('en')} more inside it`
    if (last.kind === 'failure') {
      const { reason } = last.failure
      const failure: InputFailure = {
        input,
        reason,
        message: describeFailure(input, reason, `${number} ${manyAre(reason)}`),
        count,
      }
      return { kind: 'failure', failure }
    }
    const { kind } = last.note
    return { kind: 'note', note: { input, kind, of: input, message: `${input}: ${number} ${manyAre(kind)}.`, count } }
  }
}
