import { words as splitWords } from '../arabic/index.ts'
import type { Word } from '../arabic/types.ts'
import { type Country, loadCountries } from './countries.ts'
import { buildPhrases, joined } from './phrases.ts'
import { cellList, readTable } from './table.ts'

export type ActorKind =
  | 'state'
  | 'government'
  | 'ministry'
  | 'force'
  | 'group'
  | 'organisation'
  | 'coalition'
  | 'party'
  | 'monitor'
  | 'agency'
  | 'person'
  | 'tribe'

/** Somebody who acts or speaks, under one neutral name. */
export interface Actor {
  /** `group:houthis`, `org:sohr`, `state:us`, `state:us/defence-ministry`, … */
  readonly id: string
  readonly kind: ActorKind
  readonly name: { readonly en: string; readonly ar: string }
  /** ISO 3166-1 alpha-2; none for international ones. */
  readonly countries: readonly string[]
  /** The id of the body that it belongs to or speaks for, or null. */
  readonly parent: string | null
  /** What a person is known as, or null. */
  readonly role: string | null
}

/** The longest name of an actor that starts at a word. */
export interface ActorMatch {
  /** How many words it takes. */
  readonly length: number
  /** How many characters of the first word's `folded` are proclitics and stand outside the name. */
  readonly from: number
  readonly actor: Actor
  /** Further actors of the same name, less likely ones: المقاومة الشعبية is one body in Yemen and another in Sudan. */
  readonly others: readonly Actor[]
  /** True where the name is first of all a place's: a country or a capital, an actor only where the sentence makes it one. */
  readonly alsoPlace: boolean
}

const listed: readonly { readonly actor: Actor; readonly names: readonly string[] }[] = readTable(
  new URL('./tables/actors.tsv', import.meta.url),
  ['id', 'kind', 'countries', 'parent', 'role', 'english', 'arabic', 'also'],
).rows.map(row => ({
  actor: {
    id: row.id,
    kind: row.kind as ActorKind,
    name: { en: row.english, ar: row.arabic },
    countries: row.countries === '' ? [] : row.countries.split(','),
    parent: row.parent === '' ? null : row.parent,
    role: row.role === '' ? null : row.role,
  },
  names: [row.arabic, ...cellList(row.also)],
}))

const countries = loadCountries()

const states: readonly Actor[] = countries.all.map(country => ({
  id: `state:${country.iso2.toLowerCase()}`,
  kind: 'state',
  name: { en: country.latin, ar: country.names[0]! },
  countries: [country.iso2],
  parent: null,
  role: null,
}))

/** Every actor of the table and every state. Composed ones (وزارة الدفاع الأمريكية) are made as they are met. */
export const actors: readonly Actor[] = [...listed.map(entry => entry.actor), ...states]

const byId = new Map(actors.map(a => [a.id, a]))

/** A name that begins with this mark is not looked for after ب and ك: حماس is the movement, بحماس is "eagerly". */
const NOT_AFTER_B = '~'

interface Name {
  readonly actor: Actor
  readonly notAfterB: boolean
}

const names = buildPhrases(
  listed.flatMap(({ actor, names }) =>
    names.map(name => {
      const notAfterB = name.startsWith(NOT_AFTER_B)
      return { phrase: notAfterB ? name.slice(1) : name, value: { actor, notAfterB } satisfies Name }
    }),
  ),
)

const stateNames = buildPhrases(
  countries.all.flatMap((country, i) =>
    [...country.names, ...country.metonyms].map(phrase => ({ phrase, value: states[i]! })),
  ),
)

const countryNames = buildPhrases(
  countries.all.flatMap(country => country.names.map(phrase => ({ phrase, value: country }))),
)

/** A head noun that a word of nationality turns into an actor. */
interface Head {
  readonly id: string
  readonly kind: ActorKind
  readonly gender: 'm' | 'f'
  readonly english: string
  readonly heads: readonly string[]
  readonly constructs: readonly string[]
}

const headRows: readonly Head[] = readTable(new URL('./tables/actor-heads.tsv', import.meta.url), [
  'id',
  'kind',
  'gender',
  'english',
  'heads',
  'construct',
]).rows.map(row => ({
  id: row.id,
  kind: row.kind as ActorKind,
  gender: row.gender as Head['gender'],
  english: row.english,
  heads: cellList(row.heads),
  constructs: cellList(row.construct),
}))

const headById = new Map(headRows.map(head => [head.id, head]))
const heads = buildPhrases(headRows.flatMap(head => head.heads.map(phrase => ({ phrase, value: head }))))
const constructs = buildPhrases(headRows.flatMap(head => head.constructs.map(phrase => ({ phrase, value: head }))))

/** Adjectives that may stand between head and nationality and do not change who is meant: القوات الجوية الملكية السعودية. */
const BETWEEN = new Set(
  'الملكيه الملكي العربيه العربي الوطنيه الوطني الاتحاديه الاتحادي الفدراليه الفيدراليه الرسميه الرسمي الموقته الانتقاليه الانتقالي العامه العليا المركزيه المسلحه الشعبيه الجديده'.split(
    ' ',
  ),
)

function composed(head: Head, country: Country): Actor {
  const id = `state:${country.iso2.toLowerCase()}/${head.id}`
  const known = byId.get(id)
  if (known !== undefined) return known
  const adjective = country.adjectives[head.gender === 'f' ? 1 : 0]
  const ar =
    adjective === undefined
      ? `${head.heads[0]!} في ${country.names[0]!}`
      : `${head.heads[0]!} ${adjective.replace(/(^| )/g, '$1ال')}`
  return {
    id,
    kind: head.kind,
    name: { en: head.english.replace('{country}', country.latin), ar },
    countries: [country.iso2],
    parent: `state:${country.iso2.toLowerCase()}`,
    role: null,
  }
}

