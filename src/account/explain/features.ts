import { CROWD } from '../affinity.ts'
import { dayOf, type Level, type Node } from '../level.ts'
import { UNIT } from '../profiles.ts'
import { actorKey } from '../rarity.ts'
import { familiesOf } from '../sight.ts'
import { endOf } from '../split.ts'
import type { Told } from '../story.ts'
import type { CommonFeature, Quote } from './types.ts'

/** Features in common that are shown, the heaviest first; the others are counted. */
const SHOWN = 8

/**
 * What two items of one round have in common, with the first words of each. What crowds a day ties nobody on that day, as when the items were joined.
 * `of` and `to` are articles of the two.
 */
export function inCommon(level: Level, a: Node, b: Node, of: readonly Told[], to: readonly Told[]) {
  const weights = new Map(b.item.profile)
  const crowded = (feature: string): boolean =>
    [a, b].some(({ item }) => level.entriesOn(feature, dayOf(item)).length > CROWD)
  const common = a.item.profile
    .flatMap(([feature, weight]) => {
      const other = weights.get(feature)
      return other === undefined || crowded(feature) ? [] : [{ feature, share: (weight * other) / UNIT ** 2 }]
    })
    .sort((x, y) => y.share - x.share || (x.feature < y.feature ? -1 : 1))
  const features = common.slice(0, SHOWN).map(({ feature, share }): CommonFeature => {
    const { kind, name } = read(feature)
    return { kind, feature: name, share, quotes: [firstOf(feature, of), firstOf(feature, to)] }
  })
  return { features, count: common.length }
}

function read(feature: string): { readonly kind: CommonFeature['kind']; readonly name: string } {
  if (feature.startsWith('#')) return { kind: 'actor', name: feature.slice(1) }
  if (!feature.startsWith('@')) return { kind: 'word', name: feature }
  const name = feature.slice(1)
  return { kind: name.includes(' ') ? 'deed-at-place' : 'place', name }
}

/** The first words of these articles that have a feature. */
function firstOf(feature: string, told: readonly Told[]): Quote | null {
  for (const one of told) {
    const { id, text } = one.reading.article
    const span = spanOf(feature, one)
    if (span !== null) return { article: id, start: span.start, end: span.end, exact: text.slice(span.start, span.end) }
  }
  return null
}

function spanOf(feature: string, { reading, claims }: Told): { readonly start: number; readonly end: number } | null {
  const { kind, name } = read(feature)
  if (kind === 'word') {
    for (const words of [reading.head, reading.body]) {
      const at = words.spellings.findIndex(({ stem }) => stem === name)
      if (at >= 0) return { start: words.starts[at]!, end: endOf(words, at) }
    }
    return null
  }
  if (kind === 'actor')
    return claims.flatMap(({ agents, targets }) => [...agents, ...targets]).find(one => actorKey(one) === name) ?? null
  const [family, ref] = kind === 'place' ? [null, name] : (name.split(' ') as [string, string])
  const found = claims.find(
    ({ place, type }) => place?.ref === ref && (family === null || familiesOf(type).includes(family)),
  )
  return found === undefined ? null : kind === 'place' ? found.place : found.evidence
}
