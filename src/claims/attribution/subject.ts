import type { Scene } from '../scene.ts'
import { gapHas, PAUSE } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import type { Token } from '../words/tokens.ts'
import { isA, joinsOn } from '../words/words.ts'
import { nameAfter } from './name-after.ts'
import { canSpeak, saysNothing } from './plausible.ts'
import { withoutPreposition } from './source.ts'
import { speakerBefore } from './speaker.ts'
import type { Saying, Speaker } from './types.ts'

/** How far back of its relative pronoun a name may begin, and how far back of its verb the كان that a subject stands behind, in words. */
const NAME_REACH = 14
const WAS_REACH = 40

/**
 * The subject that stands before the verb at `i`, in its own clause and not further back than the attribution before: "الحزب يتهم",
 * "الحزب الذي اتهم", "وكان الحزب، وهو …، قد دعا".
 */
export function subjectBefore({ scene, sentence, found }: Saying, i: number): Speaker | null {
  if (joinsOn(scene.list[i]!)) return null
  const floor = Math.max(sentence.from, found.at(-1)?.from ?? sentence.from)
  if (isA(scene.list[i - 1], 'relative')) return antecedent(scene, Math.max(floor, i - 1 - NAME_REACH), i - 1)
  const behindWas = subjectOfWas(scene, Math.max(floor, i - WAS_REACH), i)
  if (behindWas !== null) return behindWas
  const speaker = speakerBefore(scene, floor, i)
  return speaker !== null && canSpeak(scene, speaker) ? speaker : null
}

/** The name that ends right before a relative pronoun: "زيارة |وزير الدفاع فلان| الذي أكد". */
function antecedent(scene: Scene, floor: number, to: number): Speaker | null {
  for (let k = floor; k < to; k++) {
    if (!canSpeak(scene, { from: k, to: k + 1 }) || scene.mentions.inTime(k)) continue
    const speaker = nameAfter(scene, { from: k, to })
    if (speaker !== null && speaker.to === to) return withoutPreposition(scene, speaker)
  }
  return null
}

/** "وكان فلان، …، قد حذر": behind كان the subject, then قد or the verb. */
function subjectOfWas(scene: Scene, floor: number, i: number): Speaker | null {
  for (let k = i - 1; k >= floor; k--) {
    if (!isA(scene.list[k], 'was')) continue
    const speaker = nameAfter(scene, { from: k + 1, to: i })
    const reaches =
      speaker !== null && (speaker.to === i || scene.list[i - 1]!.folded === 'قد' || gapHas(scene, i, PAUSE))
    // "وكانت خلية الإعلام قد ذكرت": قد with a verb of saying tells that whoever stands there says it.
    const said = scene.list[i - 1]!.folded === 'قد' && !saysNothing(scene, speaker ?? { from: k + 1, to: i })
    return reaches && (said || canSpeak(scene, speaker)) ? speaker : null
  }
  return null
}

/** "لكنها تتهم", "أنه أكد", "وهو يقول": the subject is a pronoun before the verb, and nobody named behind it. */
export function isPronounSubject(scene: Scene, i: number, floor: number): boolean {
  const at = isA(scene.list[i - 1], 'auxiliary') ? i - 2 : i - 1
  return at >= floor && isPronoun(scene.list[at]!)
}

const isPronoun: (token: Token) => boolean = remember(folded =>
  /^(?:و|ف)?(?:لكن|ب?ان|لان|كان)(?:ه|ها|هم|هما)$|^(?:و|ف)?(?:هو|هي|هم)$/.test(folded),
)
