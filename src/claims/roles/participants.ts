import { foldedOffset } from '../../arabic/index.ts'
import { matchGroupNoun, matchPersonRole } from '../../knowledge/index.ts'
import { nationality } from '../mentions/adjectives.ts'
import { OFFICES, OWNED_OFFICES } from '../mentions/offices.ts'
import type { Mention } from '../mentions/types.ts'
import type { Scene } from '../scene.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import type { Token } from '../words/tokens.ts'
import { finiteReading, isA, isNominal, isWord } from '../words/words.ts'
import { isHappening, kinAlone, kinAt } from './kin.ts'

/** An office with all that says whose it is takes at most as many words. */
export const LONGEST = 14

/**
 * Who takes part in what a stretch of words tells: everybody named in it, but outlets. What names one participant together is one: an office with
 * the body it belongs to and the name of its bearer ("وزير الدفاع الأميركي فلان", "رئيس الحركة"), a part with what it is of ("11 من مقاتلي الحركة",
 * "العشرات من المتظاهرين"), a group with whose it is ("قياديين بارزين في الحركة").
 */
export function participants(scene: Scene, from: number, to: number): readonly Mention[] {
  const { mentions } = scene
  const found: Mention[] = []
  for (let k = from; k < to; ) {
    const named = mentions.at(k)
    const composed = officeAt(scene, k, to) ?? partAt(scene, k, to) ?? bareBodyAt(scene, k) ?? kinAlone(scene, k)
    const one = composed !== null && composed.to >= (named?.to ?? 0) ? composed : named
    if (one === null) {
      k++
      continue
    }
    const whole = one.kind === 'group' ? withOwner(scene, one, to) : one
    if (whole.kind !== 'outlet') found.push(whole)
    k = Math.max(k + 1, whole.to)
  }
  return found
}

/** "رئيس الحركة", "وزيرة الداخلية البريطانية فلانة", "مدير شرطة تبوك العميد فلان", "نائبه"; not "وزير" alone. */
function officeAt(scene: Scene, i: number, limit: number): Mention | null {
  const { list, mentions, text } = scene
  const first = list[i]!
  const length = mentions.roleAt(i)
  const own = length === null && !first.text.endsWith('ة') ? officeWithPronoun(first) : null
  if ((length === null && own === null) || mentions.placeAt(i)) return null
  const role = length === null ? null : matchPersonRole(text, list, i)
  if (role !== null && !OFFICES.has(role.value.class)) return null
  const skip = role?.from ?? own?.skip ?? 0
  const start = i + (length ?? 1)
  const { to, person } = officeEnd(scene, i, start, limit)
  const isDefinite = own !== null || /^[وفبل]*(?:ال|لل)/.test(list[start - 1]!.folded)
  if (to > limit || (to === start && !isDefinite)) return null
  return {
    kind: person === null ? 'group' : 'person',
    from: i,
    to,
    skip,
    ref: person?.ref ?? null,
    actorKind: person === null ? null : 'person',
    side: 'any',
    own: false,
    start: skip === 0 ? first.start : foldedOffset(first, skip),
    end: list[to - 1]!.end,
  }
}

