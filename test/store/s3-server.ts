/** A small S3-compatible service on loopback: it checks every signature by itself, after Amazon's own description of Signature Version 4, and keeps objects in memory. */
import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export const KEYS = { accessKeyId: 'AKIDINVENTED', secretAccessKey: 'secret/Key+of=nobody', sessionToken: 'token==' }
export const BUCKET = 'archive'
const REGION = 'eu-test-1'

/** What a service does in the place of answering; undefined: it answers. */
export type Trouble = (request: IncomingMessage, response: ServerResponse) => boolean

export class S3Server {
  readonly objects = new Map<string, { body: Buffer; modified: string }>()
  readonly seen: string[] = []
  trouble: Trouble = () => false
  port = 0
  #server: Server | null = null

  /** Answers from now on, at the port that it had before. */
  async start(): Promise<this> {
    const server = createServer((request, response) => void this.#take(request, response))
    server.listen(this.port, '127.0.0.1')
    await once(server, 'listening')
    this.port = (server.address() as AddressInfo).port
    this.#server = server
    return this
  }

  async stop(): Promise<void> {
    const server = this.#server
    this.#server = null
    server?.closeAllConnections()
    if (server !== null) await new Promise(resolve => server.close(resolve))
  }

  address(prefix = 'isnad/captures'): string {
    return `s3://${BUCKET}/${prefix}?endpoint=http://127.0.0.1:${this.port}&region=${REGION}`
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const body = Buffer.concat(parts)
    this.seen.push(`${request.method} ${request.url}`)
    if (this.trouble(request, response)) return
    const wrong = wrongIn(request, body)
    if (wrong !== null) return fail(response, 403, wrong)
    const url = new URL(request.url!, 'http://x')
    const [, bucket, ...rest] = decodeURIComponent(url.pathname).split('/')
    if (bucket !== BUCKET) return fail(response, 404, 'NoSuchBucket')
    const key = rest.join('/')
    const object = this.objects.get(key)
    if (request.method === 'PUT') {
      this.objects.set(key, { body, modified: new Date().toISOString() })
      response.writeHead(200).end()
    } else if (request.method === 'DELETE') {
      this.objects.delete(key)
      response.writeHead(204).end()
    } else if (url.searchParams.get('list-type') === '2') this.#list(url, response)
    else if (object === undefined) fail(response, 404, request.method === 'HEAD' ? '' : 'NoSuchKey')
    else response.writeHead(200, { 'content-length': object.body.length }).end(object.body)
  }

  /** ListObjectsV2, two objects a page. */
  #list(url: URL, response: ServerResponse): void {
    const prefix = url.searchParams.get('prefix') ?? ''
    const after = url.searchParams.get('continuation-token') ?? ''
    const keys = [...this.objects.keys()].filter(key => key.startsWith(prefix) && key > after).sort()
    const contents = keys
      .slice(0, 2)
      .map(
        key => `<Contents><Key>${key}</Key><LastModified>${this.objects.get(key)!.modified}</LastModified></Contents>`,
      )
    const next = keys.length > 2 ? `<NextContinuationToken>${keys[1]}</NextContinuationToken>` : ''
    response
      .writeHead(200)
      .end(
        `<?xml version="1.0"?><ListBucketResult><IsTruncated>${next !== ''}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`,
      )
  }
}

function fail(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status).end(code === '' ? '' : `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`)
}

const hex = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex')
const hmac = (key: Buffer | string, data: string): Buffer => createHmac('sha256', key).update(data).digest()
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)

/** What is wrong with a request's signature; null where it is right. */
function wrongIn({ method, url, headers }: IncomingMessage, body: Buffer): string | null {
  const said =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/
  const [, id, day, region, signed, signature] = said.exec(headers.authorization ?? '') ?? []
  if (id !== KEYS.accessKeyId) return 'InvalidAccessKeyId'
  if (region !== REGION) return 'AuthorizationHeaderMalformed'
  if (headers['x-amz-security-token'] !== KEYS.sessionToken) return 'InvalidToken'
  if (headers['x-amz-content-sha256'] !== hex(body)) return 'XAmzContentSHA256Mismatch'
  const names = signed!.split(';')
  for (const name of ['host', 'x-amz-content-sha256', 'x-amz-date', 'x-amz-security-token'])
    if (!names.includes(name)) return 'SignatureDoesNotMatch'
  const { pathname, searchParams } = new URL(url!, 'http://x')
  const query = [...searchParams].map(pair => pair.map(encoded).join('=')).sort()
  const canonical = [
    method,
    decodeURIComponent(pathname).split('/').map(encoded).join('/'),
    query.join('&'),
    ...names.map(name => `${name}:${headers[name]}`),
    '',
    signed,
    hex(body),
  ].join('\n')
  const time = `${headers['x-amz-date']}`
  const scope = `${day}/${region}/s3/aws4_request`
  const key = ['s3', 'aws4_request'].reduce(hmac, hmac(hmac(`AWS4${KEYS.secretAccessKey}`, day!), region!))
  const right = hmac(key, ['AWS4-HMAC-SHA256', time, scope, hex(canonical)].join('\n')).toString('hex')
  return right === signature ? null : 'SignatureDoesNotMatch'
}
