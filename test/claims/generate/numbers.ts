import { spellNumber } from '../../../src/arabic/index.ts'
import type { Draw } from './draw.ts'
import { mark } from './marks.ts'
import type { Noun } from './noun.ts'
import type { PersonNoun } from './words.ts'

type Case = 'nom' | 'acc' | 'gen'

/** A number as the reader should give it back. */
export interface Amount {
  readonly min: number | null
  readonly max: number | null
  readonly approximate: boolean
}

const exactly = (n: number): Amount => ({ min: n, max: n, approximate: false })
const about = (n: number): Amount => ({ min: n, max: n, approximate: true })
const atLeast = (n: number): Amount => ({ min: n, max: null, approximate: false })

const NONHUMAN = /^(?:عائلة|أسرة|منزل|مدرسة|سيارة|مبنى)$/u

const easternDigits = (n: number): string => String(n).replaceAll(/\d/gu, d => String.fromCharCode(0x660 + Number(d)))

/** The noun behind a number: plural genitive behind 3 to 10, singular accusative behind 11 to 99, singular genitive behind a hundred. */
function counted(word: PersonNoun, n: number): string {
  const low = n % 100
  if (n > 2 && low >= 3 && low <= 10) return word['many-obl']
  if (low >= 11) return word['one-acc']
  return word.one
}

function spelt(n: number, word: PersonNoun, kase: Case): string {
  const text = spellNumber(n, { gender: word.gender as 'm' | 'f', case: kase === 'nom' ? 'nominative' : 'oblique' })
  // مئتا مدني: the ن of the dual goes before what it counts.
  return n % 1000 === 200 || n % 1000 === 0 ? text.replace(/(مئت[اي]|ألف[اي])ن$/u, '$1') : text
}

const VAGUE: readonly (readonly [string, number, number])[] = [
  ['عشرات', 20, 99],
  ['مئات', 200, 999],
]

/** How many there are of them, in one of the ways in which news has it; a noun without number for one. */
export function someOf(draw: Draw, word: PersonNoun, size: 'few' | 'many'): Noun {
  const key = draw.key()
  const noun = (text: string): string => mark(key, text)
  const gender = word.gender as 'm' | 'f'
  const human = !NONHUMAN.test(word.one)
  const base = { gender, key, human, definite: false }
  const n =
    size === 'many' && draw.chance(0.6) ? draw.int(2, 90) * 100 : draw.chance(0.5) ? draw.int(3, 10) : draw.int(11, 99)
  const plural = { ...base, number: 'pl' as const, small: n >= 3 && n <= 10 }
  const all = (write: (kase: Case) => string) => ({ nom: write('nom'), acc: write('acc'), gen: write('gen') })
  // مقاتلين may be two or many: only a dual that is spelt like no plural says two.
  const says = word['two-obl'] !== word['many-obl'] && word['two-obl'] !== word.two
  const drawn = draw.pick(WAYS)
  const way = drawn === 'dual' && !says ? 'digits' : drawn
  switch (way) {
    case 'one':
      return {
        ...base,
        number: 'sg',
        small: false,
        nom: noun(word.one),
        acc: noun(word['one-acc']),
        gen: noun(word.one),
        amounts: [],
        label: 'number:none',
      }
    case 'dual': {
      const obl = noun(word['two-obl'])
      return {
        ...base,
        number: 'du',
        small: false,
        nom: noun(word.two),
        acc: obl,
        gen: obl,
        amounts: [exactly(2)],
        label: 'number:dual',
      }
    }
    case 'words': {
      const m = draw.chance(0.8) ? n : draw.int(2, 9) * 100
      return {
        ...plural,
        ...all(k => `${spelt(m, word, k)} ${noun(counted(word, m))}`),
        small: m <= 10,
        amounts: [exactly(m)],
        label: 'number:words',
      }
    }
    case 'arabic-digits':
      return {
        ...plural,
        ...all(() => `${easternDigits(n)} ${noun(counted(word, n))}`),
        amounts: [exactly(n)],
        label: 'number:٣',
      }
    case 'more-than': {
      const lead = draw.pick(['أكثر من', 'ما لا يقل عن', 'ما يزيد على'])
      const inWords = draw.chance(0.4)
      const number = inWords ? spelt(n, word, 'gen') : String(n)
      return {
        ...plural,
        gender: 'm',
        small: false,
        ...all(() => `${lead} ${number} ${noun(counted(word, n))}`),
        amounts: [atLeast(n)],
        label: 'number:more-than',
      }
    }
    case 'at-least':
      return {
        ...plural,
        ...all(k => `${draw.chance(0.5) ? n : spelt(n, word, k)} ${noun(counted(word, n))} على الأقل`),
        amounts: [atLeast(n)],
        label: 'number:at-least',
      }
    case 'about': {
      const lead = draw.pick(['نحو', 'قرابة', 'حوالي', 'زهاء'])
      const number = draw.chance(0.4) ? spelt(n, word, 'gen') : String(n)
      return {
        ...plural,
        gender: 'm',
        small: false,
        ...all(() => `${lead} ${number} ${noun(counted(word, n))}`),
        amounts: [about(n)],
        label: 'number:about',
      }
    }
    case 'vague': {
      const [lead, min, max] = draw.pick(VAGUE)
      return {
        ...plural,
        gender: 'm',
        small: false,
        ...all(() => `${lead} ${noun(`ال${word['many-obl']}`)}`),
        amounts: [{ min, max, approximate: true }],
        label: 'number:vague',
      }
    }
    case 'parts': {
      const part = draw.int(2, Math.max(2, n - 1)) % 9
      if (!human || word.one === 'امرأة' || part < 3) break
      const tail = draw.pick(['بينهم', 'من بينهم'])
      const who = draw.pick(['نساء', 'أطفال'])
      return {
        ...plural,
        ...all(() => `${n} ${noun(counted(word, n))}، ${tail} ${part} ${who}،`.replace(/،$/u, '')),
        amounts: [exactly(n), exactly(part)],
        others: [who],
        label: 'number:parts',
      }
    }
    case 'range': {
      const m = draw.int(2, 8) * 10
      return {
        ...plural,
        gender: 'm',
        small: false,
        ...all(() => `ما بين ${m} و${m + 10} ${noun(counted(word, m + 11))}`),
        amounts: [{ min: m, max: m + 10, approximate: false }],
        label: 'number:range',
      }
    }
    default:
  }
  return { ...plural, ...all(() => `${n} ${noun(counted(word, n))}`), amounts: [exactly(n)], label: 'number:digits' }
}

const WAYS = [
  'one',
  'dual',
  'words',
  'words',
  'arabic-digits',
  'more-than',
  'at-least',
  'about',
  'vague',
  'parts',
  'range',
  'digits',
  'digits',
  'digits',
] as const
