import { hash } from 'node:crypto'
import type { Attribution } from '../attribution/types.ts'
import type { Scene } from '../scene.ts'
import type { Claim } from '../types.ts'
import { spanOf } from '../words/spans.ts'
import type { Range, Token } from '../words/tokens.ts'
import { chainOf } from './chain.ts'
import type { State } from './state.ts'

/** A claim as its clause was read: its evidence by token, and the names of the rules that made it. */
export type Draft = Omit<Claim, 'id' | 'article' | 'chain' | 'evidence' | 'rules'> & {
  readonly evidence: Range
  readonly rules: readonly string[]
}

/** Adds a claim to the article's, unless the same words already claim the same. */
export function addClaim(state: State, scene: Scene, attribution: Attribution | null, draft: Draft): void {
  const { article, claims } = state
  // Words that cut one another leave nothing; one word alone says nothing, but with a pronoun: "اقتحموا المقر |وأحرقوه|".
  const words = draft.evidence.to - draft.evidence.from
  if (words < 1 || (words < 2 && !isVerbWithObject(scene.list[draft.evidence.from]))) return
  const { start, end } = spanOf(scene, draft.evidence)
  const key = `${article.id} ${start} ${end} ${draft.type} ${draft.polarity}`
  if (claims.has(key)) return
  const claim: Claim = {
    id: `c${hash('sha256', key, 'hex').slice(0, 16)}`,
    article: article.id,
    evidence: { start, end, exact: article.text.slice(start, end) },
    type: draft.type,
    polarity: draft.polarity,
    factuality: draft.factuality,
    // A list that grew by pushes holds room for 17: as many claims as a long text has, that is most of their memory.
    chain: attribution === null ? [] : chainOf(scene, attribution.voice, state.memory).slice(),
    agents: draft.agents.slice(),
    targets: draft.targets.slice(),
    place: draft.place,
    time: draft.time,
    quantities: draft.quantities.slice(),
    trigger: draft.trigger,
    rules: [
      ...attributionRule(scene, attribution),
      ...draft.rules.map(rule => ({ rule, start: draft.trigger.start, end: draft.trigger.end })),
    ].slice(),
  }
  claims.set(key, claim)
  if (claim.polarity === 'asserted') state.asserted = claim
}

/** وأحرقوه, وقتلها: a verb of an event behind و with whom or what it was done to. Not واتهم, whose last letters are its own. */
function isVerbWithObject(token: Token | undefined): boolean {
  const verbs = token?.readings.filter(({ form }) => form.pos === 'verb') ?? []
  return (
    verbs.some(({ value, peeling }) => value.kind === 'event' && peeling.proclitics[0] === 'و') &&
    verbs.every(({ peeling }) => peeling.enclitic !== null)
  )
}

function attributionRule({ list }: Scene, attribution: Attribution | null): Claim['rules'] {
  if (attribution === null || attribution.act === 'narrator') return []
  const { rule, cue, verb } = attribution
  const first = list[cue]
  const last = list[Math.max(cue, Math.min(verb, list.length - 1))]
  return first === undefined || last === undefined ? [] : [{ rule, start: first.start, end: last.end }]
}
