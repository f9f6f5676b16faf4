/** What a file that is not text begins with (the signatures of the formats that lie beside articles in people's folders). */
const SIGNATURES: readonly (readonly [what: string, offset: number, bytes: readonly number[] | string])[] = [
  ['a PDF document', 0, '%PDF-'],
  ['a PNG image', 0, [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', 0, [0xff, 0xd8, 0xff]],
  ['a GIF image', 0, 'GIF8'],
  ['a WebP image', 8, 'WEBP'],
  ['a TIFF image', 0, [0x49, 0x49, 0x2a, 0x00]],
  ['a TIFF image', 0, [0x4d, 0x4d, 0x00, 0x2a]],
  ['a ZIP archive or an office document', 0, [0x50, 0x4b, 0x03, 0x04]],
  ['a gzip archive', 0, [0x1f, 0x8b]],
  ['a 7z archive', 0, [0x37, 0x7a, 0xbc, 0xaf]],
  ['a RAR archive', 0, 'Rar!\x1a\x07'],
  ['an xz file', 0, [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  // Behind "BZh" and a digit the first three bytes of pi begin each block.
  ['a bzip2 file', 4, [0x31, 0x41, 0x59, 0x26, 0x53, 0x59]],
  ['a Zstandard file', 0, [0x28, 0xb5, 0x2f, 0xfd]],
  ['an LZ4 file', 0, [0x04, 0x22, 0x4d, 0x18]],
  ['an ARC file of a crawler', 0, 'filedesc://'],
  ['an old office document', 0, [0xd0, 0xcf, 0x11, 0xe0]],
  ['an RTF document', 0, '{\\rtf'],
  ['a video', 4, 'ftyp'],
  ['a sound file', 0, 'ID3'],
  ['a sound file', 0, 'OggS'],
  ['a program', 0, [0x7f, 0x45, 0x4c, 0x46]],
  ['a database', 0, 'SQLite format 3'],
]

/** Text formats that hold data or code and no article, by the end of the file's name. */
const DATA_FILES: Readonly<Record<string, string>> = {
  json: 'JSON data',
  jsonl: 'JSON data',
  ndjson: 'JSON data',
  geojson: 'JSON data',
  csv: 'a table of data',
  tsv: 'a table of data',
  yaml: 'YAML data',
  yml: 'YAML data',
  css: 'a style sheet',
  js: 'a program',
  mjs: 'a program',
  ts: 'a program',
  py: 'a program',
  svg: 'a drawing',
}

/** How much of a file is looked at to tell what it is, in bytes. */
const SAMPLE = 65_536

function startsWith(bytes: Uint8Array, offset: number, signature: readonly number[] | string): boolean {
  for (let i = 0; i < signature.length; i++) {
    const expected = typeof signature === 'string' ? signature.charCodeAt(i) : signature[i]
    if (bytes[offset + i] !== expected) return false
  }
  return true
}

/**
 * Whether the zero bytes of a sample are those of UTF-16: they are the upper halves of spaces, digits and Latin letters, so that all stand
 * at even or all at odd offsets. In a binary file they stand anywhere.
 */
function zerosOfUtf16(sample: Uint8Array): boolean {
  let even = false
  let odd = false
  for (let i = 0; i < sample.length && !(even && odd); i++) {
    if (sample[i] !== 0) continue
    if (i % 2 === 0) even = true
    else odd = true
  }
  return sample.length >= 8 && even !== odd
}

/**
 * What a file is when it is not text ("a PNG image"), or null when it may be text. Looks at the name's end and the first 64 KiB:
 * a known signature, or a zero byte (which no text has outside UTF-16).
 */
export function notText(bytes: Uint8Array, name: string): string | null {
  for (const [what, offset, signature] of SIGNATURES) if (startsWith(bytes, offset, signature)) return what
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (Object.hasOwn(DATA_FILES, extension)) return DATA_FILES[extension]!
  const sample = bytes.subarray(0, SAMPLE)
  return sample.includes(0) && !zerosOfUtf16(sample) ? 'a binary file' : null
}

/** What can be done with what a file is when it is not text. */
const ADVICE: Readonly<Record<string, string>> = {
  'a 7z archive': 'unpack it first',
  'a RAR archive': 'unpack it first',
  'an xz file': 'unpack it first',
  'a bzip2 file': 'unpack it first',
  'a Zstandard file': 'unpack it first',
  'an LZ4 file': 'unpack it first',
  'an ARC file of a crawler': 'make a WARC of it first',
}

/** What `notText` says, with what may be done, as the rest of a sentence. `otherwise`: what is asked for where nothing can. */
export const notTextDetail = (what: string, otherwise: string): string =>
  `it is ${what}; ${Object.hasOwn(ADVICE, what) ? ADVICE[what] : otherwise}`
