import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'

/** Whom talks are with stands at most as many words behind their noun. */
const NEAR = 3

/** "اجتمع الشيوخ للتفاوض مع قادة الحركة", "لقاء تمهيدا لمحادثات مع المعارضة": with whom a meeting is to prepare talks, where it is with nobody else. Not "اجتمع الشيوخ مع المحافظ للتفاوض". */
export function talksWith(clause: Clause, cast: Cast): void {
  const { scene, trigger, range, who } = clause
  if (trigger.type !== 'meeting' || cast.targets.length > 0) return
  for (let k = trigger.at + 2; k < range.to; k++) {
    if (scene.list[k]!.folded !== 'مع' || !isTalks(clause, k - 1)) continue
    const found = who.find(m => m.from > k && m.from - k <= NEAR)
    if (found === undefined || cast.agents.some(a => a.start === found.start)) return
    cast.targets.push(nameOf(scene, found))
    cast.rules.push('talks-with')
    return
  }
}

/** التفاوض, لمحادثات: a noun of talks at token `k`. */
const isTalks = ({ scene }: Clause, k: number): boolean =>
  scene.list[k]!.readings.some(
    ({ form, value }) =>
      form.pos === 'masdar' && (value.kind === 'noun' || value.kind === 'event') && value.type === 'negotiation',
  )
