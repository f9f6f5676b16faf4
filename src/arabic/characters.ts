/**
 * Folding: one spelling for the many ways in which the same Arabic letters reach a page (Unicode Standard, chapter 9.2; Arabic
 * Presentation Forms-A and -B), with a map between the offsets of the folded and of the untouched text.
 */

/** What `fold` gives: the folded text and the way between its offsets and those of the input (both UTF-16). */
export interface Folded {
  readonly text: string
  /** Offset in the input of the character that stands at offset `i` of the folded text; `text.length` gives the input's length. */
  readonly toInput: (i: number) => number
  /** Offset in the folded text at which the character at offset `i` of the input stands, or would stand if folding removed it. */
  readonly toFolded: (i: number) => number
}

const KEEP = 0
const REPLACE = 1
const REMOVE = 2
const EXPAND = 3

const action = new Uint8Array(0x10000)
const replacement = new Uint16Array(0x10000)
const expansions = new Map<number, string>()

/** Letters whose difference is one of spelling or of the keyboard (Persian, Urdu, Kurdish), written as pairs: from, to. */
const LETTERS =
  'أا إا آا ٱا ٲا ٳا ٵا ىي ئي ؤو ةه کك ڪك ګك گك ڭك ڬك یي ێي ېي ۍي ےي ۓي ہه ھه ەه ۀه ۂه ۃه ۆو ۇو ۈو ۉو ۋو ۅو ۏو ٶو ٷو ٸي پب چج ژز ڤف ڥف ڨق ڕر ڵل ٺت ٹت ڈد ڑر ں\u0646 ڨق'

/** Unicode ranges that folding removes: Arabic marks, tatweel, zero-width characters and bidirectional controls. */
const REMOVED: readonly (readonly [number, number])[] = [
  [0x0610, 0x061a],
  [0x061c, 0x061c],
  [0x0640, 0x0640],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e4],
  [0x06e7, 0x06e8],
  [0x06ea, 0x06ed],
  [0x08d3, 0x08e1],
  [0x08e3, 0x08ff],
  [0x00ad, 0x00ad],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfeff, 0xfeff],
]

function set(from: number, to: string): void {
  if (to.length === 0) action[from] = REMOVE
  else if (to.length > 1) {
    action[from] = EXPAND
    expansions.set(from, to)
  } else if (to.charCodeAt(0) === from) action[from] = KEEP
  else {
    action[from] = REPLACE
    replacement[from] = to.charCodeAt(0)
  }
}

function foldCode(code: number): string {
  switch (action[code]) {
    case KEEP:
      return String.fromCharCode(code)
    case REPLACE:
      return String.fromCharCode(replacement[code]!)
    case REMOVE:
      return ''
    default:
      return expansions.get(code)!
  }
}

function build(): void {
  for (const pair of LETTERS.split(' ')) set(pair.charCodeAt(0), pair[1]!)
  for (const [first, last] of REMOVED) for (let code = first; code <= last; code++) set(code, '')
  for (let digit = 0; digit < 10; digit++) {
    set(0x0660 + digit, String(digit))
    set(0x06f0 + digit, String(digit))
  }
  for (const mark of '«»“”„‟‹›❝❞〝〞') set(mark.charCodeAt(0), '"')
  for (const mark of '‘’‚‛') set(mark.charCodeAt(0), "'")
  set(0x066a, '%')
  set(0x066b, '.')
  set(0x066c, ',')
  for (const space of [0x00a0, 0x1680, 0x202f, 0x205f, 0x3000]) set(space, ' ')
  for (let space = 0x2000; space <= 0x200a; space++) set(space, ' ')
  // Latin, Greek and Cyrillic capitals; those whose small letter is longer (İ) stay, or folding would not be idempotent.
  for (let code = 0x41; code < 0x0530; code++) {
    const lower = String.fromCharCode(code).toLowerCase()
    if (lower.length === 1 && lower.charCodeAt(0) !== code) set(code, lower)
  }
  for (let code = 0x1e00; code < 0x2000; code++) {
    const lower = String.fromCharCode(code).toLowerCase()
    if (lower.length === 1 && lower.charCodeAt(0) !== code) set(code, lower)
  }
  // Presentation forms and full-width forms last: what they decompose to is folded by everything above.
  for (const [first, last] of [
    [0x0675, 0x0678],
    [0xfb00, 0xfb06],
    [0xfb50, 0xfdff],
    [0xfe70, 0xfefc],
    [0xff01, 0xff5e],
  ] as const) {
    for (let code = first; code <= last; code++) {
      const plain = String.fromCharCode(code).normalize('NFKC')
      if (plain.length === 1 && plain.charCodeAt(0) === code) continue
      let folded = ''
      // Isolated marks decompose to a space and the mark: the space is part of the drawing, not of the text.
      const letters = code >= 0xfe70 && code <= 0xfe7f ? plain.trim() : plain
      for (let i = 0; i < letters.length; i++) folded += foldCode(letters.charCodeAt(i))
      set(code, folded)
    }
  }
}
build()

