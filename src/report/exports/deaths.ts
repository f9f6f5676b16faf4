import type { Event } from '../../account/types.ts'
import { readTable } from '../table.ts'
import type { EventFacts } from './events.ts'
import type { ExportContext } from './types.ts'

type Figure = Event['quantities'][number]

/** Units that count people by more than one. */
const SEVERAL: ReadonlySet<string> = new Set(['families', 'groups', 'organisations'])

const KILLINGS: ReadonlySet<Event['type']> = new Set<Event['type']>(['killing', 'execution'])

/** The deaths that an event's claims count, or null where none does, or where they count several kinds of people that may be the same. */
export function deathsOf(event: Event, context: ExportContext): Figure | null {
  const said = event.quantities.find(({ unit }) => unit === 'killed')
  if (said !== undefined) return said
  if (!KILLINGS.has(event.type)) return null
  const people = event.quantities.filter(
    ({ unit }) => unit !== null && !SEVERAL.has(unit) && context.unit(unit)?.kind === 'people',
  )
  return people.length === 1 ? people[0]! : null
}

/** The civilians among the deaths, where they are counted as such. */
export const civiliansOf = (event: Event): Figure | null =>
  KILLINGS.has(event.type) ? (event.quantities.find(({ unit }) => unit === 'civilians') ?? null) : null

/** Whether an event is one that somebody tells as having happened: an event that is only denied is no row of theirs. */
export const isTold = ({ event, happened }: EventFacts): boolean => happened && event.status !== 'denied'

const needsDoer: ReadonlySet<string> = new Set(readTable('needs-a-doer').map(row => row.type!))

/** Whether an event is told as somebody's act, as far as its type asks for that: nobody is said to have done a fire. */
export const isAct = ({ event, claims }: EventFacts): boolean =>
  !needsDoer.has(event.type) || claims.some(({ polarity, agents }) => polarity === 'asserted' && agents.length > 0)
