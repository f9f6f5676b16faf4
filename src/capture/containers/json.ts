import type { Input } from '../types.ts'
import { ByteReader } from './bytes.ts'
import { readFields } from './fields.ts'
import { Items, itemInput, memberOf, parse } from './json-items.ts'
import { type JsonSlice, jsonSlices } from './json-slices.ts'
import { type Line, lines } from './lines.ts'
import { Broken, type Reading, type Source } from './source.ts'

/** A document up to this size is looked at as a whole: it may be one article. Bytes. */
const WHOLE = 16_000_000

async function* sliced(slices: AsyncIterable<JsonSlice>, items: Items): AsyncGenerator<Input> {
  try {
    for await (const slice of slices) {
      if (slice.kind === 'value') items.remember(slice.path, slice.raw)
      else if (slice.kind === 'skipped') yield items.skip(slice.path, slice.index, slice.why)
      else {
        const input = items.item(slice.path, memberOf(slice.path, slice.index), slice.raw)
        if (input !== null) yield input
      }
    }
  } catch (error) {
    // What was read before the damage has its say first.
    if (error instanceof Broken) {
      const said = [...items.end()]
      if (said.every(input => input.kind !== 'failure' || input.failure.reason !== 'not-text')) yield* said
    }
    throw error
  }
  yield* items.end()
}

/** The first bytes without a byte order mark. Throws where they are UTF-16. */
async function begin(source: Source): Promise<ByteReader> {
  const reader = new ByteReader(source.bytes)
  const [a, b, c] = await reader.peek(3)
  if (a === 0xef && b === 0xbb && c === 0xbf) await reader.take(3)
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || a === 0 || b === 0)
    throw new Broken('wrongly-encoded', 'it is JSON in UTF-16; save it as UTF-8, as the standard has it (RFC 8259)')
  return reader
}

/**
 * Articles in a JSON document: the elements of an array, or of arrays in objects, by their named fields; messages of Telegram Desktop's
 * export; items of a JSON Feed; or the one article that the document is. Each capture is the text made of the fields, with the item's own bytes
 * as its original. Documents of any size stream by; one item is held.
 */
export async function* readJson(source: Source, reading: Reading): AsyncGenerator<Input> {
  const reader = await begin(source)
  const items = new Items(source, reading)
  const head = await reader.peek(WHOLE)
  const opens = /\S/.exec(new TextDecoder('latin1').decode(head.subarray(0, 4096)))?.[0]
  if (opens === '{') {
    const newline = head.indexOf(0x0a)
    const first = newline === -1 ? null : parse(head.subarray(0, newline))
    if (first && 'value' in first && head.subarray(newline).some(byte => byte === 0x7b)) {
      yield* linewise(reader.rest(), items, reading)
      return
    }
    const whole = head.length < WHOLE ? parse(head) : null
    if (whole && 'value' in whole) {
      const told = readFields(whole.value, reading.fields)
      if (told.text !== null) {
        yield itemInput(source, '', told, head)
        return
      }
    }
  }
  yield* sliced(jsonSlices(reader.rest(), reading.limits), items)
}

async function* linewise(bytes: AsyncIterable<Uint8Array>, items: Items, reading: Reading): AsyncGenerator<Input> {
  let index = 0
  for await (const line of lines(bytes, reading.limits.held)) {
    if (isBlank(line)) continue
    const why = notHeld(line, reading)
    const input = why === null ? items.item('', String(index), line.bytes!) : items.skip('', index, why)
    index++
    if (input !== null) yield input
  }
  yield* items.end()
}

/** Why a line is not read, or null. */
function notHeld({ bytes }: Line, { limits }: Reading): string | null {
  if (bytes === null) return `the line is too large (below ${limits.held / 1e6} MB is read)`
  return nestedDeeper(bytes, limits.brackets) ? `its brackets are nested more than ${limits.brackets} deep` : null
}

/** Whether the brackets of a JSON text are nested more than `most` deep; those in strings are none. */
function nestedDeeper(bytes: Uint8Array, most: number): boolean {
  let depth = 0
  let inString = false
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (inString) {
      if (byte === 0x5c) i++
      else if (byte === 0x22) inString = false
    } else if (byte === 0x22) inString = true
    else if (byte === 0x7b || byte === 0x5b) {
      if (++depth > most) return true
    } else if (byte === 0x7d || byte === 0x5d) depth--
  }
  return false
}

const isBlank = (line: Line): boolean => line.bytes?.every(byte => byte <= 0x20) ?? false

/** Articles in JSON lines (https://jsonlines.org): one object a line, each by itself. */
export async function* readJsonLines(source: Source, reading: Reading): AsyncGenerator<Input> {
  yield* linewise((await begin(source)).rest(), new Items(source, reading), reading)
}
