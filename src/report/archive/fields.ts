/** The media type of a record's fields (WARC 1.1, annex C): tools that list an archive's pages pass over it. */
export const FIELDS = 'application/warc-fields'

/** A field of this name for each value, as JSON on one line (which holds no line end), UTF-8: `log: {"id":1}`. */
export const fieldLines = (name: string, values: readonly unknown[]): Uint8Array =>
  new TextEncoder().encode(values.map(value => `${name}: ${JSON.stringify(value)}\r\n`).join(''))
