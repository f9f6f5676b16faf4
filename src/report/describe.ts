import type { Account, ContradictionKind, Event } from '../account/types.ts'
import type { Claim, EventType, Factuality, Link, Named, PlaceMention } from '../claims/types.ts'
import type { DescribeContext, PatternSlots } from './context.ts'
import { formatTime, isPlainDay } from './edtf.ts'
import { actorNames, governed, isFeminine, isOneSource, linkName, placeName } from './names.ts'
import { groupBy } from './order.ts'
import { type Amount, amountText } from './quantities.ts'
import { type Lang, list, say } from './strings.ts'
import { readTable } from './table.ts'

/** The English verbal nouns of the event types, for what is planned, possible, under way or denied. Arabic lines are nouns already. */
const ENGLISH_NOUN = new Map(readTable('english-nouns').map(row => [row.type!, row.pattern!]))

/** Types whose counted people are those it happens to: "killed 4 civilians", not "killed people: 4 civilians". */
const COUNTS_ITS_TARGETS: ReadonlySet<EventType> = new Set<EventType>([
  'killing',
  'injury',
  'execution',
  'abduction',
  'detention',
  'release',
  'evacuation',
  'transfer',
])

/** Types whose counted people are those who do it: "3,000 families fled". */
const COUNTS_ITS_AGENTS: ReadonlySet<EventType> = new Set<EventType>(['displacement'])

/** Types whose English line with an agent is no clause, so that "denies that" cannot stand before it. */
const NO_CLAUSE: ReadonlySet<EventType> = new Set<EventType>(['responsibility', 'presence'])

/** "4 killed" counts people: after "the killing of" the word must not come twice. */
const COUNTED_AS_PEOPLE: ReadonlySet<string> = new Set(['killed', 'wounded', 'casualties', 'bodies'])

/** Who bears the result of the deed as a name: "People wounded wounded" and "إصابة الجرحى" would say it twice. */
const BY_RESULT: Partial<Record<EventType, string>> = { killing: 'group:killed', injury: 'group:wounded' }

const FROM_STRONGEST: readonly Factuality[] = ['occurred', 'ongoing', 'planned', 'possible']

interface Facts {
  readonly type: EventType
  readonly agents: readonly Named[]
  readonly targets: readonly Named[]
  readonly place: PlaceMention | null
  readonly edtf: string | null
  readonly amounts: readonly Amount[]
  /** Whether an agent was left out because it is the noun of a figure. */
  readonly agentsCounted: boolean
}

/** A sort of people that the tables know ("group:wounded"), and nobody in particular, where the figure takes the place of who it counts. */
const isSort = (actor: Named, type: EventType): boolean =>
  (actor.ref?.startsWith('group:') ?? false) && (COUNTS_ITS_TARGETS.has(type) || COUNTS_ITS_AGENTS.has(type))

/**
 * Whether a name is but the noun of a figure beside it: "مدنياً" in "مقتل 14 مدنياً", "أسرة" in "نزوح 3000 أسرة", "17 آخرين" with its figure. Not
 * "الصحفي" in "مقتل الصحفي و14 مدنياً", nor somebody whom the tables know. In Arabic such a noun stands in the singular or the accusative, and
 * "إصابة جريحاً" would be no Arabic.
 */
const isCounted = (actor: Named, claim: Claim): boolean =>
  (actor.ref === null || isSort(actor, claim.type)) &&
  claim.quantities.some(
    ({ unit, start, end }) =>
      unit !== null &&
      ((actor.start >= start && actor.end <= end) ||
        (isSort(actor, claim.type) && actor.start === start) ||
        (actor.start >= end && actor.start - end <= 1 && !/\s/u.test(actor.name.trim()))),
  )

/** The actors that are more than the noun of a figure. */
export const uncounted = (actors: readonly Named[], claim: Claim): readonly Named[] =>
  actors.filter(actor => !isCounted(actor, claim))

const capital = (line: string): string => line.replace(/^\p{Ll}/u, letter => letter.toUpperCase())

const slots = (facts: Facts, context: DescribeContext, lang: Lang): PatternSlots => {
  const isPeople = (amount: Amount): boolean => {
    const kind = amount.unit === null ? null : context.unit(amount.unit)?.kind
    return kind === 'people' || kind === 'victims'
  }
  const [people, more] = facts.amounts.filter(isPeople)
  const only = more === undefined ? people : undefined
  const targets = facts.targets.filter(({ ref }) => ref === null || ref !== BY_RESULT[facts.type])
  const asTarget = COUNTS_ITS_TARGETS.has(facts.type) && targets.length === 0
  const asAgent = COUNTS_ITS_AGENTS.has(facts.type) && facts.agents.length === 0 && facts.agentsCounted
  const counted = asTarget || asAgent ? only : undefined
  const asPeople = (amount: Amount): Amount =>
    amount.unit !== null && COUNTED_AS_PEOPLE.has(amount.unit) ? { ...amount, unit: 'people' } : amount
  // What is read as both doing it and suffering it would make "X with X": it is said once.
  const doing = new Set(facts.agents.map(actor => actor.ref ?? actor.name))
  const others = targets.filter(actor => !doing.has(actor.ref ?? actor.name))
  const text = counted && amountText(asPeople(counted), context, lang, true)
  // A bare number tells a reader nothing; it stands among the figures, with its words.
  const rest = facts.amounts.filter(amount => amount !== counted && amount.unit !== null)
  const texts = rest.map(amount => amountText(amount, context, lang)).filter(text => text !== null)
  return {
    agent: (asAgent && text) || actorNames(facts.agents, context, lang) || null,
    target: (asTarget && text) || actorNames(others, context, lang) || null,
    place: facts.place && placeName(facts.place, context, lang),
    quantity: texts.length === 0 ? null : list(lang, texts),
  }
}

