import { isDocument } from '../attribution/plausible.ts'
import type { Attribution, Voice } from '../attribution/types.ts'
import { subjectOfSentence } from '../attribution/voice.ts'
import type { Scene } from '../scene.ts'
import { gapHas } from '../words/marks.ts'
import type { Range } from '../words/tokens.ts'
import { isA } from '../words/words.ts'
import type { Sentence, State } from './state.ts'

/** Between the text and its colon stand at most as many words: "نص البيان كما ورد:". */
const REACH = 4

/**
 * Remembers whose words the next paragraphs are: behind "وفيما يلي نص البيان:" all that follow, behind a paragraph that ends in a colon ("وقال المتحدث في
 * بيان:") the next one. Not behind "نص الاتفاق على هدنة".
 */
export function rememberStatement(
  state: State,
  { scene, sentence, inTitle }: Sentence,
  found: readonly Attribution[],
): void {
  if (inTitle) return
  const text = textOf(scene, sentence)
  const endsBlock = sentence.to === scene.list.length && /:/.test(scene.after)
  if (text === null && !endsBlock) return
  const before = { from: sentence.from, to: text ?? sentence.to }
  const voice =
    found.find(one => one.cue < before.to && one.act !== 'narrator' && one.voice.speaker !== null)?.voice ??
    subjectOfSentence(scene, before) ??
    (text === null ? null : state.voice)
  if (voice === null || voice.speaker === null) return
  state.statement = { voice, from: state.block + 1, to: text === null ? state.block + 1 : Number.POSITIVE_INFINITY }
}

/** The token of نص before its document and a colon, or null. */
function textOf(scene: Scene, { from, to }: Range): number | null {
  for (let k = from; k + 1 < to; k++) {
    if (!isA(scene.list[k], 'text-of') || !isDocument(scene.list[k + 1])) continue
    for (let j = k + 2; j <= Math.min(to, k + 2 + REACH); j++) if (gapHas(scene, j, /:/)) return k
  }
  return null
}

/** The words of a statement that is given in full are its speaker's, as far as the sentence names nobody else. */
export function withStatement(
  state: State,
  { sentence, inTitle }: Sentence,
  found: readonly Attribution[],
): readonly Attribution[] {
  const statement = state.statement
  if (statement === null || inTitle || state.block < statement.from || state.block > statement.to) return found
  const end = found[0]?.cue ?? sentence.to
  return end <= sentence.from ? found : [statedBy(statement.voice, sentence.from, end), ...found]
}

const statedBy = (voice: Voice, from: number, to: number): Attribution => ({
  rule: 'stated-in',
  act: 'narrator',
  cue: from,
  verb: from,
  from,
  to,
  voice,
  joined: false,
  inside: null,
})
