/**
 * What an assistant reads is written so that nothing in it can pass for something else: control characters, letters that do not show (marks of
 * direction, joiners, tags, selectors of variants, private ones), and the angle brackets of markup are spelled out as JSON may (`\u202e`). It reads back as it was.
 */
const HIDDEN = /[\p{C}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}<>]/u
const ALL_HIDDEN = new RegExp(HIDDEN.source, 'gu')

const unit = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
const spelledOne = (character: string): string =>
  [...Array(character.length).keys()].map(i => unit(character[i]!)).join('')

/** A value as JSON on one line. */
export const spelled = (value: unknown): string => JSON.stringify(value).replace(ALL_HIDDEN, spelledOne)

/** How many characters one code point takes there. */
export const costOf = (character: string): number =>
  HIDDEN.test(character) ? 6 * character.length : character === '"' || character === '\\' ? 2 : character.length
