import type { Frame } from '../../knowledge/index.ts'
import type { Attribution, AttributionRule } from '../attribution/types.ts'
import type { Mention } from '../mentions/types.ts'
import type { Scene } from '../scene.ts'
import type { Segment } from '../segments/segments.ts'
import { finiteReading, hasA } from '../words/words.ts'
import { NO_READING, presenceOf } from './existence.ts'
import { type Trigger, triggerOf } from './types.ts'

/** Fewer words are an aside of the speaker's, not a thing said. */
const SHORTEST = 4

const SAID: Frame = new Map([['s', 'A']])

/**
 * A clause that somebody says and that tells no event is a statement: «المخزون يكفي شهرين». Not the article's own words, and not the clauses
 * behind the first, which only go on with it.
 */
export function saidTrigger(scene: Scene, segment: Segment): Trigger | null {
  const { attribution, from, to } = segment
  if (attribution === null || !isFirst(attribution, segment) || to - from < SHORTEST) return null
  const fighters = fightersIn(scene, segment)
  // "قد يظهر مسلحون": where they may be, or may be seen, nobody says that they are.
  if (fighters !== undefined && hasA(scene.list, from, to, 'possible')) return null
  if (fighters !== undefined) return presenceOf(Math.max(from, fighters.from - 1))
  let at = from
  while (at < to && finiteReading(scene.list[at]!) === undefined) at++
  const verb = at < to ? finiteReading(scene.list[at]!) : undefined
  return triggerOf({
    at: at < to ? at : from,
    type: 'statement',
    frame: SAID,
    reading: verb ?? NO_READING,
    rule: 'said',
  })
}

/** "يمكن رؤية مسلحين في التلال": fighters of whom nothing is told but that they are somewhere. */
const fightersIn = ({ mentions }: Scene, { from, to }: Segment): Mention | undefined =>
  mentions.within(from, to).find(m => m.kind === 'group' && m.side === 'side')

const isFirst = (attribution: Attribution, segment: Segment): boolean =>
  isSaying(attribution) &&
  (segment.from === attribution.from || (attribution.joined && segment.from === attribution.cue))

/** "قال إن", "دعا إلى"; not "بحسب الولاية", "أشار بيده إلى السائق". */
const isSaying = ({ act, rule }: Attribution): boolean =>
  act !== 'narrator' && (SAYING.has(rule) || (rule === 'verb-preposition' && WANTING.has(act)))

const SAYING: ReadonlySet<AttributionRule> = new Set<AttributionRule>([
  'verb-speaker-that',
  'speaker-verb-that',
  'verb-quotation',
  'verb-colon',
  'participle',
  'continuation',
  'quotation-goes-on',
  'title-colon',
])

const WANTING: ReadonlySet<string> = new Set(['call', 'threaten', 'promise', 'warn', 'deny'])
