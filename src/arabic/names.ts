import { foldWord } from './characters.ts'
import { romanize } from './romanize.ts'
import { readTable } from './tables.ts'
import type { Span, Word } from './types.ts'
import { foldedOffset, words } from './words.ts'

/** A name as it stands, in Latin letters as newspapers write it, and the key under which its spellings meet. */
export interface NameMention extends Span {
  readonly text: string
  readonly latin: string
  readonly key: string
}

const ARABIC: Readonly<Record<string, string>> = {
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'j',
  ح: 'h',
  خ: 'x',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'c',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
}
/** What a consonant may be in Latin letters, for comparing: ج is j in Damascus and g in Cairo, ق q, k or g, ذ dh, d, z or th. */
const SPELT: Readonly<Record<string, string>> = {
  ب: '[bp]',
  ت: 't',
  ث: '(?:th|t|s)',
  ج: '(?:dj|j|g)',
  ح: 'h',
  خ: '(?:kh|x|h|k)',
  د: 'd',
  ذ: '(?:dh|th|d|z)',
  ر: 'r',
  ز: 'z',
  س: '(?:s|c)',
  ش: '(?:sh|ch|sch|s)',
  ص: 's',
  ض: '(?:dh|d|z)',
  ط: 't',
  ظ: '(?:dh|th|z|d)',
  ع: "'?",
  غ: '(?:gh|g|r)',
  ف: '(?:ph|f|v)',
  ق: '(?:q|k|g|gh|c)',
  ك: '(?:k|c|q)',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  ء: "'?",
}

const isArabic = (s: string): boolean => /\p{Script=Arabic}/u.test(s)

