import type { Draw } from './draw.ts'
import { mark } from './marks.ts'
import { fixed, type Noun } from './noun.ts'
import type { Amount } from './numbers.ts'
import type { Verb } from './verb.ts'
import { sometime, soon, type When } from './when.ts'
import { somewhere, type Where } from './where.ts'
import { bare, somebody } from './who.ts'
import { type Gender, VERBS, type VerbRow } from './words.ts'

/** A word of a frame: a noun phrase in its slot, or words as they stand. */
export type Part = { readonly slot: string; readonly noun: Noun } | { readonly words: string }

/** A structured claim before it is written. */
export interface Event {
  readonly row: VerbRow
  readonly types: readonly string[]
  readonly verb: Verb
  readonly passive: Verb | null
  /** What follows the verb, subject first. */
  readonly parts: readonly Part[]
  /** Where it happened; in the frame itself, or beside it. */
  readonly where: Where | null
  readonly placed: 'frame' | 'beside' | 'nowhere'
  readonly when: When | null
  /** What brought it about, in words that a reader may take for an event of their own. */
  readonly cause: string | null
  readonly amounts: readonly Amount[]
}

/** Types whose claims have no place of their own. */
const UNPLACED = new Set(['agreement', 'negotiation', 'accusation', 'responsibility', 'sanction', 'formation'])
const CAUSES = ['في انفجار عبوة ناسفة', 'في قصف مدفعي', 'في هجوم مسلح', 'في غارة جوية', 'في حادث سير', 'إثر انهيار جسر']

/** Draws an event: of any row of the verbs, or of the row given. */
export function drawEvent(
  draw: Draw,
  { planned = false, row = draw.pick(VERBS) }: { planned?: boolean; row?: VerbRow } = {},
): Event {
  const where = somewhere(draw)
  const taken = new Set<string>()
  const parts = row.frame.split(' ').map((word): Part => {
    const literal = /^=([mf])\/([^/]*)(?:\/(.*))?$/u.exec(word)
    if (literal !== null) {
      const [nom, acc] = [literal[2]!, literal[3] ?? literal[2]!].map(text => text.replaceAll('_', ' ')) as [
        string,
        string,
      ]
      return { slot: '=', noun: { ...fixed(nom, literal[1] as Gender, null), acc } }
    }
    if (word === 'P') return { slot: 'P', noun: where.noun }
    const slot = /^(A|AT|T|B|S|X):(.*)$/u.exec(word)
    if (slot === null) return { words: word }
    const noun = somebody(draw, slot[2]!.split('+'), taken)
    taken.add(bare(noun))
    return { slot: slot[1]!, noun }
  })
  const types = row.type.split('|')
  const inFrame = row.frame.split(' ').includes('P')
  const placed = inFrame ? 'frame' : UNPLACED.has(types[0]!) || draw.chance(0.1) ? 'nowhere' : 'beside'
  const [passive, passiveImperfect] = row.passive.split(' ')
  const hurt = /^(?:killing|injury)$/u.test(types[0]!) && row.passive !== '-' && row.perfect !== 'اغتال'
  return {
    row,
    types,
    verb: { perfect: row.perfect, imperfect: row.imperfect, short: row.short === '-' ? null : row.short },
    passive: passiveImperfect === undefined ? null : { perfect: passive!, imperfect: passiveImperfect, short: null },
    parts,
    where: placed === 'nowhere' ? null : where,
    placed,
    when: draw.chance(0.35) ? (planned ? soon(draw) : sometime(draw)) : null,
    cause: hurt && draw.chance(0.4) ? draw.pick(CAUSES) : null,
    amounts: parts.flatMap(part => ('noun' in part ? part.noun.amounts : [])),
  }
}

const UNWILLED = new Set(['killing', 'injury', 'accident', 'explosion'])

/** Whether somebody does it because he wants to, so that he may be about to, or be called upon to. */
export const isWilled = ({ types, parts }: Event): boolean =>
  !UNWILLED.has(types[0]!) && parts[0] !== undefined && 'slot' in parts[0] && /^A/u.test(parts[0].slot)

/** The slot of an event, or undefined. */
export const slotOf = (event: Event, slot: string): Noun | undefined =>
  event.parts.find((part): part is { slot: string; noun: Noun } => 'noun' in part && part.slot === slot)?.noun

/** A cause, marked, with the key of its mark. */
export function markedCause(draw: Draw, cause: string): { text: string; key: string } {
  const key = draw.key()
  return { text: mark(key, cause), key }
}
