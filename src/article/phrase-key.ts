import { foldWord } from '../arabic/index.ts'

/** A phrase as the tables compare it: folded, letters and digits only, single spaces. */
export function phraseKey(text: string): string {
  return foldWord(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
