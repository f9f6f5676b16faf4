/**
 * What a foreign name sounds like, so that its Arabic spelling finds it in Latin letters: سوروتش and Suruç, مياجدي and Myagdi. Consonants as classes that
 * Arabic spellings keep apart (B is b and p; G is g, j and ج غ; K is k, q, kh), and what vowels stand before, between and behind them.
 */
export interface Sound {
  /** The classes of its consonants in order; two of one class in a row are one. */
  readonly consonants: string
  /** Vowels (A, I, U) before the first consonant, behind it, and so on. */
  readonly vowels: readonly string[]
}

const ARABIC: Readonly<Record<string, string>> = {
  ا: 'a',
  أ: 'a',
  إ: 'a',
  آ: 'a',
  ى: 'a',
  ة: 'a',
  و: 'u',
  ؤ: 'u',
  ي: 'i',
  ئ: 'i',
  ب: 'B',
  ت: 'T',
  ط: 'T',
  ث: 'T',
  د: 'D',
  ض: 'D',
  ذ: 'D',
  ج: 'G',
  غ: 'G',
  ك: 'K',
  ق: 'K',
  خ: 'K',
  ش: 'X',
  س: 'S',
  ص: 'S',
  ز: 'Z',
  ظ: 'Z',
  ف: 'F',
  ل: 'L',
  ر: 'R',
  م: 'M',
  ن: 'N',
}

const LATIN: Readonly<Record<string, string>> = {
  a: 'a',
  e: 'e',
  ı: 'i',
  i: 'i',
  y: 'i',
  o: 'u',
  u: 'u',
  w: 'u',
  b: 'B',
  p: 'B',
  t: 'T',
  d: 'D',
  g: 'G',
  j: 'G',
  k: 'K',
  q: 'K',
  c: 'K',
  s: 'S',
  z: 'Z',
  f: 'F',
  v: 'F',
  l: 'L',
  r: 'R',
  m: 'M',
  n: 'N',
}

/** Letters that stand for one sound, the longest first; what a country reads otherwise comes before. */
const DIGRAPHS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|sch|sh|ch|cz|ç|ş|š|č|ś|ć/g, 'X'],
  [/ph/g, 'F'],
  [/kh|ck/g, 'K'],
  [/gh|dj|dzh|ğ/g, 'G'],
  [/zh|ž/g, 'Z'],
  [/th/g, 'T'],
  [/dh/g, 'D'],
  [/c(?=[eiy])/g, 'S'],
  [/x/g, 'KS'],
]

const BY_COUNTRY: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  CN: [
    [/zh/g, 'G'],
    [/ch|sh/g, 'X'],
    [/[qx]/g, 'X'],
    [/c/g, 'TS'],
  ],
  TR: [
    [/c/g, 'G'],
    [/ç|ş/g, 'X'],
    [/ğ/g, ''],
  ],
}

/** The sound of a name in Arabic letters. */
export function arabicSound(name: string): Sound {
  let letters = ''
  for (const letter of name.replace(/تش/g, 'X')) letters += letter === 'X' ? 'X' : (ARABIC[letter] ?? '')
  return soundOf(letters)
}

/** The sound of a name in Latin letters, as the country (ISO 3166-1 alpha-2) reads them. */
export function latinSound(name: string, country: string): Sound {
  let text = name.toLowerCase()
  for (const [letters, sound] of [...(BY_COUNTRY[country] ?? []), ...DIGRAPHS]) text = text.replace(letters, sound)
  text = text.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
  let sounds = ''
  for (const letter of text) sounds += /[A-Z]/.test(letter) ? letter : (LATIN[letter] ?? '')
  return soundOf(sounds)
}

function soundOf(letters: string): Sound {
  let consonants = ''
  const vowels: string[] = ['']
  for (const letter of letters) {
    if (/[a-z]/.test(letter)) vowels[vowels.length - 1] += letter
    else if (letter !== consonants.at(-1) || vowels.at(-1) !== '') {
      consonants += letter
      vowels.push('')
    }
  }
  return { consonants, vowels }
}

/**
 * How far two names of the same consonants are from one another, by their vowels: 1 for each place where the Arabic writes a vowel that the Latin has
 * not; a little for one that only the Latin has, since Arabic writes no short ones.
 */
export function vowelDistance(arabic: Sound, latin: Sound): number {
  let distance = 0
  for (const [i, written] of arabic.vowels.entries()) {
    const heard = latin.vowels[i] ?? ''
    // يوفالدي, Uvalde: a U at the beginning is spoken with a glide.
    const spoken = i === 0 && heard.startsWith('u') ? written.replace(/^i(?=u)/, '') : written
    for (const vowel of spoken)
      if (!heard.includes(vowel)) distance += heard === '' ? 1 : heard.includes('e') ? 0.25 : 0.5
    if (written.length < heard.length) distance += 0.125 * (heard.length - written.length)
  }
  return distance
}
