export type Language = 'ar' | 'en'

/**
 * The locale that numbers and plurals follow. Arabic takes European digits: readers from Rabat to Baghdad read them, and they
 * stand as they are beside dates, hashes and addresses; quotations keep the digits that the article used.
 */
export const localeOf: Record<Language, string> = { ar: 'ar-u-nu-latn', en: 'en-GB' }

export const directionOf: Record<Language, 'rtl' | 'ltr'> = { ar: 'rtl', en: 'ltr' }
