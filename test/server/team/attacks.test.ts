/** The usual attacks on a server of a team, tried on one that runs. */
import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { startServer } from '../../../src/server/index.ts'
import { invitationLink } from '../../../src/server/team/invitation.ts'
import { isPassword, keepPassword } from '../../../src/server/team/password.ts'
import { IDLE, LONGEST } from '../../../src/server/team/sessions.ts'
import { endingAfter } from '../../../src/server/team/streams.ts'
import { openStore, type Store } from '../../../src/store/index.ts'
import { fold, sampleAccount } from '../../store/sample.ts'
import { context } from '../context.ts'
import { folderOfFile } from '../folder.ts'
import { MANY, memberOf, PASSWORD, signIn, tokenOf } from './people.ts'

const folder = folderOfFile()
let store: Store
let server: Awaited<ReturnType<typeof startServer>>
/** What the server's clock is ahead by, in milliseconds. */
let ahead = 0

const start = (team: object = {}) =>
  startServer(store, { port: 0, context, team: { origin: null, now: () => Date.now() + ahead, ...team } })

beforeAll(async () => {
  store = await openStore(join(folder(), 'store.db'), { fold })
  await store.saveAccount(sampleAccount())
  await memberOf(store, 'Huda', 'admin')
  await memberOf(store, 'Rana', 'reader')
  await memberOf(store, 'Omar', 'reviewer')
  server = await start({ limits: { unknown: MANY } })
})
afterAll(async () => {
  await server.close()
  await store.close()
})

type Sent = Record<string, string>
const get = (path: string, headers: Sent = {}, at = server) => fetch(`${at.url}/api/v1${path}`, { headers })
const send = (method: string, path: string, body: unknown, headers: Sent = {}, at = server) =>
  fetch(`${at.url}/api/v1${path}`, {
    method,
    headers: { ...(body !== null && { 'content-type': 'application/json' }), ...headers },
    body: body === null ? null : JSON.stringify(body),
  })
const detail = async (answer: Response): Promise<string> => ((await answer.json()) as { detail: string }).detail

describe('sessions', () => {
  test('whoever signs in is known until they sign out', async () => {
    const cookie = await signIn(server.url, 'rana')
    expect(await (await get('/me', { cookie })).json()).toEqual({ name: 'Rana', role: 'reader', team: true })
    expect((await get('/stories', { cookie })).status).toBe(200)
    const out = await send('DELETE', '/session', null, { cookie })
    expect(out.headers.getSetCookie()[0]).toMatch(/^isnad=; Max-Age=0; Path=\//)
    expect((await get('/me', { cookie })).status).toBe(401)
  })

  test('no script reads the cookie, no page elsewhere sends it; over TLS it is of this host alone', async () => {
    const body = { name: 'Rana', password: PASSWORD }
    const here = (await send('POST', '/session', body)).headers.getSetCookie()
    expect(here).toEqual([
      expect.stringMatching(/^isnad=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Strict$/),
    ])
    const behind = await start({ origin: 'https://isnad.example' })
    onTestFinished(() => behind.close())
    const over = await send('POST', '/session', body, { origin: 'https://isnad.example' }, behind)
    expect(over.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-isnad=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Strict$/),
    ])
    expect(over.headers.get('strict-transport-security')).toBe('max-age=31536000')
    const [secret] = over.headers.getSetCookie()[0]!.split(';')
    expect((await get('/me', { cookie: secret! }, behind)).status).toBe(200)
    // The plain name could have come from anywhere.
    expect((await get('/me', { cookie: secret!.replace('__Host-', '') }, behind)).status).toBe(401)
  })

  test('fixation: a session that was there before signing in opens nothing afterwards', async () => {
    const planted = `isnad=${'A'.repeat(43)}`
    const cookie = await signIn(server.url, 'Rana', { cookie: planted })
    expect(cookie).not.toBe(planted)
    expect((await get('/me', { cookie: planted })).status).toBe(401)
    const again = await signIn(server.url, 'Omar', { cookie })
    expect((await get('/me', { cookie })).status).toBe(401)
    expect(await (await get('/me', { cookie: again })).json()).toMatchObject({ name: 'Omar' })
  })

  test('a session ends when it was not used for a day, and a week after it was opened', async () => {
    onTestFinished(() => {
      ahead = 0
    })
    const [idle, busy] = [await signIn(server.url, 'Rana'), await signIn(server.url, 'Rana')]
    const began = ahead
    for (ahead = began; ahead < began + LONGEST - IDLE / 2; ahead += IDLE / 2)
      expect((await get('/me', { cookie: busy })).status).toBe(200)
    expect((await get('/me', { cookie: idle })).status).toBe(401)
    ahead = began + LONGEST
    expect((await get('/me', { cookie: busy })).status).toBe(401)
  })

  test('a new password ends the other sessions; the one of before must be known', async () => {
    const member = await memberOf(store, 'Nour', 'reader')
    const [one, other] = [await signIn(server.url, 'Nour'), await signIn(server.url, 'Nour')]
    const change = (before: string, password: string) => send('PUT', '/password', { before, password }, { cookie: one })
    expect((await change('not this one', 'seven lamps by the gate')).status).toBe(403)
    expect((await change(PASSWORD, 'short')).status).toBe(400)
    expect((await change(PASSWORD, 'nour nour nour nour')).status).toBe(400)
    expect((await change(PASSWORD, 'seven lamps by the gate')).status).toBe(200)
    expect([(await get('/me', { cookie: one })).status, (await get('/me', { cookie: other })).status]).toEqual([
      200, 401,
    ])
    await store.team.setPassword(member.id, await keepPassword(PASSWORD), null, { who: 'Huda', at: '2026' })
    expect((await get('/me', { cookie: one })).status).toBe(401)
  })

  test('a stream ends after a while, so that who is out hears no more', async () => {
    let cancelled = false
    const endless = new ReadableStream<Uint8Array>({
      start: controller => controller.enqueue(new TextEncoder().encode(': here\n')),
      cancel: () => {
        cancelled = true
      },
    })
    expect(await endingAfter(new Response(endless), 50).text()).toBe(': here\n')
    expect(cancelled).toBe(true)
  })
})

