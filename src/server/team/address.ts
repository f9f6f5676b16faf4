import { isIPv6 } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/

/**
 * Where a request comes from, as limits count: an address, of IPv6 the network that one household has. Behind a proxy on this machine it is the last address that the proxy wrote
 * down; what stands before that anybody could have written.
 */
export function addressOf(c: Context, behindProxy: boolean): string {
  const peer = peerOf(c)
  const forwarded =
    behindProxy && LOOPBACK.test(peer) ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : null
  const address = forwarded || peer
  return isIPv6(address) && !address.startsWith('::ffff:') ? address.split(':').slice(0, 4).join(':') : address
}

function peerOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown'
  } catch {
    // Asked without a connection.
    return 'unknown'
  }
}
