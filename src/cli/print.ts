import { stripVTControlCharacters } from 'node:util'
import { laidOut } from './help.ts'

/**
 * A text as it may be shown on a terminal or in a log, on one line: control characters (escape sequences, line ends) and marks that turn the
 * direction of text are written as `\u{…}`. Names of files and words of articles hold whatever their makers liked.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu, character => {
    const code = character.codePointAt(0) ?? 0
    return `\\u{${code.toString(16)}}`
  })
}

/** Whether a stream shows colours: a terminal, and nobody set NO_COLOR (https://no-color.org: any value but the empty one). */
export const hasColour = (stream: NodeJS.WriteStream): boolean =>
  stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb'

const dim = (text: string, stream: NodeJS.WriteStream): string =>
  hasColour(stream) ? `\u001b[2m${text}\u001b[22m` : text
const red = (text: string, stream: NodeJS.WriteStream): string =>
  hasColour(stream) ? `\u001b[31m${text}\u001b[39m` : text

/** A line on stdout: what was asked for. */
export function say(line: string): void {
  process.stdout.write(`${printable(line)}\n`)
}

/** Data on stdout, one JSON value: exactly what it is, with what could turn the lines of a terminal written as JSON may (`\\u202e`). */
export function sayJson(value: unknown): void {
  process.stdout.write(`${spelledOut(JSON.stringify(value, null, 2))}\n`)
}

/** The same on one line, for values of which there are many. */
export function sayJsonLine(value: unknown): void {
  process.stdout.write(`${spelledOut(JSON.stringify(value))}\n`)
}

function spelledOut(json: string): string {
  const spelled = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  return json.replace(/[\x7F-\x9F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g, spelled)
}

/** A line on stderr about something that went wrong. */
export function complain(message: string): void {
  process.stderr.write(`${red('isnad:', process.stderr)} ${printable(message)}\n`)
}

/** A page of help, without its colours where they would not show as such. */
export function sayHelp(text: string, stream: NodeJS.WriteStream): void {
  const page = laidOut(text, stream.columns ?? 100)
  stream.write(`${hasColour(stream) ? page : stripVTControlCharacters(page)}\n`)
}

/** A line on stderr about something that may be of interest. */
export function remark(message: string): void {
  process.stderr.write(`${dim(`isnad: ${printable(message)}`, process.stderr)}\n`)
}

/** "1 article", "5 articles". */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`
