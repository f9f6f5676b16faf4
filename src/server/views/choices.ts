import { eventTypes, units } from '../../knowledge/index.ts'
import type { QueueJson } from '../api/index.ts'
import type { Names } from './names.ts'

/** Types and units of the tables with their names, for forms. */
export function choicesWith({ typeName, unitName }: Names): Pick<QueueJson, 'types' | 'units'> {
  return {
    types: eventTypes.map(({ id }) => ({ type: id, name: typeName(id) })),
    units: units.flatMap(({ id }) => {
      const name = unitName(id)
      return name === null ? [] : [{ unit: id, name }]
    }),
  }
}
