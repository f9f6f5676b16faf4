import { nationality } from '../mentions/adjectives.ts'
import type { Mention } from '../mentions/types.ts'
import type { Scene } from '../scene.ts'
import { finiteReading, isWord } from '../words/words.ts'

/** "حكمت محكمة على", "أعلنت شركة أن", "داهمت قوة المنزل": a body without a name right behind a verb. */
export function bareBodyAt({ list, mentions }: Scene, i: number): Mention | null {
  const token = list[i]!
  const verb = list[i - 1]
  if (verb === undefined || mentions.at(i) !== null || mentions.covers(i) || token.gap !== ' ') return null
  if (!isWord(token, 'body-head') || finiteReading(verb) === undefined) return null
  let to = i + 1
  while (to < list.length && to - i < 3 && list[to]!.gap === ' ' && nationality(list[to]!) !== null) to++
  return {
    kind: 'generic',
    from: i,
    to,
    skip: 0,
    ref: null,
    actorKind: null,
    side: 'side',
    own: false,
    start: token.start,
    end: list[to - 1]!.end,
  }
}
