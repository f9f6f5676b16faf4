import { StoreError } from '../errors.ts'

/** Where in which S3-compatible service: `s3://bucket/prefix?endpoint=https://…&region=…`. */
export interface S3Address {
  /** The address as it is written down and shown; it can hold no key. */
  readonly address: string
  readonly bucket: string
  /** Empty, or a path that ends in `/`. */
  readonly prefix: string
  /** `https://host[:port]`, without a path. */
  readonly endpoint: string
  readonly region: string
}

/** The two keys of an account, and the token of a session where there is one. */
export interface Keys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

const SHAPE = 's3://BUCKET/PREFIX?endpoint=https://HOST&region=REGION'

export const isS3 = (address: string): boolean => /^s3:\/\//i.test(address)

/**
 * Reads an address. What it leaves out is that of Amazon: the region `us-east-1`, and its own endpoint there.
 *
 * @throws {StoreError} with a sentence that repeats nothing of an address which may hold a key.
 */
export function readS3Address(text: string): S3Address {
  const url = URL.canParse(text) ? new URL(text) : null
  const wrong = (what: string): never => {
    throw new StoreError(`The address of captures ${what}; write ${SHAPE}.`)
  }
  if (url === null) return wrong('cannot be read')
  if (url.username !== '' || url.password !== '')
    return wrong('must hold no keys: they are read from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY')
  const bucket = url.host
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{1,254}$/.test(bucket)) return wrong('names no bucket')
  const parts = url.pathname.split('/').filter(part => part !== '')
  if (!parts.every(part => /^[\w.-]+$/.test(part) && !/^\.+$/.test(part)))
    return wrong('has a prefix with other characters than letters, digits and . _ - /')
  const known = new Set(['endpoint', 'region'])
  if ([...url.searchParams.keys()].some(name => !known.has(name)) || url.hash !== '')
    return wrong('says more than an endpoint and a region')
  const region = url.searchParams.get('region') ?? 'us-east-1'
  if (!/^[a-z0-9-]+$/.test(region)) return wrong('names no region')
  const endpoint = endpointOf(url.searchParams.get('endpoint') ?? `https://s3.${region}.amazonaws.com`)
  if (endpoint === null) return wrong('names no endpoint')
  const prefix = parts.map(part => `${part}/`).join('')
  const path = prefix === '' ? '' : `/${prefix.slice(0, -1)}`
  return { address: `s3://${bucket}${path}?endpoint=${endpoint}&region=${region}`, bucket, prefix, endpoint, region }
}

function endpointOf(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null
  return url.pathname === '/' && url.search === '' && url.hash === '' ? url.origin : null
}

/** @throws {StoreError} where the environment has none. */
export function keysFrom(environment: Readonly<Record<string, string | undefined>>, place: string): Keys {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = environment
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY)
    throw new StoreError(
      `The captures of this store lie in ${place}: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY to reach them.`,
    )
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {}),
  }
}
