import { foldedOffset } from '../../arabic/index.ts'
import { matchPersonRole } from '../../knowledge/index.ts'
import { nationality } from '../mentions/adjectives.ts'
import { isMainThing } from '../mentions/main-thing.ts'
import { OFFICES, OWNED_OFFICES } from '../mentions/offices.ts'
import type { Mention } from '../mentions/types.ts'
import type { Scene } from '../scene.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import type { Token } from '../words/tokens.ts'
import { finiteReading, isNominal, isWord } from '../words/words.ts'

/** An office with all that says whose it is takes at most as many words. */
export const LONGEST_OFFICE = 14

/** "رئيس الحركة", "وزيرة الداخلية البريطانية فلانة", "مدير شرطة تبوك العميد فلان", "نائبه"; not "وزير" alone. */
export function officeAt(scene: Scene, i: number, limit: number): Mention | null {
  const { list, mentions, text } = scene
  const first = list[i]!
  const length = mentions.roleAt(i)
  const own = length === null && !first.text.endsWith('ة') ? officeWithPronoun(first) : null
  if ((length === null && own === null) || mentions.placeAt(i)) return null
  if (first.folded === 'الرييس' && isMainThing(list[i - 1])) return null
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
  while (to < Math.min(limit, i + LONGEST_OFFICE)) {
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
