import { foldedOffset, type NumberMention, numbers, type Span, type TimeMention, times } from '../arabic/index.ts'
import {
  loadCountries,
  matchActor,
  matchFirstName,
  matchGenericActor,
  matchGroupNoun,
  matchOutlet,
  matchPersonRole,
  matchUnit,
  type Place,
} from '../knowledge/index.ts'
import type { Lexicon } from './lexicon.ts'
import { type FoundPlace, findPlaces } from './places.ts'
import { bare, finiteReading, gapHas, isA, isThat, type Token, type Tokens } from './tokens.ts'

/** Somebody named in a block. */
export interface Mention extends Span {
  readonly kind: 'actor' | 'outlet' | 'person' | 'group' | 'generic'
  /** By token, `to` exclusive. */
  readonly from: number
  readonly to: number
  /** How many folded characters of the first token are proclitics and stand outside. */
  readonly skip: number
  readonly ref: string | null
  /** The kind in the actor table (force, state …) or the outlet table (agency, newspaper …). */
  readonly actorKind: string | null
  /** For groups: victims, a side, or either; for outlets, whether it is the article's own. */
  readonly side: 'side' | 'victims' | 'any' | null
  readonly own: boolean
}

/** A number of a block by token, with its unit of the unit table. */
export interface FoundNumber extends NumberMention {
  readonly from: number
  readonly to: number
  readonly unitId: string | null
}

export interface FoundTime extends TimeMention {
  readonly from: number
  readonly to: number
}

/** Everything named in a block, by token. */
export interface Mentions {
  readonly who: readonly Mention[]
  readonly places: readonly FoundPlace[]
  readonly numbers: readonly FoundNumber[]
  readonly times: readonly FoundTime[]
  /** The mention of somebody that starts at token `i`. */
  at(i: number): Mention | null
  /** Whether token `i` is part of a name (of somebody or of a place). */
  covers(i: number): boolean
  startsAt(i: number): boolean
  within(from: number, to: number): readonly Mention[]
  outletAt(i: number): Mention | null
  /** A title or role that starts at token `i`: how many tokens it takes. */
  roleAt(i: number): number | null
  personAt(i: number): boolean
  placeAt(i: number): boolean
  placesIn(from: number, to: number): readonly FoundPlace[]
  numbersIn(from: number, to: number): readonly FoundNumber[]
  /** The number that token `i` is part of, or that ends right before it. */
  numberAt(i: number): FoundNumber | null
  numberBefore(i: number): FoundNumber | null
  inTime(i: number): boolean
  timesIn(from: number, to: number): readonly FoundTime[]
  readonly memory: Memory
}

/** What the article remembers from block to block, so that "التنظيم" and a bare surname find whom they stand for. */
export interface Memory {
  /** Actors in the order in which they were named, the last at the end. */
  readonly actors: (Span & { readonly ref: string; readonly kind: string })[]
  /** Surnames of persons named in full, folded, with the id or null. */
  readonly surnames: Map<string, string | null>
  /** Surname, folded → the body that the person speaks for. */
  readonly bodies: Map<string, string>
  /** Places that are sure, for telling namesakes apart. */
  readonly sure: readonly Place[]
  /** The article's own outlet, by id and folded name. */
  readonly ownOutlet: { readonly ref: string | null; readonly name: string | null }
  /** Date of publication, the anchor of relative times. */
  readonly anchor: string | null
}

