import type { Token } from '../words/tokens.ts'
import { spanAt } from './finish.ts'
import type { RawPlace } from './types.ts'

/** The tokens of a place that a word tells and no name: "البلدة", "للحدود العراقية", "في عموم البلاد"; not "مدينة حلب". */
type Worded = Pick<RawPlace, 'from' | 'to' | 'place' | 'kind' | 'cue' | 'noun' | 'generic'> & {
  /** So many folded characters of the first word stand outside. */
  readonly skip: number
}

/** A place that a word tells and no name: no namesakes, and a point only where `place` lends one. */
export function worded(list: readonly Token[], { from, to, skip, place, kind, cue, noun, generic }: Worded): RawPlace {
  const { start, end } = spanAt(list, from, to, skip)
  return {
    start,
    end,
    from,
    to,
    place,
    country: place?.country ?? null,
    kind,
    precision: kind,
    beside: false,
    cue,
    noun,
    first: null,
    generic,
    attached: false,
    hits: [],
  }
}
