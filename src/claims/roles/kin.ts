import { foldedOffset } from '../../arabic/index.ts'
import type { Mention } from '../mentions/types.ts'
import type { Scene } from '../scene.ts'
import { inClass } from '../words/classes.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import type { Token } from '../words/tokens.ts'
import { finiteReading, isNominal, isThat, isWord } from '../words/words.ts'

/** A word that tells what befell somebody: إصابة, وجرح, أصيب. */
export const isHappening = (token: Token): boolean =>
  token.readings.some(({ value }) => value.kind === 'event' || value.kind === 'noun')

/** عائلته, ساكنيها, وشقيقه: kin, and those who live or work with somebody, with a pronoun; how many letters of و stand before them. Null for other words. */
const kinOf = remember((folded): number | null => {
  const found = /^(و?)(\p{L}{2,})(?:هما|هم|ها|ه)$/u.exec(folded)
  if (found === null) return null
  const [, and = '', stem = ''] = found
  if (inClass(`${and}${stem}`, 'kin')) return 0
  return and !== '' && inClass(stem, 'kin') ? 1 : null
})

const OF_SOMEBODY = { kind: 'group', ref: null, actorKind: null, side: 'victims', own: false } as const

/** "أحد من عائلته", "اثنين من أفراد أسرته", "عدد من أقاربهم": people whom no table has at token `k`, by the pronoun that says whose they are. */
export function kinAt({ list, mentions }: Scene, k: number, limit: number): Mention | null {
  for (let j = k; j < Math.min(limit, k + 2); j++) {
    const token = list[j]!
    if (!isNominal(token) || mentions.covers(j) || isBehind(token, BREAK) || finiteReading(token) !== undefined)
      return null
    if (kinOf(token) !== 0 || token.text.endsWith('ة')) continue
    return { ...OF_SOMEBODY, from: k, to: j + 1, skip: 0, start: list[k]!.start, end: token.end }
  }
  return null
}

/** "اعتقلوا شقيقه", "مقتل زوجته", "السائق وصديقه": kin right behind what befell them, or joined to somebody; not "منزل شقيقه". */
export function kinAlone({ list, mentions }: Scene, i: number): Mention | null {
  const token = list[i]!
  const before = list[i - 1]
  if (before === undefined || token.gap !== ' ' || token.text.endsWith('ة') || mentions.covers(i)) return null
  const skip = kinOf(token)
  if (skip === null) return null
  // "مقتله ومرافقه", "خطفوا مهندسا مع سائقه".
  const isBeside = mentions.covers(i - 1) || (isHappening(before) && /\p{L}{3}(?:ه|ها|هم)$/u.test(before.folded))
  // "لقاءه مع نظرائه" is of two sides.
  const isWith = isWord(before, 'beside-kin') && !/^(?:نظ|حلف|شرك|زمل)/.test(token.folded)
  // "أن نجله أصيب": right behind أن and before what befell him.
  const next = list[i + 1]
  const isSubject = isThat(before) && next !== undefined && next.gap === ' ' && isHappening(next)
  if (skip === 1 ? !isBeside : mentions.covers(i - 1) || !(isHappening(before) || isWith || isSubject)) return null
  const start = skip === 1 ? foldedOffset(token, 1) : token.start
  return { ...OF_SOMEBODY, from: i, to: i + 1, skip, start, end: token.end }
}
