import { quantitiesOf, timeOf } from '../fields/measures.ts'
import { placeOf } from '../fields/place.ts'
import { modalityOf } from '../modality.ts'
import { rolesOf } from '../roles/roles.ts'
import type { Roles } from '../roles/types.ts'
import type { Segment } from '../segments/segments.ts'
import { relativeEnd } from '../segments/sentences.ts'
import { findTriggers } from '../triggers/find.ts'
import type { Trigger } from '../triggers/types.ts'
import type { EventType } from '../types.ts'
import { type Range, spanOfToken } from '../words/tokens.ts'
import { addClaim } from './claim.ts'
import { evidenceStart } from './cuts.ts'
import { denyBefore, isBareDenial } from './denial.ts'
import type { Sentence, State } from './state.ts'

/** Reads one clause: the eventualities that it tells, each with the words that are its own. Adds its claims to the state. */
export function readClause(state: State, at: Sentence, segment: Segment): void {
  const { scene } = at
  if (isBareDenial(segment.attribution)) {
    denyBefore(state, scene, segment, segment.attribution)
    return
  }
  const triggers = findTriggers(scene, segment)
  if (triggers.length === 0) rememberSubject(state, at, segment)
  const starts = triggers.map((trigger, i) => (i === 0 ? segment.from : evidenceStart(scene, trigger, segment)))
  for (const [i, trigger] of triggers.entries()) {
    const from = starts[i] ?? segment.from
    // A clause goes on behind its relative clauses; what they tell ends at their comma.
    const next = triggers.findIndex((t, j) => j > i && !t.relative)
    const to = trigger.relative
      ? relativeEnd(scene, trigger.at, starts[i + 1] ?? segment.to)
      : (starts[next] ?? segment.to)
    readEvent(state, at, segment, trigger, { from, to })
  }
}

/** "القوات تحرز تقدما وتواصل …": a clause without an event still names who the next one goes on with. */
function rememberSubject(state: State, { scene }: Sentence, segment: Segment): void {
  const first = scene.mentions.within(segment.from, segment.to).find(m => m.kind !== 'outlet')
  if (state.before !== null || first === undefined) return
  const { start, end, ref } = first
  state.before = { agents: [{ name: scene.text.slice(start, end), ref, start, end }], targets: [] }
}

function readEvent(state: State, at: Sentence, segment: Segment, trigger: Trigger, range: Range): void {
  const { scene, sentence, inTitle } = at
  const { attribution } = segment
  const modality = modalityOf(scene, { segment, trigger, inTitle })
  const roles = rolesOf({ scene, sentence, range, trigger, attribution, before: state.before })
  const place = placeOf(scene, {
    range,
    sentence: { from: sentence.from, to: segment.to },
    trigger,
    speaker: attribution?.voice.speaker ?? null,
    last: state.place,
  })
  state.before = {
    agents: roles.agents.length > 0 ? roles.agents : (state.before?.agents ?? []),
    targets: roles.targets.length > 0 ? roles.targets : (state.before?.targets ?? []),
  }
  const named = scene.mentions
    .placesIn(range.from, range.to)
    .findLast(p => !p.generic && p.place?.precision !== 'country')
  if (named !== undefined) state.place = named
  addClaim(state, scene, attribution, {
    evidence: range,
    type: typeFor(modality.type, roles),
    polarity: modality.polarity,
    factuality: modality.factuality,
    agents: roles.agents,
    targets: roles.targets,
    place,
    time: timeOf(scene, range),
    quantities: quantitiesOf(scene, range),
    trigger: spanOfToken(scene, trigger.at),
    rules: [trigger.rule, ...modality.rules, ...roles.rules],
  })
}

const CIVIL = /^group:(?:civilians|residents|people|families|women|children|displaced|refugees|wounded)/

/** Civilians who come out are brought out or flee; only a side withdraws. */
function typeFor(type: EventType, roles: Roles): EventType {
  if (type !== 'withdrawal') return type
  return [...roles.agents, ...roles.targets].some(n => CIVIL.test(n.ref ?? '')) ? 'evacuation' : type
}
