import type { Fact, Input } from '../types.ts'
import { originalOf, textBytes } from './compose.ts'
import { captured, heldBy, type Source } from './source.ts'

/** What is read of a message in Telegram Desktop's JSON export. */
interface Message {
  readonly type: string
  readonly date: string
  readonly text: unknown
}

/** Whether an item is a message of such an export: they all stand in an array `messages`, with a type and a date. */
export function isTelegramMessage(path: string, item: unknown): item is Message {
  return (
    /(?:^|\.)messages$/.test(path) &&
    typeof item === 'object' &&
    item !== null &&
    'type' in item &&
    typeof item.type === 'string' &&
    'date' in item &&
    typeof item.date === 'string' &&
    'text' in item
  )
}

/** A message's words: plain, or a list of plain pieces and of entities (links, bold, mentions) with a text each. */
export function messageText(text: unknown): string {
  if (typeof text === 'string') return text
  if (!Array.isArray(text)) return ''
  return text
    .map(part => {
      if (typeof part === 'string') return part
      return typeof part === 'object' && part !== null && typeof part.text === 'string' ? part.text : ''
    })
    .join('')
}

/**
 * A message as a capture of its words; null for service messages ("joined the group") and those without words. `chat`: the name of the chat.
 * The date is that of the clock where the export was made; `forwarded_from` is whose words they first were.
 */
export function telegramMessage(
  source: Source,
  member: string,
  message: Message,
  raw: Uint8Array,
  chat: string | null,
): Input | null {
  const text = messageText(message.text)
  if (message.type !== 'message' || text.trim() === '') return null
  const facts: Fact[] = [{ from: 'telegram date', value: message.date }]
  if (chat !== null) facts.push({ from: 'telegram chat', value: chat })
  for (const name of ['id', 'from', 'author', 'forwarded_from', 'date_unixtime', 'edited']) {
    const value: unknown = Reflect.get(message, name)
    if (typeof value === 'string' || typeof value === 'number')
      facts.push({ from: `telegram ${name}`, value: String(value) })
  }
  return captured(`${source.name}/${member}`, textBytes(null, text), heldBy(source, member), {
    facts,
    original: originalOf(raw, "a message's text"),
  })
}
