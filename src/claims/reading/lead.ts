import type { Scene } from '../scene.ts'
import type { Segment } from '../segments/segments.ts'
import type { Trigger } from '../triggers/types.ts'
import { COMMA, gapHas, nextMark } from '../words/marks.ts'
import { hasFinite } from '../words/words.ts'

/** Words that lead in and are at most as many times as long as what they lead to are told with it. */
const LEAD = 1.5

/** Fewer words that are announced say too little alone: "سقوط القرية". */
const SHORTEST = 4

/** Words that announce may be longer, where no comma parts them from what is announced. */
const ANNOUNCED = 2.5

/**
 * Where the evidence of the first eventuality of a clause begins, that would begin at `from`: behind words that lead in and are most of it. "أكد الناطق، في تصريح
 * للإذاعة، |إيقاف سبعة شبان|", "ميدانيا، ورغم أجواء التهدئة، |قتل جنديان|". Not "|أعلن الجيش مقتل ثلاثة جنود|", where announcement and event are one phrase.
 */
export function behindLead(scene: Scene, segment: Segment, trigger: Trigger, from: number): number {
  if (trigger.relative) return from
  return behindAnnouncement(scene, segment, trigger, from) ?? behindFrame(scene, segment, trigger, from) ?? from
}

function behindAnnouncement(scene: Scene, { to, attribution }: Segment, trigger: Trigger, from: number): number | null {
  // "دعا …، في بيان، إلى ضبط النفس": what is demanded is told with the demand.
  if (attribution?.how !== 'object' || from !== attribution.cue) return null
  const content = attribution.from
  if (content <= from || to - content < SHORTEST || headOf(trigger) < content) return null
  const isParted = nextMark(scene, from, content + 1, COMMA) <= content
  return isLong(scene, { from, at: content, to }, isParted ? LEAD : ANNOUNCED) ? content : null
}

/** "ميدانيا، …، |قتل جنديان|", "وفي ما يخص المعارك، |قتل|": behind commas, where no verb and nobody stands before. */
function behindFrame(scene: Scene, { to }: Segment, trigger: Trigger, from: number): number | null {
  const at = headOf(trigger)
  if (trigger.rule !== 'event-verb' && trigger.carrier === null) return null
  if (at <= from || !gapHas(scene, at, COMMA) || hasFinite(scene.list, from, at)) return null
  if (scene.mentions.within(from, at).length > 0 || scene.mentions.numbersIn(from, at).length > 0) return null
  return isLong(scene, { from, at, to }, LEAD) ? at : null
}

const headOf = ({ at, carrier }: Trigger): number => Math.min(at, carrier?.at ?? at)

/** Whether what stands before `at` is more than so many times as long as what stands behind. */
const isLong = ({ list }: Scene, { from, at, to }: { from: number; at: number; to: number }, times: number): boolean =>
  list[at - 1]!.end - list[from]!.start > times * (list[to - 1]!.end - list[at]!.start)
