import type { Named } from '../types.ts'
import { inClass } from '../words/classes.ts'
import { remember } from '../words/remember.ts'
import type { Clause } from './clause.ts'
import type { Roles } from './types.ts'

/**
 * "نُقل إلى المستشفى الجامعي محمد السادس", "على طريق صلاح الدين": a man whose name a hospital or a road bears suffers nothing there. Not "منزل صلاح الدين", which is his.
 */
export function bearsName(clause: Clause, roles: Roles): Roles {
  const targets = roles.targets.filter(target => !isOfPlace(clause, target))
  return targets.length === roles.targets.length ? roles : { ...roles, targets }
}

function isOfPlace({ scene: { list, mentions }, range }: Clause, target: Named): boolean {
  let k = range.from
  while (k < range.to && list[k]!.start < target.start) k++
  const at = mentions.at(k)
  if (k <= range.from || k >= range.to || list[k]!.start !== target.start) return false
  if (at?.kind !== 'person' && at?.actorKind !== 'person') return false
  const before = list[k - 1]!
  if (list[k]!.gap !== ' ') return false
  return isNamed(before) || (/^ال\p{L}+ي$/u.test(before.folded) && k - 2 >= range.from && isNamed(list[k - 2]!))
}

/** المستشفى, طريق, بشارع. */
const isNamed = remember(folded => inClass(folded.replace(/^[وفبل]?(?:ال)?(?=\p{L}{3})/u, ''), 'named-after-people'))