describe('guessing', () => {
  const wrong = (name: string, headers: Sent = {}, at = server) =>
    send('POST', '/session', { name, password: 'one of many' }, headers, at)

  test('what is wrong, name or password, is not told', async () => {
    const at = await start()
    onTestFinished(() => at.close())
    const answers = [await wrong('Rana', {}, at), await wrong('Nobody', {}, at)]
    const told = await Promise.all(answers.map(async answer => [answer.status, await answer.text()]))
    expect(told[0]).toEqual(told[1])
    expect(told[0]![0]).toBe(401)
    for (const answer of answers) expect(answer.headers.getSetCookie()).toEqual([])
  })

  test('after ten guesses even the right password waits, and saying to come from elsewhere does not help', async () => {
    const at = await start()
    onTestFinished(() => at.close())
    for (let n = 0; n < 10; n++) expect((await wrong('Rana', {}, at)).status).toBe(401)
    const forwarded = { 'x-forwarded-for': '203.0.113.7', forwarded: 'for=203.0.113.8', 'x-real-ip': '203.0.113.9' }
    for (const name of ['Rana', 'RANA', 'Ｒana'].slice(0, 2)) {
      const right = await send('POST', '/session', { name, password: PASSWORD }, forwarded, at)
      expect(right.status, name).toBe(429)
      expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(60)
    }
    expect((await send('POST', '/session', { name: 'Omar', password: PASSWORD }, {}, at)).status).toBe(200)
    // Other names, until the address has guessed enough.
    const tries = []
    for (let n = 0; n < 25; n++) tries.push((await wrong(`name ${n}`, {}, at)).status)
    expect(tries.at(-1)).toBe(429)
    expect(tries[0]).toBe(401)
  })

  test('behind a proxy on this machine, the address that the proxy wrote down last counts', async () => {
    const at = await start({ origin: 'https://isnad.example' })
    onTestFinished(() => at.close())
    const from = (address: string) => wrong('Rana', { 'x-forwarded-for': address, origin: 'https://isnad.example' }, at)
    for (let n = 0; n < 10; n++) expect((await from(`198.51.100.${n}, 203.0.113.7`)).status).toBe(401)
    expect((await from('198.51.100.77, 203.0.113.7')).status).toBe(429)
    expect((await from('203.0.113.8')).status).toBe(401)
    // One household has more addresses of IPv6 than it could guess passwords.
    for (let n = 0; n < 10; n++) expect((await from(`2001:db8:1:2::${n}`)).status).toBe(401)
    expect((await from('2001:db8:1:2:ffff::1')).status).toBe(429)
  })

  test('who asks without end is told to wait, each member for himself', async () => {
    const at = await start({
      limits: { requests: { holds: 5, perSecond: 0.1 }, unknown: { holds: 5, perSecond: 0.1 } },
    })
    onTestFinished(() => at.close())
    const [rana, omar] = [await tokenOf(store, 'Rana', 'reader'), await tokenOf(store, 'Omar', 'reviewer')]
    const ask = async (headers: Sent) => (await get('/me', headers, at)).status
    const asked = async (headers: Sent) => {
      const all: number[] = []
      for (let n = 0; n < 6; n++) all.push(await ask(headers))
      return all
    }
    expect(await asked({ authorization: `Bearer ${rana}` })).toEqual([200, 200, 200, 200, 200, 429])
    expect(await ask({ authorization: `Bearer ${omar}` })).toBe(200)
    expect(await asked({})).toEqual([401, 401, 401, 401, 401, 429])
    expect(await ask({ authorization: `Bearer ${omar}` })).toBe(200)
  })

  test('passwords are under argon2id, and nothing that opens a door lies in the store', async () => {
    const cookie = await signIn(server.url, 'Huda')
    const made = (await (await send('POST', '/tokens', { label: 'sync' }, { cookie })).json()) as { secret: string }
    const { link } = (await (await send('POST', '/invitations', { role: 'reader' }, { cookie })).json()) as {
      link: string
    }
    const kept = (await store.team.member('Huda'))!.password
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await isPassword(kept, PASSWORD)).toBe(true)
    expect(await isPassword(kept, `${PASSWORD} `)).toBe(false)
    expect(await isPassword(null, PASSWORD)).toBe(false)
    const lying = readdirSync(folder(), { withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(({ name }) => readFileSync(join(folder(), name)).toString('latin1'))
      .join('')
    expect(lying).toContain('Huda')
    for (const secret of [PASSWORD, cookie.split('=')[1]!, made.secret, made.secret.slice(6), link.split('#')[1]!])
      expect(lying.includes(secret)).toBe(false)
  })
})

describe('pages elsewhere', () => {
  test.each([
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'null' },
    { 'content-type': 'text/plain' },
  ])('do nothing through a member who visits them: %o', async headers => {
    const cookie = await signIn(server.url, 'Huda')
    const before = await store.team.newest()
    for (const [method, path, body] of [
      ['POST', '/invitations', { role: 'admin' }],
      ['POST', '/tokens', { label: 'x' }],
      ['POST', '/session', { name: 'Rana', password: PASSWORD }],
      ['PUT', '/password', { before: PASSWORD, password: 'another one of theirs' }],
    ] as const) {
      const answer = await send(method, path, body, { cookie, ...(headers as Sent) })
      expect([403, 415]).toContain(answer.status)
      expect(answer.headers.getSetCookie()).toEqual([])
    }
    expect(await store.team.newest()).toBe(before)
  })

  test('behind a proxy the origin is the one that browsers know, not what the request says', async () => {
    const at = await start({ origin: 'https://isnad.example' })
    onTestFinished(() => at.close())
    const body = { name: 'Rana', password: PASSWORD }
    for (const origin of [at.url, 'http://isnad.example', 'https://isnad.example:444', 'https://x.isnad.example'])
      expect((await send('POST', '/session', body, { origin }, at)).status).toBe(403)
    expect((await send('POST', '/session', body, { origin: 'https://isnad.example' }, at)).status).toBe(200)
  })

  test.each(['evil.example', 'isnad.example.evil.example', 'isnad.example@evil.example', 'ISNAD.example.'])(
    'that call this server %s are not answered, and no link is made with that name',
    async host => {
      const at = await start({ origin: 'https://isnad.example' })
      onTestFinished(() => at.close())
      const answer = await new Promise<number>((done, fail) => {
        const asked = request(`${at.url}/api/v1/session`, { headers: { host } }, got => {
          got.resume()
          done(got.statusCode!)
        })
        asked.once('error', fail).end()
      })
      expect(answer).toBe(host.includes('@') ? 400 : 421)
    },
  )

  test('a link is of the origin that was said, whatever name the request came by', async () => {
    const at = await start({ origin: 'https://isnad.example' })
    onTestFinished(() => at.close())
    const signedIn = await send('POST', '/session', { name: 'Huda', password: PASSWORD }, {}, at)
    const cookie = signedIn.headers.getSetCookie()[0]!.split(';')[0]!
    const headers = { cookie, 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' }
    const { link } = (await (await send('POST', '/invitations', { role: 'reader' }, headers, at)).json()) as {
      link: string
    }
    expect(link).toMatch(/^https:\/\/isnad\.example\/join#[\w-]{43}$/)
  })
})

describe('roles', () => {
  test('nobody gives themselves more than they have', async () => {
    const rana = (await store.team.member('Rana'))!
    const cookie = await signIn(server.url, 'Rana')
    for (const [method, path, body] of [
      ['PUT', `/members/${rana.id}`, { role: 'admin' }],
      ['POST', '/invitations', { role: 'admin' }],
      ['DELETE', `/members/${(await store.team.member('Huda'))!.id}`, null],
      ['GET', '/members', null],
      ['GET', '/audit', null],
    ] as const) {
      const answer = await send(method, path, body, { cookie })
      expect([answer.status, await detail(answer)]).toEqual([403, 'This takes the role of admin; yours is reader.'])
    }
    expect((await store.team.member('Rana'))!.role).toBe('reader')
    const tried = (await store.team.done(5, null)).items
    expect(tried.map(({ who, action }) => `${who} ${action}`)).toEqual(Array(5).fill('Rana refused'))
  })

  test('a link gives the role that it was made for, whatever is sent with it', async () => {
    const made = await invitationLink(store.team, server.url, { role: 'reader', member: null }, 'Huda', Date.now())
    if (typeof made === 'string') throw new Error(made)
    const secret = made.link.split('#')[1]!
    const join = (body: object) => send('POST', '/join', { secret, password: 'nine doors and a key', ...body })
    expect((await join({ name: 'Lina', role: 'admin' })).status).toBe(400)
    expect((await join({ name: 'huda' })).status).toBe(409)
    const joined = await join({ name: ' Lina  K. ' })
    expect(await joined.json()).toEqual({ name: 'Lina K.', role: 'reader', team: true })
    expect((await join({ name: 'Another' })).status).toBe(404)
    const look = await send('POST', '/join/look', { secret })
    expect(look.status).toBe(404)
  })

  test('a program does what its member may, and nothing about the team; it is out when its token is', async () => {
    const cookie = await signIn(server.url, 'Huda')
    const made = (await (await send('POST', '/tokens', { label: 'sync' }, { cookie })).json()) as {
      secret: string
      id: string
    }
    const token = { authorization: `Bearer ${made.secret}` }
    expect((await get('/members', token)).status).toBe(200)
    for (const [method, path, body] of [
      ['POST', '/tokens', { label: 'more' }],
      ['DELETE', `/tokens/${made.id}`, null],
      ['POST', '/invitations', { role: 'admin' }],
      ['PUT', '/password', { before: PASSWORD, password: 'another one of theirs' }],
      ['DELETE', `/members/${(await store.team.member('Omar'))!.id}`, null],
    ] as const)
      expect((await send(method, path, body, token)).status, path).toBe(403)
    // A token that somebody else knows the number of is not theirs.
    const rana = await signIn(server.url, 'Rana')
    expect((await send('DELETE', `/tokens/${made.id}`, null, { cookie: rana })).status).toBe(404)
    expect((await send('DELETE', `/tokens/${made.id}`, null, { cookie })).status).toBe(200)
    expect((await get('/me', token)).status).toBe(401)
  })

  test('who is out is out at once, in every browser and program', async () => {
    const lost = await memberOf(store, 'Ziad', 'admin')
    const [cookie, huda] = [await signIn(server.url, 'Ziad'), await signIn(server.url, 'Huda')]
    const token = { authorization: `Bearer ${await tokenOf(store, 'Ziad', 'admin')}` }
    expect((await send('PUT', `/members/${lost.id}`, { role: 'reader' }, { cookie: huda })).status).toBe(200)
    expect((await get('/members', { cookie })).status).toBe(403)
    expect((await send('DELETE', `/members/${lost.id}`, null, { cookie: huda })).status).toBe(200)
    expect([(await get('/me', { cookie })).status, (await get('/me', token)).status]).toEqual([401, 401])
    expect((await send('POST', '/session', { name: 'Ziad', password: PASSWORD })).status).toBe(401)
    const me = (await store.team.member('Huda'))!
    const last = await send('DELETE', `/members/${me.id}`, null, { cookie: huda })
    expect([last.status, await detail(last)]).toEqual([409, 'A team has at least one admin.'])
  })
})

describe('what is sent', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'Huda\r\nSet-Cookie: isnad=x',
    'Huda\u202eadmin',
    '\u0000',
    '   ',
    '"><b>',
    'javascript:alert(1)',
    '=cmd|calc',
    'x'.repeat(61),
    '../../etc/passwd',
    'Hud\u200ba',
  ])('%j is no name', async name => {
    const made = await invitationLink(store.team, server.url, { role: 'reader', member: null }, 'Huda', Date.now())
    if (typeof made === 'string') throw new Error(made)
    const body = { secret: made.link.split('#')[1]!, name, password: 'nine doors and a key' }
    expect((await send('POST', '/join', body)).status).toBe(400)
    expect((await send('POST', '/session', { name, password: PASSWORD })).status).not.toBe(200)
  })

  test('a label is data: JSON, never sniffed', async () => {
    const cookie = await signIn(server.url, 'Omar')
    const label = '<script>alert(1)</script>'
    await send('POST', '/tokens', { label }, { cookie })
    const answer = await get('/tokens', { cookie })
    expect(await answer.text()).toContain(label)
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('content-security-policy')).not.toMatch(/unsafe|script-src/)
    expect((await send('POST', '/tokens', { label: 'a\r\nb' }, { cookie })).status).toBe(400)
  })

  test.each([
    [
      'a header in a header',
      'GET /api/v1/me HTTP/1.1\r\nHost: HOST\r\nAuthorization: Bearer a\r\n\tb\r\n\r\n',
      /^HTTP\/1\.1 40[01] /,
    ],
    [
      'a header after a bare CR',
      'GET /api/v1/me HTTP/1.1\r\nHost: HOST\r\nX: a\rSet-Cookie: b\r\n\r\n',
      /^HTTP\/1\.1 400 /,
    ],
    [
      'two lengths',
      'POST /api/v1/session HTTP/1.1\r\nHost: HOST\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}',
      /^HTTP\/1\.1 400 /,
    ],
    [
      'length and chunks',
      'POST /api/v1/session HTTP/1.1\r\nHost: HOST\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      /^HTTP\/1\.1 400 /,
    ],
    ['a way out of the tree', 'GET /api/v1/../../../etc/passwd HTTP/1.1\r\nHost: HOST\r\n\r\n', /^HTTP\/1\.1 40[14] /],
    ['the same, encoded', 'GET /api/v1/members/..%2f..%2f HTTP/1.1\r\nHost: HOST\r\n\r\n', /^HTTP\/1\.1 40[15] /],
    ['a broken escape', 'GET /api/v1/members/%ff%00 HTTP/1.1\r\nHost: HOST\r\n\r\n', /^HTTP\/1\.1 40[015] /],
    ['two hosts', 'GET /api/v1/me HTTP/1.1\r\nHost: HOST\r\nHost: evil.example\r\n\r\n', /^HTTP\/1\.1 4\d\d /],
    ['a whole address', 'GET http://evil.example/api/v1/me HTTP/1.1\r\nHost: HOST\r\n\r\n', /^HTTP\/1\.1 4\d\d /],
  ])('%s', async (_, bytes, answer) => {
    const { hostname, port, host } = new URL(server.url)
    const got = await new Promise<string>((done, fail) => {
      let text = ''
      const socket = connect(Number(port), hostname === 'localhost' ? '127.0.0.1' : hostname, () =>
        socket.write(bytes.replaceAll('HOST', host)),
      )
      socket.setEncoding('utf8').on('data', part => {
        text += part
        socket.end()
      })
      socket.once('close', () => done(text)).once('error', fail)
    })
    expect(got).toMatch(answer)
    expect(got).not.toMatch(/^set-cookie/im)
    expect(got).not.toContain('root:')
  })
})

