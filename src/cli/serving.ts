import { existsSync } from 'node:fs'
import { OWN_TABLES } from '../knowledge/index.ts'
import type { Store } from '../store/index.ts'
import { describeContext, exportContext, locate, mapOf, placesIn } from './context.ts'
import { inPackage } from './files.ts'
import { adderFor } from './inputs/run.ts'
import { ownKnowledge } from './knowledge/try.ts'
import { complain } from './print.ts'
import { tool } from './version.ts'

/** Where the workbench is served when nobody says where. */
export const DEFAULT_PORT = 4700

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** To whom it is served, beside the one user of this machine. */
export interface ToTeam {
  readonly origin: string | null
  /** The address of this machine to listen on. */
  readonly host: string
}

/** How a store is served. */
export interface Serving {
  /** The address of the store, for the processes that add to it. */
  readonly address: string
  /** Hosts that may be fetched though they are not public. */
  readonly allowed?: readonly string[]
  readonly port: number
  /** To whom, beside the one user of this machine. */
  readonly team?: ToTeam | null
}

/** Serves a store until the program is told to end (Ctrl-C, SIGTERM, a closed terminal). Calls `ready` with the address once it listens. */
export async function serveUntilTold(
  store: Store,
  { address, allowed = [], port, team = null }: Serving,
  ready: (url: string) => void,
): Promise<void> {
  const { startServer } = await import('../server/index.ts')
  const folder = process.env[OWN_TABLES]
  const webRoot = inPackage('dist/web')
  const server = await startServer(store, {
    port,
    address,
    context: describeContext,
    locate,
    places: placesIn,
    mapOf,
    adder: adderFor(address, allowed),
    ...(folder ? { knowledge: ownKnowledge(address, folder) } : {}),
    exports: { context: exportContext, software: tool() },
    ...(team && { host: team.host, team: { origin: team.origin } }),
    ...(existsSync(webRoot) ? { webRoot } : {}),
    onError: error => complain(`The server could not answer: ${error.message}`),
  })
  let end = (): void => {}
  const told = new Promise<void>(done => {
    end = done
  })
  // Ctrl-C reaches every program of the terminal and npm passes it on as well: the second must not cut the first's ending short.
  for (const signal of SIGNALS) process.on(signal, end)
  ready(server.url)
  await told
  await server.close()
  for (const signal of SIGNALS) process.off(signal, end)
}
