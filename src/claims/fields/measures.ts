import type { Scene } from '../scene.ts'
import type { Quantity, TimeOfEvent } from '../types.ts'
import type { Range, Tokens } from '../words/tokens.ts'
import { isWord } from '../words/words.ts'

/** The time of the event among the tokens `[from, to)`. */
export function timeOf({ mentions }: Scene, { from, to }: Range): TimeOfEvent | null {
  const found = mentions.timesIn(from, to)
  const time = found.find(t => t.kind !== 'duration') ?? found[0]
  return time === undefined ? null : { text: time.text, edtf: time.edtf, start: time.start, end: time.end }
}

/** "على دفعتين", "ثلاث مرات": how often, not how many. */
function inTurns(tokens: Tokens, from: number, to: number): boolean {
  for (let k = from; k <= Math.min(to, tokens.list.length - 1); k++) if (isWord(tokens.list[k], 'turns')) return true
  return false
}

/** What is counted among the tokens `[from, to)`. */
export function quantitiesOf(scene: Scene, { from, to }: Range): readonly Quantity[] {
  return scene.mentions
    .numbersIn(from, to)
    .filter(
      n =>
        n.kind !== 'ordinal' && !inTurns(scene, n.from, n.to) && (n.min !== null || n.max !== null) && n.to <= to + 1,
    )
    .map(n => ({
      text: n.text,
      min: n.min,
      max: n.max,
      approximate: n.approximate,
      unit: n.unitId,
      start: n.start,
      end: n.end,
    }))
}
