import type { Scene } from '../scene.ts'
import type { Range } from '../words/tokens.ts'
import { isA } from '../words/words.ts'
import { accordingTo } from './according.ts'
import { withBroadcast } from './broadcast.ts'
import { bySaying } from './by-saying.ts'
import { calledFalse } from './called-false.ts'
import { circulated } from './circulated.ts'
import { deniedReports } from './denied-reports.ts'
import { saidInIt } from './in-it.ts'
import { nominal } from './nominal.ts'
import { noted } from './noted.ts'
import { reporting } from './reporting.ts'
import { endInside } from './share.ts'
import { statedIn } from './stated.ts'
import type { Attribution, Saying, Voice } from './types.ts'

/** Finds every attribution in one sentence, in order. `last` is whoever spoke before, for "وأضاف". */
export function findAttributions(scene: Scene, sentence: Range, last: Voice | null): readonly Attribution[] {
  const found: Attribution[] = []
  let voice = last
  for (let i = sentence.from; i < sentence.to; i++) {
    const saying: Saying = { scene, sentence, found, voice }
    const made: Attribution | null =
      deniedReports(saying, i) ??
      calledFalse(saying, i) ??
      accordingTo(saying, i) ??
      circulated(saying, i) ??
      statedIn(saying, i) ??
      saidInIt(saying, i) ??
      bySaying(saying, i) ??
      noted(saying, i) ??
      nominal(saying, i) ??
      reporting(saying, i)
    if (made === null) continue
    found.push(withBroadcast(scene, made, sentence.to))
    if (made.act !== 'narrator' && made.voice.speaker !== null) voice = made.voice
    i = Math.max(i, lastOfIntroduction(made))
  }
  return trim(scene, found).map(one => (one.inside === null ? one : { ...one, to: endInside(scene, one) }))
}

/** The last of the words that introduce what is said; what is said may hold attributions of its own. */
const lastOfIntroduction = (made: Attribution): number =>
  made.rule === 'according-to' || made.joined ? made.verb : made.from - 1

/** Ends a stretch where the next attribution of another voice begins, unless that one stands inside it. */
function trim(scene: Scene, found: readonly Attribution[]): readonly Attribution[] {
  return found.map((one, k) => {
    for (let j = k + 1; j < found.length; j++) {
      const next = found[j]!
      if (next.inside === one || next.rule === 'according-to') continue
      const to = clauseStart(scene, next.cue, one.from)
      return to > one.from && to < one.to ? { ...one, to } : one
    }
    return one
  })
}

/** Where the clause of a later cue begins: back over "في وقت", "فيما", "حيث" and the like. */
function clauseStart({ list }: Scene, cue: number, floor: number): number {
  let k = cue
  while (k - 1 > floor && (isA(list[k - 1], 'connector') || isA(list[k - 1], 'before-cue'))) k--
  return k
}
