/** Files of this many bytes or more that hold one article are named and set aside without being read. */
export const MAX_BYTES = 50_000_000

/** How much of what a hostile hand may have made is read. All can be set; bytes unless said otherwise. */
export interface Limits {
  /** What is held in memory at once: one article, one record, one item, an archive inside another. */
  readonly held: number
  /** What one file may unpack to with all that it holds, whatever its size. */
  readonly unpacked: number
  /** How many times its own size something may unpack to, once it has unpacked to more than `unpackedFree`. Arabic pages pack 4 to 30 times. */
  readonly ratio: number
  readonly unpackedFree: number
  /** How many containers may lie in each other. */
  readonly nesting: number
  /** How many members of one ZIP or tar archive are read. */
  readonly members: number
  /** How deep the brackets of one JSON item may be nested. */
  readonly brackets: number
  /** How often reading is taken up again behind damage in one file. */
  readonly damages: number
  /** How long `pdftotext` may take for one document (milliseconds), and how much it may write. */
  readonly pdfTime: number
  readonly pdfText: number
}

export const LIMITS: Limits = {
  held: MAX_BYTES,
  unpacked: 200_000_000_000,
  ratio: 200,
  unpackedFree: 100_000_000,
  nesting: 4,
  members: 1_000_000,
  brackets: 256,
  damages: 1000,
  pdfTime: 60_000,
  pdfText: 20_000_000,
}
