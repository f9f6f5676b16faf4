import { readFileSync } from 'node:fs'

export type Language = 'en' | 'ar'

let arabic: ReadonlyMap<string, string> | null = null

/** The sentences of the page: English, which the routes say, and Arabic beside it. */
export function sentences(): ReadonlyMap<string, string> {
  arabic ??= new Map(
    readFileSync(new URL('./sentences.tsv', import.meta.url), 'utf8')
      .split('\n')
      .filter(line => line !== '' && !line.startsWith('#'))
      .map(line => line.split('\t') as [string, string]),
  )
  return arabic
}

/** A sentence in the language of the page. A test sees to it that each has its Arabic. */
export const said = (sentence: string, language: Language): string =>
  language === 'en' ? sentence : (sentences().get(sentence) ?? sentence)

/** The language that a browser asks for: of the address, else of its settings. */
export function languageOf(asked: string | undefined, accepted: string | undefined): Language {
  if (asked === 'ar' || asked === 'en') return asked
  const first = accepted
    ?.split(',')
    .map(one => one.trim().slice(0, 2).toLowerCase())
    .find(one => one === 'ar' || one === 'en')
  return first === 'ar' ? 'ar' : 'en'
}
