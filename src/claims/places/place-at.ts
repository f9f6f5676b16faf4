import { BEGINS, loadCountries, loadPlaces, namesUnknown } from '../../knowledge/index.ts'
import { inClass } from '../words/classes.ts'
import { remember } from '../words/remember.ts'
import type { Tokens } from '../words/tokens.ts'
import { isWord } from '../words/words.ts'
import { bareAt } from './bare.ts'
import { facilityAt, facilityStartOf } from './facility.ts'
import { finish, type Spot, spanAt } from './finish.ts'
import { genericStart, genericStartOf, withArticle } from './generic.ts'
import { prepositionBefore } from './heard.ts'
import { homeAt, homeStartOf } from './home.ts'
import { kickerEnd } from './kicker.ts'
import { leadAt, NO_LEAD, portionStart } from './lead.ts'
import { abroad, behindAdjective, named } from './named.ts'
import { adjoins, isSpeltOtherwise, nounStartOf, spaced } from './nouns.ts'
import { sceneAgainAt, sceneStartOf } from './scene-again.ts'
import type { Around, RawPlace } from './types.ts'
import { unknownNameEnd } from './unknown.ts'
import { worded } from './worded.ts'

const BORDER = /^[وفبك]?(?:ال|لل)حدود$/

/** Whether a place may begin at a word that begins no name of one: مدينة, بريف, المنطقة, للحدود. */
const opensPlace = remember(
  word =>
    nounStartOf(word) !== null ||
    genericStartOf(word) !== null ||
    homeStartOf(word) !== null ||
    facilityStartOf(word) !== null ||
    sceneStartOf(word) !== null ||
    BORDER.test(word),
)

/** The place that begins at token `i`, with the nouns before its name. */
export function placeAt(tokens: Tokens, i: number, around: Around): RawPlace | null {
  const { list } = tokens
  const first = list[i]!
  if ((first.begins & BEGINS.place) === 0 && !opensPlace(first) && portionStart(first) === null)
    return i === 0 ? null : bareAt({ tokens, i, lead: NO_LEAD(i), cue: prepositionBefore(list, i), around })
  if (isWord(first, 'no-place-idiom') || isSpeltOtherwise(first)) return null
  const lead = leadAt(tokens, i)
  const { k, noun } = lead
  const before = i === 0 && kickerEnd(list) > k ? 'في' : prepositionBefore(list, i)
  const cue = noun !== null && lead.skip > 0 ? first.folded.slice(0, lead.skip).replace(/^[وف]/, '') || before : before
  const spot: Spot = { tokens, i, lead, cue, around }
  const follows = k < list.length && spaced(list[k]!)
  // "شرقي البلاد", "وسط المدينة": the words point back at a place.
  if (noun !== null && lead.area && follows && isWord(list[k], 'place-of-direction') && !namesMore(tokens, k))
    return {
      ...generic(spot, k, 0),
      ...spanAt(list, i, k + 1, lead.skip),
      from: i,
      to: k + 1,
      beside: lead.beside,
      // No country is a place that a story came to: "شرقي البلاد" stands for itself.
      generic: !isWord(list[k], 'home-country'),
    }
  const stands = genericStart(first)
  if (noun === null ? k < list.length : follows) {
    // "المدينة حلب" is no Arabic: behind the article only العاصمة is followed by the name.
    const closed = stands !== null && noun !== 'العاصمه'
    const found = (closed && !namesMore(tokens, i) ? null : named(spot, k)) ?? behindAdjective(spot)
    if (found !== null) return found
  }
  const own = homeAt(tokens, i, around)
  if (own !== null) return own
  const again = sceneAgainAt(spot)
  if (again !== null) return again
  const facility = facilityAt(spot)
  if (facility !== null) return facility
  const border = borderAt(spot)
  if (border !== null) return border
  if (stands !== null) return pointsBack(spot, stands) ? generic(spot, i, stands) : null
  // A noun of settlement with a name that the gazetteer does not hold: the name stands, no point is made up.
  if (noun !== null && follows && namesUnknown(noun)) {
    const end = unknownNameEnd(tokens, k)
    if (end > k) return finish(spot, end, lead.skip, abroad(spot, k, end), [])
  }
  return null
}

/** "المنطقة" points back, "المنطقة المحاذية للحدود" and "أمن المنطقة" do not: it is so much of a common word that it needs a preposition. "القضاء" is the
 * judiciary where the article names no قضاء. */
function pointsBack({ tokens: { list }, i, around }: Spot, skip: number): boolean {
  const { folded } = list[i]!
  const noun = withArticle(folded, skip)
  if (!inClass(noun, 'place-named-before') && !around.isNamed(noun.slice(2))) return false
  // "بالرصاص الحي", "البث الحي": here an adjective.
  if (noun === 'الحي' && isWord(list[i - 1], 'called-live') && adjoins(list[i]!)) return false
  if (noun !== 'المنطقه') return true
  if (!folded.startsWith('ب') && prepositionBefore(list, i) === null) return false
  const next = list[i + 1]
  return next === undefined || !adjoins(next) || !/^ال.*(?:ه|ي)$/.test(next.folded)
}

/** Whether a name of several words begins at a token that a place noun is: "المدينة المنورة". */
function namesMore({ list, text }: Tokens, i: number): boolean {
  const match = loadPlaces().longest(list, i, text)
  return match !== null && match.length > 1 && match.hits.some(hit => hit.notable)
}

/** "البلدة" at token `k`, behind `skip` folded characters: it names nothing itself. */
function generic({ tokens: { list }, i, cue }: Spot, k: number, skip: number): RawPlace {
  const { folded } = list[k]!
  return worded(list, {
    from: k,
    to: k + 1,
    skip,
    place: null,
    kind: 'region',
    cue: cue ?? (k === i ? folded.slice(0, skip).replace(/^[وف]/, '') || null : null),
    noun: withArticle(folded, skip).slice(2),
    generic: true,
  })
}

/** الحدود with the adjectives of countries: "للحدود العراقية", "الحدود السورية - التركية". */
function borderAt({ tokens, i, cue }: Spot): RawPlace | null {
  const { list } = tokens
  const first = list[i]!
  if (!BORDER.test(first.folded)) return null
  let to = i + 1
  while (
    to < list.length &&
    to - i < 4 &&
    /^[\s-–]*$/.test(list[to]!.gap) &&
    loadCountries().byAdjective(list[to]!.folded) !== null
  )
    to++
  if (to === i + 1) return null
  const skip = Math.max(0, first.folded.includes('لل') ? first.folded.indexOf('لل') : first.folded.indexOf('ال'))
  return worded(list, { from: i, to, skip, place: null, kind: 'border', cue, noun: null, generic: false })
}
