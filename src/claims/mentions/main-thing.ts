import { inClass } from '../words/classes.ts'
import type { Token } from '../words/tokens.ts'

/** "|الشارع| الرئيس", "|المقر| الرئيس": what may be the main one; not "قال |السيد| الرئيس". */
export const isMainThing = (before: Token | undefined): boolean =>
  before !== undefined &&
  /^[وفبل]*(?:ال|لل)/.test(before.folded) &&
  inClass(before.folded.replace(/^[وفبل]*?(?:ال|لل)/, ''), 'main-thing')
