import type { Ground } from '../ground.ts'
import type { Sight } from '../sight.ts'
import { isOfAnother } from './compare.ts'
import { byFactuality, isPlanned } from './factuality.ts'
import { add, type Tell } from './reasons.ts'

const POINTS = {
  bothDenied: 1.8,
  /** Who denies answers somebody; that something did not happen can be said by the way. */
  denial: 1.6,
  negation: 0,
  ownDenial: -0.7,
  answeredAtOnce: 0.9,
  /** "وهو ما نفاه" stands behind what it denies, and denies nothing else. */
  answer: 4,
  answerToAnother: -3,
} as const

/** Claims with no more characters between them than this stand in neighbouring sentences. */
const BESIDE = 160

/** Points for what is denied and what is planned, feared or done. `a` stands before `b` in one text. */
export function byModality(a: Sight, b: Sight, sameRoot: boolean, place: Ground, tell: Tell): number {
  if (a.claim.polarity === b.claim.polarity) {
    const denied = a.claim.polarity === 'denied' ? add(tell, 'both-denied', POINTS.bothDenied) : 0
    return denied + byFactuality(a, b, tell)
  }
  // Whether something was under way or done is no matter to who says that it was not.
  const planned = isPlanned(a) !== isPlanned(b) ? byFactuality(a, b, tell) : 0
  if (sameRoot) return planned + add(tell, 'denial', POINTS.ownDenial)
  const denies = a.claim.polarity === 'denied' ? a : b
  if (denies.denial === 'answer')
    return planned + add(tell, 'denial', answers(a, b, place) ? POINTS.answer : POINTS.answerToAnother)
  if (place === 'apart') return planned
  const denied = denies.denial === 'denied'
  const answered = denied && b === denies && beside(a, b) && !another(a, b)
  return (
    planned +
    add(tell, 'denial', denied ? POINTS.denial : POINTS.negation) +
    (answered ? add(tell, 'answered-at-once', POINTS.answeredAtOnce) : 0)
  )
}

function answers(a: Sight, b: Sight, place: Ground): boolean {
  return b.denial === 'answer' && b.index === a.index + 1 && place !== 'apart'
}

/** Whether `b` goes on where `a` ends. */
function beside(a: Sight, b: Sight): boolean {
  return a.zone !== 'head' && b.claim.evidence.start - a.claim.evidence.end <= BESIDE
}

/** Whether what stands from `a` to the end of `b` says that it is another. */
export function another(a: Sight, b: Sight): boolean {
  const [from, to] = [a.claim.evidence.end, b.claim.evidence.end]
  return beside(a, b) && isOfAnother(a.reading.article.text.slice(from, Math.min(to, from + 4 * BESIDE)))
}
