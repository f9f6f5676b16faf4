import type { Mention } from '../mentions/types.ts'
import type { Scene } from '../scene.ts'
import { bareBodyAt } from './bare-body.ts'
import { datelineEnd } from './dateline.ts'
import { withOwner } from './group-owner.ts'
import { kinAlone } from './kin.ts'
import { officeAt } from './office.ts'
import { partAt } from './part.ts'
import { withQuoted } from './quoted-name.ts'
import { someAt } from './some.ts'

/**
 * Who takes part in what a stretch of words tells: everybody named in it, but outlets. What names one participant together is one: an office with
 * the body it belongs to and the name of its bearer ("وزير الدفاع الأميركي فلان", "رئيس الحركة"), a part with what it is of ("11 من مقاتلي الحركة",
 * "العشرات من المتظاهرين"), a group with whose it is ("قياديين بارزين في الحركة").
 */
export function participants(scene: Scene, from: number, to: number): readonly Mention[] {
  const { mentions } = scene
  const found: Mention[] = []
  for (let k = from === 0 ? datelineEnd(scene) : from; k < to; ) {
    const named = mentions.at(k)
    const composed =
      officeAt(scene, k, to) ?? partAt(scene, k, to) ?? bareBodyAt(scene, k) ?? kinAlone(scene, k) ?? someAt(scene, k)
    const one = composed !== null && composed.to >= (named?.to ?? 0) ? composed : named
    if (one === null) {
      k++
      continue
    }
    const owned = one.kind === 'group' ? withOwner(scene, one, to) : one
    const whole = owned.kind === 'outlet' ? owned : withQuoted(scene, owned, to)
    if (whole.kind !== 'outlet') found.push(whole)
    k = Math.max(k + 1, whole.to)
  }
  return found
}
