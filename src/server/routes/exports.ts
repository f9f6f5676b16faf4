import { createRoute, z } from '@hono/zod-openapi'
import type { Account } from '../../account/types.ts'
import { bytesOf, type ExportFormat, FORMATS, type Part, partOf } from '../../report/index.ts'
import { at } from '../base.ts'
import { problem } from '../problems.ts'
import { needs } from '../who/may.ts'
import { problems, type Routes } from './reading.ts'

const Ids = z.string().regex(/^[\w:-]{1,80}(?:,[\w:-]{1,80}){0,199}$/)

const Query = z.strictObject({
  story: Ids.optional().openapi({ description: 'Only these stories, by their ids; several with commas.' }),
  event: Ids.optional().openapi({ description: 'Only these events, by their ids; several with commas.' }),
})

const binary = { schema: z.string().openapi({ format: 'binary' }) }

const EXPORT = createRoute({
  method: 'get',
  path: at('/export/{format}'),
  summary: 'The account, or a part of it, as a file for other programs',
  description:
    'Streamed as an attachment. What each format cannot carry is told in docs/exports.md. In these files every offset counts Unicode code points.',
  ...needs('reader'),
  request: {
    params: z.object({ format: z.enum(FORMATS.map(({ name }) => name) as [string, ...string[]]) }),
    query: Query,
  },
  responses: {
    200: {
      description: 'The file',
      content: Object.fromEntries([...new Set(FORMATS.map(({ media }) => media))].map(media => [media, binary])),
    },
    ...problems,
  },
})

/** The part of the account that a request names, or null where it names stories and events at once. */
function partAsked({ story, event }: z.infer<typeof Query>): Part | null {
  if (story !== undefined && event !== undefined) return null
  if (story === undefined && event === undefined) return { of: 'all' }
  const ids = new Set((story ?? event)!.split(','))
  return { of: story === undefined ? 'events' : 'stories', ids }
}

/** The first piece is made before anything is answered: what fails there is a problem, and not half a file. */
async function begun(pieces: AsyncGenerator<Uint8Array>): Promise<ReadableStream<Uint8Array>> {
  let next = await pieces.next()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (next.done) return controller.close()
      controller.enqueue(next.value)
      next = await pieces.next()
    },
    cancel: async () => {
      await pieces.return(undefined)
    },
  })
}

/** `filename` of RFC 6266: the names are ours, and plain ASCII. */
const attachment = ({ file }: ExportFormat): string => `attachment; filename="${file}"`

/** Exports: files of the whole account, of stories, or of events. */
export const exports: Routes = (app, { store, exports }) => {
  if (exports === null) return
  app.openapi(EXPORT, async c => {
    const format = FORMATS.find(({ name }) => name === c.req.valid('param').format)!
    const part = partAsked(c.req.valid('query'))
    if (part === null) return problem(c, 400, 'Name stories or events, not both.') as never
    const account: Account | { readonly missing: readonly string[] } = partOf(await store.account(), part)
    if ('missing' in account)
      return problem(c, 404, `The account has no such ${part.of}: ${account.missing.join(', ')}.`) as never
    const headers = { 'Content-Type': format.media, 'Content-Disposition': attachment(format) }
    if (c.req.method === 'HEAD') return c.body(null, 200, headers) as never
    const parts = { account, ...exports, custody: ({ sha256 }: { readonly sha256: string }) => store.came(sha256) }
    return c.body(await begun(bytesOf(format, parts)), 200, headers) as never
  })
}
