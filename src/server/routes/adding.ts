import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { type HowAdded, type NewInput, safeName } from '../adding/index.ts'
import { FeedsSchema, JobSchema, JobsSchema, NewAddressSchema, NewTextSchema, Published } from '../api/adding.ts'
import { Paging } from '../paging.ts'
import { problem } from '../problems.ts'
import { Id, type Routes, reading } from './reading.ts'
import { json, writing } from './writing.ts'

/** What one file may hold, in bytes: as much as one that is read by name (docs/inputs.md). */
const LARGEST = 50_000_000

const JOBS = reading(
  '/inputs/jobs',
  'Inputs that were added here and are read in the background, the newest first',
  JobsSchema,
  {},
)
const FEEDS = reading('/inputs/feeds', 'The feeds that isnad watch knows, and how each is', FeedsSchema, {
  query: Paging,
})
const TEXT = writing(
  'post',
  '/inputs/text',
  'Adds an article as text',
  { role: 'reviewer', limit: 4_200_000 },
  JobSchema,
  {
    body: json(NewTextSchema),
  },
)
const ADDRESS = writing(
  'post',
  '/inputs/address',
  'Adds what lies at a public address',
  { role: 'reviewer' },
  JobSchema,
  {
    body: json(NewAddressSchema),
  },
)
const FILE = writing(
  'post',
  '/inputs/file',
  'Adds a file: an article, or an archive, feed or document that holds some',
  { role: 'reviewer', limit: LARGEST },
  JobSchema,
  {
    query: z.strictObject({
      name: z.string().min(1).max(1000).openapi({ description: 'What the file is called.' }),
      published: Published,
    }),
    body: {
      required: true,
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
  },
)
const CANCEL = writing(
  'delete',
  '/inputs/jobs/{id}',
  'Ends the reading of an input; what is in the store by then stays',
  { role: 'reviewer' },
  JobsSchema,
  {
    params: Id,
  },
)

const isWeb = (address: string): boolean => URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)

/** Adding inputs, what becomes of them, and feeds. */
export const adding: Routes = (app, { store, jobs }) => {
  const told = () => ({ jobs: jobs?.list() ?? [], adds: jobs !== null })
  const add = (c: Context, input: NewInput, how: HowAdded): Response => {
    if (jobs === null) return problem(c, 409, 'This server only shows what isnad add read.')
    const job = jobs.add(input, how, c.get('who').name)
    if (job !== null) return c.json(job, 200)
    c.header('Retry-After', '30')
    return problem(c, 429, 'So many inputs wait already that this one is not taken; add it again in a moment.')
  }
  const how = (published: string | undefined): HowAdded => (published === undefined ? {} : { published })

  app.openapi(JOBS, c => c.json(told(), 200))
  app.openapi(FEEDS, async c => {
    const { limit, cursor } = c.req.valid('query')
    return c.json(await store.watching.feeds(limit, cursor ?? null), 200)
  })
  app.openapi(TEXT, c => {
    const { text, name, published } = c.req.valid('json')
    const input = {
      kind: 'text' as const,
      name: safeName(name ?? '', 'pasted.txt'),
      bytes: new TextEncoder().encode(text),
    }
    return add(c, input, how(published)) as never
  })
  app.openapi(ADDRESS, c => {
    const { address, published } = c.req.valid('json')
    const trimmed = address.trim()
    // What is no address would be the name of a file on this machine.
    if (!isWeb(trimmed)) return problem(c, 400, 'An address begins with https:// or http://.') as never
    return add(c, { kind: 'address', address: trimmed }, how(published)) as never
  })
  app.openapi(FILE, async c => {
    const { name, published } = c.req.valid('query')
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    return add(c, { kind: 'file', name: safeName(name, 'file'), bytes }, how(published)) as never
  })
  app.openapi(CANCEL, c =>
    jobs?.cancel(c.req.valid('param').id)
      ? c.json(told(), 200)
      : (problem(c, 404, 'No such input waits or is being read.') as never),
  )
}
