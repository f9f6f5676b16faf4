import type { Scene } from '../scene.ts'
import { gapHas, PAUSE } from '../words/marks.ts'
import { finiteReading, isA, isNominal, isThat, isWord } from '../words/words.ts'
import { behindAdverbials } from './adverbials.ts'
import { nameAfter } from './name-after.ts'
import { isBehindBa } from './object.ts'
import { behindOutlet } from './outlet.ts'
import { canSpeak } from './plausible.ts'
import type { Speaker } from './types.ts'

/** What others told, as somebody denies it: where it begins, whose it is if somebody is named, and where what it says begins. */
export interface Tale {
  readonly from: number
  readonly teller: Speaker | null
  readonly said: number
}

/** Between what was told and what it says stand at most as many words: "ما تداولته أمس بعض صفحات التواصل الاجتماعي عن". */
const REACH = 12

/** Between the verb of denying and what is denied stand at most as many words of how: "نفيا قاطعا", "جملة وتفصيلا". */
const HOW = 4

/**
 * The tale at token `k`, behind a verb of denying: "تقارير تحدثت عن", "صحة ما أعلنه الجيش عن", "مزاعم الحركة بأن", "ما تردد حول". Null where none
 * stands there ("نفى وقوع قصف"), or where it says nothing ("نفى ما قيل").
 */
export function taleAt(scene: Scene, k: number, limit: number): Tale | null {
  const { list } = scene
  let at = behindHow(scene, k, limit)
  if (isWord(list[at], 'truth-of')) at++
  const isClause = list[at]?.folded === 'ما'
  if (at >= limit || !(isClause || isWord(list[at], 'reports'))) return null
  for (let j = at + 1; j < Math.min(limit - 1, at + REACH); j++) {
    const token = list[j]!
    if (gapHas(scene, j, PAUSE)) return null
    if (j === at + 1 && isClause) continue
    const isBa = !isClause && isBehindBa(token)
    if (isThat(token) || isA(token, 'about') || isBa)
      return { from: at, teller: tellerOf(scene, at, j), said: isBa ? j : j + 1 }
  }
  return null
}

/** Behind how, when and on which occasion somebody denied it: "نفيا قاطعا", "، الثلاثاء،", "في حديث للإذاعة", "لصحيفة محلية". */
function behindHow(scene: Scene, k: number, limit: number): number {
  let at = behindAdverbials(scene, k, limit, NOTHING_OWN)
  for (let n = 0; n < HOW && at < limit && isWord(scene.list[at], 'how-denied'); n++) at++
  return behindAdverbials(scene, behindOutlet(scene, at, limit), limit, NOTHING_OWN)
}

const NOTHING_OWN: ReadonlySet<string> = new Set()

/** Who told what stands in `[from, to)`: behind its verb ("ما أعلنه |الجيش|", "معلومات نشرتها |صحيفة محلية|"), or in the genitive ("مزاعم |الحركة|"). */
function tellerOf(scene: Scene, from: number, to: number): Speaker | null {
  const { list } = scene
  for (let k = from + 1; k < to; k++) {
    const verb = finiteReading(list[k]!)
    // "ما تروّجه أبواق العدو": behind a verb with its object stands whoever does it, whatever it is called.
    const hasObject =
      list[from]!.folded === 'ما'
        ? /.{3}(?:ه|ها)$/.test(list[k]!.folded) && k === from + 1
        : verb?.peeling.enclitic != null
    if (hasObject || (verb !== undefined && k === from + 1 && list[from]!.folded === 'ما')) {
      const teller = nameAfter(scene, { from: behindTime(scene, k + 1, to), to })
      return teller !== null && (hasObject || canSpeak(scene, teller)) ? teller : null
    }
  }
  const owner = isNominal(list[from + 1]) ? nameAfter(scene, { from: from + 1, to }) : null
  return owner !== null && scene.mentions.at(owner.from)?.kind === 'actor' && canSpeak(scene, owner) ? owner : null
}

function behindTime(scene: Scene, k: number, to: number): number {
  let at = k
  while (at < to && (scene.mentions.inTime(at) || isA(scene.list[at], 'manner'))) at++
  return at
}
