import type { FailureReason, InputFailure } from './types.ts'

/**
 * A name as it may be shown on a terminal or in a log: control characters (escape sequences, line ends) and marks that turn the
 * direction of text are written as `\u{…}`, everything else stays.
 */
export function printable(name: string): string {
  return name.replace(/[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu, c => {
    const code = c.codePointAt(0) ?? 0
    return `\\u{${code.toString(16)}}`
  })
}

const SENTENCES: Readonly<Record<FailureReason, string>> = {
  'not-found': 'there is no such file or folder; check the path',
  unreadable: 'it cannot be read; check its permissions',
  empty: 'it holds no text',
  'empty-folder': 'the folder holds no files to read',
  'too-large': 'it is 50 MB or more; give its articles as single files',
  'not-text': 'it is not text; give plain text or HTML',
  'wrongly-encoded': 'its characters are broken; save it again as UTF-8',
  'not-arabic': 'it is not written in Arabic; only Arabic articles are read',
  'no-article': 'no paragraph of prose was found in it; give the page of one article',
}

/**
 * The one English sentence for a failure: the input's name (made printable), then why and what to do. `detail` replaces the general
 * sentence of the reason where more is known.
 */
export function describeFailure(input: string, reason: FailureReason, detail?: string): string {
  return `${printable(input)}: ${detail ?? SENTENCES[reason]}.`
}

/** An `InputFailure` with its sentence. */
export function failure(input: string, reason: FailureReason, detail?: string): InputFailure {
  return { input, reason, message: describeFailure(input, reason, detail) }
}