/**
 * The two words that are written as one: "الإفراج عن ما لا يقل عن" is "الإفراج عمّا لا يقل عن"; "من ما" is "ممّا". And a place that begins with an adverb of place
 * takes no "في" before it: "مقتل مسلحين قرب جسر صرمان", not "في قرب جسر صرمان".
 */
const joined = (line: string): string =>
  line
    .replace(/(?<=^|\s)(عن|من) ما(?= لا )/gu, (_, word) => (word === 'عن' ? 'عمّا' : 'ممّا'))
    .replace(/(?<=^|\s)في (?=(?:قرب|قبالة|أمام|خلف|عند|بالقرب من|بجوار) )/gu, '')

const when = (edtf: string | null, lang: Lang): string => {
  if (edtf === null) return ''
  return say(lang, isPlainDay(edtf) ? 'line.on' : 'line.time', { time: formatTime(edtf, lang) })
}

interface Lines {
  /** As the table of event types has it: a clause or a headline in English, a verbal noun in Arabic. */
  readonly plain: string
  /** A noun that can follow "planned:" or "denies the". */
  readonly noun: string
  /** Whether "denies that" can stand before `plain`. */
  readonly isClause: boolean
}

const lines = (facts: Facts, context: DescribeContext, lang: Lang): Lines => {
  const given = slots(facts, context, lang)
  const { withAgent, withoutAgent } = context.event(facts.type).pattern[lang]
  const pattern = given.agent ? withAgent : withoutAgent
  const time = when(facts.edtf, lang)
  const filled = context.fill(pattern, given) + time
  const plain = lang === 'ar' ? joined(filled) : filled
  const noun = lang === 'en' ? context.fill(ENGLISH_NOUN.get(facts.type) ?? pattern, given) + time : plain
  const isClause =
    Boolean(given.agent) && plain.startsWith(`${given.agent} `) && !NO_CLAUSE.has(facts.type) && lang === 'en'
  return { plain, noun, isClause }
}

const governedIn = (lang: Lang, name: string): string => (lang === 'ar' ? governed(name) : name)

const relays = (chain: readonly Link[], context: DescribeContext, lang: Lang): string =>
  chain.length < 2
    ? ''
    : say(lang, 'line.relayed', {
        relays: list(
          lang,
          chain.slice(1).map(link => governedIn(lang, linkName(link, context, lang))),
        ),
      })

const PRONOUN: Readonly<Record<'m' | 'f' | 'many', string>> = { m: 'ه', f: 'ها', many: 'هم' }

/** "قصف من جانب المجلس" said by the council itself: "قصف من جانبه"; "سيطرة القوات": "سيطرتها". */
const withPronoun = (line: string, standing: string, name: string): string => {
  const at = line.indexOf(` ${standing}`)
  if (at < 0) return line
  const before = line.slice(0, at).replace(/ة$/u, 'ت')
  const pronoun = /^ال\S+ون(?:\s|$)/u.test(name) && standing !== name ? 'many' : isFeminine(name) ? 'f' : 'm'
  return before + PRONOUN[pronoun] + line.slice(at + 1 + standing.length)
}

/**
 * An indefinite verbal noun that governs nothing would need its accusative after "ينفي" (قصفاً على): "وقوع قصف على" says the same and leaves the
 * noun as it is. Not for "سيطرة", "مقتل أربعة" or "السيطرة", which look alike in every case.
 */
