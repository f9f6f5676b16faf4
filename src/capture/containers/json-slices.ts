import type { Limits } from '../limits.ts'
import { concat } from './bytes.ts'
import { Broken } from './source.ts'

/** An item of a JSON document, or a value that says something of the whole. */
export type JsonSlice =
  /** An element of an array. `path`: the array's place in the document (`chats.list.3.messages`; empty for the document itself), `index` from 0. */
  | { readonly kind: 'item'; readonly path: string; readonly index: number; readonly raw: Uint8Array }
  /** A value with a name that stands outside all arrays. */
  | { readonly kind: 'value'; readonly path: string; readonly raw: Uint8Array }
  /** An element that is not handed on, and why. */
  | { readonly kind: 'skipped'; readonly path: string; readonly index: number; readonly why: string }

/** How deep arrays of items may lie in a document. */
const OUTER = 8
/** Arrays whose elements hold the items: Telegram's export of all chats. */
const GONE_INTO: ReadonlySet<string> = new Set(['chats.list', 'left_chats.list'])
/** A longer value outside the items is not handed on. Bytes. */
const LONGEST_VALUE = 4096

interface Frame {
  readonly array: boolean
  readonly path: string
  /** Elements so far of an array; the name of the value that follows in an object. */
  index: number
  name: string
}

const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

/**
 * The elements of the arrays in a JSON document (RFC 8259) as their own bytes, as they stream by: objects around the arrays are gone into, and
 * nothing is held but the item that is being read. Brackets are counted and strings minded; whether an item is JSON is for who parses it.
 * Throws `Broken` where the document is none, or ends too soon.
 */
export async function* jsonSlices(bytes: AsyncIterable<Uint8Array>, limits: Limits): AsyncGenerator<JsonSlice> {
  const frames: Frame[] = []
  /** What is being read: between values, a name, or a value; and of a value how deep, and in a string. */
  let state: 'before' | 'name' | 'value' = 'before'
  let depth = 0
  let inString = false
  let escaped = false
  let bare = false
  let skipped: string | null = null
  let parts: Uint8Array[] = []
  let held = 0
  let offset = 0
  let done = false

  const top = (): Frame | undefined => frames.at(-1)
  const pathHere = (): string => {
    const frame = top()
    if (!frame) return ''
    const name = frame.array ? String(frame.index) : frame.name
    return frame.path === '' ? name : `${frame.path}.${name}`
  }
  const finish = (): JsonSlice | null => {
    const frame = top()
    const raw = concat(parts)
    parts = []
    held = 0
    state = 'before'
    if (!frame) {
      done = true
      return null
    }
    if (frame.array) {
      const index = frame.index
      return skipped === null
        ? { kind: 'item', path: frame.path, index, raw }
        : { kind: 'skipped', path: frame.path, index, why: skipped }
    }
    return skipped === null && raw.length <= LONGEST_VALUE ? { kind: 'value', path: pathHere(), raw } : null
  }

  for await (const chunk of bytes) {
    let from = 0
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i]!
      if (state === 'before') {
        if (isSpace(byte) || byte === 0x2c || byte === 0x3a) {
          const frame = top()
          if (byte === 0x2c && frame?.array) frame.index++
          continue
        }
        if (done) throw new Broken('damaged', `something stands behind its end, at byte ${offset + i}`)
        const frame = top()
        if (byte === 0x5d || byte === 0x7d) {
          if (!frame || frame.array !== (byte === 0x5d))
            throw new Broken('damaged', `it is no JSON at byte ${offset + i}`)
          frames.pop()
          if (frames.length === 0) done = true
          else if (!top()!.array) top()!.name = ''
          continue
        }
        const opens = byte === 0x7b || byte === 0x5b
        if (frame && !frame.array && frame.name === '') {
          if (byte !== 0x22) throw new Broken('damaged', `it is no JSON at byte ${offset + i}`)
          state = 'name'
        } else if (opens && frames.length < OUTER && (!frame?.array || (byte === 0x7b && GONE_INTO.has(frame.path)))) {
          frames.push({ array: byte === 0x5b, path: pathHere(), index: 0, name: '' })
          continue
        } else state = 'value'
        from = i
        depth = opens ? 1 : 0
        inString = byte === 0x22
        bare = !opens && !inString
        escaped = false
        skipped = null
        if (bare && !/[-0-9tfn]/.test(String.fromCharCode(byte)))
          throw new Broken('damaged', `it is no JSON at byte ${offset + i}`)
        continue
      }
      let ends = false
      if (bare) {
        if (!isSpace(byte) && byte !== 0x2c && byte !== 0x5d && byte !== 0x7d) continue
        // What ends a number or a word is no part of it.
        parts.push(chunk.subarray(from, i))
        const slice = finish()
        if (slice) yield slice
        if (top() && !top()!.array) top()!.name = ''
        i--
        continue
      }
      if (inString) {
        if (escaped) escaped = false
        else if (byte === 0x5c) escaped = true
        else if (byte === 0x22) {
          inString = false
          ends = depth === 0
        }
      } else if (byte === 0x22) inString = true
      else if (byte === 0x7b || byte === 0x5b) {
        if (++depth > limits.brackets) skipped = `its brackets are nested more than ${limits.brackets} deep`
      } else if (byte === 0x7d || byte === 0x5d) ends = --depth === 0
      if (!ends) continue
      parts.push(chunk.subarray(from, i + 1))
      if (state === 'name') {
        const name = concat(parts)
        parts = []
        held = 0
        top()!.name = nameOf(name)
        state = 'before'
        continue
      }
      const slice = finish()
      if (slice) yield slice
      if (top() && !top()!.array) top()!.name = ''
    }
    if (state !== 'before' && from < chunk.length) {
      held += chunk.length - from
      if (held >= limits.held) skipped ??= `it is too large (below ${limits.held / 1e6} MB is read)`
      if (skipped === null) parts.push(chunk.subarray(from))
      else parts = []
    }
    offset += chunk.length
  }
  if (bare && state === 'value' && frames.length === 0) return
  const frame = top()
  if (state !== 'before' || frame) {
    const where = frame?.array ? ` in the middle of ${frame.path === '' ? 'item' : frame.path} ${frame.index}` : ''
    throw new Broken('damaged', `it ends too soon${where}; it was cut off`)
  }
  if (!done) throw new Broken('empty', 'it holds nothing')
}

function nameOf(raw: Uint8Array): string {
  try {
    const name: unknown = JSON.parse(new TextDecoder().decode(raw))
    // A name is needed to tell that a value follows, so that an empty one is called something.
    return typeof name === 'string' && name !== '' ? name.slice(0, 200) : '""'
  } catch {
    return '?'
  }
}
