/** One reading of a folded word as clitics around a stem. */
export interface Peeling {
  /** The conjunctions and prepositions before the stem, in order: و ف ب ل ك س and the question particle ا. The article is not among them. */
  readonly proclitics: readonly string[]
  /** The stem as a table would hold it: "سيطرتها" gives سيطره, "للجيش" gives جيش. */
  readonly stem: string
  /** Offsets of the stem's letters in the folded word. */
  readonly from: number
  readonly to: number
  /** The pronoun at the end (ها, هم …) or null. */
  readonly enclitic: string | null
  /** Whether the article ال (or the second ل of لل) stands before the stem. */
  readonly article: boolean
}

type Visit = (
  stem: string,
  from: number,
  to: number,
  proclitics: readonly string[],
  article: boolean,
  enclitic: string | null,
) => void

const NONE: readonly string[] = []

/** Every run of proclitics that Arabic allows before a stem: (و|ف)? then (ب|ل|ك|س)?. The arrays are shared. */
const RUNS: ReadonlyMap<string, readonly string[]> = new Map(
  ['', 'و', 'ف'].flatMap(a =>
    ['', 'ب', 'ل', 'ك', 'س'].map(b => [a + b, [a, b].filter(c => c !== '')] as [string, readonly string[]]),
  ),
)

/** Words that the question particle أ stands before in news prose (ألم, أليس); before anything else it is a letter of the word. */
const ASKED = new Set('لم لا لن ليس ليست ليسوا ما هو هي هم هذا هذه ذلك'.split(' '))
const ASKS: readonly string[] = ['ا']

/** Longest first, so that the longest pronoun that fits is read first. */
const ENCLITICS = ['هما', 'كما', 'ها', 'هم', 'هن', 'كم', 'كن', 'نا', 'ني', 'ه', 'ك', 'ي'] as const

const SHORTEST_STEM = 2

/**
 * Calls `visit` for every plausible reading of a folded word: the whole word, then with proclitics, then with an enclitic. The same readings
 * and order as `peelings`, without making an object for each.
 */
export function visitPeelings(folded: string, visit: Visit): void {
  const length = folded.length
  visit(folded, 0, length, NONE, false, null)
  if (length <= SHORTEST_STEM) return
  const fronts: number[] = [0]
  visitFronts(folded, (from, proclitics, article) => {
    visit(folded.slice(from), from, length, proclitics, article, null)
    if (!article) fronts.push(from)
  })
  if (length < SHORTEST_STEM + 1) return
  for (const enclitic of ENCLITICS) {
    if (!folded.endsWith(enclitic)) continue
    const to = length - enclitic.length
    for (const from of fronts) {
      if (to - from < SHORTEST_STEM) continue
      const proclitics = from === 0 ? NONE : (RUNS.get(folded.slice(0, from)) ?? ASKS)
      const stem = folded.slice(from, to)
      const restored = restore(stem)
      if (restored !== null) visit(restored, from, to, proclitics, false, enclitic)
      visit(stem, from, to, proclitics, false, enclitic)
    }
  }
}

function visitFronts(
  folded: string,
  visit: (from: number, proclitics: readonly string[], article: boolean) => void,
): void {
  const length = folded.length
  const article = (at: number): boolean => folded.startsWith('ال', at) && length - at - 2 >= SHORTEST_STEM
  if (article(0)) visit(2, NONE, true)
  for (let size = 1; size <= 2; size++) {
    const run = RUNS.get(folded.slice(0, size))
    if (run === undefined || length - size < SHORTEST_STEM) continue
    const last = run[size - 1]
    if (last === 'س') {
      // The future particle stands before an imperfect only: سيقول, سنعود; not سلاح.
      if ('يتنا'.includes(folded[size]!)) visit(size, run, false)
      continue
    }
    // لل is ل with the article, whose ا is not written: للجيش; before a noun in ل the article's own ل goes too: لليل.
    if (last === 'ل' && folded[size] === 'ل' && length - size - 1 >= SHORTEST_STEM) visit(size + 1, run, true)
    else if (last !== 'ل' && article(size)) visit(size + 2, run, true)
    visit(size, run, false)
  }
  if (folded[0] === 'ا' && ASKED.has(folded.slice(1))) visit(1, ASKS, false)
}

/**
 * What a stem looks like without its pronoun, where the pronoun changed the spelling, or null: ta marbuta (سيطرت‑ها → سيطره), alef maqsura
 * (مستشفا‑ه → مستشفي), the silent alef of the plural (قتلو‑ه → قتلوا), the seat of a final hamza (ابناو‑ه, ابناي‑ه → ابناء).
 */
function restore(stem: string): string | null {
  const last = stem[stem.length - 1]
  const body = stem.slice(0, -1)
  if (last === 'ت') return `${body}ه`
  if (last === 'ا') return `${body}ي`
  if ((last === 'و' || last === 'ي') && body.endsWith('ا') && body.length >= SHORTEST_STEM) return `${body}ء`
  if (last === 'و') return `${stem}ا`
  return null
}

/**
 * The plausible readings of a folded word as proclitics, article, stem and pronoun: the whole word first, then proclitics only, then
 * enclitics, with spelling restored before the pronoun. Stems have two letters at least. "وسيطرتها" gives among others سيطره with و and ها;
 * "سلاح" gives no future س.
 */
export function peelings(folded: string): readonly Peeling[] {
  const found: Peeling[] = []
  visitPeelings(folded, (stem, from, to, proclitics, article, enclitic) => {
    found.push({ proclitics, stem, from, to, enclitic, article })
  })
  return found
}
