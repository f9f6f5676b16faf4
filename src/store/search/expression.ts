import type { Key } from './keys.ts'

/** A question about the keys of a document. */
export type Expression =
  | { readonly key: Key }
  | { readonly all: readonly Expression[] }
  | { readonly any: readonly Expression[] }
  /** What the first says, but not the second. */
  | { readonly only: Expression; readonly not: Expression }

export const key = (of: Key): Expression => ({ key: of })
export const all = (...of: readonly Expression[]): Expression => (of.length === 1 ? of[0]! : { all: of })
export const any = (of: readonly Expression[]): Expression => (of.length === 1 ? of[0]! : { any: of })
export const but = (only: Expression, not: Expression): Expression => ({ only, not })

/** How a database writes an expression. */
export interface Notation {
  readonly key: (of: Key) => string
  readonly and: string
  readonly or: string
  readonly andNot: string
}

/** An expression as a database reads it. Keys are quoted, so nothing that a user types is an operator. */
export function written(expression: Expression, notation: Notation): string {
  const inside = (of: Expression): string => written(of, notation)
  if ('key' in expression) return notation.key(expression.key)
  if ('all' in expression) return `(${expression.all.map(inside).join(notation.and)})`
  if ('any' in expression) return `(${expression.any.map(inside).join(notation.or)})`
  return `(${inside(expression.only)}${notation.andNot}${inside(expression.not)})`
}
