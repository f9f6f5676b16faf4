import { foldWord } from './characters.ts'
import { readConsonants, readTable } from './tables.ts'
import { words } from './words.ts'

/** ALA-LC Romanization Table for Arabic (Library of Congress, 2012), and BGN/PCGN 1956. */
export type Scheme = 'ala-lc' | 'bgn'

const CONSONANTS: Readonly<Record<Scheme, ReadonlyMap<string, string>>> = {
  'ala-lc': readConsonants('ala-lc'),
  bgn: readConsonants('bgn'),
}

const SHORT: Readonly<Record<string, string>> = { '\u064e': 'a', '\u064f': 'u', '\u0650': 'i' }
const SUN = 'تثدذرزسشصضطظلن'
const SHADDA = '\u0651'
const SUKUN = '\u0652'

const vocalised = new Map<string, string>()
for (const row of readTable('vocalised-names')) vocalised.set(foldWord(row.name!), row.name!)

interface Letter {
  readonly base: string
  readonly vowel: string
  readonly doubled: boolean
  readonly marked: boolean
}

/** Letters with their marks; a hamza on any seat is ء, آ is ء with a long a. */
function lettersOf(text: string): readonly Letter[] {
  const out: { base: string; vowel: string; doubled: boolean; marked: boolean }[] = []
  for (const c of text.normalize('NFC')) {
    const last = out[out.length - 1]
    if (SHORT[c] !== undefined && last) Object.assign(last, { vowel: SHORT[c], marked: true })
    else if (c === SHADDA && last) last.doubled = true
    else if (c === SUKUN && last) last.marked = true
    else if (c === '\u0670' && last) Object.assign(last, { vowel: 'ā', marked: true })
    else if (/\p{L}/u.test(c) && c !== '\u0640') out.push({ base: c, vowel: '', doubled: false, marked: false })
  }
  return out
}

function word(text: string, scheme: Scheme): string {
  const letters = lettersOf(text)
  const table = CONSONANTS[scheme]
  let out = ''
  for (let i = 0; i < letters.length; i++) {
    const { base, vowel, doubled, marked } = letters[i]!
    const before = letters[i - 1]
    const isLast = i === letters.length - 1
    let consonant = table.get(base) ?? ''
    if (base === 'ا' || base === 'ٱ') {
      if (i === 0) out += vowel || (letters.length > 1 && !marked ? 'a' : '')
      else out += before?.vowel === 'a' && out.endsWith('a') ? '\u0304' : 'ā'
      if (i > 0 && out.endsWith('\u0304')) out = `${out.slice(0, -2)}ā`
      continue
    }
    if (base === 'آ') {
      out += i === 0 ? 'ā' : `${table.get('ء')}ā`
      continue
    }
    if (base === 'ى') {
      out = `${out.endsWith('a') ? out.slice(0, -1) : out}á`
      continue
    }
    if (base === 'ة') {
      out = `${out.endsWith('a') ? out.slice(0, -1) : out}ah`
      continue
    }
    if ('أإؤئء'.includes(base)) {
      // A hamza at the beginning is not written; its vowel is.
      if (i === 0) {
        out += vowel || (base === 'إ' ? 'i' : 'a')
        continue
      }
      consonant = table.get('ء')!
    }
    const long = (base === 'و' || base === 'ي') && !doubled && vowel === '' && i > 0
    if (long && before !== undefined && !'اىآ'.includes(before.base)) {
      const sign = base === 'و' ? 'u' : 'i'
      if (
        before.vowel === sign ||
        (before.vowel === '' && !before.marked && !(before.base === 'و' || before.base === 'ي'))
      ) {
        // A long vowel where no other vowel follows it: محمود, سعيد.
        const next = letters[i + 1]
        if (next === undefined || !(base === 'و' ? 'اىةي' : 'اىة').includes(next.base)) {
          out = `${before.vowel === sign ? out.slice(0, -1) : out}${base === 'و' ? 'ū' : 'ī'}`
          continue
        }
      }
    }
    out += doubled ? consonant + consonant : consonant
    out += vowel
    if (isLast && base === 'ي' && doubled) out = `${out.slice(0, -2)}y`
  }
  return out
}

/**
 * A name in standard transliteration: ALA-LC (Muḥammad al-Kurdī) or BGN/PCGN 1956 (Muḩammad al Kurdī; the article follows a sun letter: ash Shām). Vowel
 * signs are used where the text has them; names in `tables/vocalised-names.tsv` get theirs; elsewhere short vowels stay unwritten, as nothing in the
 * text says them. Words are parted by blanks; the first letter of each but the article is a capital.
 */
export function transliterate(name: string, scheme: Scheme = 'ala-lc'): string {
  const capital = (s: string): string =>
    s.replace(/^([^\p{L}]*)(\p{L})/u, (_, mark: string, c: string) => mark + c.toUpperCase())
  return words(name)
    .map(({ text, folded }) => {
      const marked = /[\u064b-\u0652]/.test(text)
      const known = (key: string, given: string): string => (marked ? given : (vocalised.get(key) ?? given))
      if (folded === 'الله') return 'Allāh'
      const article = folded.startsWith('ال') && folded.length > 3
      if (!article) return capital(word(known(folded, text), scheme))
      const stem = text.replace(/^[\u0627\u0671][\u064b-\u0652]*\u0644[\u064b-\u0652]*/, '')
      const body = capital(word(known(folded.slice(2), stem).replace(/^(.)\u0651/, '$1'), scheme))
      if (scheme === 'ala-lc') return `al-${body}`
      const first = stem[0] ?? ''
      return `${SUN.includes(first) && first !== '' ? `a${CONSONANTS.bgn.get(first)}` : 'al'} ${body}`
    })
    .join(' ')
}