const asObject = (line: string): string =>
  /^(?!ال|\S*ه[ام]?(?:\s|$))\S*[^\sةت] (?:على|في|من|ضد|مع|بشأن|بين|إلى|استهدف|تعرّض|طال|بسبب|أمام)(?=\s|$)|^(?!ال)\S*[^\sةت](?:$|[:(])/u.test(
    line,
  )
    ? say('ar', 'line.occurrence', { line })
    : line

const denial = (claim: Claim, text: Lines, context: DescribeContext, lang: Lang): string => {
  const [origin] = claim.chain
  if (!origin) return say(lang, 'line.denied.unsourced', { line: text.noun })
  const name = linkName(origin, context, lang)
  const ofItself = actorNames(claim.agents, context, lang) === governedIn(lang, name)
  const isThing = origin.kind !== 'person' && origin.kind !== 'unnamed' && origin.kind !== 'reporter'
  const occurred = claim.factuality === 'occurred'
  const clause = ofItself && isThing && text.isClause ? text.plain.replace(name, () => 'it') : text.plain
  const noun = lang === 'en' ? text.noun : asObject(ofItself ? withPronoun(text.noun, governed(name), name) : text.noun)
  const matter =
    lang === 'en' && occurred && text.isClause
      ? say(lang, 'line.that', { line: clause })
      : say(lang, occurred ? 'line.the' : `line.the.${claim.factuality}`, { line: occurred ? noun : text.noun })
  const several = origin.kind === 'unnamed' && !isOneSource(origin)
  const verb = lang === 'ar' ? (isFeminine(name) ? 'f' : 'm') : several ? 'many' : 'one'
  return say(lang, `line.denies.${verb}`, { origin: name, matter }) + relays(claim.chain, context, lang)
}

/**
 * A claim as one line of the language: what is said to have happened, and on whose word. "SDF captured the camp of Baghouz on 23 March 2019,
 * says the SDF media centre". Names that run the other way are isolated with U+2068 and U+2069. Plain text: escape it before it
 * goes into a page.
 */
export const describeClaim = (claim: Claim, context: DescribeContext, lang: Lang): string => {
  const text = lines(
    {
      type: claim.type,
      agents: uncounted(claim.agents, claim),
      targets: uncounted(claim.targets, claim),
      agentsCounted: claim.agents.some(actor => isCounted(actor, claim)),
      place: claim.place,
      edtf: claim.time?.edtf ?? null,
      amounts: claim.quantities,
    },
    context,
    lang,
  )
  if (claim.polarity === 'denied') return capital(denial(claim, text, context, lang))
  const body =
    claim.factuality === 'occurred'
      ? text.plain
      : say(lang, `line.${claim.factuality}`, { line: lang === 'en' ? text.noun : text.plain })
  const [origin] = claim.chain
  if (!origin) return capital(say(lang, 'line.unsourced', { line: body }))
  const several = origin.kind === 'unnamed' && !isOneSource(origin)
  const said = say(lang, several ? 'line.says.many' : 'line.says.one', {
    line: body,
    origin: governedIn(lang, linkName(origin, context, lang)),
  })
  return capital(said + relays(claim.chain, context, lang))
}

/** The actors that most claims name; none where the claims contradict each other on it, since the line must not take a side. */
export const agreed = (claims: readonly Claim[], pick: (claim: Claim) => readonly Named[]): readonly Named[] => {
  const naming = claims.map(pick).filter(actors => actors.length > 0)
  const groups = groupBy(naming, actors =>
    actors
      .map(actor => actor.ref ?? actor.name)
      .sort()
      .join('\n'),
  )
  let best: readonly (readonly Named[])[] = []
  for (const group of groups.values()) if (group.length > best.length) best = group
  return best[0] ?? []
}

/**
 * An event as one line of the language, without a source: what its claims say together. What they contradict each other on (the agent, the
 * place, the time) is left out, so that the line takes no side; figures are said from the lowest to the highest.
 */
export const describeEvent = (event: Event, account: Account, context: DescribeContext, lang: Lang): string => {
  const ids = new Set(event.claims)
  return describeEventOf(
    event,
    account.claims.filter(claim => ids.has(claim.id)),
    context,
    lang,
  )
}

/** `describeEvent` for a caller who has the event's claims at hand. */
export const describeEventOf = (
  event: Event,
  claims: readonly Claim[],
  context: DescribeContext,
  lang: Lang,
): string => {
  // What only a denial names is what is denied: a line that said it would assert it.
  const asserted = claims.filter(claim => claim.polarity === 'asserted')
  const speaking = asserted.length > 0 ? asserted : claims
  const contradicted = new Set<ContradictionKind>(event.contradictions.map(({ kind }) => kind))
  const text = lines(
    {
      type: event.type,
      agents: contradicted.has('agent') ? [] : agreed(speaking, claim => uncounted(claim.agents, claim)),
      targets: contradicted.has('target') ? [] : agreed(speaking, claim => uncounted(claim.targets, claim)),
      agentsCounted: speaking.some(claim => claim.agents.some(actor => isCounted(actor, claim))),
      place: contradicted.has('place') ? null : event.place,
      edtf: contradicted.has('time') ? null : (event.time?.edtf ?? null),
      amounts: event.quantities.map(({ unit, low, high }) => ({ unit, min: low, max: high, approximate: false })),
    },
    context,
    lang,
  )
  if (event.status === 'denied') return capital(say(lang, 'line.denied.unsourced', { line: text.noun }))
  const said = new Set(asserted.map(claim => claim.factuality))
  // The strongest that any claim says: a plan that others report as done is shown as done, on their word.
  const factuality = FROM_STRONGEST.find(one => said.has(one)) ?? 'occurred'
  return capital(factuality === 'occurred' ? text.plain : say(lang, `line.${factuality}`, { line: text.noun }))
}
