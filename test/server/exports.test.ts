import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, onTestFinished, test } from 'vitest'
import { exportLines, FORMATS } from '../../src/report/index.ts'
import { createApp } from '../../src/server/index.ts'
import { openStore } from '../../src/store/index.ts'
import { captureOf, fold, sampleAccount, temporaryFolder } from '../store/sample.ts'
import { context } from './context.ts'
import { exportContext } from './export-context.ts'

const account = sampleAccount()
const [story] = account.stories
async function app() {
  const store = await openStore(join(temporaryFolder(), 'store.db'), { fold })
  await store.addCaptures(
    [captureOf(account.articles[1]!.file!, account.articles[1]!.text)],
    '2021-04-04T00:00:00Z',
    'isnad 0.0.9',
  )
  await store.saveAccount(account)
  onTestFinished(() => store.close())
  return createApp(store, { context, exports: { context: exportContext, software: 'isnad 0.1.0' } })
}

describe('GET /api/v1/export/{format}', () => {
  test.each(FORMATS.map(({ name, file, media }) => [name, file, media] as const))(
    '%s is the file %s',
    async (name, file, media) => {
      const answer = await (await app()).request(`/api/v1/export/${name}`)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toBe(media)
      expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${file}"`)
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(0)
    },
  )

  test('the whole account is what the export writes', async () => {
    const answer = await (await app()).request('/api/v1/export/claims')
    expect(await answer.text()).toBe(exportLines(account).claims)
  })

  test('a story, and an event, is a part of it', async () => {
    const server = await app()
    const ids = async (query: string): Promise<string[]> => {
      const text = await (await server.request(`/api/v1/export/events?${query}`)).text()
      return text
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line).id)
    }
    expect(await ids(`story=${story!.id}`)).toEqual(story!.events)
    expect(await ids(`event=${account.events[0]!.id}`)).toEqual([account.events[0]!.id])
    expect(
      await ids(
        account.stories
          .map(({ id }) => id)
          .join(',')
          .replace(/^/, 'story='),
      ),
    ).toHaveLength(account.events.length)
  })

  test('how the captures came is told from the log', async () => {
    const text = await (await (await app()).request('/api/v1/export/prov')).text()
    expect(text).toContain('"isnad:action":"capture"')
    expect(text).toContain('isnad 0.0.9')
  })

  test('the tag of the account answers "not changed"', async () => {
    const server = await app()
    const tag = (await server.request('/api/v1/export/acled')).headers.get('etag')
    expect(tag).toBeTruthy()
    const again = await server.request('/api/v1/export/acled', { headers: { 'If-None-Match': tag! } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  test('HEAD tells of the file and sends none of it', async () => {
    const answer = await (await app()).request('/api/v1/export/ged', { method: 'HEAD' })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(answer.headers.get('content-disposition')).toContain('ged.csv')
  })

  test.each([
    ['/api/v1/export/xlsx', 400],
    ['/api/v1/export/acled?story=s404', 404],
    ['/api/v1/export/acled?event=e404', 404],
    [`/api/v1/export/acled?story=${story!.id}&event=${account.events[0]!.id}`, 400],
    ['/api/v1/export/acled?story=..%2f..%2fetc', 400],
    ['/api/v1/export/acled?story=', 400],
  ])('%s is a problem (%i), and no attachment', async (path, status) => {
    const answer = await (await app()).request(path)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(answer.headers.get('content-disposition')).toBeNull()
    expect(await answer.json()).toMatchObject({ status, title: expect.any(String) })
  })

  test('the document of the API names it', async () => {
    const { paths } = (await (await (await app()).request('/api/v1/openapi.json')).json()) as {
      paths: Record<string, never>
    }
    expect(paths['/api/v1/export/{format}']).toMatchObject({
      get: { responses: { 200: { content: { 'application/geo+json': {} } } } },
    })
  })

  test('names that are formulas are text in a CSV', async () => {
    const rows = parse(await (await (await app()).request('/api/v1/export/acled')).text())
    for (const row of rows.slice(1)) for (const cell of row) expect(cell).not.toMatch(/^\s*[=+@]/)
  })
})
