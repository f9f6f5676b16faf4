export type Line = { readonly role: string; readonly text: string }
export interface Expected {
  readonly layout: string
  readonly set: 'tuned' | 'aside' | 'later'
  readonly address: string
  readonly published: string
  readonly outlet: string
  readonly credits: string
  readonly encoding?: string
  readonly lines: readonly Line[]
}
export interface Score {
  readonly wanted: number
  readonly got: number
  readonly right: number
}
export function readExpected(source: string): Expected
export function bodyScore(lines: readonly Line[], text: string, lenient: boolean): Score
export function add(a: Score, b: Score): Score
export function precision(score: Score): number
export function recall(score: Score): number
export function bodyOf(article: {
  readonly text: string
  readonly blocks: readonly { readonly start: number; readonly end: number; readonly role: string }[]
}): string
