import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import type { Store } from '../store/index.ts'
import { type AppOptions, createApp } from './app.ts'
import { answerBroken } from './broken.ts'
import { openLaying } from './review/laying.ts'
import { openSearchers } from './search/threads.ts'

/** A server that cannot start, with the reason as one sentence that a user understands. */
export class ServerError extends Error {
  override readonly name = 'ServerError'
}

export interface ServerOptions extends AppOptions {
  /** 0 takes any that is free. */
  readonly port: number
  /** A name or address of this machine's loopback, `127.0.0.1` where nothing is said. */
  readonly host?: string
  /** Where the store lies, for threads that open it too; the file, where nothing is said. */
  readonly address?: string
}

/** How long a connection on which nothing is asked stays, in milliseconds: Node's own five seconds cut off who asks again just then. */
const KEPT = 65_000

/** How long connections that are in use may take to end, in milliseconds. */
const ENDING = 300

/**
 * Serves a store to this machine, and to no other but where a team signs in, over TLS that a proxy before it ends.
 *
 * @returns the address to open, and a way to end it that waits for no open connection. The store stays open.
 * @throws {ServerError} with a sentence: the port is taken, the host is not this machine, the web application is not built.
 */
export async function startServer(
  store: Store,
  options: ServerOptions,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const { port, webRoot, host = '127.0.0.1' } = options
  const secure = options.team?.origin?.startsWith('https:') ?? false
  if (!secure && !/^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/.test(host))
    throw new ServerError(
      options.team
        ? `The server listens only on this machine (localhost), not on ${host}, while passwords would come without TLS: say --origin https://… and put a proxy before it.`
        : `The server listens only on this machine (localhost), not on ${host}, because it asks for no password.`,
    )
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new ServerError(`${port} is no port: ports are 0 to 65535.`)
  if (webRoot !== undefined && !existsSync(join(webRoot, 'index.html')))
    throw new ServerError(
      `The workbench is not built: ${join(webRoot, 'index.html')} is not there. Run "npm run build".`,
    )
  const ending = new AbortController()
  const searchers = openSearchers(store)
  const laying = openLaying(options.address ?? store.file)
  const app = createApp(store, {
    ...(searchers && { search: searchers.search }),
    ...(laying && { lay: laying.lay, getReady: laying.begin }),
    ...options,
    host,
    ending: ending.signal,
  })
  const server = createServer(getRequestListener(app.fetch))
  server.keepAliveTimeout = KEPT
  server.on('clientError', answerBroken)
  await listening(server, port, host)
  const own = (server.address() as AddressInfo).port
  return {
    url: `http://${host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${own}`,
    async close() {
      await new Promise<void>(done => {
        // Streams are told that they end, and are given a moment to say so.
        const cut = setTimeout(() => server.closeAllConnections(), ENDING)
        server.close(() => {
          clearTimeout(cut)
          done()
        })
        ending.abort()
      })
      await searchers?.close()
      await laying?.close()
    },
  }
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(explained(error, port, host)))
    server.listen(port, host, () => {
      server.removeAllListeners('error')
      done()
    })
  })
}

function explained(error: NodeJS.ErrnoException, port: number, host: string): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new ServerError(`Port ${port} is in use by another program; choose another with --port.`)
    case 'EACCES':
      return new ServerError(`Port ${port} is reserved on this machine; choose one above 1023 with --port.`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ServerError(`This machine has no address ${host} to listen on.`)
    default:
      return error
  }
}
