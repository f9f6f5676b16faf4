/** Vitest's global setup: one PostgreSQL for the whole run, started when the first test asks for it. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { type Server, startServer } from './server.ts'
import { makeTemplate, type Template } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the address of the server is told. */
    postgres: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<Server> | null = null
  let template: Promise<Template> | null = null
  const started = (): Promise<Server> => {
    server ??= startServer()
    return server
  }
  /** A server that is given is nobody's to start. */
  const given = process.env.ISNAD_TEST_POSTGRES || null
  const answers: Readonly<Record<string, () => Promise<string>>> = {
    '/': async () => (await started()).address('postgres'),
    '/password': async () => (await started()).overTcp('postgres'),
    '/template': async () => {
      template ??= makeTemplate(given ?? (await started()).address('postgres'))
      return (await template).name
    },
  }
  const teller = createServer((question, answer) => {
    // A test may sleep for as long as a connection is kept.
    answer.setHeader('Connection', 'close')
    answers[question.url ?? '/']!().then(
      said => answer.end(said),
      error => answer.writeHead(500).end(`${error}`),
    )
  })
  teller.listen(0, '127.0.0.1')
  await once(teller, 'listening')
  project.provide('postgres', `http://127.0.0.1:${(teller.address() as AddressInfo).port}/`)
  return async () => {
    teller.close()
    teller.closeAllConnections()
    if (given !== null) await (await template?.catch(() => null))?.drop()
    await (await server?.catch(() => null))?.end()
  }
}
