import type { Input } from '../types.ts'
import { articleBytes, originalOf, webAddress } from './compose.ts'
import { readFields, type Told } from './fields.ts'
import { isJsonFeedItem, jsonFeedEntry } from './json-feed.ts'
import { captured, failed, heldBy, type Reading, type Source, severalFailed } from './source.ts'
import { isTelegramMessage, telegramMessage } from './telegram.ts'

/** Values beside the items, and items without a text, that are remembered. */
const REMEMBERED = 1000

type Parsed = { readonly value: unknown } | { readonly why: string; readonly reason: 'damaged' | 'wrongly-encoded' }

/** A piece of a document as a value. */
export function parse(raw: Uint8Array): Parsed {
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

/** Items without a text: the first of them, and how many there are besides. */
interface Without {
  readonly first: { readonly name: string; readonly why: string }[]
  more: number
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const NO_TEXT =
  'it is JSON data, and nothing in it is called text, content or body; say which field the text is: --field text=NAME'

/** Reads items one after the other, and remembers those that have no text until it is known whether any has. */
export class Items {
  readonly #source: Source
  readonly #reading: Reading
  readonly #values = new Map<string, string>()
  readonly #without = new Map<string, Without>()
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
    if (!isObject(item)) return this.#remain(path, name, 'the item is no object')
    const told = readFields(item, this.#reading.fields)
    if (told.text === null) return this.#remain(path, name, 'the item has no text')
    this.#any = true
    this.#read.add(path)
    return itemInput(this.#source, member, told, raw)
  }

  #remain(path: string, name: string, why: string): null {
    const without = this.#without.get(path) ?? { first: [], more: 0 }
    if (without.first.length < REMEMBERED) without.first.push({ name, why })
    else without.more++
    this.#without.set(path, without)
    return null
  }

  /** What is to be said at the end: items without a text beside others that have one; that nothing had one. */
  *end(): Generator<Input> {
    for (const [path, { first, more }] of this.#without) {
      if (!this.#read.has(path)) continue
      for (const { name, why } of first) yield failed(name, 'empty', why)
      const place = path === '' ? this.#source.name : `${this.#source.name}/${path}`
      if (more > 0) yield severalFailed(place, 'empty', `${more} more of its items have no text`, more)
    }
    if (!this.#any)
      yield failed(this.#source.name, 'not-text', this.#reading.fields === null ? NO_TEXT : noField(this.#reading))
  }
}

const noField = ({ fields }: Reading): string =>
  fields?.text === undefined
    ? 'no field was named for the text; say which it is: --field text=NAME'
    : `nothing in it has a field ${fields.text} that holds text`

/** An item's place in its document, as a member's name. */
export const memberOf = (path: string, index: number): string => (path === '' ? String(index) : `${path}/${index}`)

/** The capture of an item, or of a document that is one (`member` is empty). */
export function itemInput(source: Source, member: string, told: Told, raw: Uint8Array): Input {
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