/** A Latin name in plain small letters: no signs, no doubled letters, the article and عبد apart. */
function plain(latin: string): string {
  return latin
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[’‘ʼʻʿʾ`´]/g, "'")
    .replace(/[^a-z' -]/g, '')
    .trim()
}

const LATIN_ARTICLE = /^(?:a[lrnszdt]|e[lrnszdt]|ash|esh|ad|ath|adh|ul)[- ]+/

/** Latin tokens: articles dropped, "abdul rahman" and "abdel-rahman" joined as abd + rahman. */
function latinTokens(name: string): readonly string[] {
  const joined = plain(name)
    .replace(/\babd(?:[aeiu]?[lrsznd])?[- ]+(?:[ae][lrsznd][- ]+)?(?=[a-z])/g, 'abd=')
    .replace(/\b(?!abd)([a-z]{3,}?)[ -]?[aeiu]l{1,2}ah\b/g, '$1=lah')
    .replace(/\babd[aeiu](?:l|r(?=r)|s(?=s)|z(?=z)|n(?=n)|d(?=d))(?=[a-z])/g, 'abd=')
  return joined
    .split(/ +/)
    .flatMap(token => token.replace(LATIN_ARTICLE, '').split('-'))
    .map(token => token.replace(/^(?:al|el)-/, ''))
    .filter(token => token !== '' && !/^(?:al|el|ibn|bin|ben|ould|the)$/.test(token))
}

function arabicTokens(name: string): readonly string[] {
  const out: string[] = []
  const list = words(name).map(word => word.folded)
  for (let i = 0; i < list.length; i++) {
    let token = list[i]!
    if (token === 'الله' && out.length > 0) {
      out[out.length - 1] += '=له'
      continue
    }
    if (token === 'بن' || token === 'ابن' || token === 'ال') continue
    if (token === 'عبد' && list[i + 1] !== undefined) {
      i++
      token = `عبد=${list[i] === 'الله' ? 'له' : list[i]!.replace(/^ال/, '')}`
    } else if (/^عبدال..+/.test(token)) token = `عبد=${token === 'عبدالله' ? 'له' : token.slice(5)}`
    else if (token.startsWith('ال') && token.length > 4) token = token.slice(2)
    out.push(token)
  }
  return out
}

/** Consonants that every spelling of a name shares: "Mohammad", "Muhammed", "Mohamed" and "محمد" are all "mhmd". For grouping; `sameName` tells more apart. */
export function nameKey(name: string): string {
  return isArabic(name) ? arabicTokens(name).map(arabicKey).join(' ') : latinTokens(name).map(latinKey).join(' ')
}

function arabicKey(token: string): string {
  let out = /^[اعويء]/.test(token) ? (token[0] === 'و' ? 'w' : token[0] === 'ي' ? 'y' : 'a') : ''
  for (const c of token.replace(/ه$/, '')) out += ARABIC[c] ?? ''
  return out.replace(/(.)\1/g, '$1')
}

function latinKey(token: string): string {
  const sounds = token
    .replace(/=/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/ph/g, 'f')
    .replace(/kh/g, 'x')
    .replace(/sch|sh|ch/g, 'ş')
    .replace(/gh/g, 'ğ')
    .replace(/[dt]h(?=.)/g, c => c[0]!)
    .replace(/dj/g, 'j')
    .replace(/ou|oo/g, 'u')
    .replace(/h$/, '')
  let out = /^[aeiou']/.test(sounds) ? 'a' : /^[wy]/.test(sounds) ? sounds[0]! : ''
  for (const c of sounds.replace(/ş/g, 'c_').replace(/ğ/g, 'g_')) {
    if ("aeiouwy' ".includes(c)) continue
    out += c === 'q' ? 'k' : c === 'v' ? 'f' : c === 'p' ? 'b' : c
  }
  out = out
    .replace(/c(?!_)/g, 'k')
    .replace(/g(?!_)/g, 'j')
    .replace(/_/g, '')
  return out.replace(/(.)\1/g, '$1')
}

const VOWELS = "[aeiouy'w]"

/** A pattern for every likely Latin spelling of one folded Arabic name. Vowel letters must be heard; short vowels are free. */
function spellings(token: string): RegExp {
  let pattern = '^'
  const letters = [...token]
  for (let i = 0; i < letters.length; i++) {
    const c = letters[i]!
    const isLast = i === letters.length - 1
    if (c === '=') pattern += `${VOWELS}{0,2}`
    else if (c === 'ا')
      pattern += i === 0 ? '[aeiou]{1,2}' : isLast ? `${VOWELS}*[ae]h?${VOWELS}*` : `${VOWELS}{0,3}[aeio]${VOWELS}{0,2}`
    else if (c === 'و') pattern += i === 0 ? '(?:w|v|o|ou)' : `${VOWELS}{0,2}(?:[ouwv]|au)${VOWELS}{0,3}`
    else if (c === 'ي')
      pattern +=
        i === 0
          ? '(?:y|i|j|e)'
          : isLast
            ? `${VOWELS}{0,2}[iyea]${VOWELS}{0,2}`
            : letters[i - 1] === 'ا'
              ? `${VOWELS}{0,3}`
              : `${VOWELS}{0,2}(?:[iy]|ee|ei)${VOWELS}{0,3}`
    else if (isLast && c === 'ه') pattern += `(?:[aeiou]{0,2}[ht]?)`
    else pattern += `${i === 0 && (c === 'ع' || c === 'ء') ? "'?[aeiou]" : ''}${SPELT[c] ?? '.'}`
    if (!isLast && !'اوي='.includes(c)) pattern += i === 0 || c === 'ع' || c === 'ء' ? "[aeiou']{0,2}" : "[aeiou']?"
  }
  return new RegExp(`${pattern}$`)
}

const LONGEST = 60

/**
 * Whether two spellings may be of one name, in Latin or Arabic letters or one of each: ("Mohammad", "محمد"), ("Abdel Rahman", "عبد الرحمن"), ("Hussein",
 * "Husayn"); not ("Saad", "سعيد"), whose long vowel must be heard. Articles and بن do not count. Names of more than 60 letters are compared as they stand.
 */
export function sameName(a: string, b: string): boolean {
  if (a.length > LONGEST || b.length > LONGEST) return foldWord(a) === foldWord(b)
  if (isArabic(a) && isArabic(b))
    return arabicTokens(a).join(' ') === arabicTokens(b).join(' ') && arabicTokens(a).length > 0
  if (!isArabic(a) && !isArabic(b)) {
    const [x, y] = [latinTokens(a), latinTokens(b)]
    return x.length > 0 && x.length === y.length && x.every((token, i) => sameLatin(token, y[i]!))
  }
  const arabic = arabicTokens(isArabic(a) ? a : b)
  const latin = latinTokens(isArabic(a) ? b : a).map(token => token.replace(/=/g, '').replace(/([^aeiou])\1+/g, '$1'))
  return (
    arabic.length > 0 && arabic.length === latin.length && arabic.every((token, i) => spellings(token).test(latin[i]!))
  )
}

/** Two Latin spellings: the same consonants, and no long vowel of the one against another of the other (Saad, Said). */
function sameLatin(a: string, b: string): boolean {
  if (latinKey(a) !== latinKey(b)) return false
  const vowels = (s: string): readonly string[] =>
    s
      .replace(/=/g, '')
      .replace(/h$/, '')
      .split(/[^aeiouyw']+/)
      .filter((part, i, all) => part !== '' || (i > 0 && i < all.length - 1))
  const kind = (s: string): string => (/[iey]/.test(s) ? 'i' : /[ouw]/.test(s) ? 'u' : 'a')
  const [x, y] = [vowels(a), vowels(b)]
  // Short e and i, o and u, a and e are heard alike; what is written double is long and is not.
  const long = (s: string): boolean => s.length > 1
  return x.every((part, i) => {
    const other = y[i]
    if (other === undefined || part === '' || other === '') return true
    return !(long(part) && long(other)) || kind(part) === kind(other)
  })
}

const known = new Set(readTable('latin-names').map(row => foldWord(row.arabic!)))
const LINKS = new Set(['بن', 'ابو', 'ابي', 'ام', 'عبد', 'ال', 'ابن'])

/** How many clitic letters stand before a known name, or -1. */
function nameStart(word: Word): number {
  const f = word.folded
  if (known.has(f) || /^عبدال..+/.test(f)) return 0
  if (f.length > 3 && 'ولبف'.includes(f[0]!) && known.has(f.slice(1))) return 1
  return -1
}

/** A family name by its form: with the article and a relative ي at the end (السيستاني, البغدادي). */
const isFamily = (word: Word): boolean => /^ال...+ي$/.test(word.folded) && word.text.endsWith('ي')

/**
 * The names of people and places in a text that `tables/latin-names.tsv` knows, with what belongs to them behind (بن, أبو, عبد and a known name or a family
 * name): "مصطفى بالي", "عبد الرحمن السيستاني". Others are not guessed. Linear time.
 */
export function names(text: string, list: readonly Word[] = words(text)): readonly NameMention[] {
  const found: NameMention[] = []
  const close = (i: number): boolean => {
    const before = list[i - 1]
    const word = list[i]
    return (
      before !== undefined &&
      word !== undefined &&
      word.start - before.end === 1 &&
      text.charCodeAt(before.end) === 0x20
    )
  }
  for (let i = 0; i < list.length; ) {
    const cut = nameStart(list[i]!)
    const first = list[i]!
    const bare = /^[ولبف]/.test(first.folded) && !LINKS.has(first.folded) ? first.folded.slice(1) : first.folded
    const opens = cut >= 0 || (LINKS.has(bare) && bare !== 'ال')
    if (!opens) {
      i++
      continue
    }
    let to = i + 1
    let real = cut >= 0 && !LINKS.has(first.folded.slice(Math.max(0, cut))) ? 1 : 0
    while (to < list.length && close(to) && to - i < 6) {
      const word = list[to]!
      if (LINKS.has(word.folded)) {
        const next = list[to + 1]
        if (
          next === undefined ||
          !close(to + 1) ||
          !(known.has(next.folded) || isFamily(next) || /^ال/.test(next.folded))
        )
          break
        to++
        continue
      }
      const previous = list[to - 1]!.folded
      if (!known.has(word.folded) && !isFamily(word) && !(previous === 'عبد' && word.folded.startsWith('ال'))) break
      if (word.folded.startsWith('و') && !known.has(word.folded)) break
      real++
      to++
    }
    if (real > 0) {
      const start = foldedOffset(first, cut >= 0 ? cut : first.folded.length - bare.length)
      const { end } = list[to - 1]!
      const exact = text.slice(start, end)
      found.push({ start, end, text: exact, latin: romanize(exact), key: nameKey(exact) })
    }
    i = Math.max(to, i + 1)
  }
  return found
}
