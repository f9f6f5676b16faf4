import { isIP } from 'node:net'
import { notPublic } from './ranges.ts'
import { Trouble } from './trouble.ts'

/** The hosts that may be fetched though they are not public, as the user wrote them: `HOST` or `HOST:PORT`. */
export type AllowedHosts = ReadonlySet<string>

/** The host of an address without the brackets of IPv6. */
export const bareHost = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '')

/** Hosts as `--allow-host` names them, made equal to how addresses spell them. */
export const allowedHosts = (names: Iterable<string>): AllowedHosts =>
  new Set([...names].map(name => name.trim().toLowerCase()).map(name => (isIP(name) === 6 ? `[${name}]` : name)))

/** Whether the user allowed this host by name. */
export function isAllowed(allowed: AllowedHosts, host: string, port: string): boolean {
  const name = isIP(host) === 6 ? `[${host}]` : host.toLowerCase()
  return allowed.has(name) || allowed.has(`${name}:${port}`)
}

export const portOf = (url: URL): string => url.port || (url.protocol === 'https:' ? '443' : '80')

/** An address as it is shown: in one line, and not longer than one. */
export const shownAddress = (address: string): string => {
  const line = address.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, '\ufffd')
  return line.length > 300 ? `${line.slice(0, 300)}… (${line.length} characters)` : line
}

/** Whether what a user named is an address and no path. */
export const isAddress = (input: string): boolean =>
  /^\s*(?:[a-z][a-z\d+.-]{1,30}:\/\/|(?:https?|file|data|javascript|blob|about|mailto|view-source):)/i.test(input)

/** What is said of a host that is not public. */
export const refusedHost = (host: string, what: string): string =>
  `${what}; only public addresses are fetched, unless --allow-host ${host} allows it`

/** The host as it was written, before it was understood. */
const writtenHost = (address: string): string =>
  (/^[a-z]+:[\\/]*([^\\/?#]*)/i.exec(address)?.[1] ?? '').replace(/^.*@/, '').replace(/:\d*$/, '').toLowerCase()

/**
 * An address that may be fetched as far as its letters say: http or https, of a bounded length, without a password, with a host that is a name or a
 * public IP address in its usual spelling (WHATWG URL reads `2130706433`, `0x7f.1` and `0177.0.0.1` as 127.0.0.1). Names are looked up later.
 * Throws `Trouble` for any other.
 *
 * @param base what a relative address stands in.
 */
export function fetchable(address: string, allowed: AllowedHosts, longest: number, base?: URL): URL {
  if (address.length > longest)
    throw new Trouble('refused', `it is an address of more than ${longest} characters, as no article has`)
  let url: URL
  try {
    url = new URL(address, base)
  } catch {
    throw new Trouble('refused', 'it is no address that can be read')
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Trouble('refused', `it is an address of the kind ${url.protocol} and only http: and https: are fetched`)
  if (url.username !== '' || url.password !== '')
    throw new Trouble('refused', 'it carries a name or password, which would be kept with the article; leave them out')
  url.hash = ''
  const host = bareHost(url)
  if (isAllowed(allowed, host, portOf(url))) return url
  if (isIP(host) === 0) return url
  const what = notPublic(host)
  if (what !== null) throw new Trouble('refused', `its host ${host} is ${refusedHost(host, what)}`)
  const written = /^[a-z][a-z\d+.-]*:/i.test(address.trim()) ? writtenHost(address.trim()) : host
  if (isIP(host) === 4 && written !== host)
    throw new Trouble('refused', `it spells the host ${host} in another way than as four numbers; write it so`)
  return url
}
