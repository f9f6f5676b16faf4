import type { Token } from '../words/tokens.ts'

/** A kicker is a name, hardly more than three words. */
const WORDS = 4

/** What a line is headed by: "اليمن.. مقتل عشرة", "الضفة | اعتقالات". A colon may stand behind a speaker as well, and a dash behind anything. */
const MARK = /^\s*(?:\.{2,}|…|\|)\s*$/

/** The token behind the kicker that a line begins with, or 0 where it has none. */
export function kickerEnd(list: readonly Token[]): number {
  for (let k = 1; k < Math.min(list.length, WORDS + 1); k++)
    if (list[k]!.gap !== ' ' && MARK.test(list[k]!.gap)) return k
  return 0
}
