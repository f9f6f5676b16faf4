import type { Word } from '../arabic/types.ts'
import { definiteForms } from './definite.ts'
import { buildPhrases, type Phrases } from './phrases.ts'
import { cellList, readTable } from './table.ts'
import { unit } from './units.ts'

/** A noun that names people as an actor without a proper name (مسلحون, مدنيين, أهالي). */
export interface GroupNoun {
  readonly id: string
  readonly class:
    | 'armed'
    | 'security'
    | 'official'
    | 'civilian'
    | 'victim'
    | 'captive'
    | 'crowd'
    | 'professional'
    | 'criminal'
  /** Whether they may act as a party, are done to, or either. */
  readonly side: 'side' | 'victims' | 'any'
  /** The id of the unit in which they are counted, or null. */
  readonly unit: string | null
}

/** A title or role before or after a person's name, or in its place (المتحدث باسم, العقيد, مدير). */
export interface PersonRole {
  readonly id: string
  readonly class:
    | 'spokesperson'
    | 'officer'
    | 'head'
    | 'minister'
    | 'deputy'
    | 'official'
    | 'envoy'
    | 'leader'
    | 'commander'
    | 'lawmaker'
    | 'judge'
    | 'professional'
    | 'religious'
    | 'royal'
    | 'honorific'
    | 'source'
    | 'reporter'
  /** Whether the body it belongs to follows it (المتحدث باسم الجيش, مدير المرصد). */
  readonly takesBody: boolean
  readonly english: string
}

/** A definite description that stands for an actor named before (القوات, التنظيم). */
export interface GenericActor {
  readonly words: readonly string[]
  /** Kinds of `actors.tsv` for which it may stand, likeliest first. */
  readonly kinds: readonly string[]
  readonly number: 'singular' | 'plural'
  readonly gender: 'm' | 'f'
}

/** `length` words from the word asked about; `from` characters of its `folded` are proclitics; `value` is the row. */
export interface RowMatch<T> {
  readonly length: number
  readonly from: number
  readonly value: T
}

const table = <C extends string>(name: string, columns: readonly C[]) =>
  readTable(new URL(`./tables/${name}.tsv`, import.meta.url), columns).rows

const groupNouns: Phrases<GroupNoun> = buildPhrases(
  table('group-nouns', ['id', 'class', 'side', 'unit', 'words']).flatMap(row => {
    const value: GroupNoun = {
      id: row.id,
      class: row.class as GroupNoun['class'],
      side: row.side as GroupNoun['side'],
      unit: row.unit === '' ? null : row.unit,
    }
    return cellList(row.words)
      .flatMap(form => [form, ...definiteForms(form)])
      .map(phrase => ({ phrase, value }))
  }),
)

const personRoles: Phrases<PersonRole> = buildPhrases(
  table('person-roles', ['id', 'class', 'of', 'english', 'words']).flatMap(row => {
    const value: PersonRole = {
      id: row.id,
      class: row.class as PersonRole['class'],
      takesBody: row.of === 'yes',
      english: row.english,
    }
    return cellList(row.words).map(phrase => ({ phrase, value }))
  }),
)

/** Every definite description that may stand for an actor, in the order of the table. */
export const genericActors: readonly GenericActor[] = table('generic-actors', [
  'words',
  'kinds',
  'number',
  'gender',
]).map(row => ({
  words: cellList(row.words),
  kinds: cellList(row.kinds),
  number: row.number as GenericActor['number'],
  gender: row.gender as GenericActor['gender'],
}))

const genericPhrases: Phrases<GenericActor> = buildPhrases(
  genericActors.flatMap(value => value.words.map(phrase => ({ phrase, value }))),
)

/** A given name; `ordinary` where it is an ordinary word too. */
interface FirstName {
  readonly name: string
  readonly ordinary: boolean
}

const firstNames: Phrases<FirstName> = buildPhrases(
  table('first-names', ['name', 'also', 'origin', 'ordinary']).flatMap(row => {
    const value: FirstName = { name: row.name, ordinary: row.ordinary === 'yes' }
    return [row.name, ...cellList(row.also)].map(phrase => ({ phrase, value }))
  }),
)

function match<T>(phrases: Phrases<T>, text: string, words: readonly Word[], i: number): RowMatch<T> | null {
  const found = phrases.longest(words, i, text)
  return found && { length: found.length, from: found.from, value: found.values[0]! }
}

const groupLabels = new Map(
  table('group-nouns', ['id', 'unit']).map(row => [
    `group:${row.id}`,
    unit(row.unit)?.english.other ?? row.id.replaceAll('-', ' '),
  ]),
)

/**
 * What a group without a proper name is called in English, by the id that claims give it (`group:armed-people`); null for another id. The
 * unit's plain words are taken where there are some: "people called terrorists" is what an article calls them, not what they are.
 */
export function groupLabel(ref: string): string | null {
  return groupLabels.get(ref) ?? null
}

/** The group noun at `words[i]`: المسلحون, ومدنيين, مسلحون مجهولون; not مسلسل. */
export function matchGroupNoun(text: string, words: readonly Word[], i: number): RowMatch<GroupNoun> | null {
  return match(groupNouns, text, words, i)
}

/** The title or role at `words[i]`: المتحدث باسم, وزير الدفاع, العقيد; not the verb تحدث. */
export function matchPersonRole(text: string, words: readonly Word[], i: number): RowMatch<PersonRole> | null {
  return match(personRoles, text, words, i)
}

/** The description at `words[i]` that may stand for an actor named before: القوات, التنظيم; not قوات without the article. */
export function matchGenericActor(text: string, words: readonly Word[], i: number): RowMatch<GenericActor> | null {
  return match(genericPhrases, text, words, i)
}

/**
 * The given name at `words[i]`, in the table's spelling: أحمد, عبد الرحمن (two words), ومحمد; not بحر, not the preposition على. `ordinary` is true where the name is
 * an ordinary word too (أمل, سعيد): it needs a title before it or a family name after it.
 */
export function matchFirstName(
  text: string,
  words: readonly Word[],
  i: number,
): (RowMatch<string> & { readonly ordinary: boolean }) | null {
  const found = match(firstNames, text, words, i)
  // Folded, the preposition على is the name علي; the final letter is all that tells them apart.
  if (found !== null && found.value.name === 'علي' && words[i]!.text.includes('ى')) return null
  return found && { length: found.length, from: found.from, value: found.value.name, ordinary: found.value.ordinary }
}

/** Whether `matchGroupNoun` may find a noun at a word of this folded form; so for the other tables of this file. */
export const beginsGroupNoun = (folded: string): boolean => groupNouns.begins(folded)
export const beginsPersonRole = (folded: string): boolean => personRoles.begins(folded)
export const beginsGenericActor = (folded: string): boolean => genericPhrases.begins(folded)
export const beginsFirstName = (folded: string): boolean => firstNames.begins(folded)