/** Whether folding changes the character with this UTF-16 code. */
export function isFoldable(code: number): boolean {
  return action[code] !== KEEP
}

/** How many UTF-16 units the unit `code` has once folded: 0 when removed, more than 1 for ligatures. */
export function foldedLength(code: number): number {
  const kind = action[code]
  return kind === REMOVE ? 0 : kind === EXPAND ? expansions.get(code)!.length : 1
}

/**
 * Folds a short string, without an offset map: for table look-ups. Same result as `fold(s).text`.
 * أإآٱ → ا, ى ئ → ي, ة → ه, ؤ → و, Persian and Urdu letters → Arabic ones, digits of all scripts → ASCII, Latin small, quotation marks → `"`,
 * marks, tatweel, zero-width characters and bidirectional controls removed.
 */
export function foldWord(s: string): string {
  let i = 0
  while (i < s.length && action[s.charCodeAt(i)] === KEEP) i++
  if (i === s.length) return s
  let out = ''
  let from = 0
  for (; i < s.length; i++) {
    const code = s.charCodeAt(i)
    const kind = action[code]
    if (kind === KEEP) continue
    if (from < i) out += s.slice(from, i)
    if (kind === REPLACE) out += String.fromCharCode(replacement[code]!)
    else if (kind === EXPAND) out += expansions.get(code)!
    from = i + 1
  }
  return from < s.length ? out + s.slice(from) : out
}

const identity = (i: number): number => i

/** Folds a text of any length; see `foldWord` for the rules. Linear time; a text that needs no folding is returned as it is. */
export function fold(text: string): Folded {
  let first = 0
  while (first < text.length && action[text.charCodeAt(first)] === KEEP) first++
  if (first === text.length)
    return { text, toInput: clamp(identity, text.length), toFolded: clamp(identity, text.length) }
  const folded = foldWord(text)
  let moved = false
  for (let i = first; i < text.length && !moved; i++) moved = action[text.charCodeAt(i)]! >= REMOVE
  if (!moved) return { text: folded, toInput: clamp(identity, text.length), toFolded: clamp(identity, text.length) }
  const back = new Uint32Array(folded.length + 1)
  const forth = new Uint32Array(text.length + 1)
  let at = 0
  for (let i = 0; i < text.length; i++) {
    forth[i] = at
    const length = foldedLength(text.charCodeAt(i))
    for (let k = 0; k < length; k++) back[at++] = i
  }
  forth[text.length] = at
  back[at] = text.length
  return { text: folded, toInput: clamp(i => back[i]!, at), toFolded: clamp(i => forth[i]!, text.length) }
}

function clamp(map: (i: number) => number, length: number): (i: number) => number {
  return i => map(i < 0 ? 0 : i > length ? length : i)
}

/** Folds a text that comes in pieces: what `push` gives for each, put together, is `foldWord` of the whole, however it is cut. */
export interface Folder {
  /** Folds the next piece. */
  readonly push: (piece: string) => string
  /** How many UTF-16 units went in and came out so far. */
  readonly taken: () => number
  readonly given: () => number
}

/**
 * A folder for a stream. Folding looks at one UTF-16 unit at a time, so that no cut can fall inside a rule: pieces may be cut anywhere, between a letter and
 * its marks or between the halves of a surrogate pair.
 */
export function folder(): Folder {
  let taken = 0
  let given = 0
  return {
    push(piece) {
      const folded = foldWord(piece)
      taken += piece.length
      given += folded.length
      return folded
    },
    taken: () => taken,
    given: () => given,
  }
}
