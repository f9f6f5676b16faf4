import { analyse } from 'chardet'
/** A file's bytes as text. */
export interface Decoded {
  /** Without a byte order mark, otherwise untouched: line ends stay as they came. */
  readonly text: string
  /** The name of the encoding, as the WHATWG Encoding Standard names it, in lower case. */
  readonly encoding: string
  /** How the encoding is known. `detected` is a statistical guess, all others are certain or stated by the file. */
  readonly from: 'byte order mark' | 'well-formed' | 'declared' | 'zero bytes' | 'detected'
  /** Why the text cannot be trusted ("41% of its characters could not be decoded"), or null when it can. */
  readonly fault: string | null
}

/** How much of a file is looked at to tell its encoding, in bytes. */
const SAMPLE = 65_536

/** The single-byte encodings that Arabic pages were written in before UTF-8. */
const ARABIC_SINGLE_BYTE = ['windows-1256', 'iso-8859-6'] as const

/** How far into a page a declaration of its encoding may stand (the HTML standard says 1024 bytes; old pages are looser). */
const DECLARATION_WITHIN = 4096

/** A byte order mark and the encoding it stands for. */
function byteOrderMark(
  bytes: Uint8Array,
): { readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be'; readonly length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 }
  return null
}

/**
 * UTF-16 without a byte order mark, told by the upper bytes: in Arabic text and in markup nearly every one is 0x06 (Arabic), 0x00
 * (Latin, digits, spaces) or 0x20 (dashes and quotation marks), and no other encoding of Arabic has 0x06 or 0x00 at all. Null when it is not.
 */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1
  if (length < 8 || bytes.length % 2 === 1) return null
  let even = 0
  let odd = 0
  let zeroPairs = 0
  for (let i = 0; i < length; i += 2) {
    const a = bytes[i]!
    const b = bytes[i + 1]!
    if (a === 0 && b === 0) zeroPairs++
    if (a === 0x06 || a === 0x00) even++
    if (b === 0x06 || b === 0x00) odd++
  }
  const pairs = length / 2
  if (zeroPairs > 0) return null
  if (odd > 0.9 * pairs && even < 0.3 * pairs) return 'utf-16le'
  if (even > 0.9 * pairs && odd < 0.3 * pairs) return 'utf-16be'
  return null
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}

function wellFormedUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The encoding that a page's markup states (`<meta charset>`, `http-equiv`, `<?xml encoding?>`) and that can be decoded, or null. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = decodeAs('latin1', bytes.subarray(0, DECLARATION_WITHIN))
  const found =
    /<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})/i.exec(head) ??
    /^\s{0,99}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{2,40})/i.exec(head)
  if (!found) return null
  try {
    return new TextDecoder(found[1]!).encoding
  } catch {
    return null
  }
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/**
 * How much a decoded sample reads as Arabic, 0 to 1: the share of its frequent letters (ا ل ي م و ن are half of any Arabic text)
 * among its letters outside ASCII. A wrong table turns them into rare letters, Latin letters with accents, or nothing.
 */
function arabicness(text: string): number {
  const letters = count(text, /[^\p{ASCII}]/gu)
  return letters === 0 ? 0 : count(text, /[اليمونرت]/g) / letters
}

/**
 * `arabicness` less the share of what a wrong Arabic table leaves between Arabic letters: bytes that the table has not (a quarter of windows-1256 in
 * ISO-8859-6), and letters with accents (windows-1256 has those of French where ISO-8859-6 has frequent Arabic ones).
 */
function readsAs(encoding: string, sample: Uint8Array): number {
  const text = decodeAs(encoding, sample)
  const letters = count(text, /[^\p{ASCII}]/gu)
  return letters === 0 ? 0 : arabicness(text) - count(text, /[\ufffd\u00d7\u00f7\u00c0-\u00ff]/g) / letters
}

const isArabicSingleByte = (encoding: string): boolean => (ARABIC_SINGLE_BYTE as readonly string[]).includes(encoding)

/** An Arabic single-byte table, or the other one where that reads clearly better. */
function betterTable(first: string, sample: Uint8Array): string {
  const other = ARABIC_SINGLE_BYTE.find(name => name !== first)!
  return readsAs(other, sample) - readsAs(first, sample) > 0.1 ? other : first
}

/** Bytes that are no UTF-8: the Arabic single-byte table that chardet ranks highest, unless the other one reads clearly better. */
function detectEncoding(sample: Uint8Array): string {
  const ranked = analyse(sample).map(match => match.name.toLowerCase())
  return betterTable(ranked.find(isArabicSingleByte) ?? ARABIC_SINGLE_BYTE[0], sample)
}

