import { BlockList, isIP } from 'node:net'

/**
 * Addresses that lead to no public server: the IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890, as of 2026), multicast (RFC 5771,
 * RFC 4291), and the forms of IPv6 that carry an IPv4 address inside (mapped, compatible, 6to4, NAT64, Teredo), whatever that one is.
 */
const RANGES: readonly (readonly [what: string, network: string, prefix: number])[] = [
  ['an address of no host', '0.0.0.0', 8],
  ['a private address', '10.0.0.0', 8],
  ['an address of carrier-grade NAT', '100.64.0.0', 10],
  ['a loopback address', '127.0.0.0', 8],
  ['a link-local address', '169.254.0.0', 16],
  ['a private address', '172.16.0.0', 12],
  ['a reserved address', '192.0.0.0', 24],
  ['an address for documentation', '192.0.2.0', 24],
  ['a 6to4 relay', '192.88.99.0', 24],
  ['a private address', '192.168.0.0', 16],
  ['an address for benchmarks', '198.18.0.0', 15],
  ['an address for documentation', '198.51.100.0', 24],
  ['an address for documentation', '203.0.113.0', 24],
  ['a multicast address', '224.0.0.0', 4],
  ['a reserved address', '240.0.0.0', 4],
  ['an address of no host', '::', 128],
  ['a loopback address', '::1', 128],
  ['an IPv4-mapped address', '::ffff:0:0', 96],
  ['an IPv4-translated address', '::ffff:0:0:0', 96],
  ['an IPv4-compatible address', '::', 96],
  ['an address of NAT64', '64:ff9b::', 96],
  ['an address of NAT64', '64:ff9b:1::', 48],
  ['a unique-local address', 'fc00::', 7],
  ['a link-local address', 'fe80::', 10],
  ['a site-local address', 'fec0::', 10],
  ['a multicast address', 'ff00::', 8],
  ['an address of Teredo', '2001::', 32],
  ['a reserved address', '2001::', 23],
  ['an address for documentation', '2001:db8::', 32],
  ['an address of 6to4', '2002::', 16],
  ['an address for documentation', '3fff::', 20],
]

function listOf(network: string, prefix: number): BlockList {
  const list = new BlockList()
  list.addSubnet(network, prefix, family(network))
  return list
}

const family = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 4 ? 'ipv4' : 'ipv6')

const LISTS = RANGES.map(([what, network, prefix]) => ({
  what,
  family: family(network),
  list: listOf(network, prefix),
}))

/** The addresses that are given to hosts at all (RFC 4291, 2.4; IANA IPv6 Address Space). */
const UNICAST = listOf('2000::', 3)

/**
 * What an IP address is that no public server has ("a loopback address"), or null for a public one. What is no IP address is not public either.
 *
 * @param address in the spelling of the system (`127.0.0.1`, `fe80::1%eth0`), without brackets.
 */
export function notPublic(address: string): string | null {
  const bare = address.split('%', 1)[0]!
  if (isIP(bare) === 0) return 'no IP address'
  const kind = family(bare)
  for (const { what, family: of, list } of LISTS) if (of === kind && list.check(bare, kind)) return what
  return kind === 'ipv6' && !UNICAST.check(bare, 'ipv6') ? 'a reserved address' : null
}
