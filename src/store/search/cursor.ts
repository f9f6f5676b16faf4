import { createHash } from 'node:crypto'
import { StoreError } from '../errors.ts'

/** A cursor or a filter that cannot be meant: the one who asks is told, and nothing is wrong with the store. */
export class QueryError extends StoreError {}

/** The last hit of a page: what comes after it does not change when articles come in. */
export interface Place {
  /** From 0. */
  readonly tier: number
  readonly id: number
}

/** A mark of a question, so that its cursors are not taken for another's. */
export const markOf = (question: unknown): string =>
  createHash('sha1').update(JSON.stringify(question)).digest('base64url').slice(0, 8)

export const cursorOf = ({ tier, id }: Place, mark: string): string => `${mark}${tier}${id.toString(36)}`

/** @throws {QueryError} for anything but a cursor that a page of the same question gave. */
export function placeOf(cursor: string, mark: string): Place {
  const match = /^([\w-]{8})([0-3])([0-9a-z]{1,11})$/.exec(cursor)
  const id = Number.parseInt(match?.[3] ?? '', 36)
  if (match === null || match[1] !== mark || !Number.isSafeInteger(id))
    throw new QueryError('The cursor is not one that a page of this search gave.')
  return { tier: Number(match[2]), id }
}
