import type { Span } from '../../../src/arabic/types.ts'

const [OPEN, NAMED, CLOSE] = ['\ue000', '\ue001', '\ue002']

/** Marks a stretch of a text that is still being written, so that its offsets are known once it stands (see `unmarked`). */
export const mark = (key: string, text: string): string => `${OPEN}${key}${NAMED}${text}${CLOSE}`

/** The text without its marks, and where each marked stretch stands in it. */
export function unmarked(marked: string): { readonly text: string; readonly spans: ReadonlyMap<string, Span> } {
  const spans = new Map<string, Span>()
  const open: { key: string; start: number }[] = []
  let text = ''
  for (let i = 0; i < marked.length; i++) {
    const letter = marked[i]!
    if (letter === OPEN) {
      const named = marked.indexOf(NAMED, i)
      open.push({ key: marked.slice(i + 1, named), start: text.length })
      i = named
    } else if (letter === CLOSE) {
      const { key, start } = open.pop()!
      spans.set(key, { start, end: text.length })
    } else text += letter
  }
  return { text, spans }
}

const BEGINS = /^((?:\ue000[^\ue001]*\ue001)*)(.*)$/su

/** ل before a noun phrase: للمرصد, لوزارة. Marks at its beginning stay in front. */
export function withLam(phrase: string): string {
  const [, marks = '', text = ''] = BEGINS.exec(phrase)!
  return text.startsWith('ال') ? `${marks}لل${text.slice(2)}` : `${marks}ل${text}`
}

/** و or another letter written together with a noun phrase; it is no part of what is marked. */
export const joined = (letter: string, phrase: string): string => `${letter}${phrase}`
