import { isThat, isWord } from '../words/words.ts'
import type { Attribution, Saying } from './types.ts'

/** "…، علما أن …", "مع العلم أن": what follows is the writer's own, whoever spoke before; not inside a quotation. */
export function noted({ scene, sentence }: Saying, i: number): Attribution | null {
  if (!isWord(scene.list[i], 'noted')) return null
  const that = scene.list[i + 1]
  if (that === undefined || i + 2 >= sentence.to || !isThat(that)) return null
  if (scene.quotes.some(quote => quote.from <= i && i < quote.to && quote.to - quote.from > 4)) return null
  return {
    rule: 'circulated',
    act: 'narrator',
    cue: i,
    verb: i + 1,
    from: i + 2,
    to: sentence.to,
    voice: { speaker: null, relays: [] },
    joined: false,
    inside: null,
  }
}
