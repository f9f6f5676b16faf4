/** A stretch of a text: `[start, end)`, counted in UTF-16 code units, so that `text.slice(start, end)` is what it names. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A word as it stands between spaces and punctuation, with its clitics still on it. */
export interface Word extends Span {
  /** Exactly `input.slice(start, end)`. */
  readonly text: string
  /** The word folded (see `fold`): the key for every table look-up. */
  readonly folded: string
}

/** Exactly how a number stands in a text and what it says. */
export interface NumberMention extends Span {
  readonly text: string
  readonly kind: 'cardinal' | 'ordinal' | 'percent' | 'fraction' | 'range'
  /** The one value said, or null for a range, an open bound or a vague number. */
  readonly value: number | null
  /** Lowest value that the words allow, null when open. "more than 800" is min 800, max null. "dozens" is 20..99. */
  readonly min: number | null
  readonly max: number | null
  /** True for "about", "nearly", and for vague numbers such as "dozens". */
  readonly approximate: boolean
  /** The counted noun as it stands ("مسلحاً"), or null. It lies inside the span of the mention where it follows directly. */
  readonly unit: string | null
  readonly unitSpan: Span | null
  /**
   * Where the unit is one of measure: the amount in its base unit ("0.5 كغ" is 500 gram), and for coins which share of the currency one is
   * (a cent is 0.01). Absent otherwise.
   */
  readonly measure?: { readonly unit: string; readonly value: number; readonly part: number | null }
  /** A place in a row that is no number, where it was asked for: "end+0" the last, "end-1" the last but one, "current+1" the next. */
  readonly relative?: string
}

/** An expression of time and, where it can be resolved, what it says as EDTF. */
export interface TimeMention extends Span {
  readonly text: string
  readonly kind: 'date' | 'time' | 'interval' | 'duration' | 'set'
  /** EDTF (level 0/1), an ISO 8601 duration for durations, or null while it needs an anchor that is not given. */
  readonly edtf: string | null
}
