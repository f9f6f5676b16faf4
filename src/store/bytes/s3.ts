import { StoreError } from '../errors.ts'
import { each } from './each.ts'
import { checkMark, MARK, nameOf, othersSentence, sha256In } from './names.ts'
import { pack, unpack } from './pack.ts'
import { type Keys, keysFrom, type S3Address } from './s3-address.ts'
import { readList } from './s3-list.ts'
import { PATIENCE, type Patience, requestsTo } from './s3-request.ts'
import type { Bytes, Owner } from './types.ts'

/** Requests that are under way at once. */
const AT_ONCE = 8

/** Objects of an S3-compatible service: `PREFIX/ab/abcd….gz`. The service has written an object when it has answered. */
export function s3Bytes(
  address: S3Address,
  { store }: Owner,
  keys: () => Keys = () => keysFrom(process.env, address.address),
  patience: Patience = PATIENCE,
): Bytes {
  const { prefix, address: place } = address
  const ask = requestsTo(address, keys, patience)
  const mark = async (): Promise<string | null> => {
    const { status, body } = await ask({ method: 'GET', key: `${prefix}${MARK}` })
    return status === 404 ? null : new TextDecoder().decode(body)
  }
  const check = async (): Promise<void> => checkMark(await mark(), store, place)
  const has = async (sha256: string): Promise<boolean> => {
    const { status } = await ask({ method: 'HEAD', key: prefix + nameOf(sha256) })
    return status !== 404
  }
  const write = async (key: string, body: Uint8Array): Promise<void> => {
    const { status } = await ask({ method: 'PUT', key, body })
    if (status === 404) throw new StoreError(`The captures of this store lie in ${place}, which is not there.`)
  }
  return {
    place,
    async begin() {
      const there = await mark()
      if (there !== null && there.trim() !== store) throw new StoreError(othersSentence(place))
      if (there === null) await write(`${prefix}${MARK}`, Buffer.from(`${store}\n`))
    },
    check,
    async put(some) {
      await check()
      const before = new Set<string>()
      await each(some, AT_ONCE, async ({ sha256, bytes }) => {
        if (await has(sha256)) before.add(sha256)
        else await write(prefix + nameOf(sha256), await pack(bytes))
      })
      return before
    },
    async get(sha256) {
      const { status, body } = await ask({ method: 'GET', key: prefix + nameOf(sha256) })
      if (status !== 404) return unpack(body)
      await check()
      return null
    },
    has,
    async *list() {
      let token: string | null = null
      do {
        const query: Record<string, string> = { 'list-type': '2', prefix }
        if (token !== null) query['continuation-token'] = token
        const { body } = await ask({ method: 'GET', query })
        const { objects, next } = readList(new TextDecoder().decode(body))
        for (const { key, modified } of objects) {
          const sha256 = key.startsWith(prefix) ? sha256In(key.slice(prefix.length)) : null
          // What cannot be told from a young one is one.
          if (sha256 !== null) yield { name: key, sha256, written: Number.isNaN(modified) ? Infinity : modified }
        }
        token = next === token || objects.length === 0 ? null : next
      } while (token !== null)
    },
    remove: some => each(some, AT_ONCE, async ({ name }) => void (await ask({ method: 'DELETE', key: name }))),
  }
}
