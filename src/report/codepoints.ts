/**
 * A function from UTF-16 offsets of `text` to offsets in Unicode code points, made in one pass over the text.
 *
 * An unpaired surrogate counts as one code point, as `[...text]` counts it. An offset inside a pair is taken as the end of the pair.
 */
export const codePointOffset = (text: string): ((offset: number) => number) => {
  // Where each pair ends: an offset at or after it has one code unit too many.
  const ends: number[] = []
  for (let i = 0; i + 1 < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0xd800 || unit > 0xdbff) continue
    const next = text.charCodeAt(i + 1)
    if (next < 0xdc00 || next > 0xdfff) continue
    ends.push(i + 2)
    i++
  }
  if (ends.length === 0) return offset => offset
  return offset => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (ends[middle]! <= offset) low = middle + 1
      else high = middle
    }
    return offset - low
  }
}
