import { createHash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'
import { StoreError } from '../errors.ts'
import type { Keys, S3Address } from './s3-address.ts'
import { codeIn } from './s3-list.ts'

/** How long one request may take and how long is waited before it is sent again, in milliseconds. */
export interface Patience {
  readonly timeout: number
  /** One try more than there are waits. */
  readonly waits: readonly number[]
}

export const PATIENCE: Patience = { timeout: 60_000, waits: [200, 1000, 3000] }

/** What one answer may hold, in bytes. */
const MOST = 300_000_000

export interface Answer {
  readonly status: number
  /** The name of the error, where the service gives one. */
  readonly code: string
  readonly body: Uint8Array
}

export interface Asked {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE'
  /** Below the bucket. */
  readonly key?: string
  readonly query?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
}

/**
 * Sends signed requests (AWS Signature Version 4) to a bucket. What fails on its way, and what the service says it cannot do now, is tried again; a redirect is never
 * followed, for it could lead the bytes elsewhere.
 *
 * Gives answers of 200 to 299 and 404; every other is thrown as a `StoreError`, which holds no key.
 */
export function requestsTo(
  address: S3Address,
  keys: () => Keys,
  patience: Patience,
): (asked: Asked) => Promise<Answer> {
  const { endpoint, bucket, region } = address
  let client: AwsClient | null = null
  const failed = (what: string): StoreError =>
    new StoreError(`The captures of this store lie in ${address.address}, and ${what}.`)

  async function once({ method, key = '', query = {}, body }: Asked): Promise<Answer> {
    client ??= new AwsClient({ ...keys(), service: 's3', region })
    const search = new URLSearchParams(query).toString()
    const request = await client.sign(`${endpoint}/${bucket}/${key}${search === '' ? '' : `?${search}`}`, {
      method,
      headers: { 'X-Amz-Content-Sha256': sha256Of(body ?? new Uint8Array()) },
      redirect: 'manual',
      signal: AbortSignal.timeout(patience.timeout),
      ...(body === undefined ? {} : { body: Buffer.from(body) }),
    })
    const response = await fetch(request)
    const bytes = await bodyOf(response)
    const code = response.status >= 300 ? codeIn(new TextDecoder().decode(bytes.subarray(0, 10_000))) : ''
    return { status: response.status, code, body: bytes }
  }

  return async asked => {
    for (let tries = 0; ; tries++) {
      const wait = patience.waits[tries]
      let answer: Answer
      try {
        answer = await once(asked)
      } catch (error) {
        if (error instanceof StoreError) throw error
        if (wait === undefined) throw failed(`nothing answers at ${endpoint} (${reasonOf(error)}); try again later`)
        await sleep(wait)
        continue
      }
      const { status, code } = answer
      if ((status >= 200 && status < 300) || (status === 404 && code !== 'NoSuchBucket')) return answer
      if ((status >= 500 || status === 429) && wait !== undefined) await sleep(wait)
      else throw failed(refusalOf(status, code))
    }
  }
}

function refusalOf(status: number, code: string): string {
  const said = code === '' ? `${status}` : `${status} ${code}`
  if (status === 401 || status === 403)
    return `the service refuses what AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY may do there (${said})`
  if (status === 404) return `there is no such bucket (${said})`
  if (status >= 300 && status < 400)
    return `the service sends us elsewhere, where we do not go (${said}); name the endpoint and the region of the bucket`
  if (status === 507 || code === 'XMinioStorageFull') return `the service has no room left (${said})`
  if (status >= 500 || status === 429) return `the service cannot answer now (${said}); try again later`
  return `the service refuses the request (${said})`
}

/** What happened, by its code alone: messages may repeat what was sent. */
function reasonOf(error: unknown): string {
  const { name, cause } = error as { name?: unknown; cause?: { code?: unknown; errors?: { code?: unknown }[] } }
  const code =
    cause?.code ?? cause?.errors?.[0]?.code ?? (name === 'TimeoutError' ? 'no answer in time' : 'no connection')
  return `${code}`
}

async function bodyOf(response: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    length += part.length
    if (length > MOST) throw new Error('too long')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const sleep = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))
