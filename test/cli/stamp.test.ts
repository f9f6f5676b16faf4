import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'libsql'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { stampsIn } from '../../src/cli/stamp/row.ts'
import { stampIn, stampQuery } from '../../src/cli/stamp/tsp.ts'
import { isnad } from './command.ts'
import { within } from './within.ts'

const hasOpenssl = spawnSync('openssl', ['version']).status === 0

let folder: string
let store: string
const servers: Server[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-stamp-'))
  const article = join(folder, 'a.txt')
  writeFileSync(
    article,
    'بلدية طبرق: إغلاق الميناء\n\nأعلنت بلدية طبرق إغلاق الميناء مساء الأحد بعد إصابة عاملين في حريق.\n',
  )
  store = join(folder, 'isnad.db')
  await isnad(['add', article, '--store', store])
})
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A server on loopback, and its address. */
async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsa`
}
const answering = (body: Uint8Array | string, status = 200): Promise<string> =>
  serving((_, answer) => {
    answer.writeHead(status, { 'Content-Type': 'application/timestamp-reply' }).end(body)
  })
const headOf = (path: string): string => {
  const db = new Database(path)
  const { hash } = db.prepare('select hash from log order by id desc limit 1').get() as { hash: string }
  db.close()
  return hash
}

/** An authority of our own, made by openssl: its key, its certificate, and what it answers to a query. */
function authority(): { readonly certificate: string; readonly reply: (query: Uint8Array) => Buffer } {
  const at = (name: string): string => join(folder, name)
  const run = (...args: string[]): Buffer =>
    execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  writeFileSync(
    at('tsa.cnf'),
    `[req]\ndistinguished_name=dn\nx509_extensions=ext\nprompt=no\n[dn]\nCN=Test TSA\n[ext]\nextendedKeyUsage=critical,timeStamping\n[tsa]\ndefault_tsa=t\n[t]\nserial=${at('serial')}\nsigner_cert=${at('tsa.pem')}\nsigner_key=${at('tsa.key')}\nsigner_digest=sha256\ndefault_policy=1.2.3.4.1\ndigests=sha256\naccuracy=secs:1\nordering=no\ntsa_name=no\ness_cert_id_chain=no\n`,
  )
  writeFileSync(at('serial'), '01\n')
  run(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'tsa.key',
    '-out',
    'tsa.pem',
    '-days',
    '2',
    '-config',
    'tsa.cnf',
  )
  return {
    certificate: at('tsa.pem'),
    reply: query => {
      writeFileSync(at('q.tsq'), query)
      run('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'q.tsq', '-out', 'r.tsr')
      return readFileSync(at('r.tsr'))
    },
  }
}

test.each([
  [
    'of no row',
    { head: 'b'.repeat(64), server: 'x', time: 'x', answer: '' },
    'Row 2 of the log holds a stamp of no row before it',
  ],
  [
    'that is none',
    { head: 'a'.repeat(64), server: 'x', time: 'x', answer: 'AAAA' },
    'Row 2 of the log holds no stamp of row 1',
  ],
  ['without its fields', { head: 'a'.repeat(64) }, 'Row 2 of the log holds a stamp of no row before it'],
])('a log with a stamp %s', (_, said, fault) => {
  const row = { at: '2022-01-01', ref: null }
  const first = { ...row, id: 1, action: 'capture', data: '{}', hash: 'a'.repeat(64) }
  const second = { ...row, id: 2, action: 'stamp', data: JSON.stringify(said), hash: 'c'.repeat(64) }
  expect(stampsIn([first, second])).toEqual({ stamps: [], faults: [fault] })
})

describe.skipIf(!hasOpenssl)('with an authority that openssl makes', () => {
  let tsa: ReturnType<typeof authority>
  beforeAll(() => {
    tsa = authority()
  })
  const listening = (): Promise<string> =>
    serving((request, answer) => {
      const pieces: Buffer[] = []
      request.on('data', piece => pieces.push(piece))
      request.on('end', () => answer.end(tsa.reply(Buffer.concat(pieces))))
    })

  test('the end of the log is stamped, the log says so, verify reads it, and openssl trusts it', async () => {
    const copy = join(folder, 'stamped.db')
    copyFileSync(store, copy)
    // The captures lie beside the file.
    cpSync(`${store}-captures`, `${copy}-captures`, { recursive: true })
    const head = headOf(copy)
    const file = join(folder, 'head.tsr')
    const server = await listening()
    const { status, out, err } = await within(['stamp', '--server', server, '--store', copy, '-o', file])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toMatch(new RegExp(`the log up to ${head} was stamped at 20\\d\\d-[\\dT:.-]+Z by ${server}; `))
    const verified = execFileSync(
      'openssl',
      ['ts', '-verify', '-digest', head, '-in', file, '-CAfile', tsa.certificate],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    expect(verified.toString()).toContain('Verification: OK')
    const again = await within(['verify', '--store', copy])
    expect(again).toMatchObject({ status: 0, err: '' })
    expect(again.out).toMatch(/^Row 1 of the log was stamped at 20\d\d-.* by http:\/\/127/)
  })

  test('a stamp of something else is none, in the answer and in the log', async () => {
    const [one, other] = ['11'.repeat(32), '22'.repeat(32)]
    const nonce = Uint8Array.of(1, 2, 3)
    const reply = tsa.reply(stampQuery(one, nonce))
    expect(stampIn(reply, one, nonce)).toMatchObject({ sha256: one })
    expect(stampIn(reply, other, nonce)).toBe('its stamp is not of the hash that was sent')
    expect(stampIn(reply, one, Uint8Array.of(1, 2, 4))).toBe('its stamp answers another query')
    const server = await answering(reply)
    const { status, err } = await within(['stamp', '--server', server, '--store', store])
    expect(status).toBe(1)
    expect(err).toBe(`isnad: ${server}: its stamp is not of the hash that was sent.\n`)
  })

  test('an authority that does not know the hash refuses, and says why', () => {
    const query = stampQuery('33'.repeat(32), Uint8Array.of(1))
    // The object identifier of SHA-256 with another last number: SHA-512's with a hash too short for it.
    const wrong = Buffer.from(query)
    wrong[wrong.indexOf(Buffer.from([0x04, 0x02, 0x01])) + 2] = 0x03
    expect(stampIn(tsa.reply(wrong), '33'.repeat(32), null)).toMatch(/^it stamps nothing \(status 2/)
  })
})

test.each([
  ['a page', '<html>no</html>', 200, 'its answer is no answer of a time-stamping authority (RFC 3161)'],
  ['nothing', '', 200, 'its answer is no answer of a time-stamping authority (RFC 3161)'],
  ['a refusal', Buffer.from('3005300302010230', 'hex').subarray(0, 7), 200, 'it stamps nothing (status 2)'],
  ['another status', 'busy', 503, 'it answers with status 503 and stamps nothing'],
  ['a redirect', '', 302, 'it answers with status 302 and stamps nothing'],
  ['too much', 'x'.repeat(2_000_000), 200, 'its answer is too long for a stamp'],
])('an authority that answers with %s: one sentence, and the log stays', async (_, body, status, why) => {
  const before = headOf(store)
  const server = await answering(body, status)
  const ended = await within(['stamp', '--server', server, '--store', store])
  expect(ended).toEqual({ status: 1, out: '', err: `isnad: ${server}: ${why}.\n` })
  expect(headOf(store)).toBe(before)
})

describe('an authority by https', () => {
  const pem = (name: string): string =>
    fileURLToPath(new URL(`../capture/fetch/fixtures/loopback-${name}.pem`, import.meta.url))
  /** One that answers with a page, with a certificate that it made itself. */
  async function secured(): Promise<{ readonly server: string; readonly asked: string[] }> {
    const asked: string[] = []
    const own = { key: readFileSync(pem('key')), cert: readFileSync(pem('certificate')) }
    const server = createTlsServer(own, (request, answer) => {
      asked.push(`${request.method} ${request.headers['content-type']}`)
      answer.end('<html>no</html>')
    })
    servers.push(server)
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
    return { server: `https://127.0.0.1:${(server.address() as AddressInfo).port}/tsa`, asked }
  }

  test('with a certificate that nobody vouches for is sent nothing, whatever the environment says', async () => {
    const before = headOf(store)
    const { server, asked } = await secured()
    const env = { NODE_TLS_REJECT_UNAUTHORIZED: '0', NODE_NO_WARNINGS: '1' }
    const ended = await isnad(['stamp', '--server', server, '--store', store], { env })
    expect(ended).toMatchObject({ status: 1, out: '' })
    expect(ended.err).toContain(`isnad: ${server}: it cannot be reached: the certificate of its host is not valid`)
    expect(asked).toEqual([])
    expect(headOf(store)).toBe(before)
  })

  test('whose certificate the user vouches for is asked', async () => {
    const { server, asked } = await secured()
    const env = { NODE_EXTRA_CA_CERTS: pem('certificate') }
    const ended = await isnad(['stamp', '--server', server, '--store', store], { env })
    expect(ended.err).toBe(`isnad: ${server}: its answer is no answer of a time-stamping authority (RFC 3161).\n`)
    expect(asked).toEqual(['POST application/timestamp-query'])
  })
})

test.each([
  ['a password', ['--server', 'https://me:secret@tsa.test/'], 2, /^isnad: --server must hold no name or password/],
  [
    'without a server',
    [],
    2,
    /^isnad: Name the time-stamping authority with --server https:\/\/…; none is asked otherwise\.\n/,
  ],
  ['no address', ['--server', 'file:///etc/passwd'], 2, /^isnad: --server file:\/\/\/etc\/passwd is no address/],
  ['nobody there', ['--server', 'http://127.0.0.1:9/'], 1, /^isnad: http:\/\/127\.0\.0\.1:9\/: it cannot be reached/],
])('%s', async (_, args, status, said) => {
  const ended = await within(['stamp', '--store', store, ...args])
  expect(ended).toMatchObject({ status, out: '' })
  expect(ended.err).toMatch(said)
})
