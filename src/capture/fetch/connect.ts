import type { LookupAddress } from 'node:dns'
import { lookup as systemLookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import { type AllowedHosts, isAllowed, refusedHost } from './address.ts'
import { notPublic } from './ranges.ts'
import { Trouble } from './trouble.ts'

/** The IP addresses of a name. */
export type LookUp = (host: string) => Promise<readonly LookupAddress[]>

export const lookUpBySystem: LookUp = host => systemLookup(host, { all: true, verbatim: true })

/** The addresses of a name; throws `Trouble` where one of them is not public, or there is none. */
async function publicAddresses(host: string, lookUp: LookUp): Promise<readonly LookupAddress[]> {
  const found = await lookUp(host)
  if (found.length === 0) throw new Trouble('unreachable', `its host ${host} has no address`, 'host')
  for (const { address } of found) {
    const what = notPublic(address)
    if (what !== null)
      throw new Trouble('refused', `its host ${host} has the address ${address}, ${refusedHost(host, what)}`)
  }
  return found
}

/** A look-up for one connection: what it gives is what is connected to, so an answer that changes afterwards changes nothing. */
function lookupFor(port: string, allowed: AllowedHosts, lookUp: LookUp): LookupFunction {
  return (host, options, done) => {
    const look = isAllowed(allowed, host, port) ? lookUp(host) : publicAddresses(host, lookUp)
    look.then(
      found => {
        const first = found.find(({ family }) => options.family === family) ?? found[0]
        if (first === undefined) done(new Trouble('unreachable', `its host ${host} has no address`, 'host'), '', 4)
        else if (options.all === true) done(null, [...found])
        else done(null, first.address, first.family)
      },
      (error: Error) => done(error, '', 4),
    )
  }
}

/** What connections are made with. `ca`: certificates trusted in the place of those that Node comes with (PEM). */
export interface ConnectOptions {
  readonly allowed: AllowedHosts
  readonly lookUp: LookUp
  readonly timeout: number
  readonly ca?: string
}

/**
 * Connects to public addresses, and to others only where their host is allowed by name. Names are looked up once for each connection, and what the
 * socket is connected to is looked at once more before anything is sent.
 */
export function guardedConnector({ allowed, lookUp, timeout, ca }: ConnectOptions): buildConnector.connector {
  return (options, callback) => {
    const { hostname, protocol } = options
    const port = options.port || (protocol === 'https:' ? '443' : '80')
    const host = hostname.replace(/^\[|\]$/g, '')
    const connect = buildConnector({
      timeout,
      lookup: lookupFor(port, allowed, lookUp),
      // Whatever NODE_TLS_REJECT_UNAUTHORIZED says.
      rejectUnauthorized: true,
      ...(ca ? { ca } : {}),
    })
    connect({ ...options, hostname: host }, (...[error, socket]) => {
      if (error !== null) return callback(error, null)
      const peer = socket.remoteAddress ?? ''
      const what = isAllowed(allowed, host, port) ? null : notPublic(isIP(peer) === 0 ? '' : peer)
      if (what === null) return callback(null, socket)
      socket.destroy()
      callback(new Trouble('refused', `its host ${host} has the address ${peer}, ${refusedHost(host, what)}`), null)
    })
  }
}
