import { isA, isNominal } from '../words/words.ts'
import { bodyAt } from './body.ts'
import type { Cast } from './cast.ts'
import type { Clause } from './clause.ts'
import { nameOfRange } from './noun-phrase.ts'
import { subjectPhrase } from './subject-phrase.ts'

/**
 * "بالتعاون مع القوات الرديفة", "وبمرافقة لجنة من المؤسسة", "بالتنسيق مع إدارة مكافحة المخدرات": a body that no table knows acts with those who act. Not what they act with ("بمساندة جوية"),
 * which has no article and no head of a body.
 */
export function unknownSupporter({ scene, range, who }: Clause, cast: Cast): void {
  if (cast.agents.length === 0) return
  const { list } = scene
  for (let k = range.from; k < range.to - 1; k++) {
    if (!isA(list[k], 'with-support')) continue
    const from = /^(?:مع|من)$/.test(list[k + 1]!.folded) ? k + 2 : k + 1
    const first = list[from]
    if (first === undefined || from >= range.to || !isNominal(first)) continue
    // Whoever is named there has his role.
    if (who.some(m => m.from >= from && m.from <= from + 1)) continue
    const body = bodyAt(scene, { from, to: range.to })
    const phrase = body === null && /^ال/.test(first.folded) ? subjectPhrase(scene, { from, to: range.to }) : null
    const named = body ?? (phrase === null ? null : nameOfRange(scene, phrase))
    if (named === null || [...cast.agents, ...cast.targets].some(one => one.start < named.end && named.start < one.end))
      continue
    cast.agents.push(named)
    cast.rules.push('supporter')
  }
}
