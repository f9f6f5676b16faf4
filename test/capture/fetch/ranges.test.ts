import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allowedHosts, fetchable, isAddress } from '../../../src/capture/fetch/address.ts'
import { notPublic } from '../../../src/capture/fetch/ranges.ts'

test.each([
  ['0.0.0.0', 'an address of no host'],
  ['10.1.2.3', 'a private address'],
  ['100.64.0.1', 'an address of carrier-grade NAT'],
  ['100.127.255.255', 'an address of carrier-grade NAT'],
  ['127.0.0.1', 'a loopback address'],
  ['127.255.255.254', 'a loopback address'],
  ['169.254.169.254', 'a link-local address'],
  ['172.31.255.255', 'a private address'],
  ['192.0.2.7', 'an address for documentation'],
  ['192.168.0.1', 'a private address'],
  ['203.0.113.200', 'an address for documentation'],
  ['224.0.0.251', 'a multicast address'],
  ['255.255.255.255', 'a reserved address'],
  ['::', 'an address of no host'],
  ['::1', 'a loopback address'],
  ['::ffff:8.8.8.8', 'an IPv4-mapped address'],
  ['::127.0.0.1', 'an IPv4-compatible address'],
  ['64:ff9b::7f00:1', 'an address of NAT64'],
  ['64:ff9b:1::1', 'an address of NAT64'],
  ['2002:7f00:1::', 'an address of 6to4'],
  ['2001::1', 'an address of Teredo'],
  ['2001:db8::1', 'an address for documentation'],
  ['3fff::1', 'an address for documentation'],
  ['fd00::1', 'a unique-local address'],
  ['fe80::1%eth0', 'a link-local address'],
  ['fec0::1', 'a site-local address'],
  ['ff02::1', 'a multicast address'],
  ['4000::1', 'a reserved address'],
  ['news.test', 'no IP address'],
  ['', 'no IP address'],
])('%s is %s', (address, what) => {
  expect(notPublic(address)).toBe(what)
})

test.each([
  '8.8.8.8',
  '100.63.255.255',
  '100.128.0.0',
  '172.32.0.1',
  '172.15.255.255',
  '192.167.1.1',
  '223.255.255.255',
  '11.0.0.1',
  '2606:4700::1111',
  '2a00:1450::1',
  '2001:4860::8888',
])('%s is public', address => {
  expect(notPublic(address)).toBeNull()
})

const refusal = (address: string, allow: string[] = []): string | null => {
  try {
    fetchable(address, allowedHosts(allow), 8000)
    return null
  } catch (error) {
    return (error as Error).message
  }
}

test.each([
  ['file:///etc/passwd', 'only http: and https:'],
  ['data:text/html,<p>x', 'only http: and https:'],
  ['javascript:alert(1)', 'only http: and https:'],
  ['ftp://news.test/a', 'only http: and https:'],
  ['http://', 'no address that can be read'],
  ['http://user:secret@news.test/', 'name or password'],
  ['http://127.0.0.1/', 'a loopback address'],
  ['http://2130706433/', 'a loopback address'],
  ['http://0177.0.0.1/', 'a loopback address'],
  ['http://0x7f.1/', 'a loopback address'],
  ['http://127.1/', 'a loopback address'],
  ['http://0/', 'an address of no host'],
  ['http://１２７.0.0.1/', 'a loopback address'],
  ['http://[::1]/', 'a loopback address'],
  ['http://[::ffff:127.0.0.1]/', 'an IPv4-mapped address'],
  ['http://[64:ff9b::7f00:1]/', 'an address of NAT64'],
  ['http://134744072/', 'in another way than as four numbers'],
  ['http://010.8.8.8/', 'in another way than as four numbers'],
  ['http:\\\\134744072', 'in another way than as four numbers'],
  ['https://8.8.8.8./', 'in another way than as four numbers'],
])('%s is refused: %s', (address, why) => {
  expect(refusal(address)).toContain(why)
})

test.each([
  'http://8.8.8.8/',
  'https://8.8.8.8:8443/a?b',
  'https://[2606:4700::1111]/',
  'https://news.test/أخبار',
  ' https://news.test/',
])('%s may be fetched as far as its letters say', address => {
  expect(refusal(address)).toBeNull()
})

test('a host that is allowed by name is, on the port that was named, and no other', () => {
  expect(refusal('http://127.0.0.1:8080/', ['127.0.0.1'])).toBeNull()
  expect(refusal('http://127.0.0.1:8080/', ['127.0.0.1:8080'])).toBeNull()
  expect(refusal('http://127.0.0.1:8081/', ['127.0.0.1:8080'])).toContain('--allow-host 127.0.0.1')
  expect(refusal('http://[::1]/', ['::1'])).toBeNull()
  expect(refusal('http://[::1]/', ['[::1]'])).toBeNull()
  expect(refusal('http://10.0.0.1/', ['10.0.0.2', 'news.test'])).toContain('a private address')
})

test('no number in any spelling leads to a host that is not public', () => {
  const number = fc.integer({ min: 0, max: 2 ** 32 - 1 })
  const spelled = fc.tuple(number, fc.constantFrom(10, 8, 16)).map(([n, base]) => {
    const prefix = base === 8 ? '0' : base === 16 ? '0x' : ''
    return `http://${prefix}${n.toString(base)}/`
  })
  fc.assert(fc.property(spelled, address => refusal(address) !== null))
})

test('what is an address and what is a path', () => {
  for (const one of ['https://news.test', 'HTTP://x', 'file:///x', 'data:,x', 'javascript:x', 'ftp://x'])
    expect(isAddress(one), one).toBe(true)
  for (const one of ['news', './https', '/tmp/https://x', 'C:\\news', 'a:b.txt', 'http.txt'])
    expect(isAddress(one), one).toBe(false)
})
