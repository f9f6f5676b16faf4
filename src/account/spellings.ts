import { foldedWord, type Numeral, numeralOf, openingOf, rememberSurfaces } from '../arabic/index.ts'
import { beginsOutlet } from '../knowledge/index.ts'
import { wordRarity } from './frequency.ts'
import { mayConnect } from './order/connectives.ts'
import { kindOfPeople } from './people.ts'
import { type ReuseCode, reuseCode } from './reuse/code.ts'
import { beginsLead } from './reuse/common-property.ts'
import { contentStem, stem } from './stems.ts'

/** All that the account asks of a word by itself: the same object wherever the word stands written alike, so that each is asked once. */
export interface Spelling extends ReuseCode {
  /** The word as it stands in the text. */
  readonly text: string
  readonly folded: string
  readonly stem: string
  /** The stem of a word that carries meaning; null for function words, words of every news page, and digits. */
  readonly content: string | null
  /** How telling that stem is anywhere; 0 where there is none. */
  readonly rarity: number
  /** `civilians`, `fighters`, or null. */
  readonly people: string | null
  /** Whether a connective of time, an outlet's name, or the announcement of words that belong to nobody may begin here. */
  readonly connects: boolean
  readonly outlet: boolean
  readonly leads: boolean
  /** The numeral that it is, or null, and what it may open of numbers and times (`openingOf`). */
  readonly numeral: Numeral | null
  readonly opens: number
}

/** Stems of which one string is kept for all words that have it, so that comparing them compares no letters. */
const KEPT = 100_000
const kept = new Map<string, string>()

function oneOf(stem: string | null): string | null {
  if (stem === null) return null
  const known = kept.get(stem)
  if (known !== undefined) return known
  if (kept.size >= KEPT) kept.clear()
  kept.set(stem, stem)
  return stem
}

/** What is known of the word that stands from one place of a text to another. The table is bounded, and starts anew when full. */
export const spellingAt: (text: string, from: number, to: number) => Spelling = rememberSurfaces(exact => {
  const folded = foldedWord(exact)
  const numeral = numeralOf(folded)
  const root = stem(folded)
  const content = oneOf(contentStem(folded, root))
  return {
    text: exact,
    folded,
    stem: root,
    content,
    rarity: content === null ? 0 : wordRarity.of(content),
    people: kindOfPeople(folded, root),
    connects: mayConnect(folded),
    outlet: beginsOutlet(folded),
    leads: beginsLead(folded),
    numeral,
    opens: openingOf(folded, numeral),
    ...reuseCode(folded, root, numeral),
  }
})