test('who did what is told to admins, in order', async () => {
  const before = await store.team.newest()
  const cookie = await signIn(server.url, 'Huda')
  await send('POST', '/session', { name: 'Huda', password: 'what is this then' })
  await send('POST', '/session', { name: PASSWORD, password: 'in the wrong field' })
  await send('POST', '/invitations', { role: 'reviewer' }, { cookie })
  const { items } = (await (await get('/audit?limit=4', { cookie })).json()) as {
    items: { id: number; who: string | null; action: string; data: object }[]
  }
  expect(items.map(({ who, action, data }) => [who, action, data])).toEqual([
    ['Huda', 'invited', { role: 'reviewer' }],
    // What stands in the field of the name may be a password.
    [null, 'sign-in-refused', {}],
    ['Huda', 'sign-in-refused', {}],
    ['Huda', 'signed-in', {}],
  ])
  expect(items.at(-1)!.id).toBeGreaterThan(before)
})

test('without TLS it listens on this machine alone, and nothing of the workbench needs an account', async () => {
  await expect(startServer(store, { port: 0, host: '0.0.0.0', context, team: { origin: null } })).rejects.toThrow(
    /--origin https/,
  )
  await expect(
    startServer(store, { port: 0, host: '0.0.0.0', context, team: { origin: 'http://localhost:1' } }),
  ).rejects.toThrow(/--origin https/)
  const wide = await startServer(store, {
    port: 0,
    host: '0.0.0.0',
    context,
    team: { origin: 'https://isnad.example' },
  })
  await wide.close()
  expect((await fetch(`${server.url}/api`)).status).toBe(200)
})
