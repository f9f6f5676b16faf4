import type { FailureReason } from '../types.ts'
import { Trouble, troubleIn } from './trouble.ts'

/** What errors of connections say to people, by the code that Node or undici gives them. */
const CODES: Readonly<Record<string, readonly [reason: FailureReason, detail: string, passing: boolean]>> = {
  ENOTFOUND: ['not-found', 'its host is not known; check the address', true],
  EAI_AGAIN: ['unreachable', 'its host cannot be looked up now; check the network', true],
  ECONNREFUSED: ['unreachable', 'its host takes no connection there', true],
  ECONNRESET: ['unreachable', 'the server broke the connection off', true],
  EPIPE: ['unreachable', 'the server broke the connection off', true],
  ENETUNREACH: ['unreachable', 'its network cannot be reached from here', true],
  EHOSTUNREACH: ['unreachable', 'its host cannot be reached from here', true],
  ETIMEDOUT: ['unreachable', 'its host does not answer', true],
  UND_ERR_CONNECT_TIMEOUT: ['unreachable', 'its host does not answer', true],
  UND_ERR_HEADERS_TIMEOUT: ['unreachable', 'the server gives no answer', true],
  UND_ERR_BODY_TIMEOUT: ['unreachable', 'the server stopped in the middle of its answer', true],
  UND_ERR_SOCKET: ['unreachable', 'the server broke the connection off', true],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ['damaged', 'the answer is not as long as the server said', true],
  UND_ERR_HEADERS_OVERFLOW: ['too-large', 'its answer begins with too many headers', false],
  HPE_HEADER_OVERFLOW: ['too-large', 'its answer begins with too many headers', false],
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
    const [reason, detail, passing] = CODES[code]!
    return new Trouble(reason, detail, passing)
  }
  if (CERTIFICATE.test(code))
    return new Trouble(
      'unreachable',
      `the certificate of its host is not valid (${code}), so nobody knows who would answer`,
      true,
    )
  if (TLS.test(code)) return new Trouble('unreachable', `no safe connection to its host can be made (${code})`, true)
  if (error instanceof Error && error.name === 'HTTPParserError')
    return new Trouble('unreachable', 'what answers there is no web server')
  return new Trouble('unreachable', `it cannot be fetched (${code || 'unknown error'})`, true)
}

const seconds = (milliseconds: number): string => `${Math.round(milliseconds / 100) / 10} seconds`

export const tooSlow = (bound: number): Trouble =>
  new Trouble('unreachable', `its answer was not there after ${seconds(bound)}`, true)

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6).toLocaleString('en')} MB`

export const tooLarge = (size: number | null, most: number): Trouble => {
  const is = size === null ? 'it is too large' : `the server says that it has ${megabytes(size)}`
  const below = most < 1e6 ? `${most} bytes` : megabytes(most)
  return new Trouble('too-large', `${is}; answers below ${below} are read`)
}
