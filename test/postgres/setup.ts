/** Vitest's global setup: one PostgreSQL for the whole run, started when the first test asks for it. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { type Server, startServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the address of the server is told. */
    postgres: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<Server> | null = null
  const teller = createServer((question, answer) => {
    server ??= startServer()
    // A test may sleep for as long as a connection is kept.
    answer.setHeader('Connection', 'close')
    server.then(
      one => answer.end(question.url === '/password' ? one.overTcp('postgres') : one.address('postgres')),
      error => answer.writeHead(500).end(`${error}`),
    )
  })
  teller.listen(0, '127.0.0.1')
  await once(teller, 'listening')
  project.provide('postgres', `http://127.0.0.1:${(teller.address() as AddressInfo).port}/`)
  return async () => {
    teller.close()
    teller.closeAllConnections()
    await (await server?.catch(() => null))?.end()
  }
}
