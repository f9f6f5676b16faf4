import { Agent, type Dispatcher } from 'undici'
import { concat } from '../containers/bytes.ts'
import { decodeBody } from '../containers/http-body.ts'
import { Broken } from '../containers/source.ts'
import { type ConnectOptions, guardedConnector } from './connect.ts'
import { type Headers, header } from './headers.ts'
import type { FetchLimits } from './limits.ts'
import { tooLarge, tooSlow, troubleOf } from './sentences.ts'
import { Trouble } from './trouble.ts'

/** What a server answered to one request, with the content coding undone. The body of an answer other than 2xx is not read. */
export interface Answered {
  readonly status: number
  /** As they came, in order, with their names as the server spells them. */
  readonly headers: Headers
  readonly body: Uint8Array
}

/** How one answer is read. */
export interface Asked {
  readonly headers?: Readonly<Record<string, string>>
  /** What is sent (then by POST); nothing (by GET) where it is absent. */
  readonly body?: Uint8Array
  /** The most of its body that is read, in bytes; what follows is left, where `cut` says so, and else too large. */
  readonly most: number
  readonly cut?: boolean
  /** How long it may take in all, where that is less than `FetchLimits.whole`. Milliseconds. */
  readonly whole?: number
  readonly signal?: AbortSignal
}

/** undici gives raw headers as names and values in turn. */
function pairs(raw: unknown): Headers {
  const list = (raw as readonly (string | Buffer)[]).map(one =>
    typeof one === 'string' ? one : one.toString('latin1'),
  )
  return list.flatMap((name, i) => (i % 2 === 0 ? [[name, list[i + 1] ?? ''] as const] : []))
}

async function bodyOf(response: Dispatcher.ResponseData, headers: Headers, asked: Asked): Promise<Uint8Array> {
  const declared = Number(header(headers, 'content-length') ?? Number.NaN)
  if (asked.cut !== true && declared >= asked.most) throw tooLarge(declared, asked.most)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size >= asked.most && asked.cut !== true) throw tooLarge(null, asked.most)
    chunks.push(size > asked.most ? chunk.subarray(0, chunk.length - (size - asked.most)) : chunk)
    if (size >= asked.most) break
  }
  // Chunks of transfer are undone already.
  const coding = (name: string): string | null => (name === 'transfer-encoding' ? null : header(headers, name))
  try {
    return decodeBody(concat(chunks), coding, asked.most).content
  } catch (error) {
    throw error instanceof Broken ? new Trouble(error.reason, error.message) : error
  }
}

/** Sends single requests. */
export interface Requester {
  /** One request, redirects not followed. Throws `Trouble`. */
  get(url: URL, asked: Asked): Promise<Answered>
  close(): Promise<void>
}

/** A requester with these bounds. It keeps a connection for some seconds, to the address that was looked at when it was made. */
export function requester(connect: ConnectOptions, limits: FetchLimits, userAgent: string): Requester {
  const agent = new Agent({
    connect: guardedConnector(connect),
    maxHeaderSize: limits.headers,
    headersTimeout: limits.answer,
    bodyTimeout: limits.answer,
    pipelining: 1,
    allowH2: false,
  })
  return {
    async get(url, asked) {
      const ended = new AbortController()
      const timer = setTimeout(() => ended.abort(), asked.whole ?? limits.whole)
      // A signal of the whole run outlives thousands of requests: nothing of theirs may stay with it.
      const end = (): void => ended.abort()
      asked.signal?.addEventListener('abort', end)
      if (asked.signal?.aborted === true) end()
      try {
        const response = await agent.request({
          origin: url.origin,
          path: `${url.pathname}${url.search}`,
          method: asked.body === undefined ? 'GET' : 'POST',
          ...(asked.body === undefined ? {} : { body: asked.body }),
          headers: { 'user-agent': userAgent, 'accept-encoding': 'gzip, br', ...asked.headers },
          responseHeaders: 'raw',
          signal: ended.signal,
        })
        const headers = pairs(response.headers)
        const status = response.statusCode
        if (status >= 200 && status <= 299) return { status, headers, body: await bodyOf(response, headers, asked) }
        response.body.on('error', () => {})
        response.body.destroy()
        return { status, headers, body: new Uint8Array(0) }
      } catch (error) {
        if (asked.signal?.aborted === true) throw new Trouble('unreachable', 'the run was ended before it answered')
        if (ended.signal.aborted) throw tooSlow(limits.whole)
        throw troubleOf(error)
      } finally {
        clearTimeout(timer)
        asked.signal?.removeEventListener('abort', end)
      }
    },
    close: () => agent.destroy(),
  }
}