/** Finds who, where, when and how many in a block. Adds to `memory.actors` and `memory.surnames`. */
export function findMentions(tokens: Tokens, lexicon: Lexicon, memory: Memory): Mentions {
  const { text, list, span } = tokens
  const allPlaces = findPlaces(tokens, lexicon, memory.sure)
  const foundTimes = byToken(
    list,
    times(text, { anchor: memory.anchor, start: span.start, end: span.end }),
  ) as readonly FoundTime[]
  const timeMask = mask(list.length, foundTimes)
  const foundNumbers = (
    byToken(list, numbers(text, span.start, span.end)) as readonly (NumberMention & { from: number; to: number })[]
  )
    // مدينة الخمس is a town, not five.
    .filter(
      n =>
        timeMask[n.from] === 0 &&
        !(
          n.to - n.from === 1 &&
          allPlaces.some(p => p.from <= n.from && n.from < p.to) &&
          !/^\d/.test(list[n.from]!.folded)
        ),
    )
    .map(n => ({ ...n, unitId: unitOf(tokens, n) }))
  const placeMask = mask(list.length, allPlaces)
  const numberMask = mask(list.length, foundNumbers)
  const who: Mention[] = []
  for (let i = 0; i < list.length; ) {
    const mention = somebodyAt(tokens, lexicon, memory, i, placeMask, allPlaces, numberMask)
    if (mention === null) {
      i++
      continue
    }
    who.push(mention)
    if (mention.kind === 'actor' && mention.ref !== null)
      memory.actors.push({ ref: mention.ref, kind: mention.actorKind ?? '', start: mention.start, end: mention.end })
    // Nobody is meant who was named a thousand names ago.
    if (memory.actors.length > 2000) memory.actors.splice(0, 1000)
    i = mention.to
  }
  // "زعيم التنظيم «فلان»": where a name follows the title of its bearer, the name is who is meant.
  for (let k = who.length - 2; k >= 0; k--) {
    const named = who[k + 1]!
    if (
      who[k]!.kind === 'group' &&
      named.from === who[k]!.to &&
      (named.kind === 'person' || named.actorKind === 'person') &&
      /^[ "'«»“”()]*$/.test(list[named.from]!.gap)
    )
      who.splice(k, 1)
  }
  const whoMask = mask(list.length, who)
  const names = new Map(who.flatMap(m => Array.from({ length: m.to - m.from }, (_, k) => [m.from + k, m] as const)))
  // A place inside a longer name is none: قوات سوريا الديمقراطية.
  const places = allPlaces.filter(p => {
    const name = names.get(p.from)
    return name === undefined || !(p.to <= name.to && name.to - name.from > p.to - p.from)
  })
  const starts = new Map(who.map(m => [m.from, m]))
  const roles = new Map<number, number>()
  for (let i = 0; i < list.length; i++) {
    const role = matchPersonRole(text, list, i)
    if (role !== null) roles.set(i, role.length)
  }
  const between =
    <T extends { readonly from: number; readonly to: number }>(all: readonly T[]) =>
    (from: number, to: number): readonly T[] => {
      // Mentions are in order: two binary searches would do, but blocks are short and clauses shorter.
      const found: T[] = []
      for (let k = lowerBound(all, from); k < all.length && all[k]!.from < to; k++) found.push(all[k]!)
      return found
    }
  const numberIn = between(foundNumbers)
  const placeStarts = new Set(places.map(p => p.from))
  const numberOf = new Map(
    foundNumbers.flatMap(n => Array.from({ length: n.to - n.from }, (_, k) => [n.from + k, n] as const)),
  )
  return {
    who,
    places,
    numbers: foundNumbers,
    times: foundTimes,
    at: i => starts.get(i) ?? null,
    covers: i => whoMask[i] === 1 || placeMask[i] === 1,
    startsAt: i => starts.has(i) || placeStarts.has(i),
    within: between(who),
    outletAt: i => {
      const mention = starts.get(i)
      return mention !== undefined && mention.kind === 'outlet' ? mention : null
    },
    roleAt: i => roles.get(i) ?? null,
    personAt: i => starts.get(i)?.kind === 'person',
    placeAt: i => placeMask[i] === 1,
    placesIn: between(places),
    numbersIn: numberIn,
    numberAt: i => numberOf.get(i) ?? null,
    numberBefore: i => numberOf.get(i - 1) ?? null,
    inTime: i => timeMask[i] === 1,
    timesIn: between(foundTimes),
    memory,
  }
}

function lowerBound(all: readonly { readonly from: number }[], from: number): number {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (all[middle]!.from < from) low = middle + 1
    else high = middle
  }
  return low
}

