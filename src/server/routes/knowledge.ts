import { z } from '@hono/zod-openapi'
import { dropRow, keepRow, ownRows, rowFaults, shownRows, shownTables } from '../../knowledge/index.ts'
import { NewRowSchema, NewTrySchema, RowsSchema, TablesSchema, type TryJson, TrySchema } from '../api/knowledge.ts'
import { Paging } from '../paging.ts'
import { problem } from '../problems.ts'
import { type Routes, reading } from './reading.ts'
import { json, writing } from './writing.ts'

/** Where tables of one's own lie, and what says what a row would move. */
export interface OwnKnowledge {
  readonly folder: string
  /** Reads so many articles of the store with the row and without it; null where the program is not built. */
  readonly tryRow:
    | ((
        table: string,
        cells: Readonly<Record<string, string>>,
        articles: number,
        signal: AbortSignal,
      ) => Promise<TryJson>)
    | null
}

const Table = z.object({ table: z.string().regex(/^[a-z-]{1,60}$/) })

const TABLES = reading('/knowledge', 'The knowledge tables', TablesSchema, {})
const ROWS = reading('/knowledge/{table}', 'The rows of a table, those that were added here first', RowsSchema, {
  params: Table,
  query: Paging.extend({
    q: z.string().max(200).default('').openapi({ description: 'Only rows in which these letters stand.' }),
  }),
})
const TRY = writing(
  'post',
  '/knowledge/{table}/try',
  'What a new row would move: claims that come, go and change',
  { role: 'reviewer' },
  TrySchema,
  {
    params: Table,
    body: json(NewTrySchema),
  },
)
const KEEP = writing(
  'post',
  '/knowledge/{table}/rows',
  'Keeps a row of one’s own, beside the store; one with its id takes its place',
  { role: 'admin' },
  TablesSchema,
  {
    params: Table,
    body: json(NewRowSchema),
  },
)
const DROP = writing(
  'delete',
  '/knowledge/{table}/rows/{number}',
  'Takes a row of one’s own away',
  { role: 'admin' },
  TablesSchema,
  {
    params: Table.extend({ number: z.coerce.number().int().min(0).max(1_000_000) }),
  },
)

const NONE = 'This server keeps no tables of one’s own.'

/** The tables that people edit: to look in, to lay rows over, and to try what that moves. */
export const knowledge: Routes = (app, { knowledge: own, ending }) => {
  const folder = own?.folder ?? null
  // Names come from the tables as they were when the program began.
  const begun = ownRows(folder)
  const tables = () => ({ tables: shownTables(folder), waiting: ownRows(folder) !== begun })
  const named = (name: string) => shownTables(folder).find(table => table.name === name)
  let trying = false

  app.openapi(TABLES, c => c.json(tables(), 200))
  app.openapi(ROWS, c => {
    const { limit, cursor, q } = c.req.valid('query')
    const table = named(c.req.valid('param').table)
    const rows = table && shownRows(table.name, folder, q)
    if (!table || !rows) return problem(c, 404, 'There is no such table.') as never
    const offset = Number(cursor ?? 0)
    const items = rows.slice(offset, offset + limit)
    const end = offset + items.length
    return c.json(
      { items, total: rows.length, next: items.length > 0 && end < rows.length ? String(end) : null, table },
      200,
    )
  })
  app.openapi(TRY, async c => {
    const { table } = c.req.valid('param')
    const { cells, articles } = c.req.valid('json')
    if (named(table) === undefined) return problem(c, 404, 'There is no such table.') as never
    if (own === null || own.tryRow === null) return problem(c, 409, NONE) as never
    const faults = rowFaults(table, cells)
    if (faults.length > 0) return problem(c, 400, faults.join(' ')) as never
    if (trying) {
      c.header('Retry-After', '20')
      return problem(c, 429, 'Another row is being tried; try this one in a moment.') as never
    }
    trying = true
    try {
      const signal = AbortSignal.any([ending, c.req.raw.signal])
      return c.json(await own.tryRow(table, cells, articles, signal), 200)
    } finally {
      trying = false
    }
  })
  app.openapi(KEEP, c => {
    const { table } = c.req.valid('param')
    const { cells } = c.req.valid('json')
    if (named(table) === undefined) return problem(c, 404, 'There is no such table.') as never
    if (own === null) return problem(c, 409, NONE) as never
    const faults = rowFaults(table, cells)
    if (faults.length > 0) return problem(c, 400, faults.join(' ')) as never
    keepRow(table, own.folder, cells)
    return c.json(tables(), 200)
  })
  app.openapi(DROP, c => {
    const { table, number } = c.req.valid('param')
    return own !== null && dropRow(table, own.folder, number)
      ? c.json(tables(), 200)
      : (problem(c, 404, 'There is no such row of one’s own.') as never)
  })
}
