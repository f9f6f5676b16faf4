import type { Mention } from '../mentions/types.ts'
import type { Scene } from '../scene.ts'
import { isWord } from '../words/words.ts'

/** A name in quotation marks has at most as many words. */
const LONGEST = 4

/** "وحدات من قوات |"النمر" الخاصة|": the name that stands in quotation marks right behind a force is part of it. Not «قال الجيش "انسحبنا من البلدة"», where a force without a name speaks. */
export function withQuoted(scene: Scene, mention: Mention, limit: number): Mention {
  const { list } = scene
  const quote = scene.quoteFrom.get(mention.to)
  const head = list[mention.to - 1]
  if (quote === undefined || head === undefined || !isWord(head, 'body-head')) return mention
  if (quote.to - quote.from > LONGEST || quote.to > limit) return mention
  return { ...mention, to: quote.to, end: list[quote.to - 1]!.end }
}