function mask(length: number, ranges: readonly { readonly from: number; readonly to: number }[]): Uint8Array {
  const bits = new Uint8Array(length)
  for (const { from, to } of ranges) bits.fill(1, from, to)
  return bits
}

/** Adds token offsets to mentions with spans; both are in order, so one walk does. */
function byToken<T extends Span>(
  list: readonly Token[],
  mentions: readonly T[],
): readonly (T & { from: number; to: number })[] {
  const found: (T & { from: number; to: number })[] = []
  let k = 0
  for (const mention of mentions) {
    while (k > 0 && list[k - 1]!.end > mention.start) k--
    while (k < list.length && list[k]!.end <= mention.start) k++
    let to = k
    while (to < list.length && list[to]!.start < mention.end) to++
    if (to > k) found.push({ ...mention, from: k, to })
  }
  return found
}

function unitOf(tokens: Tokens, number: NumberMention & { from: number; to: number }): string | null {
  if (number.kind === 'percent') return 'percent'
  // "17 آخرين", "عشرة منهم": people, by the kind of those counted before.
  if (/^(?:اخرين|اخرون|اخر|اخري)$/.test(tokens.list[number.to]?.folded ?? '')) return 'people'
  for (let k = number.from; k < Math.min(number.to + 1, tokens.list.length); k++) {
    if (k >= number.to && gapHas(tokens, k, /[،,:؛.]/)) break
    const unit = matchUnit(tokens.text, tokens.list, k)
    if (unit !== null) return unit.unit.id
  }
  return null
}

/** The longest name of somebody that starts at token `i`; of two equally long the surer kind. */
function somebodyAt(
  tokens: Tokens,
  lexicon: Lexicon,
  memory: Memory,
  i: number,
  placeMask: Uint8Array,
  places: readonly FoundPlace[],
  numberMask: Uint8Array,
): Mention | null {
  const { text, list } = tokens
  const candidates: { length: number; make: () => Mention | null }[] = []
  const actor = matchActor(text, list, i)
  if (actor !== null && !(actor.actor.kind === 'state' && onlyAPlace(i, actor.length, placeMask, places)))
    candidates.push({
      length: actor.length + 0.4,
      make: () => mentionOf(tokens, i, actor.length, actor.from, 'actor', actor.actor.id, actor.actor.kind, null),
    })
  const outlet = matchOutlet(text, list, i)
  if (outlet !== null)
    candidates.push({
      length: outlet.length + 0.2,
      make: () => ({
        ...mentionOf(tokens, i, outlet.length, outlet.from, 'outlet', outlet.outlet.id, outlet.outlet.kind, null),
        own: outlet.outlet.id === memory.ownOutlet.ref,
      }),
    })
  const body = bodyAt(tokens, lexicon, i, numberMask)
  if (body !== null) candidates.push({ length: body.to - body.from + 0.1, make: () => body })
  const best = candidates.sort((a, b) => b.length - a.length)[0]
  const group = groupAt(tokens, lexicon, memory, i)
  const person = personAt(tokens, lexicon, memory, i, placeMask)
  if (person !== null && (best === undefined || person.to - person.from > best.length)) return person
  if (group !== null && (best === undefined || group.to - group.from > best.length)) return group
  if (best !== undefined) return best.make()
  const generic = matchGenericActor(text, list, i)
  if (generic === null) {
    const nation = nationAt(tokens, i)
    if (nation !== null) return nation
    const office = matchPersonRole(text, list, i)
    if (
      office !== null &&
      OFFICES.has(office.value.class) &&
      placeMask[i] === 0 &&
      /^[وفبل]*ال/.test(list[i + office.length - 1]!.folded)
    )
      return mentionOf(tokens, i, office.length, office.from, 'group', null, null, 'any')
  }
  if (generic !== null) {
    const known = memory.actors.findLast(a => generic.value.kinds.includes(a.kind))
    return mentionOf(
      tokens,
      i,
      generic.length,
      generic.from,
      known === undefined ? 'generic' : 'actor',
      known?.ref ?? null,
      known?.kind ?? null,
      'side',
    )
  }
  return null
}

