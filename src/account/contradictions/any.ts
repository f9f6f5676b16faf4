import { words } from '../../arabic/index.ts'
import type { Claim } from '../../claims/types.ts'
import { readTable } from '../../knowledge/index.ts'
import type { Sight } from '../sight.ts'
import { wordsOf } from '../word-list.ts'

/** A word of the table that also counts one of several. */
const ONE = 'احد'
const ofAny = wordsOf(new URL('../tables/any.tsv', import.meta.url))
/** Two words, as they stand before what is not. */
const existing = new Set(
  readTable(new URL('../tables/existence-denied.tsv', import.meta.url), ['words']).rows.map(row =>
    words(row.words)
      .map(({ folded }) => folded)
      .join(' '),
  ),
)
const without = wordsOf(new URL('../tables/without.tsv', import.meta.url))
const NOT = /^[وف]?لا$/

/**
 * Whether a denial is of all of its kind, so that no place, day or name need be said again: "أي اتفاق", "لم يقتحم أحد السجن", "لم يكن هناك تفجير",
 * "ولا غارة جوية"; not "أحد الفنادق", one of several: nobody is named behind a word for nobody. Nor "لا يقصف", which is of one deed.
 */
export function deniesAny(denies: Sight): boolean {
  return remembered(KINDS, denies, ofAnyKind)
}

/** What was found of a claim: it is compared with many. */
const KINDS = new WeakMap<Sight, boolean>()
const SUCH = new WeakMap<Sight, boolean>()

function remembered(known: WeakMap<Sight, boolean>, sight: Sight, find: (sight: Sight) => boolean): boolean {
  let found = known.get(sight)
  if (found === undefined) {
    found = find(sight)
    known.set(sight, found)
  }
  return found
}

function ofAnyKind({ claim, reading }: Sight): boolean {
  const inClaim = words(claim.evidence.exact)
  // "دون أي اشتباكات" is said by the way of what did happen.
  if (inClaim.some(({ folded }) => without.has(folded))) return false
  const ofKind = inClaim.some(({ folded }, i) => {
    if (!ofAny.has(folded)) return false
    const [before, next] = [inClaim[i - 1]?.folded ?? '', inClaim[i + 1]?.folded ?? '']
    return folded !== ONE || /^[وف]?[يت]/.test(before) || !/^ال/.test(next)
  })
  return ofKind || isOfNone(claim, reading.article.text)
}

/** Whoever is harmed, whatever he is. */
const VICTIMS: ReadonlySet<string> = new Set(['group:killed', 'group:wounded', 'group:casualties', 'group:people'])

/** The same of harm: any stands before the word for the harm or for whoever is harmed ("أي وفيات", "أي قتيل لم يسقط"), not before some ("جثة أي متظاهر"). */
export function deniesSuch(denies: Sight): boolean {
  return remembered(SUCH, denies, ofSuch)
}

function ofSuch({ claim, reading }: Sight): boolean {
  const { text } = reading.article
  const harmed = claim.targets.filter(({ ref }) => ref !== null && VICTIMS.has(ref))
  return [claim.trigger, ...harmed].some(({ start }) => {
    const before = words(text, Math.max(text.lastIndexOf('\n', start) + 1, start - BEFORE), start)
    return ofAny.has(before.at(-1)?.folded ?? '')
  })
}

/** Characters before the word that names the eventuality in which it is said not to exist. */
const BEFORE = 30

function isOfNone({ trigger }: Claim, text: string): boolean {
  const named = text.slice(trigger.start, trigger.end)
  if (/^[وف]?(?:ال|[يت])/.test(named)) return false
  const before = words(text, Math.max(text.lastIndexOf('\n', trigger.start) + 1, trigger.start - BEFORE), trigger.start)
  const [second, last] = [before.at(-2)?.folded ?? '', before.at(-1)?.folded ?? '']
  return NOT.test(last) || existing.has(`${second} ${last}`)
}
