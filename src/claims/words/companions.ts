import { companionWords } from '../../knowledge/index.ts'
import { remember } from './remember.ts'
import type { Token } from './tokens.ts'

/** Classes of `event-companions.tsv`: by the word as it stands, and by what is left of it without clitics. */
interface Companions {
  /** Without و, ف and the article: القذيفة, and not بالقذيفة. */
  readonly bare: ReadonlySet<string>
  /** Without prepositions too: بالسجن. */
  readonly any: ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()

let byWord: ReadonlyMap<string, ReadonlySet<string>> | null = null
let names: ReadonlySet<string> | null = null

function build(): ReadonlyMap<string, ReadonlySet<string>> {
  const words = new Map<string, Set<string>>()
  const table = companionWords()
  names = new Set(table.keys())
  for (const [name, members] of table)
    for (const word of members) words.set(word, (words.get(word) ?? new Set()).add(name))
  return words
}

function classesOf(word: string): ReadonlySet<string> {
  byWord ??= build()
  return byWord.get(word) ?? NONE
}

/** Whether a class of this name stands in the table. */
export function isCompanionClass(name: string): boolean {
  byWord ??= build()
  return names?.has(name) ?? false
}

/** The classes of words that tell senses apart which a token belongs to. */
export const companionsOf: (token: Token) => Companions = remember((folded): Companions => {
  const bare = union(classesOf(folded), classesOf(folded.replace(/^[وف]?ال|^[وف]/, '')))
  const stripped = folded.replace(/^[وف]?(?:[بلك]?ال|لل|[بلك])/, '')
  // سلالا, طريقا: the alef of tanwin is no letter of the word.
  const open = /^[وف]?ال/.test(folded) ? NONE : classesOf(folded.replace(/^[وف]?(.{3,})ا$/, '$1'))
  const whole = union(bare, open)
  return { bare: whole, any: stripped === folded ? whole : union(whole, classesOf(stripped)) }
})

function union(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  if (a === b || b.size === 0) return a
  return a.size === 0 ? b : new Set([...a, ...b])
}
