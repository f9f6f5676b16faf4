/** How many code points stand before a UTF-16 offset. An offset inside a pair counts the pair. */
export function toCodePoints(text: string, offset: number): number {
  let count = 0
  for (let i = 0; i < offset && i < text.length; count++) i += isPair(text, i) ? 2 : 1
  return count
}

/** The UTF-16 offset of the code point with this number; the end of the text for a number beyond it. */
export function fromCodePoints(text: string, number: number): number {
  let i = 0
  for (let count = 0; count < number && i < text.length; count++) i += isPair(text, i) ? 2 : 1
  return i
}

function isPair(text: string, i: number): boolean {
  const [unit, next] = [text.charCodeAt(i), text.charCodeAt(i + 1)]
  return unit >= 0xd800 && unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff
}

/** At most `most` code points before an offset, and behind one. */
export function before(text: string, offset: number, most: number): string {
  return [...text.slice(Math.max(0, offset - 2 * most), offset)].slice(-most).join('')
}

export function behind(text: string, offset: number, most: number): string {
  return [...text.slice(offset, offset + 2 * most)].slice(0, most).join('')
}
