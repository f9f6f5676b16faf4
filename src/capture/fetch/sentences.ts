import type { FailureReason } from '../types.ts'
import { type Again, Trouble, troubleIn } from './trouble.ts'

/** What errors of connections say to people, by the code that Node or undici gives them. */
const CODES: Readonly<Record<string, readonly [reason: FailureReason, detail: string, again: Again]>> = {
  ENOTFOUND: ['not-found', 'its host is not known; check the address', 'host'],
  EAI_AGAIN: ['unreachable', 'its host cannot be looked up now; check the network', 'host'],
  ECONNREFUSED: ['unreachable', 'its host takes no connection there', 'host'],
  ECONNRESET: ['unreachable', 'the server broke the connection off', 'address'],
  EPIPE: ['unreachable', 'the server broke the connection off', 'address'],
  ENETUNREACH: ['unreachable', 'its network cannot be reached from here', 'host'],
  EHOSTUNREACH: ['unreachable', 'its host cannot be reached from here', 'host'],
  ETIMEDOUT: ['unreachable', 'its host does not answer', 'host'],
  UND_ERR_CONNECT_TIMEOUT: ['unreachable', 'its host does not answer', 'host'],
  UND_ERR_HEADERS_TIMEOUT: ['unreachable', 'the server gives no answer', 'host'],
  UND_ERR_BODY_TIMEOUT: ['unreachable', 'the server stopped in the middle of its answer', 'host'],
  UND_ERR_SOCKET: ['unreachable', 'the server broke the connection off', 'address'],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ['damaged', 'the answer is not as long as the server said', 'address'],
  UND_ERR_HEADERS_OVERFLOW: ['too-large', 'its answer begins with too many headers', 'never'],
  HPE_HEADER_OVERFLOW: ['too-large', 'its answer begins with too many headers', 'never'],
}

const codeOf = (error: unknown, depth = 0): string => {
  if (!(error instanceof Error) || depth > 4) return ''
  const own = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (Object.hasOwn(CODES, own)) return own
  const inner = error instanceof AggregateError ? error.errors[0] : error.cause
  return codeOf(inner, depth + 1) || own
}

/** Node's and OpenSSL's names for what is wrong with a certificate. */
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|HOSTNAME_MISMATCH|ISSUER/
const TLS = /^ERR_(?:SSL|TLS)|EPROTO/

/** What an error of a connection says, as a `Trouble`: never the library's own words. */
export function troubleOf(error: unknown): Trouble {
  const known = troubleIn(error)
  if (known !== null) return known
  const code = codeOf(error)
  if (Object.hasOwn(CODES, code)) {
    const [reason, detail, again] = CODES[code]!
    return new Trouble(reason, detail, again)
  }
  if (CERTIFICATE.test(code))
    return new Trouble(
      'unreachable',
      `the certificate of its host is not valid (${code}), so nobody knows who would answer`,
      'host',
    )
  if (TLS.test(code)) return new Trouble('unreachable', `no safe connection to its host can be made (${code})`, 'host')
  if (error instanceof Error && error.name === 'HTTPParserError')
    return new Trouble('unreachable', 'what answers there is no web server')
  return new Trouble('unreachable', `it cannot be fetched (${code || 'unknown error'})`, 'host')
}

const seconds = (milliseconds: number): string => `${Math.round(milliseconds / 100) / 10} seconds`

export const tooSlow = (bound: number): Trouble =>
  new Trouble('unreachable', `its answer was not there after ${seconds(bound)}`, 'host')

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6).toLocaleString('en')} MB`

export const tooLarge = (size: number | null, most: number): Trouble => {
  const is = size === null ? 'it is too large' : `the server says that it has ${megabytes(size)}`
  const below = most < 1e6 ? `${most} bytes` : megabytes(most)
  return new Trouble('too-large', `${is}; answers below ${below} are read`)
}
