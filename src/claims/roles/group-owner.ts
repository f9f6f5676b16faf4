import { matchGroupNoun } from '../../knowledge/index.ts'
import type { Mention } from '../mentions/types.ts'
import type { Scene } from '../scene.ts'
import { inClass } from '../words/classes.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import { isNominal, isWord } from '../words/words.ts'

/** Words between a group and whose it is: "عناصر من", "قياديا في", "مسلحين تابعين ل", "متمردين ينتمون إلى". */
const OF: ReadonlySet<string> = new Set(['من', 'في', 'ل', 'الي'])

/** A group with the actor that it belongs to: "قياديين بارزين في الحركة", "مسلحين ينتمون إلى التنظيم"; not "مدنيين في سوريا". */
export function withOwner(scene: Scene, group: Mention, limit: number): Mention {
  const { list, mentions } = scene
  const dead = ofPeople(scene, group, limit)
  if (dead !== null) return dead
  let k = group.to
  while (k < Math.min(limit, group.to + 3) && isWord(list[k], 'belonging') && !isBehind(list[k]!, BREAK)) k++
  const of = list[k]?.folded ?? ''
  // "ينتمون إلى الحركة"; not "نقلوا المصابين إلى المستشفى".
  if (OF.has(of) && !isBehind(list[k]!, BREAK) && (of !== 'الي' || k > group.to)) k++
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

/** "جثث 14 مهاجرا", "جثة طفل": bodies with whose they are, counted or not; not "جثة في النهر". */
function ofPeople({ list, mentions }: Scene, group: Mention, limit: number): Mention | null {
  if (group.ref !== 'group:bodies' || group.to - group.from > 1) return null
  const k = group.to
  const number = mentions.numberAt(k)
  const noun = number?.from === k ? mentions.within(k + 1, Math.min(limit, number.to + 1))[0] : mentions.at(k)
  if (noun == null || noun.kind !== 'group' || noun.skip > 0 || noun.to > limit || isBehind(list[k]!, BREAK))
    return null
  return { ...group, to: noun.to, end: noun.end }
}

/** A plural of people in construct, or one that may be: مقاتلو, مسلحي, عناصر; not a singular in -i (جندي, قيادي). */
const isConstruct = remember(folded => {
  if (inClass(folded, 'people-construct') || inClass(folded.replace(/^[وفبل]{1,2}/, ''), 'people-construct'))
    return true
  if (/^[وفبل]{0,2}ال/.test(folded) || !/\p{L}{3,}[وي]$/u.test(folded)) return false
  return folded.endsWith('و') || (isGroupForm(`${folded}ن`) && !isGroupForm(`${folded}ا`))
})

const isGroupForm = (word: string): boolean =>
  matchGroupNoun(word, [{ text: word, folded: word, start: 0, end: word.length }], 0) !== null

/** "قوة من مكافحة الإرهاب", "وحدة من حماية المنشآت": a force is of a body that no table knows; "قوة من البلدة" is not. */
function withUnknownOwner({ list, mentions }: Scene, group: Mention, k: number, limit: number): Mention {
  if (list[k - 1]?.folded !== 'من' || k >= limit || group.ref !== 'group:forces') return group
  const [noun, definite] = [list[k]!, list[k + 1]]
  if (mentions.placeAt(k) || mentions.inTime(k) || !isNominal(noun) || isBehind(noun, BREAK)) return group
  const isConstruct = definite?.folded.startsWith('ال') === true && definite.gap === ' ' && !/^ال/.test(noun.folded)
  return isConstruct ? { ...group, to: k + 2, end: definite.end } : group
}

/** "مقاتلي المقاومة", "عناصر الحاجز": a plural in construct with a definite noun that no table has; "حراس المطار", "أهالي الحي"; not with a town. */
function withDefinite({ list, mentions }: Scene, group: Mention, k: number, limit: number): Mention {
  const token = list[k]
  if (token === undefined || k >= limit || token.gap !== ' ' || !/^ال/.test(token.folded)) return group
  if (isTown(mentions, k) || mentions.inTime(k) || !isNominal(token)) return group
  return { ...group, to: k + 1, end: token.end }
}

/** A place by its own name: مأرب, الرقة; not المطار, الحي, which a common noun names. */
function isTown(mentions: Scene['mentions'], k: number): boolean {
  if (!mentions.placeAt(k)) return false
  const place = mentions.placesIn(k, k + 1)[0]
  return place !== undefined && !place.generic && place.precision !== 'site'
}
