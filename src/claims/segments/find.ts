import type { Attribution } from '../attribution/types.ts'
import type { Scene } from '../scene.ts'
import type { Range } from '../words/tokens.ts'
import { breaks } from './breaks.ts'
import { accusesOf, deniesToo, norAny, saysOfToo } from './denied-too.ts'
import { join } from './join.ts'
import { opensWithSubject } from './new-subject.ts'
import type { Segment } from './segments.ts'

/** Cuts the tokens `[a, b)` of one sentence into clauses; the words of attribution stand in none, unless announcement and event are one phrase. */
export function findSegments(
  scene: Scene,
  { from: a, to: b }: Range,
  attributions: readonly Attribution[],
  inTitle: boolean,
): readonly Segment[] {
  // Who owns each token; later attributions stand inside earlier ones or behind them. Framing words belong to nobody.
  const owner: (Attribution | null)[] = new Array(b - a).fill(null)
  const framing = new Uint8Array(b - a)
  // "وهو ما نفته الوزارة على لسان متحدث": a denial with nothing behind it keeps its words, whatever reaches back over them.
  const isBare = (one: Attribution): boolean => one.joined && one.from <= one.cue
  for (const one of [...attributions.filter(one => !isBare(one)), ...attributions.filter(isBare)]) {
    const from = one.joined ? one.cue : one.from
    for (let k = Math.max(a, from); k < Math.min(b, one.to); k++) owner[k - a] = one
    if (one.rule === 'according-to') for (let k = one.cue; k <= Math.min(one.verb, b - 1); k++) framing[k - a] = 1
    else if (!one.joined) for (let k = Math.max(a, one.cue); k < Math.min(b, one.from); k++) framing[k - a] = 1
  }
  const segments: Segment[] = []
  let from = a
  const push = (to: number) => {
    if (to > from && framing[from - a] === 0)
      segments.push({ from, to, attribution: owner[from - a] ?? null, aside: null, inTitle })
    from = to
  }
  for (let k = a + 1; k < b; k++) {
    const turns = owner[k - a] !== owner[k - 1 - a] || framing[k - a] !== framing[k - 1 - a]
    if (
      turns ||
      breaks(scene, k, from, owner[k - a]?.joined === true || owner[k - a]?.act === 'deny') ||
      opensWithSubject(scene, k, from, inTitle) ||
      deniesToo(scene, k, owner[k - a] ?? null) ||
      accusesOf(scene, k, owner[k - a] ?? null) ||
      saysOfToo(scene, k, owner[k - a] ?? null) ||
      norAny(scene, k, from)
    )
      push(k)
  }
  push(b)
  return join(segments, scene)
}
