import type { Selectable } from 'kysely'
import type { Tables } from '../schema.ts'
import type { Noted } from './types.ts'

/** A change as a row that numbers itself. `at`: what the clock says, ISO 8601. */
export function changeRow(noted: Noted, at: string): Omit<Selectable<Tables['changes']>, 'number'> {
  const { kind, ref, what, story, ...data } = noted
  return { at, kind, ref, what, story, data: JSON.stringify(data) }
}
