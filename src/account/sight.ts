import { numeralOf, words } from '../arabic/index.ts'
import type { Span } from '../arabic/types.ts'
import type { Claim, EventType, Named, Quantity } from '../claims/types.ts'
import { cellList, readTable } from '../knowledge/index.ts'
import { ownerInName } from './bodies.ts'
import { type Days, daysOf } from './days.ts'
import type { Source } from './origins/index.ts'
import { isPerson } from './people.ts'
import { actorKey, type Rarity, type Weighed, weigh } from './rarity.ts'
import { type Reading, type Stretch, wordsIn } from './reading.ts'
import { endOf } from './split.ts'
import { wordsOf } from './word-list.ts'

/** A claim with all that is compared, computed once. */
export interface Sight {
  /** Its number in the order of the account. */
  readonly index: number
  readonly claim: Claim
  readonly reading: Reading
  readonly source: Source
  readonly zone: 'head' | 'lead' | 'body'
  readonly families: readonly string[]
  /** Content stems of the evidence, without those of place and actors, which are compared on their own. */
  readonly stems: ReadonlySet<string>
  readonly weighed: Weighed
  readonly agents: ReadonlySet<string>
  readonly targets: ReadonlySet<string>
  /** Those of them who can be anybody: "مدنيون", "مسلحون". */
  readonly anybody: ReadonlySet<string>
  /** Whether somebody among them stands in the tables by name: only these can be told to be others ("fighters" can be anybody's). */
  readonly knownAgents: boolean
  readonly knownTargets: boolean
  /** The agents with the bodies that they belong to and the members of their alliance: an air force and its state are not two doers. */
  readonly doers: ReadonlySet<string>
  /** The figures that can be compared: those with a unit, and bare numbers where people must be meant. */
  readonly counts: readonly Quantity[]
  /** Those of the agents that are single persons, not groups. */
  readonly persons: ReadonlySet<string>
  /** Whether the place is named in the evidence itself, not taken over from what was told before. */
  readonly placeSaid: boolean
  /** When the text says that it happened, or null. */
  readonly days: Days | null
  /** Kinds of people that the evidence and the targets speak of. */
  readonly kinds: ReadonlySet<string>
  /** Stems of the words that name the eventuality. */
  readonly trigger: ReadonlySet<string>
  /** Begins with a word that leads from an agreement to what it provides: "يقضي بخروج". */
  readonly provided: boolean
  /** Named as something already told: "المعركة", "الذين خرجوا"; not "معركة", "خرج". */
  readonly definite: boolean
  /** How it is denied: by who answers what was just said ("وهو ما نفاه", "«قسد» تنفي"), by who denies it in words of his own, or only in that it did not happen ("دون إصابات"). */
  readonly denial: 'answer' | 'denied' | 'negated' | null
  /** A denial without a word of what is denied: "«قسد» تنفي". */
  readonly bare: boolean
}

const families = new Map<string, string[]>()
for (const row of readTable(new URL('./tables/type-families.tsv', import.meta.url), ['family', 'types']).rows)
  for (const type of cellList(row.types)) {
    const list = families.get(type)
    if (list === undefined) families.set(type, [row.family])
    else list.push(row.family)
  }

const provides = wordsOf(new URL('./tables/terms.tsv', import.meta.url))
const pointingBack = wordsOf(new URL('./tables/pointing-back.tsv', import.meta.url))

/** The families of event types that a type can be another name in, always the same list for a type; a type of no family is its own. */
export function familiesOf(type: EventType): readonly string[] {
  let found = families.get(type)
  if (found === undefined) {
    found = [type]
    families.set(type, found)
  }
  return found
}

/** Fewer content words than this beside the actors say nothing of what is denied. */
const BARE = 2

const DEFINITE = /^[وف]?(?:[بك]?ال|لل)/
const RELATIVE = /(?:^|\s)[وفبل]?(?:الذي|التي|الذين|اللذين|اللذان|اللواتي|هذا|هذه|ذلك|تلك)\s+$/

/** What `see` needs to know of the whole account. */
export interface Context {
  readonly rarity: Rarity
  readonly kindOfActor: (ref: string) => string | null
  /** The actor itself, the bodies above it and, of an alliance, its members. */
  readonly doersOf: (ref: string) => readonly string[]
}

