import type { Named } from '../types.ts'
import { type Pronoun, referents } from './agreement.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { isOnlyAPlace } from './only-a-place.ts'
import { participants } from './participants.ts'

/** Whom a pronoun stands for is named at most as many words before it, in its sentence. */
const NEAR = 24

/** Whom a pronoun stands for that suffers: of the sentence before those of the article, and nobody who acts here. */
export function whom(clause: Clause, cast: Cast, pronoun: Pronoun): readonly Named[] {
  const { before, recent } = clause
  const others = (list: readonly Named[]) => list.filter(one => !cast.agents.some(a => sameOne(a, one)))
  const lists = [before?.targets, nearBefore(clause), recent.targets, before?.agents].map(list => others(list ?? []))
  return referents(pronoun, lists)
}

const sameOne = (a: Named, b: Named): boolean => a.start === b.start || (a.ref !== null && a.ref === b.ref)

/** Whoever is named in the sentence right before the eventuality, the nearest first, but who says so. */
export function nearBefore({ scene, sentence, trigger, attribution, before }: Clause): readonly Named[] {
  const speaker = attribution?.voice.speaker ?? null
  return participants(scene, Math.max(sentence.from, trigger.at - NEAR), trigger.at)
    .filter(m => !isOnlyAPlace(scene, m))
    .filter(m => !(speaker !== null && speaker.from <= m.from && m.to <= speaker.to))
    .map(m => nameOf(scene, m))
    .filter(one => before?.agents.some(a => sameOne(a, one)) !== true)
    .reverse()
}
