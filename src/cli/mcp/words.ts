/** Words of articles as tools give them: where they stand, in code points, and exactly what stands there. */
import type { Article } from '../../article/types.ts'
import { codePointOffset } from '../../report/index.ts'
import { costOf } from './spelled.ts'

/** `[start, end)` in code points into the article's text; `exact` is what stands there. */
export interface Words {
  readonly start: number
  readonly end: number
  readonly exact: string
  /** There is more of it in the article than is given here: the tool `evidence` reads on. */
  readonly goesOn?: true
}

/** Whose words they are. */
export interface Source {
  readonly article: string
  readonly outlet: string | null
  readonly published: string | null
}

/** How long words may be, as they are written in an answer: a hostile text costs what its letters cost when they are spelled out. */
export const LENGTHS = { name: 160, evidence: 900, passage: 3000, around: 600 } as const

/** An article from which words are quoted. */
export interface Quoted {
  readonly source: Source
  readonly text: string
  /** @param span UTF-16, as everywhere inside the program. Null where it is empty: what cannot be pointed at is absent. */
  readonly words: (span: { readonly start: number; readonly end: number }, longest?: number) => Words | null
}

/** As much of an article as quoting it takes. */
export type Quotable = Pick<Article, 'id' | 'text' | 'outlet' | 'published'>

export function quoting({ id, text, outlet, published }: Quotable): Quoted {
  const at = codePointOffset(text)
  const name = outlet?.value.name ?? null
  return {
    text,
    source: {
      article: id,
      outlet: name === null ? null : cut(name, LENGTHS.name),
      published: published?.value ?? null,
    },
    words: ({ start, end }, longest = LENGTHS.name) => {
      const all = text.slice(start, end)
      if (all === '') return null
      const exact = cut(all, longest)
      const to = start + exact.length
      return { start: at(start), end: at(to), exact, ...(to < end && { goesOn: true as const }) }
    },
  }
}

/** The beginning of a text that costs no more than so much when it is written; whole code points. */
export function cut(text: string, most: number): string {
  let cost = 0
  let end = 0
  for (const character of text) {
    cost += costOf(character)
    if (cost > most) return text.slice(0, end)
    end += character.length
  }
  return text
}

/** The UTF-16 offset of a code point; null where the text is shorter. */
export function unitOf(text: string, codePoint: number): number | null {
  let unit = 0
  let seen = 0
  for (const character of text) {
    if (seen === codePoint) return unit
    unit += character.length
    seen++
  }
  return seen === codePoint ? unit : null
}