/** Controls other than white space, line ends (U+0085 is one) and escape: what broken bytes become, and what no text holds. */
const isControl = (code: number): boolean =>
  (code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1b) || (code >= 0x7f && code <= 0x9f && code !== 0x85)

const percent = (share: number): string => `${Math.round(share * 100)}%`

/**
 * Why a decoded text cannot be trusted, or null. Looks at the first 64 Ki characters for
 * - U+FFFD, what a decoder puts where bytes fit no character, and control characters, which no text holds (more than 2%),
 * - question marks in place of letters (more than a fifth of the text, in runs),
 * - UTF-8 that was once read as another encoding and saved so: "Ø§Ù„" (Latin) or "ط§ظ„" (windows-1256), where ط and ظ, 2% of
 *   any Arabic text, become a third of it. "طظ" in a word such as "حفظ" must not match, so a share is taken, never a sequence,
 * - windows-1256 that was once read as Latin: "ÇáãíäÇÁ". "Évacués à Orléans" must not match: no language written in Latin letters
 *   has an accent on half of them.
 */
export function encodingFault(text: string): string | null {
  const end = Math.min(text.length, SAMPLE)
  let characters = 0
  let replaced = 0
  let questions = 0
  let longestRun = 0
  let latinPairs = 0
  let emphatics = 0
  let accented = 0
  let run = 0
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i)
    run = code === 0x3f ? run + 1 : 0
    if (run > longestRun) longestRun = run
    if (code > 0x20) characters++
    if (code >= 0xc0 && code <= 0xff) accented++
    if (code === 0xfffd || isControl(code)) replaced++
    else if (code === 0x3f) questions++
    else if (code >= 0xd8 && code <= 0xdb) latinPairs++
    else if (code === 0x637 || code === 0x638) emphatics++
  }
  if (replaced > 0.02 * characters) return `${percent(replaced / characters)} of its characters could not be decoded`
  if (longestRun >= 3 && questions > 0.2 * characters) return 'its letters were lost and replaced by question marks'
  if (latinPairs > 0.2 * characters) return 'its UTF-8 was once read as a Latin encoding'
  if (emphatics > 0.2 * characters) return 'its UTF-8 was once read as windows-1256'
  if (accented > 0.5 * characters) return 'its windows-1256 was once read as a Latin encoding'
  return null
}

/**
 * Bytes → text, with the encoding and how it is known. In order: a byte order mark; UTF-16 without one; bytes that are well-formed
 * UTF-8 (whatever the page declares: no other encoding of Arabic is well-formed UTF-8 by chance); what the page's markup declares, when the
 * result reads as Arabic and the other Arabic single-byte table does not read clearly better; UTF-8 with a few broken bytes; the better of windows-1256 and ISO-8859-6. Never throws: what went wrong is `fault`.
 */
export function decode(bytes: Uint8Array): Decoded {
  const result = (text: string, encoding: string, from: Decoded['from']): Decoded => ({
    text,
    encoding,
    from,
    fault: encodingFault(text),
  })
  const mark = byteOrderMark(bytes)
  if (mark) return result(decodeAs(mark.encoding, bytes.subarray(mark.length)), mark.encoding, 'byte order mark')
  const utf16 = unmarkedUtf16(bytes)
  if (utf16) return result(decodeAs(utf16, bytes), utf16, 'zero bytes')
  const utf8 = wellFormedUtf8(bytes)
  if (utf8 !== null) return result(utf8, 'utf-8', 'well-formed')

  const sample = bytes.subarray(0, SAMPLE)
  const declared = declaredEncoding(bytes)
  if (declared && !declared.startsWith('utf-')) {
    const table = isArabicSingleByte(declared) ? betterTable(declared, sample) : declared
    if (arabicness(decodeAs(table, sample)) > 0.3)
      return result(decodeAs(table, bytes), table, table === declared ? 'declared' : 'detected')
  }
  const repaired = decodeAs('utf-8', bytes)
  if (encodingFault(repaired) === null) return result(repaired, 'utf-8', declared === 'utf-8' ? 'declared' : 'detected')
  const detected = detectEncoding(sample)
  const text = decodeAs(detected, bytes)
  // Bytes that read as Arabic in no table: the UTF-8 reading shows the damage best.
  if (arabicness(text) < 0.3) return result(repaired, 'utf-8', 'detected')
  return result(text, detected, 'detected')
}

/** A capture's bytes as the text that an article's offsets into it count, in UTF-16: without a byte order mark, otherwise untouched. */
export function decodedText(bytes: Uint8Array): string {
  return decode(bytes).text
}
