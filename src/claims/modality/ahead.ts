import type { FoundTime } from '../mentions/types.ts'
import type { Trigger } from '../triggers/types.ts'
import type { Factuality } from '../types.ts'
import type { Token, Tokens } from '../words/tokens.ts'
import { hasA } from '../words/words.ts'

/** "انطلاق الحوار الأسبوع المقبل": what is to begin behind the day of publication has not been yet. Not what was said of it, nor what may be. */
export function isToCome(
  { list }: Tokens,
  time: FoundTime | null,
  { rule, reading, carrier }: Trigger,
  factuality: Factuality,
  published: string | null,
): boolean {
  if (factuality === 'possible' || rule === 'said' || rule === 'plain') return false
  // "قتل في 20 ديسمبر", of no year: a perfect is over.
  if ((carrier?.reading ?? reading).form.tense === 'perfect') return false
  // "اختطاف الضابط في 13 أبريل", of no year: nearly always of the past.
  if (time === null || !(carrier?.verb?.phase === 'begin' || saysAhead(list, time))) return false
  return isAhead(time, published)
}

const saysAhead = (list: readonly Token[], { from, to }: FoundTime): boolean =>
  hasA(list, from, to + 1, 'to-come') || hasA(list, from, to, 'tomorrow')

/** Whether a time begins behind the day of publication. Not a length of time. */
function isAhead(time: FoundTime | null, published: string | null): boolean {
  if (published === null || time === null || time.kind === 'duration') return false
  const [day] = /^\d{4}(?:-\d\d){0,2}/.exec(time.edtf ?? '') ?? []
  return day !== undefined && day > published.slice(0, day.length)
}