/** Where an office ends that goes on at `start`, and the person whose name ends it. */
function officeEnd(scene: Scene, i: number, start: number, limit: number): { to: number; person: Mention | null } {
  const { list, mentions } = scene
  const isDefinite = /^[وفبل]*(?:ال|لل)/.test(list[start - 1]!.folded)
  let to = start
  let complements = isDefinite ? 1 : 0
  while (to < Math.min(limit, i + LONGEST)) {
    const token = list[to]!
    const mention = mentions.at(to)
    if (isPerson(mention) && mention.skip === 0 && !isBehind(token, /[؛:.(]/))
      return { to: mention.to, person: mention }
    if (isBehind(token, BREAK) || isBehind(token, /[().]/) || mentions.inTime(to)) break
    const role = mentions.roleAt(to)
    if (isOfficeAdjective(token)) to++
    else if (role !== null && to > start && /^ال/.test(token.folded) && leadsToName(scene, to + role, limit)) to += role
    else if (complements === 0) {
      const next = complementEnd(scene, to)
      if (next === to) break
      complements++
      to = next
    } else break
  }
  return { to, person: null }
}

/** Where the body, place or thing ends whose office it is: "رئيس [الحركة]", "محافظ [تبوك]", "مدير [شرطة تبوك]". */
function complementEnd({ list, mentions }: Scene, k: number): number {
  const mention = mentions.at(k)
  if (mention !== null && mention.skip === 0 && mention.kind !== 'outlet') {
    const place = mentions.placesIn(mention.to, mention.to + 1)[0]
    return place !== undefined && place.cue === null && !isBehind(list[place.from]!, BREAK) ? place.to : mention.to
  }
  const place = mentions.placesIn(k, k + 1)[0]
  if (place !== undefined && place.from === k) return place.to
  const token = list[k]!
  return /^ال/.test(token.folded) && isNominal(token) && finiteReading(token) === undefined ? k + 1 : k
}

const isPerson = (mention: Mention | null): mention is Mention =>
  mention?.kind === 'person' || mention?.actorKind === 'person'

/** "العميد فلان": a person's name stands right behind. */
const leadsToName = ({ mentions }: Scene, k: number, limit: number): boolean => k < limit && isPerson(mentions.at(k))

/** "الأميركي", "السابق": behind an office, and no second participant. */
const isOfficeAdjective = (token: Token): boolean =>
  isWord(token, 'adjective-of-office') || (/^ال/.test(token.folded) && nationality(token) !== null)

/** An office with a pronoun: نائبه, ورئيسها, نظيرهم. How many proclitics stand before it, or null for other words. */
const officeWithPronoun = remember((folded): { readonly skip: number } | null => {
  const found = /^([وفبل]{0,2})(\p{L}{3,})(?:هما|هم|ها|ه)$/u.exec(folded)
  if (found === null) return null
  const [, proclitics = '', stem = ''] = found
  for (let skip = 0; skip <= proclitics.length; skip++) {
    const word = `${proclitics.slice(skip)}${stem}`
    const role = matchPersonRole(word, [{ text: word, folded: word, start: 0, end: word.length }], 0)
    if (role !== null && role.from === 0 && OWNED_OFFICES.has(role.value.class)) return { skip }
  }
  return null
})

/** "11 من مقاتلي الحركة", "العشرات من المتظاهرين", "عدد من الضباط", "طلائع من الجيش", "أحد المواطنين", "13 آخرين"; not "من بينهم". */
function partAt(scene: Scene, i: number, limit: number): Mention | null {
  const { list, mentions } = scene
  const first = list[i]!
  const number = mentions.numberAt(i)
  const isNumber = number !== null && number.from === i
  if (!isNumber && !isA(first, 'part') && !isA(first, 'one-of')) return othersAt(scene, i, i)
  // "جمع من الناس" is a part of them, "جمع وفدا" a verb.
  if (first.folded === 'جمع' && list[i + 1]?.folded !== 'من') return null
  // "عدد كبير من": an adjective may stand between.
  const last = isNumber ? number.to : list[i + 2]?.folded === 'من' && isNominal(list[i + 1]) ? i + 2 : i + 1
  if (isNumber) {
    const others = othersAt(scene, i, last) ?? othersAt(scene, i, last - 1)
    if (others !== null) return others
  }
  let k = last
  for (let j = i + 1; j <= last; j++) if (list[j]?.folded === 'من') k = j + 1
  if (k === last && !isA(first, 'one-of')) return null
  if (k >= limit || isBehind(list[k]!, BREAK)) return null
  const whole = mentions.at(k) ?? kinAt(scene, k, limit)
  if (whole === null || whole.kind === 'outlet' || whole.kind === 'person' || whole.skip > 0 || whole.to > limit)
    return null
  if (whole.actorKind === 'state' || first.folded === 'من') return null
  const skip = skipOf(first, isNumber)
  const end = isNumber ? joinedEnd(scene, whole.to, limit) : whole.to
  return {
    ...whole,
    to: end,
    end: list[end - 1]!.end,
    kind: 'group',
    from: i,
    skip,
    side: whole.side ?? (whole.kind === 'actor' ? 'side' : 'any'),
    start: skip === 0 ? first.start : foldedOffset(first, skip),
  }
}

/** "15 من الجيش والشرطة": the second body that the counted ones are of; a number of its own (و11 مدنيا) is another participant. */
function joinedEnd({ list, mentions }: Scene, at: number, limit: number): number {
  const next = mentions.at(at)
  if (next === null || next.to > limit || next.skip !== 1 || next.kind === 'outlet' || next.kind === 'person') return at
  return list[at]!.folded.startsWith('و') && list[at]!.gap === ' ' ? next.to : at
}

/** How many proclitics stand before a number or a part: وثلاثة, بعشرات. */
const skipOf = (token: Token, isNumber: boolean): number =>
  /^[وف](?!احد)/.test(token.folded) && (isNumber || !isWord(token, 'part')) ? 1 : proclitic(token, isNumber)

/** "إصابة آخرين", "أصيب آخر", "و17 آخرين": others, counted or right behind the event that befell them; not "شخص آخر", not "في وقت آخر". */
function othersAt({ list }: Scene, i: number, k: number): Mention | null {
  const token = list[k]
  const before = list[i - 1]
  if (token === undefined || !isA(token, 'others') || token.folded === 'اخري') return null
  if (k === i && (before === undefined || !isHappening(before))) return null
  // "تحاصر آخر مجموعة": before a noun it is the last one.
  const next = list[k + 1]
  if (token.folded === 'اخر' && next !== undefined && next.gap === ' ' && isNominal(next) && !/^[بل]/.test(next.folded))
    return null
  const first = list[i]!
  const skip = k === i ? 0 : skipOf(first, true)
  return {
    kind: 'group',
    from: i,
    to: k + 1,
    skip,
    ref: 'group:people',
    actorKind: null,
    side: 'victims',
    own: false,
    start: skip === 0 ? first.start : foldedOffset(first, skip),
    end: token.end,
  }
}

/** بثلاثة, لعشرات: the clitic before a number or a part. */
const proclitic = (token: Token, isNumber: boolean): number =>
  /^[بل]/.test(token.folded) && (isNumber || !isA(token, 'part')) && !isA(token, 'one-of') ? 1 : 0

/** Words between a group and whose it is: "عناصر من", "قياديا في", "مسلحين تابعين ل", "متمردين ينتمون إلى". */
const OF: ReadonlySet<string> = new Set(['من', 'في', 'ل', 'الي'])

/** A group with the actor that it belongs to: "قياديين بارزين في الحركة", "مسلحين ينتمون إلى التنظيم"; not "مدنيين في سوريا". */
function withOwner(scene: Scene, group: Mention, limit: number): Mention {
  const { list, mentions } = scene
  let k = group.to
  while (k < Math.min(limit, group.to + 3) && isWord(list[k], 'belonging') && !isBehind(list[k]!, BREAK)) k++
  if (OF.has(list[k]?.folded ?? '') && !isBehind(list[k]!, BREAK)) k++
  if (k === group.to && (group.to - group.from > 1 || !isConstruct(list[k - 1]!))) return group
  const owner = k < limit ? mentions.at(k) : null
  if (owner === null && k === group.to) return withDefinite(scene, group, k, limit)
  if (owner === null) return withUnknownOwner(scene, group, k, limit)
  if (owner.to > limit || isBehind(list[k]!, BREAK)) return group
  const isBody = owner.kind === 'actor' && owner.actorKind !== 'state' && owner.actorKind !== 'person'
  const isOf = list[k - 1]!.folded !== 'في' || owner.actorKind === 'group' || owner.actorKind === 'party'
  if (!isOf || (!isBody && !(owner.kind === 'group' && owner.side === 'side'))) return group
  return {
    ...group,
    to: owner.to,
    end: owner.end,
    ref: group.ref?.startsWith('group:') === false ? group.ref : owner.ref,
    actorKind: owner.actorKind,
  }
}

/** A plural of people in construct, or one that may be: مقاتلو, مسلحي, عناصر; not a singular in -i (جندي, قيادي). */
const isConstruct = remember(folded => {
  if (/^(?:[وفبل]{0,2})(?:عناصر|رجال|افراد|جنود|قاده|قيادات|ضباط|قوات|وحدات|سكان|اهالي)$/.test(folded)) return true
  if (/^[وفبل]{0,2}ال/.test(folded) || !/\p{L}{3,}[وي]$/u.test(folded)) return false
  return folded.endsWith('و') || (isGroupForm(`${folded}ن`) && !isGroupForm(`${folded}ا`))
})

const isGroupForm = (word: string): boolean =>
  matchGroupNoun(word, [{ text: word, folded: word, start: 0, end: word.length }], 0) !== null

/** "حكمت محكمة على", "أعلنت شركة أن", "داهمت قوة المنزل": a body without a name right behind a verb. */
function bareBodyAt({ list, mentions }: Scene, i: number): Mention | null {
  const token = list[i]!
  const verb = list[i - 1]
  if (verb === undefined || mentions.at(i) !== null || mentions.covers(i) || token.gap !== ' ') return null
  if (!isWord(token, 'body-head') || finiteReading(verb) === undefined) return null
  let to = i + 1
  while (to < list.length && to - i < 3 && list[to]!.gap === ' ' && nationality(list[to]!) !== null) to++
  return {
    kind: 'generic',
    from: i,
    to,
    skip: 0,
    ref: null,
    actorKind: null,
    side: 'side',
    own: false,
    start: token.start,
    end: list[to - 1]!.end,
  }
}

/** "قوة من مكافحة الإرهاب", "وحدة من حماية المنشآت": a force is of a body that no table knows; "قوة من البلدة" is not. */
function withUnknownOwner({ list, mentions }: Scene, group: Mention, k: number, limit: number): Mention {
  if (list[k - 1]?.folded !== 'من' || k >= limit || group.ref !== 'group:forces') return group
  const [noun, definite] = [list[k]!, list[k + 1]]
  if (mentions.placeAt(k) || mentions.inTime(k) || !isNominal(noun) || isBehind(noun, BREAK)) return group
  const isConstruct = definite?.folded.startsWith('ال') === true && definite.gap === ' ' && !/^ال/.test(noun.folded)
  return isConstruct ? { ...group, to: k + 2, end: definite.end } : group
}

/** "مقاتلي المقاومة", "عناصر الحاجز": a plural in construct with a definite noun that no table has; not with a place. */
function withDefinite({ list, mentions }: Scene, group: Mention, k: number, limit: number): Mention {
  const token = list[k]
  if (token === undefined || k >= limit || token.gap !== ' ' || !/^ال/.test(token.folded)) return group
  if (mentions.placeAt(k) || mentions.inTime(k) || !isNominal(token)) return group
  return { ...group, to: k + 1, end: token.end }
}
