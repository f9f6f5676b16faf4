import { createContext, type ReactNode, useCallback, useContext, useLayoutEffect, useMemo } from 'react'
import type { Bilingual } from './api-types.ts'
import { dateText } from './format/dates.ts'
import { go, useLocation, withParameter } from './location.ts'
import { remember, remembered } from './remembered.ts'
import { ar } from './strings/ar.ts'
import { en, type Strings } from './strings/en.ts'
import { directionOf, type Language, localeOf } from './strings/locales.ts'

/** The language that the reader chose, and what is said and written in it. */
export interface Speech {
  readonly language: Language
  readonly direction: 'rtl' | 'ltr'
  readonly strings: Strings
  /** The text of something that is said in both languages. */
  readonly say: (text: Bilingual) => string
  readonly number: (n: number) => string
  /** A share of 0 to 1 as a percentage. */
  readonly percent: (share: number) => string
  /** An EDTF date in words; what cannot be read is given back as it stands. */
  readonly date: (edtf: string) => string
  readonly change: (language: Language) => void
  /** An address of ours that keeps the language. */
  readonly href: (to: string) => string
}

const Context = createContext<Speech | null>(null)

const isLanguage = (value: string | null): value is Language => value === 'ar' || value === 'en'

const preferred = (): Language => (navigator.languages.some(tag => tag.startsWith('ar')) ? 'ar' : 'en')

const stringsOf: Record<Language, Strings> = { ar, en }

/** Takes the language from `?lang=`, else from the last choice, else from the browser; sets `<html lang dir>`. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const { query } = useLocation()
  const asked = query.get('lang')
  const stored = remembered('language')
  const language = isLanguage(asked) ? asked : isLanguage(stored) ? stored : preferred()

  useLayoutEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = directionOf[language]
    remember('language', language)
  }, [language])

  const change = useCallback((to: Language) => {
    remember('language', to)
    go(withParameter(location.pathname + location.search, 'lang', to), { replace: true })
  }, [])

  const speech = useMemo<Speech>(() => {
    const strings = stringsOf[language]
    const numbers = new Intl.NumberFormat(localeOf[language])
    const percents = new Intl.NumberFormat(localeOf[language], { style: 'percent', maximumFractionDigits: 0 })
    return {
      language,
      direction: directionOf[language],
      strings,
      say: text => text[language],
      number: n => numbers.format(n),
      // The Arabic format puts marks of direction around the sign; the text around it has its direction already.
      percent: share => percents.format(share).replace(/[\u200e\u200f\u061c]/g, ''),
      date: edtf => dateText(edtf, strings.date),
      change,
      // Hundreds of links stand on a screen, and most have no query to take apart.
      href: to => (to.includes('?') ? withParameter(to, 'lang', language) : `${to}?lang=${language}`),
    }
  }, [language, change])

  return <Context value={speech}>{children}</Context>
}

export function useSpeech(): Speech {
  const speech = useContext(Context)
  if (speech === null) throw new Error('useSpeech is used outside of LanguageProvider')
  return speech
}
