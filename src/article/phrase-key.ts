import { foldWord } from '../arabic/index.ts'

const KEPT = 1
const CUT = 2

/** What each UTF-16 unit is, once it was met: a line's key is made for every line of every page. */
// 0: not met yet.
const kinds = new Uint8Array(65_536)

function kindOf(unit: number): number {
  kinds[unit] = /[\p{L}\p{N}]/u.test(String.fromCharCode(unit)) ? KEPT : CUT
  return kinds[unit]!
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff

/** A phrase as the tables compare it: folded, letters and digits only, single spaces. `«مقتل  ثلاثة»:` → `مقتل ثلاثه` */
export function phraseKey(text: string): string {
  const folded = foldWord(text)
  let key = ''
  let from = -1
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i)
    // Letters beyond the first plane are two units.
    if (isSurrogate(unit)) return folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
    const kind = kinds[unit]! || kindOf(unit)
    if (kind === KEPT) {
      if (from === -1) from = i
    } else if (from !== -1) {
      key += key === '' ? folded.slice(from, i) : ` ${folded.slice(from, i)}`
      from = -1
    }
  }
  if (from === -1) return key
  return key === '' ? folded.slice(from) : `${key} ${folded.slice(from)}`
}
