/** What the API tells of the knowledge tables, and of what a row of one's own would move. */
import { z } from '@hono/zod-openapi'
import { BilingualSchema, count, list, page } from './parts.ts'

export const TableSchema = z
  .object({
    name: z.string(),
    columns: list(z.string()),
    source: z.string(),
    licence: z.string(),
    rows: count,
    own: count.openapi({ description: 'How many rows were added here.' }),
    editable: z.boolean().openapi({ description: 'Whether rows can be added.' }),
  })
  .openapi('Table')
export const TablesSchema = z
  .object({
    tables: list(TableSchema),
    waiting: z.boolean().openapi({
      description: 'Whether rows were kept or taken away since the server started: names follow with its next start.',
    }),
  })
  .openapi('Tables')

const CellsSchema = z.record(z.string().max(60), z.string().max(2000)).openapi('Cells', { description: 'By column.' })

export const RowSchema = z
  .object({
    cells: CellsSchema,
    number: z
      .union([count, z.null()])
      .openapi({ description: 'The number of a row that was added here; null for one of the house.' }),
  })
  .openapi('TableRow')
export const RowsSchema = page(RowSchema).extend({ table: TableSchema }).openapi('TableRows')

export const NewRowSchema = z.strictObject({ cells: CellsSchema }).openapi('NewRow')
export const NewTrySchema = z
  .strictObject({
    cells: CellsSchema,
    articles: z
      .int()
      .min(1)
      .max(1000)
      .default(100)
      .openapi({ description: 'How many articles of the store are read.' }),
  })
  .openapi('NewTry')

const MovedSchema = z
  .object({ article: z.string(), title: z.string(), exact: z.string(), description: BilingualSchema })
  .openapi('MovedClaim')

export const TrySchema = z
  .object({
    articles: count.openapi({ description: 'How many were read, each with the row and without it.' }),
    claims: count,
    came: count,
    gone: count,
    changed: count,
    examples: z.object({
      came: list(MovedSchema),
      gone: list(MovedSchema),
      changed: list(z.object({ before: MovedSchema, after: MovedSchema })),
    }),
    outlets: list(
      z.object({ article: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
    ).openapi({
      description: 'Articles whose outlet is read differently.',
    }),
  })
  .openapi('Try')

export type TryJson = z.infer<typeof TrySchema>
