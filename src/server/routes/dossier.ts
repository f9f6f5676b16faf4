import { createRoute, z } from '@hono/zod-openapi'
import type { Account } from '../../account/types.ts'
import { type Custody, dossierPolicy, partOf, renderDossier } from '../../report/index.ts'
import type { Store } from '../../store/index.ts'
import { at } from '../base.ts'
import { problem } from '../problems.ts'
import { needs } from '../who/may.ts'
import { Id, problems, type Routes } from './reading.ts'

const Query = z.strictObject({
  lang: z.enum(['en', 'ar']).default('en').openapi({ description: 'The language in which it opens.' }),
  event: z
    .string()
    .regex(/^[\w:-]{1,80}(?:,[\w:-]{1,80}){0,199}$/)
    .optional()
    .openapi({ description: 'Only these events of the story, by their ids; several with commas.' }),
  download: z
    .enum(['true', 'false'])
    .default('false')
    .openapi({ description: 'Whether a browser keeps it as a file instead of showing it.' }),
})

const DOSSIER = createRoute({
  method: 'get',
  path: at('/stories/{id}/dossier'),
  summary: 'The dossier of a story, or of some of its events: one HTML page that needs no network',
  ...needs('reader'),
  request: { params: Id, query: Query },
  responses: { 200: { description: 'The page', content: { 'text/html': { schema: z.string() } } }, ...problems },
})

/** The page runs on its own: not even this server is asked by it, whatever an article brought into it. */
const POLICY = `${dossierPolicy()}; frame-ancestors 'none'; sandbox allow-scripts allow-modals allow-popups`

async function custodyOf(store: Store, account: Account): Promise<ReadonlyMap<string, Custody>> {
  const found = new Map<string, Custody>()
  for (const { id, sha256 } of account.articles) {
    const came = await store.came(sha256)
    if (came !== null) found.set(id, came)
  }
  return found
}

/** The dossier: of one story, which alone is read. */
export const dossier: Routes = (app, { store, exports, mapOf }) => {
  if (exports === null) return
  app.openapi(DOSSIER, async c => {
    const { id } = c.req.valid('param')
    const { lang, event, download } = c.req.valid('query')
    const whole = await store.storyAccount(id)
    if (whole === null) return problem(c, 404, 'The account has no such story.') as never
    const account = event === undefined ? whole : partOf(whole, { of: 'events', ids: new Set(event.split(',')) })
    if ('missing' in account)
      return problem(c, 404, `The story has no such events: ${account.missing.join(', ')}.`) as never
    c.set('policy', POLICY)
    const { hash, head } = await store.state()
    const page = renderDossier(account, {
      context: exports.context,
      ...mapOf(account),
      lang,
      made: { software: exports.software, account: hash, log: head },
      custody: await custodyOf(store, account),
    })
    const kind = download === 'true' ? 'attachment' : 'inline'
    return c.body(page, 200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Disposition': `${kind}; filename="dossier-${id.replaceAll(':', '-')}.html"`,
    }) as never
  })
}