/**
 * A body that no table knows, by its head noun and the nouns that name it: "كتيبة الميزان", "قوة حماية الطريق الساحلي", "بلدية صبراتة". Not the head
 * alone, and not behind a word of the grammar ("قوة من الجيش").
 */
function bodyAt(tokens: Tokens, lexicon: Lexicon, i: number, numberMask: Uint8Array): Mention | null {
  const { list } = tokens
  const word = list[i]!.folded
  let skip = 0
  while (skip < 2 && !lexicon.is('body-head', word.slice(skip)) && /[وفبل]/.test(word[skip] ?? '')) skip++
  if (!lexicon.is('body-head', word.slice(skip))) return null
  let to = i + 1
  while (
    to < list.length &&
    to - i < 5 &&
    /^[ "«»“”]*$/.test(list[to]!.gap) &&
    numberMask[to] === 0 &&
    namesOn(list[to]!, lexicon) &&
    !begins(tokens, lexicon, to)
  )
    to++
  if (to === i + 1) return null
  return mentionOf(
    tokens,
    i,
    to - i,
    skip,
    'actor',
    null,
    /^(?:قوه|كتيبه|كتائب|لواء|الويه|ميليشيا|مليشيا|ميليشيات|مليشيات|فصيل|جبهه|سرايا|فرقه|تنظيم|حركه|جماعه)$/.test(
      word.slice(skip),
    )
      ? 'force'
      : 'organisation',
    'side',
  )
}

/** Another name begins behind و: "قوة … وكتيبة …". */
function begins(tokens: Tokens, lexicon: Lexicon, i: number): boolean {
  const word = tokens.list[i]!.folded
  if (!/^[وف]/.test(word)) return false
  return (
    lexicon.is('body-head', word.slice(1)) ||
    [matchActor, matchGroupNoun].some(match => (match(tokens.text, tokens.list, i)?.from ?? 0) > 0)
  )
}

/** A noun or adjective that goes on with a body's name: definite, or a noun in construct before a definite one. */
function namesOn(token: Token, lexicon: Lexicon): boolean {
  const word = token.folded
  for (const name of [
    'preposition',
    'connector',
    'relative',
    'negator',
    'manner',
    'said',
    'going-on',
    'possible',
    'planned',
    'source-noun',
  ] as const)
    if (lexicon.is(name, word)) return false
  if (
    isThat(token) ||
    /^[0-9]/.test(word) ||
    /^(?:[وف](?:ال)|[بلك]ال|لل)/.test(word) ||
    /^(?:قد|كان|كانت|التي|هذا|هذه|ذلك|هو|هي|مسلحه|كبيره|جديده|تابعه|اخري|واحده|محليه|خاصه)$/.test(word)
  )
    return false
  if (finiteReading(token) !== undefined && !/^ال/.test(word)) return false
  return /^ال/.test(word) || !/(?:ا|ين|ون)$/.test(word)
}

const OFFICES: ReadonlySet<string> = new Set([
  'head',
  'minister',
  'deputy',
  'official',
  'envoy',
  'leader',
  'commander',
  'lawmaker',
  'judge',
])

/** People by their nation: الفلسطينيين, السوريون; not the adjective (القوات السورية). */
function nationAt(tokens: Tokens, i: number): Mention | null {
  const word = tokens.list[i]!.folded
  const found = /^([وفبل]{0,2})(ال|ل)?(\p{L}{3,})(?:ين|ون|ان)$/u.exec(word)
  if (found === null) return null
  const [, proclitics = '', , stem = ''] = found
  const country = loadCountries().byAdjective(stem) ?? loadCountries().byAdjective(`${stem}ي`)
  if (country === null || /(?:ين|ون|ات)$/.test(tokens.list[i - 1]?.folded ?? '')) return null
  return mentionOf(tokens, i, 1, proclitics.length, 'group', null, null, 'any')
}

/** A country behind a preposition or a direction is where, not who: في سوريا، شرقي سوريا. */
function onlyAPlace(i: number, length: number, placeMask: Uint8Array, places: readonly FoundPlace[]): boolean {
  if (placeMask[i] === 0) return false
  const place = places[lowerBound(places, i + 1) - 1]
  if (place === undefined) return false
  if (place.from < i || place.to > i + length) return true
  return place.cue !== null
}

function mentionOf(
  tokens: Tokens,
  i: number,
  length: number,
  skip: number,
  kind: Mention['kind'],
  ref: string | null,
  actorKind: string | null,
  side: Mention['side'],
): Mention {
  const first = tokens.list[i]!
  return {
    kind,
    from: i,
    to: i + length,
    skip,
    ref,
    actorKind,
    side,
    own: false,
    start: skip === 0 ? first.start : foldedOffset(first, skip),
    end: tokens.list[i + length - 1]!.end,
  }
}

/** A group by its noun, with its adjectives and the actor it belongs to: "مقاتلي تنظيم …", "المقاتلين الأجانب من عناصر …". */
function groupAt(tokens: Tokens, lexicon: Lexicon, memory: Memory, i: number): Mention | null {
  const { text, list } = tokens
  const noun = matchGroupNoun(text, list, i) ?? owned(tokens, i)
  if (noun === null) return null
  const first = list[i]!
  // أمام is spelled like إمام.
  if (lexicon.is('preposition', first.folded)) return null
  // "محاصرة النيران": a verbal noun spelled like a group of people.
  if (first.readings.some(r => r.form.pos === 'masdar' && r.peeling.proclitics.length === 0 && r.value.kind !== 'noun'))
    return null
  // "هجوم مسلح", "هجوما انتحاريا": behind the noun of an event a singular is its adjective.
  if (
    noun.length === 1 &&
    gapIsSpace(first) &&
    /^(?:ال)?(?:مسلح|انتحاري|ارهابي)(?:ا|ه)?$/.test(first.folded) &&
    list[i - 1]?.readings.some(x => x.form.pos === 'masdar')
  )
    return null
  // "التفجير الإرهابي", "الدفاع المدني": behind a noun with the article a singular with the article is its adjective.
  if (
    noun.length === 1 &&
    /^ال.*[^نتءاه]$/.test(first.folded) &&
    /^[وفبل]*(?:ال|لل)/.test(list[i - 1]?.folded ?? '') &&
    gapIsSpace(first) &&
    !/(?:ين|ون|ات)$/.test(list[i - 1]!.folded) &&
    !PLURAL.test(first.folded)
  )
    return null
  // "كانوا محاصرين": behind كان the word says what they were, not who.
  if (/^[وف]?(?:كان|كانت|كانوا|زالوا|باتوا|اصبحوا)$/.test(list[i - 1]?.folded ?? '')) return null
  let to = i + noun.length
  let ref = `group:${noun.value.id}`
  let kind: string | null = null
  let adjectives = 0
  while (
    to < list.length &&
    adjectives < 2 &&
    gapIsSpace(list[to]!) &&
    isAdjective(list[to]!, lexicon) &&
    matchActor(text, list, to) === null
  ) {
    to++
    adjectives++
  }
  if (/(?:هم|ها|ه)$/.test(list[i]!.folded) && matchGroupNoun(text, list, i) === null) {
    const owner = memory.actors.at(-1)
    return mentionOf(tokens, i, 1, noun.from, 'group', owner?.ref ?? ref, owner?.kind ?? null, noun.value.side)
  }
  // The actor it belongs to: directly (construct), behind من or ل, with a group noun in between at most once.
  for (let step = 0; step < 2 && to < list.length && gapIsSpace(list[to]!); step++) {
    let at = to
    if (
      list[at]!.folded === 'من' ||
      list[at]!.folded === 'ل' ||
      list[at]!.folded === 'تابع' ||
      list[at]!.folded === 'تابعين'
    )
      at++
    const actor = at < list.length ? matchActor(text, list, at) : null
    const state = actor !== null && actor.actor.kind === 'state'
    if (actor !== null && !state && (at > to || actor.from === 0 || actor.from === 1)) {
      ref = actor.actor.id
      kind = actor.actor.kind
      to = at + actor.length
      break
    }
    const generic = at < list.length ? matchGenericActor(text, list, at) : null
    if (generic !== null && generic.from <= 1) {
      const known = memory.actors.findLast(a => generic.value.kinds.includes(a.kind))
      if (known !== undefined) {
        ref = known.ref
        kind = known.kind
      }
      to = at + generic.length
      break
    }
    const inner = at > to ? matchGroupNoun(text, list, at) : null
    if (inner === null) break
    to = at + inner.length
  }
  return mentionOf(tokens, i, to - i, noun.from, 'group', ref, kind, noun.value.side)
}

/** Broken plurals of group nouns, which are no adjectives of a singular: المدنيين are sound, المسلحون too. */
const PLURAL = /^ال(?:جنود|ضباط|عناصر|سكان|عمال|ركاب|اسري|جرحي|قتلي|شهداء|نشطاء|اطفال|رجال|شباب|طلاب|افراد|اعضاء)$/

/** A group noun with a pronoun: مسلحيه, عناصرها. Whose they are is the actor named last. */
function owned(tokens: Tokens, i: number): ReturnType<typeof matchGroupNoun> {
  const word = tokens.list[i]!
  const ending = /(?:هم|ها|ه)$/.exec(word.folded)?.[0]
  if (ending === undefined || word.folded.length - ending.length < 4) return null
  const stem = word.folded.slice(0, -ending.length)
  return matchGroupNoun(tokens.text, [{ ...word, folded: stem }], 0)
}

const gapIsSpace = (token: Token): boolean => /^[ \u00A0"'«»“”()]*$/.test(token.gap)

/** A word that may be an adjective of the plural or singular noun before it: الأجانب, المدنيين, المصابين, السوريين. */
function isAdjective(token: Token, lexicon: Lexicon): boolean {
  const word = token.folded
  if (word.length < 4 || isA(lexicon, token, 'preposition') || isA(lexicon, token, 'relative')) return false
  return /^ال?.*(?:ين|ون|يه|ي|ات)$/.test(word) && !/^[وف](?!ال)/.test(word) && finiteReading(token) === undefined
}

/** A person by a given name of the table or behind a title: the name's tokens only, without the title. */
function personAt(tokens: Tokens, lexicon: Lexicon, memory: Memory, i: number, placeMask: Uint8Array): Mention | null {
  const { text, list } = tokens
  const token = list[i]!
  // على is Ali only when it is written with ي: the preposition is everywhere.
  if (token.folded === 'علي' && token.text.endsWith('ى')) return null
  // آن is spelled like أن, باسم فلان like المتحدث باسم: words of the grammar are no names.
  if (isThat(token) || token.folded.length < 3 || GRAMMAR.some(name => lexicon.is(name, token.folded))) return null
  if (token.folded === 'باسم' && matchPersonRole(text, list, Math.max(0, i - 1)) !== null) return null
  const given = matchFirstName(text, list, i)
  // "بحياة ثمانية": the noun of an event behind a preposition is no given name.
  if (token.readings.some(r => r.form.pos === 'masdar' && r.peeling.proclitics.length > 0 && r.value.kind === 'noun'))
    return null
  const afterRole = roleEndsAt(tokens, i)
  const surname = memory.surnames.get(token.folded)
  if (surname !== undefined && given === null) return mentionOf(tokens, i, 1, 0, 'person', surname, 'person', null)
  const bareSurname = token.folded.length > 3 ? memory.surnames.get(token.folded.replace(/^[وفلب]/, '')) : undefined
  if (bareSurname !== undefined && given === null && /^[وفلب]/.test(token.folded))
    return mentionOf(tokens, i, 1, 1, 'person', bareSurname, 'person', null)
  if (given === null && !afterRole) return null
  if (
    given === null &&
    (placeMask[i] === 1 || !nameLike(token, lexicon) || isA(lexicon, token, 'manner') || /^ال/.test(token.folded))
  )
    return null
  let to = i + (given?.length ?? 1)
  while (
    to < list.length &&
    to - i < 5 &&
    gapIsSpace(list[to]!) &&
    !/["«»“”()]/.test(list[to]!.gap) &&
    placeMask[to] !== 1
  ) {
    const next = list[to]!
    const goesOn =
      /^(?:بن|ابن|ابو|ابي|عبد|ال)$/.test(list[to - 1]!.folded) ||
      matchFirstName(text, list, to)?.from === 0 ||
      /^(?:بن|ابن|ابو|ابي|بو|ال|عبد|ولد|اغا)$/.test(next.folded) ||
      (nameLike(next, lexicon) && matchPersonRole(text, list, to) === null)
    if (!goesOn) break
    to++
  }
  if (to - i < 2 && !afterRole) return null
  const skip = given?.from ?? 0
  const last = list[to - 1]!.folded
  if (to - i >= 2 && !/^(?:بن|ابن|ابو|عبد)$/.test(last)) memory.surnames.set(last, null)
  return mentionOf(tokens, i, to - i, skip, 'person', null, 'person', null)
}

/** A role ends right before token `i`: "العقيد", "المتحدث باسم …" is handled by the speaker's phrase. */
function roleEndsAt(tokens: Tokens, i: number): boolean {
  for (let k = Math.max(0, i - 4); k < i; k++) {
    const role = matchPersonRole(tokens.text, tokens.list, k)
    if (
      role !== null &&
      k + role.length === i &&
      role.value.class !== 'source' &&
      role.value.class !== 'reporter' &&
      !role.value.takesBody
    )
      return /^ *$/.test(tokens.list[i]!.gap)
  }
  return false
}

const GRAMMAR = [
  'preposition',
  'connector',
  'relative',
  'negator',
  'manner',
  'said',
  'temporal',
  'source-noun',
  'speech-noun',
  'outlet-noun',
  'part',
] as const

/** Not a word of the language as far as the tables know: it may be a name. */
function nameLike(token: Token, lexicon: Lexicon): boolean {
  const word = token.folded
  if (word.length < 2 || /^[0-9a-z]/.test(word)) return false
  for (const name of [
    'preposition',
    'connector',
    'relative',
    'negator',
    'manner',
    'said',
    'possible',
    'planned',
    'temporal',
    'source-noun',
    'speech-noun',
    'outlet-noun',
    'going-on',
  ]) {
    if (lexicon.is(name, word) || lexicon.is(name, bare(word))) return false
  }
  if (/^(?:[وفبلك]?ان(?:ه|ها|هم)?|هذا|هذه|ذلك|الى|كان|كانت|هو|هي|هم|كل|بعض|قد|لقد|امس|اليوم)$/.test(word)) return false
  if (/^(?:و|ف|ب|ل|لل|بال|وال)ال/.test(word)) return false
  return (
    !token.readings.some(r => r.peeling.proclitics.length === 0) &&
    /^(?:ال)?\p{L}{2,}$/u.test(word) &&
    !/^ال.*(?:يه|ات|ين|ون)$/.test(word)
  )
}
