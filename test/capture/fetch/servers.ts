import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import { fetchInputs } from '../../../src/capture/fetch/inputs.ts'
import type { FetchOptions, Input } from '../../../src/capture/index.ts'

const pem = (name: string): string => readFileSync(new URL(`fixtures/loopback-${name}.pem`, import.meta.url), 'utf8')

/** Self-made, for `news.test` and 127.0.0.1. */
export const CERTIFICATE = pem('certificate')

export type Answering = (request: IncomingMessage, response: ServerResponse) => void

export interface Serving {
  readonly port: number
  /** What was asked for, in order: paths with their queries. */
  readonly asked: string[]
}

function listening(server: Server, asked: string[]): Promise<Serving> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
  })
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return new Promise(done =>
    server.listen(0, '127.0.0.1', () => done({ port: (server.address() as AddressInfo).port, asked })),
  )
}

const noting =
  (asked: string[], answer: Answering, robots: boolean) => (request: IncomingMessage, response: ServerResponse) => {
    asked.push(request.url ?? '')
    if (!robots && request.url === '/robots.txt') response.writeHead(404).end()
    else answer(request, response)
  }

/** A web server on loopback. It has no robots.txt, unless `robots` says that it answers itself. */
export function serve(answer: Answering, { robots = false } = {}): Promise<Serving> {
  const asked: string[] = []
  return listening(createServer(noting(asked, answer, robots)), asked)
}

export function serveTls(answer: Answering): Promise<Serving> {
  const asked: string[] = []
  const own = { key: pem('key'), cert: CERTIFICATE }
  return listening(createTlsServer(own, noting(asked, answer, false)), asked)
}

/** A server that speaks no HTTP of its own: it is handed each connection. */
export const serveRaw = (connected: (socket: Socket) => void): Promise<Serving> =>
  listening(createTcpServer(connected), [])

/** A clock that goes only when somebody sleeps. */
export function stoppedTime(from = Date.parse('2024-05-01T10:00:00Z')) {
  const slept: number[] = []
  let now = from
  return {
    slept,
    now: () => now,
    sleep: async (milliseconds: number) => {
      slept.push(milliseconds)
      now += milliseconds
    },
  }
}

/** `news.test` and `other.test` lie on loopback and may be fetched. */
export const LOOPBACK: FetchOptions = {
  version: '9.9',
  allowHosts: ['news.test', 'other.test'],
  lookUp: async () => [{ address: '127.0.0.1', family: 4 }],
}

export async function inputsOf(addresses: readonly string[], options: FetchOptions = {}): Promise<Input[]> {
  const all: Input[] = []
  for await (const input of fetchInputs(addresses, { ...LOOPBACK, time: stoppedTime(), ...options })) all.push(input)
  return all
}

/** What one address gives, in a line: the sentence of its failure or note, or the text of its capture. */
export async function told(address: string, options: FetchOptions = {}): Promise<string> {
  const lines = (await inputsOf([address], options)).map(input => {
    if (input.kind === 'failure') return `${input.failure.reason} | ${input.failure.message}`
    if (input.kind === 'note') return `${input.note.kind} | ${input.note.message}`
    return new TextDecoder().decode(input.capture.bytes)
  })
  return lines.join('\n')
}
