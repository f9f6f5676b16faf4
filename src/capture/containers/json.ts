import type { Input } from '../types.ts'
import { ByteReader } from './bytes.ts'
import { articleBytes, originalOf, webAddress } from './compose.ts'
import { readFields, type Told } from './fields.ts'
import { isJsonFeedItem, jsonFeedEntry } from './json-feed.ts'
import { type JsonSlice, jsonSlices } from './json-slices.ts'
import { type Line, lines } from './lines.ts'
import { Broken, captured, failed, heldBy, type Reading, type Source } from './source.ts'
import { isTelegramMessage, telegramMessage } from './telegram.ts'

/** A document up to this size is looked at as a whole: it may be one article. Bytes. */
const WHOLE = 16_000_000
/** Values beside the items, and items without a text, that are remembered. */
const REMEMBERED = 1000

type Parsed = { readonly value: unknown } | { readonly why: string; readonly reason: 'damaged' | 'wrongly-encoded' }

function parse(raw: Uint8Array): Parsed {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(raw)
  } catch {
    return { why: 'its characters are broken; JSON is UTF-8 (RFC 8259)', reason: 'wrongly-encoded' }
  }
  try {
    return { value: JSON.parse(text) }
  } catch {
    return { why: 'it is no well-formed JSON', reason: 'damaged' }
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const NO_TEXT =
  'it is JSON data, and nothing in it is called text, content or body; say which field the text is: --field text=NAME'

/** Reads items one after the other, and remembers those that have no text until it is known whether any has. */
class Items {
  readonly #source: Source
  readonly #reading: Reading
  readonly #values = new Map<string, string>()
  readonly #without = new Map<string, string[]>()
  readonly #read = new Set<string>()
  #any = false

  constructor(source: Source, reading: Reading) {
    this.#source = source
    this.#reading = reading
  }

  /** A value beside the items. */
  remember(path: string, raw: Uint8Array): void {
    const parsed = parse(raw)
    if (this.#values.size < REMEMBERED && 'value' in parsed && typeof parsed.value === 'string')
      this.#values.set(path, parsed.value)
  }

  skip(path: string, index: number, why: string): Input {
    this.#any = true
    return failed(`${this.#source.name}/${memberOf(path, index)}`, 'too-large', `${why}; it is not read`)
  }

  item(path: string, member: string, raw: Uint8Array): Input | null {
    const name = `${this.#source.name}/${member}`
    const parsed = parse(raw)
    if (!('value' in parsed)) {
      this.#any = true
      return failed(name, parsed.reason, parsed.why)
    }
    const item = parsed.value
    if (this.#reading.fields === null) {
      if (isTelegramMessage(path, item)) {
        this.#any = true
        const chat = this.#values.get(path.replace(/messages$/, 'name')) ?? null
        return telegramMessage(this.#source, member, item, raw, chat)
      }
      if (isJsonFeedItem(path, item)) {
        this.#any = true
        return jsonFeedEntry(this.#source, member, item, raw, this.#values)
      }
    }
    if (!isObject(item)) return null
    const told = readFields(item, this.#reading.fields)
    if (told.text === null) {
      const without = this.#without.get(path) ?? []
      if (without.length < REMEMBERED) without.push(name)
      this.#without.set(path, without)
      return null
    }
    this.#any = true
    this.#read.add(path)
    return itemInput(this.#source, member, told, raw)
  }

  /** What is to be said at the end: items without a text beside others that have one; that nothing had one. */
  *end(): Generator<Input> {
    for (const [path, names] of this.#without)
      if (this.#read.has(path)) for (const name of names) yield failed(name, 'empty', 'the item has no text')
    if (!this.#any)
      yield failed(this.#source.name, 'not-text', this.#reading.fields === null ? NO_TEXT : noField(this.#reading))
  }
}

const noField = ({ fields }: Reading): string =>
  fields?.text === undefined
    ? 'no field was named for the text; say which it is: --field text=NAME'
    : `nothing in it has a field ${fields.text} that holds text`

const memberOf = (path: string, index: number): string => (path === '' ? String(index) : `${path}/${index}`)

function itemInput(source: Source, member: string, told: Told, raw: Uint8Array): Input {
  const name = member === '' ? source.name : `${source.name}/${member}`
  const text = told.text ?? ''
  if (text.trim() === '') return failed(name, 'empty', 'the text of the item is empty')
  const inside = heldBy(source, member === '' ? 'the document' : member)
  return captured(name, articleBytes(told.title, text), inside, {
    url: webAddress(told.url),
    facts: told.facts,
    original: originalOf(raw, told.made),
  })
}

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
    const input =
      line.bytes === null
        ? items.skip('', index, `the line is too large (below ${reading.limits.held / 1e6} MB is read)`)
        : items.item('', String(index), line.bytes)
    index++
    if (input !== null) yield input
  }
  yield* items.end()
}

const isBlank = (line: Line): boolean => line.bytes?.every(byte => byte <= 0x20) ?? false

/** Articles in JSON lines (https://jsonlines.org): one object a line, each by itself. */
export async function* readJsonLines(source: Source, reading: Reading): AsyncGenerator<Input> {
  yield* linewise((await begin(source)).rest(), new Items(source, reading), reading)
}
