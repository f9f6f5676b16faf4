import { findAttributions } from '../attribution/find.ts'
import { behindStamp, lineAttributions } from '../attribution/live-line.ts'
import { titleAttributions } from '../attribution/title.ts'
import type { Attribution, Voice } from '../attribution/types.ts'
import { findSegments } from '../segments/find.ts'
import { readClause } from './clause.ts'
import type { Sentence, State } from './state.ts'
import { rememberStatement, withStatement } from './statement.ts'

/** Reads one sentence: who says what, then clause by clause what happened. Adds its claims to the state. */
export function readSentence(state: State, read: Sentence): void {
  const { scene, sentence } = read
  // Short lines with their hour may pass for headlines: they are told as they happen.
  const inTitle = read.inTitle && (sentence.from > 0 || behindStamp(scene, sentence) === null)
  const at = inTitle === read.inTitle ? read : { ...read, inTitle }
  const find = inTitle ? titleAttributions : sentence.from === 0 ? lineAttributions : findAttributions
  const found = find(scene, sentence, state.voice)
  const attributions = withStatement(state, at, withOpenQuotation(state, at, found))
  rememberStatement(state, at, found)
  rememberQuotations(state, at, attributions)
  for (const one of found)
    if (one.act !== 'narrator' && one.voice.speaker !== null && one.rule !== 'according-to' && !inTitle)
      state.voice = spokeAfter(one.voice, state.voice)
  state.before = null
  state.frame = null
  state.topic = null
  for (const segment of findSegments(scene, sentence, attributions, inTitle)) readClause(state, at, segment)
}

/** How many who spoke before are kept for a verb that agrees with none after them. */
const KEPT = 2

/** A voice with those who spoke before it. */
function spokeAfter(voice: Voice, before: Voice | null): Voice {
  const earlier: Voice[] = []
  for (let one = before; one !== null && earlier.length < KEPT; one = one.earlier ?? null)
    if (one.speaker !== voice.speaker) earlier.push(one)
  return { ...voice, earlier: earlier.reduceRight<Voice | null>((rest, one) => ({ ...one, earlier: rest }), null) }
}

/** A quotation of several sentences stays the words of whoever opened it. */
function withOpenQuotation(
  state: State,
  { scene, sentence: { from, to } }: Sentence,
  found: readonly Attribution[],
): readonly Attribution[] {
  const open = scene.quotes.find(q => q.from < from && q.to > from && state.quoted.has(q.from))
  const opener = open === undefined ? undefined : state.quoted.get(open.from)
  const first = found[0]
  if (open === undefined || opener === undefined || (first !== undefined && first.cue <= from)) return found
  const goesOn: Attribution = {
    ...opener,
    rule: 'quotation-goes-on',
    cue: from,
    verb: from,
    from,
    to: Math.min(to, open.to, first?.cue ?? to),
    joined: false,
    inside: null,
  }
  return [goesOn, ...found]
}

function rememberQuotations(state: State, { scene }: Sentence, attributions: readonly Attribution[]): void {
  for (const one of attributions) {
    const quote = scene.quotes.find(q => q.from >= one.verb && q.from <= one.from && q.to > one.from)
    if (quote !== undefined) state.quoted.set(quote.from, one)
  }
}