/** The actor with this id, or null; composed ids (`state:tr/police`) are known for every country and head. */
export function actor(id: string): Actor | null {
  const known = byId.get(id)
  if (known !== undefined) return known
  const parts = /^state:([a-z]{2})\/(.+)$/.exec(id)
  if (parts === null) return null
  const head = headById.get(parts[2]!)
  const country = countries.byIso2(parts[1]!.toUpperCase())
  return head === undefined || country === null ? null : composed(head, country)
}

/**
 * What a body of some state is called in English where its article does not say of which: "Public prosecution" for "النيابة العامة". Null for what
 * says more or is another thing: "النيابة العامة في مصراتة", "نيابة الأموال".
 */
export function bodyLabel(name: string): string | null {
  const list = splitWords(name)
  const found = heads.longest(list, 0, name)
  return found === null || found.from > 0 || found.length < list.length
    ? null
    : found.values[0]!.english.replace(' of {country}', '')
}

/**
 * The actor that a head noun and a nationality name together at `words[i]`: وزارة الدفاع الأمريكية, والجيش الإسرائيلي, القوات الجوية الملكية
 * السعودية, الشرطة الكورية الجنوبية, حكومة العراق; not جيش سوري (no article) and not الجيش، السوري (parted).
 */
export function composeActor(text: string, words: readonly Word[], i: number): ActorMatch | null {
  const head = heads.longest(words, i, text)
  if (head !== null) {
    let at = i + head.length
    if (BETWEEN.has(words[at]?.folded ?? '') && beside(text, words, at)) at++
    for (; at >= i + head.length; at--) {
      const nation = nationality(text, words, at)
      if (nation === null || !agrees(head.values[0]!, head.length, words[i]!.folded, words[at]!.folded)) continue
      const actor = composed(head.values[0]!, nation.country)
      return { length: at - i + nation.length, from: head.from, actor, others: [], alsoPlace: false }
    }
  }
  const construct = constructs.longest(words, i, text)
  if (construct !== null && beside(text, words, i + construct.length)) {
    const country = countryNames.longest(words, i + construct.length, text)
    if (country !== null && country.from === 0) {
      const actor = composed(construct.values[0]!, country.values[0]!)
      return { length: construct.length + country.length, from: construct.from, actor, others: [], alsoPlace: false }
    }
  }
  return null
}

/**
 * Whether a nationality can be the adjective of a head of one word: الخارجية المصرية is the ministry, but the masculine of (وزير) الخارجية
 * المصري is the minister's. A head of several words has two nouns with which it may agree, and a broken plural agrees in many ways.
 */
function agrees(head: Head, length: number, noun: string, adjective: string): boolean {
  if (length > 1 || BROKEN_PLURALS.some(plural => noun.endsWith(plural))) return true
  return (head.kind === 'ministry' || /(ه|ات)$/.test(noun)) === adjective.endsWith('ه')
}

const BROKEN_PLURALS = ['جنود', 'صحف']

/** The definite word of nationality at `words[at]`, which must stand beside the word before it. */
function nationality(text: string, words: readonly Word[], at: number): { country: Country; length: number } | null {
  const word = words[at]
  if (word === undefined || !word.folded.startsWith('ال') || !beside(text, words, at)) return null
  const next = words[at + 1]
  if (next !== undefined && joined(text, word, next)) {
    const country = countries.byAdjective(`${word.folded} ${next.folded}`)
    if (country !== null) return { country, length: 2 }
  }
  const country = countries.byAdjective(word.folded)
  return country && { country, length: 1 }
}

/** Whether `words[at]` stands beside the word before it. */
function beside(text: string, words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  const word = words[at]
  return before !== undefined && word !== undefined && joined(text, before, word)
}

/**
 * The longest name of an actor at `words[i]`, listed, composed or a state's, or null. Of names of one length a listed one wins, then a
 * composed one. `text` is the text that the words are of. وقوات سوريا الديمقراطية gives `group:sdf` (not a state's army), واشنطن gives
 * `state:us` with `alsoPlace`; القوات alone gives none.
 */
export function matchActor(text: string, words: readonly Word[], i: number): ActorMatch | null {
  const own = listedActor(text, words, i)
  const made = composeActor(text, words, i)
  const state = stateNames.longest(words, i, text)
  let best = own
  if (made !== null && (best === null || made.length > best.length)) best = made
  if (state !== null && (best === null || state.length > best.length)) {
    const [actor, ...others] = state.values
    best = { length: state.length, from: state.from, actor: actor!, others, alsoPlace: true }
  }
  return best
}

/** Whether `matchActor` may find somebody at a word of this folded form. */
export function beginsActor(folded: string): boolean {
  return [names, stateNames, heads, constructs].some(phrases => phrases.begins(folded))
}

function listedActor(text: string, words: readonly Word[], i: number): ActorMatch | null {
  const match = names.longest(words, i, text)
  if (match === null) return null
  const last = words[i]!.folded[match.from - 1]
  const afterB = last === 'ب' || last === 'ك'
  const [first, ...rest] = match.values.filter(name => !(afterB && name.notAfterB)).map(name => name.actor)
  if (first === undefined) return null
  return { length: match.length, from: match.from, actor: first, others: rest, alsoPlace: false }
}
