import type { Content } from './content.ts'
import type { VerbOfSaying } from './saying-verb.ts'
import type { Attribution, Speaker } from './types.ts'

/** A verb of saying where it stands, with the speaker behind it and what is said. */
export interface Report extends VerbOfSaying {
  readonly i: number
  readonly speaker: Speaker | null
  /** The token behind verb and speaker. */
  readonly behind: number
  readonly content: Content
  /** The end of what is said. */
  readonly to: number
  /** The outlets that it was said to. */
  readonly relays: readonly Speaker[]
}

/** What no أن and no mark sets apart is said only by who surely can: "سجلت الشرطة حوادث", and not "كذلك سجلت حوادث". */
export const isLoose = ({ how }: Content): boolean => how === 'object' || how === 'preposition'

/** What a report comes to: "قال الوزير إن …" with the voice and the rule that its finder names, and by default neither joined nor inside other words. */
export function attribution(
  report: Report,
  facts: Pick<Attribution, 'rule' | 'voice'> & Partial<Attribution>,
): Attribution {
  const { i, row, content, to } = report
  const { from, how } = content
  return { act: row.act, cue: i, verb: i, from, to, joined: false, how, inside: null, ...facts }
}