/** Looks at a claim once, for all comparisons. */
export function see(claim: Claim, index: number, reading: Reading, source: Source, context: Context): Sight {
  const { start, end } = claim.evidence
  const inEvidence = wordsIn(reading, start, end)
  const first = inEvidence.from < inEvidence.to ? inEvidence.words.spellings[inEvidence.from]!.folded : ''
  const actors = claim.targets.length === 0 ? claim.agents : [...claim.agents, ...claim.targets]
  const named = claim.place === null ? actors : [...actors, claim.place]
  const isKnown = ({ ref }: Named): boolean => ref !== null && context.kindOfActor(ref) !== null
  const stems = new Set<string>()
  noteStems(stems, inEvidence, named)
  // What a claim counts is said of it, wherever in the sentence it stands.
  for (const q of claim.quantities)
    if (q.start < start || q.end > end) noteStems(stems, wordsIn(reading, q.start, q.end), [])
  const placeSaid = claim.place !== null && claim.place.start >= start && claim.place.end <= end
  const bare =
    claim.polarity === 'denied' &&
    (claim.rules.length === 0 || claim.rules.some(({ rule }) => BY_SPEAKER.has(rule))) &&
    stems.size <= BARE &&
    !placeSaid &&
    claim.quantities.length === 0 &&
    claim.targets.length === 0 &&
    claim.agents.every(agent => source.chain.includes(actorKey(agent)) || source.root === actorKey(agent))
  const title = reading.article.title
  const inHead = title !== null && start >= title.start && start < title.end
  return {
    index,
    claim,
    reading,
    source,
    zone: inHead || start < reading.bodyStart ? 'head' : start < reading.leadEnd ? 'lead' : 'body',
    families: familiesOf(claim.type),
    stems,
    weighed: weigh(stems, context.rarity),
    agents: keysOf(claim.agents),
    targets: keysOf(claim.targets),
    anybody: keysOf(actors.filter(one => one.ref !== null && !isKnown(one))),
    knownAgents: claim.agents.some(isKnown),
    knownTargets: claim.targets.some(isKnown),
    doers: setOf(claim.agents.flatMap(one => doersIn(one, context))),
    counts: claim.quantities.flatMap(q => countOf(q, claim.type)),
    persons: keysOf(claim.agents.filter(named => isPerson(named, context.kindOfActor))),
    placeSaid,
    days: daysOf(claim.time?.edtf),
    kinds: kindsIn(inEvidence),
    provided: provides.has(first),
    trigger: triggerStems(inEvidence, claim.trigger),
    definite: isDefinite(reading.article.text, claim.trigger.start, claim.trigger.end),
    denial: denialOf(claim, bare, first),
    bare,
  }
}

/** What most sets of a claim are. */
const NONE: ReadonlySet<string> = new Set()

function setOf(members: readonly string[]): ReadonlySet<string> {
  return members.length === 0 ? NONE : new Set(members)
}

function keysOf(named: readonly Named[]): ReadonlySet<string> {
  return named.length === 0 ? NONE : new Set(named.map(actorKey))
}

/** The rules of the claims that tell who denies from what did not happen. */
const BY_SPEAKER: ReadonlySet<string> = new Set(['denied-by-speaker', 'denied-by-clause', 'bare-denial'])

function doersIn({ ref, name }: Named, context: Context): readonly string[] {
  const known = ref ?? ownerInName(name)
  return known === null ? [] : context.doersOf(known)
}

function denialOf(claim: Claim, bare: boolean, first: string): Sight['denial'] {
  if (claim.polarity !== 'denied') return null
  if (bare || pointingBack.has(first)) return 'answer'
  return claim.rules.length === 0 || claim.rules.some(({ rule }) => BY_SPEAKER.has(rule)) ? 'denied' : 'negated'
}

/** Types that are done to people or by people who can be counted: a bare number in them counts people. */
export const OF_PEOPLE: ReadonlySet<string> = new Set(
  'killing injury execution abduction detention release evacuation transfer displacement surrender withdrawal presence airstrike shelling attack'.split(
    ' ',
  ),
)
/** A number without a noun: "251", "ثلاثة"; not "13 إقليماً", whose noun the table of units does not know, nor the dual "مواطنتين". */
function isBareNumber(text: string): boolean {
  const inText = words(text)
  return inText.length > 0 && inText.every(word => numeralOf(word.folded) !== null)
}

function countOf(q: Quantity, type: EventType): Quantity[] {
  // "مقتل مدنيين اثنين وإصابة سبعة": the two are dead, whatever is counted behind them.
  if (q.unit === 'wounded' && (type === 'killing' || type === 'execution') && isBareNumber(q.text))
    return [{ ...q, unit: 'people' }]
  if (q.unit !== null) return [q]
  return OF_PEOPLE.has(type) && isBareNumber(q.text) ? [{ ...q, unit: 'people' }] : []
}

/** Adds the stems of words that carry meaning, but of none that lies inside `without`. */
function noteStems(stems: Set<string>, { words, from, to }: Stretch, without: readonly Span[]): void {
  for (let i = from; i < to; i++) {
    const { content } = words.spellings[i]!
    if (content !== null && !isInside(words.starts[i]!, endOf(words, i), without)) stems.add(content)
  }
}

function isInside(start: number, end: number, spans: readonly Span[]): boolean {
  for (const span of spans) if (start >= span.start && end <= span.end) return true
  return false
}

function kindsIn({ words, from, to }: Stretch): ReadonlySet<string> {
  let found: Set<string> | null = null
  for (let i = from; i < to; i++) {
    const { people } = words.spellings[i]!
    if (people === null) continue
    found ??= new Set()
    found.add(people)
  }
  return found ?? NONE
}

/** The words that name an eventuality, bare of endings and prepositions: "خرجت" and "خرجوا" are one, "وقف" and "بوقف"; "خروج" is another. */
function triggerStems({ words, from, to }: Stretch, { start, end }: Span): ReadonlySet<string> {
  const found = new Set<string>()
  for (let i = from; i < to; i++) {
    if (words.starts[i]! < start || endOf(words, i) > end) continue
    const plain = words.spellings[i]!.stem.replace(/(?<=...)[وت]$/, '')
    if (plain.length < 3) continue
    found.add(plain)
    if (plain.length > 3 && /^[وفبلك]/.test(plain)) found.add(plain.slice(1))
  }
  return found
}

function isDefinite(text: string, start: number, end: number): boolean {
  return DEFINITE.test(text.slice(start, end)) || RELATIVE.test(text.slice(Math.max(0, start - 12), start))
}
