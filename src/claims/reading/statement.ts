import { isDocument } from '../attribution/plausible.ts'
import type { Attribution, Voice } from '../attribution/types.ts'
import { subjectOfSentence } from '../attribution/voice.ts'
import type { Scene } from '../scene.ts'
import { gapHas } from '../words/marks.ts'
import type { Range } from '../words/tokens.ts'
import { isA, isWord } from '../words/words.ts'
import type { Sentence, State, Statement } from './state.ts'

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
  const line = found[0]
  // A line that opens with its speaker and a colon is his to its end.
  if (line?.rule === 'title-colon' && (state.statement === null || state.statement.to < state.block))
    state.statement = { voice: line.voice, from: state.block, to: state.block, quoted: false }
  const text = textOf(scene, sentence)
  const endsBlock = sentence.to === scene.list.length && /:/.test(scene.after)
  if (text === null && !endsBlock) return
  const before = { from: sentence.from, to: text ?? sentence.to }
  const voice =
    found.find(one => one.cue < before.to && one.act !== 'narrator' && one.voice.speaker !== null)?.voice ??
    subjectOfSentence(scene, before) ??
    (text === null ? null : state.voice)
  if (voice === null || voice.speaker === null) return
  state.statement = {
    voice,
    from: state.block + 1,
    to: text === null ? state.block + 1 : Number.POSITIVE_INFINITY,
    quoted: false,
  }
}

/** The token of نص before its document and a colon, or null. */
function textOf(scene: Scene, { from, to }: Range): number | null {
  for (let k = from; k < to; k++) {
    if (!isA(scene.list[k], 'text-of')) continue
    if (!isWord(scene.list[k], 'its-text') && !(k + 1 < to && isDocument(scene.list[k + 1]))) continue
    for (let j = k + 1; j <= Math.min(to, k + 2 + REACH); j++) if (gapHas(scene, j, /:/)) return k
  }
  return null
}

/** The words of a statement that is given in full are its speaker's, as far as the sentence names nobody else. */
export function withStatement(
  state: State,
  { scene, sentence, inTitle }: Sentence,
  found: readonly Attribution[],
): readonly Attribution[] {
  const statement = state.statement
  if (statement === null || inTitle || state.block < statement.from || state.block > statement.to) return found
  if (sentence.from === 0) state.statement = untilItsEnd(statement, scene, state.block)
  return [statedBy(statement.voice, sentence.from, sentence.to), ...found]
}

/** A statement in quotation marks ends with the paragraph that closes them, every other with the one that says so ("انتهى البيان"). */
function untilItsEnd(statement: Statement, scene: Scene, block: number): Statement {
  const quoted = block === statement.from ? /[«“"]/.test(scene.list[0]?.gap ?? '') : statement.quoted
  const ends = (quoted && closesQuotation(scene)) || saysItEnds(scene)
  return { ...statement, quoted, to: ends ? block : statement.to }
}

/** Behind its last mark a paragraph has at most as many words: "… حتى إشعار آخر». انتهى البيان". */
const BEHIND = 4

/** A mark near the end of the paragraph closes more than the paragraph opens; the mark that it begins with is that of the whole. */
function closesQuotation({ list, after }: Scene): boolean {
  const gaps = [...list.map(({ gap }, i) => (i === 0 ? '' : gap)), after].join(' ')
  const tail = [...list.slice(-BEHIND).map(({ gap }) => gap), after].join(' ')
  if (/[»”]/.test(tail)) return count(gaps, /[»”]/g) > count(gaps, /[«“]/g)
  return tail.includes('"') && count(gaps, /"/g) % 2 === 1
}

const count = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0

const saysItEnds = ({ list }: Scene): boolean =>
  list
    .slice(-BEHIND)
    .some((token, i, last) => token.folded === 'انتهي' && (i === last.length - 1 || isDocument(last[i + 1])))

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
