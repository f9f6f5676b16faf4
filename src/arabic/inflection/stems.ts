import type { VerbEntry } from './types.ts'

/**
 * The stems of one aspect and voice, in sounds. `open` stands before endings that begin with a vowel and before none, `closed` before endings
 * that begin with a consonant and in the bare jussive. A defective verb has `head` and the vowel before its lost radical instead.
 */
export type Stem =
  | { readonly open: string; readonly closed: string; readonly bare: string }
  | { readonly head: string; readonly vowel: 'a' | 'i' | 'u'; readonly radical: 'و' | 'ي' }

export interface Stems {
  readonly perfect: Stem
  readonly imperfect: Stem
  readonly passivePerfect: Stem | null
  readonly passiveImperfect: Stem | null
  /** Vowel of the imperfect's prefix: u in II, III, IV, Iq. */
  readonly prefix: 'a' | 'u'
  /** Sounds before the imperfect's stem in the imperative: ءa in IV, the helping vowel elsewhere where two consonants meet. */
  readonly imperativeOnset: string
  /** The imperative's stem where it is not the imperfect's: خذ, كل, مر. */
  readonly imperative?: Stem
  readonly activeParticiple: Stem
  readonly passiveParticiple: Stem | null
  /** Regular verbal nouns, in sounds; none for form I. */
  readonly masdars: readonly string[]
}

type V = 'a' | 'i' | 'u'

/** Roots of form VIII whose hamza or weak first radical becomes ت: اتخذ. */
const TAKES_TA = new Set(['ءخذ'])
/** i-a verbs in و that lose it all the same: وسع يسع, وطئ يطأ. */
const LOSES_WAW = new Set(['وسع', 'وطء', 'وثق', 'ورث'])

export function rootOf(entry: VerbEntry): string {
  return entry.root.replace(/[أإؤئا]/g, 'ء').replace(/آ/g, 'ءء')
}

export function stemsOf(entry: VerbEntry): Stems {
  const root = rootOf(entry)
  const [a, b, c, d] = [root[0]!, root[1]!, root[2]!, root[3] ?? '']
  if (root.length < 3) throw new RangeError(`A root has three or four letters: "${entry.root}".`)
  const form = entry.form
  if (form === 'Iq' || form === 'IIq') {
    if (d === '') throw new RangeError(`Form ${form} needs a root of four letters: "${entry.root}".`)
    return quadriliteral(a, b, c, d, form)
  }
  const defective = c === 'و' || c === 'ي'
  const hollow = !defective && (b === 'و' || b === 'ي') && entry.strong !== true && [1, 4, 7, 8, 10].includes(form)
  const doubled = b === c && !defective && [1, 3, 4, 6, 7, 8, 10].includes(form)
  const sound = (head: string, vowel: V): Stem =>
    defective
      ? { head, vowel, radical: form === 1 && c === 'و' ? (vowel === 'i' ? 'ي' : 'و') : 'ي' }
      : { open: head + vowel + c, closed: head + vowel + c, bare: head + vowel + c }
  const long = (head: string, vowel: 'A' | 'I' | 'U', short: V): Stem => ({
    open: head + vowel + c,
    closed: head + short + c,
    bare: head + short + c,
  })
  const twin = (open: string, closed: string): Stem => ({ open, closed, bare: open })

  switch (form) {
    case 1: {
      const [p, q] = (entry.vowels ?? 'a-u').split('-') as [V, V]
      if (hollow) {
        const perfect = long(a, 'A', q === 'u' ? 'u' : 'i')
        const imperfect = q === 'u' ? long(a, 'U', 'u') : q === 'i' ? long(a, 'I', 'i') : long(a, 'A', 'a')
        return {
          perfect,
          imperfect,
          passivePerfect: long(a, 'I', q === 'u' ? 'i' : 'u'),
          passiveImperfect: long(a, 'A', 'a'),
          prefix: 'a',
          imperativeOnset: '',
          // A final hamza keeps one hamza and turns defective: جاءٍ, شاءٍ.
          activeParticiple: c === 'ء' ? { head: `${a}Aء`, vowel: 'i', radical: 'ي' } : plain(`${a}Aءi${c}`),
          passiveParticiple: plain(b === 'و' ? `مa${a}U${c}` : `مa${a}I${c}`),
          masdars: [],
        }
      }
      if (doubled) {
        return {
          perfect: twin(`${a}a${b}${b}`, `${a}a${b}${p}${b}`),
          imperfect: twin(`${a}${q}${b}${b}`, `${a}${b}${q}${b}`),
          passivePerfect: twin(`${a}u${b}${b}`, `${a}u${b}i${b}`),
          passiveImperfect: twin(`${a}a${b}${b}`, `${a}${b}a${b}`),
          prefix: 'a',
          imperativeOnset: '',
          activeParticiple: plain(`${a}A${b}${b}`),
          passiveParticiple: plain(`مa${a}${b}U${b}`),
          masdars: [],
        }
      }
      const losesWaw = a === 'و' && (q === 'i' || (q === 'a' && p === 'a') || LOSES_WAW.has(root))
      const eats = q === 'u' && (root === 'ءخذ' || root === 'ءكل' || root === 'ءمر')
      const sees = root === 'رءي'
      return {
        perfect: sound(`${a}a${b}`, p),
        imperfect: sound(losesWaw ? b : sees ? a : `${a}${b}`, q),
        passivePerfect: sound(`${a}u${b}`, 'i'),
        passiveImperfect: sound(sees ? a : `${a}${b}`, 'a'),
        prefix: 'a',
        imperativeOnset: losesWaw || eats || sees ? '' : q === 'u' ? 'u' : 'i',
        ...(eats ? { imperative: plain(`${b}u${c}`) } : {}),
        activeParticiple: sound(`${a}A${b}`, 'i'),
        passiveParticiple: defective
          ? plain(c === 'و' && p === 'a' ? `مa${a}${b}uو` : `مa${a}${b}iي`)
          : plain(`مa${a}${b}U${c}`),
        masdars: [],
      }
    }
    case 2:
      return derived({
        perfect: sound(`${a}a${b}${b}`, 'a'),
        imperfect: sound(`${a}a${b}${b}`, 'i'),
        passivePerfect: sound(`${a}u${b}${b}`, 'i'),
        passiveImperfect: sound(`${a}a${b}${b}`, 'a'),
        prefix: 'u',
        masdars: defective ? [`تa${a}${b}iيaه`] : c === 'ء' ? [`تa${a}${b}iءaه`, `تa${a}${b}Iء`] : [`تa${a}${b}I${c}`],
      })
    case 3:
      return derived({
        perfect: doubled ? twin(`${a}A${b}${b}`, `${a}A${b}a${c}`) : sound(`${a}A${b}`, 'a'),
        imperfect: doubled ? twin(`${a}A${b}${b}`, `${a}A${b}i${c}`) : sound(`${a}A${b}`, 'i'),
        passivePerfect: sound(`${a}U${b}`, 'i'),
        passiveImperfect: doubled ? twin(`${a}A${b}${b}`, `${a}A${b}a${c}`) : sound(`${a}A${b}`, 'a'),
        prefix: 'u',
        masdars: [defective ? `مu${a}A${b}Aه` : doubled ? `مu${a}A${b}${b}aه` : `مu${a}A${b}a${c}aه`],
      })
    case 4: {
      const shown = root === 'رءي'
      const head = shown ? `${a}` : `${a}${b}`
      return derived({
        perfect: hollow
          ? long(`ءa${a}`, 'A', 'a')
          : doubled
            ? twin(`ءa${a}a${b}${b}`, `ءa${a}${b}a${b}`)
            : sound(`ءa${head}`, 'a'),
        imperfect: hollow ? long(a, 'I', 'i') : doubled ? twin(`${a}i${b}${b}`, `${a}${b}i${b}`) : sound(head, 'i'),
        passivePerfect: hollow
          ? long(`ءu${a}`, 'I', 'i')
          : doubled
            ? twin(`ءu${a}i${b}${b}`, `ءu${a}${b}i${b}`)
            : sound(`ءu${head}`, 'i'),
        passiveImperfect: hollow
          ? long(a, 'A', 'a')
          : doubled
            ? twin(`${a}a${b}${b}`, `${a}${b}a${b}`)
            : sound(head, 'a'),
        prefix: 'u',
        imperativeOnset: 'ءa',
        masdars: [hollow ? `ءi${a}A${c}aه` : defective ? `ءi${a}${b}Aء` : `ءi${a}${b}A${c}`],
      })
    }
    case 5:
      return derived({
        perfect: sound(`تa${a}a${b}${b}`, 'a'),
        imperfect: sound(`تa${a}a${b}${b}`, 'a'),
        passivePerfect: sound(`تu${a}u${b}${b}`, 'i'),
        passiveImperfect: sound(`تa${a}a${b}${b}`, 'a'),
        prefix: 'a',
        agent: sound(`تa${a}a${b}${b}`, 'i'),
        masdars: defective ? [`تa${a}a${b}${b}I`, `تa${a}a${b}${b}`] : [`تa${a}a${b}${b}u${c}`],
      })
    case 6:
      return derived({
        perfect: doubled ? twin(`تa${a}A${b}${b}`, `تa${a}A${b}a${c}`) : sound(`تa${a}A${b}`, 'a'),
        imperfect: doubled ? twin(`تa${a}A${b}${b}`, `تa${a}A${b}a${c}`) : sound(`تa${a}A${b}`, 'a'),
        passivePerfect: sound(`تu${a}U${b}`, 'i'),
        passiveImperfect: sound(`تa${a}A${b}`, 'a'),
        prefix: 'a',
        agent: sound(`تa${a}A${b}`, 'i'),
        masdars: defective ? [`تa${a}A${b}I`, `تa${a}A${b}`] : doubled ? [`تa${a}A${b}${b}`] : [`تa${a}A${b}u${c}`],
      })
    case 7:
      return derived({
        perfect: hollow
          ? long(`iن${a}`, 'A', 'a')
          : doubled
            ? twin(`iن${a}a${b}${b}`, `iن${a}a${b}a${c}`)
            : sound(`iن${a}a${b}`, 'a'),
        imperfect: hollow
          ? long(`ن${a}`, 'A', 'a')
          : doubled
            ? twin(`ن${a}a${b}${b}`, `ن${a}a${b}i${c}`)
            : sound(`ن${a}a${b}`, 'i'),
        passivePerfect: hollow ? long(`uن${a}`, 'I', 'i') : sound(`uن${a}u${b}`, 'i'),
        passiveImperfect: hollow ? long(`ن${a}`, 'A', 'a') : sound(`ن${a}a${b}`, 'a'),
        prefix: 'a',
        imperativeOnset: 'i',
        masdars: [hollow ? `iن${a}iيA${c}` : defective ? `iن${a}i${b}Aء` : `iن${a}i${b}A${c}`],
      })
    case 8: {
      const at = infixed(a, root)
      return derived({
        perfect: hollow
          ? long(`i${at}`, 'A', 'a')
          : doubled
            ? twin(`i${at}a${b}${b}`, `i${at}a${b}a${c}`)
            : sound(`i${at}a${b}`, 'a'),
        imperfect: hollow
          ? long(at, 'A', 'a')
          : doubled
            ? twin(`${at}a${b}${b}`, `${at}a${b}i${c}`)
            : sound(`${at}a${b}`, 'i'),
        passivePerfect: hollow
          ? long(`u${at}`, 'I', 'i')
          : doubled
            ? twin(`u${at}u${b}${b}`, `u${at}u${b}i${c}`)
            : sound(`u${at}u${b}`, 'i'),
        passiveImperfect: hollow
          ? long(at, 'A', 'a')
          : doubled
            ? twin(`${at}a${b}${b}`, `${at}a${b}a${c}`)
            : sound(`${at}a${b}`, 'a'),
        prefix: 'a',
        imperativeOnset: 'i',
        masdars: [hollow ? `i${at}iيA${c}` : defective ? `i${at}i${b}Aء` : `i${at}i${b}A${c}`],
      })
    }
    case 9:
      return derived({
        perfect: twin(`i${a}${b}a${c}${c}`, `i${a}${b}a${c}a${c}`),
        imperfect: twin(`${a}${b}a${c}${c}`, `${a}${b}a${c}i${c}`),
        passivePerfect: null,
        passiveImperfect: null,
        prefix: 'a',
        imperativeOnset: 'i',
        agent: plain(`${a}${b}a${c}${c}`),
        masdars: [`i${a}${b}i${c}A${c}`],
      })
    case 10:
      return derived({
        perfect: hollow
          ? long(`iستa${a}`, 'A', 'a')
          : doubled
            ? twin(`iستa${a}a${b}${b}`, `iستa${a}${b}a${c}`)
            : sound(`iستa${a}${b}`, 'a'),
        imperfect: hollow
          ? long(`ستa${a}`, 'I', 'i')
          : doubled
            ? twin(`ستa${a}i${b}${b}`, `ستa${a}${b}i${c}`)
            : sound(`ستa${a}${b}`, 'i'),
        passivePerfect: hollow
          ? long(`uستu${a}`, 'I', 'i')
          : doubled
            ? twin(`uستu${a}i${b}${b}`, `uستu${a}${b}i${c}`)
            : sound(`uستu${a}${b}`, 'i'),
        passiveImperfect: hollow
          ? long(`ستa${a}`, 'A', 'a')
          : doubled
            ? twin(`ستa${a}a${b}${b}`, `ستa${a}${b}a${c}`)
            : sound(`ستa${a}${b}`, 'a'),
        prefix: 'a',
        imperativeOnset: 'i',
        masdars: [hollow ? `iستi${a}A${c}aه` : defective ? `iستi${a}${b}Aء` : `iستi${a}${b}A${c}`],
      })
    default:
      throw new RangeError(`Verb forms go from 1 to 10: ${String(form)}.`)
  }
}

function plain(stem: string): Stem {
  return { open: stem, closed: stem, bare: stem }
}

interface Derived {
  readonly perfect: Stem
  readonly imperfect: Stem
  readonly passivePerfect: Stem | null
  readonly passiveImperfect: Stem | null
  readonly prefix: 'a' | 'u'
  readonly imperativeOnset?: string
  /** The active participle's stem where it is not the imperfect's (V, VI, IIq). */
  readonly agent?: Stem
  /** Regular verbal nouns, in sounds; none for form I. */
  readonly masdars: readonly string[]
}

/** Forms II to X make their participles with mu- from the imperfect, active and passive. */
function derived(parts: Derived): Stems {
  return {
    perfect: parts.perfect,
    imperfect: parts.imperfect,
    passivePerfect: parts.passivePerfect,
    passiveImperfect: parts.passiveImperfect,
    prefix: parts.prefix,
    imperativeOnset: parts.imperativeOnset ?? '',
    activeParticiple: withMu(parts.agent ?? parts.imperfect),
    passiveParticiple: parts.passiveImperfect === null ? null : withMu(parts.passiveImperfect),
    masdars: parts.masdars,
  }
}

function withMu(stem: Stem): Stem {
  return 'head' in stem ? { ...stem, head: `مu${stem.head}` } : plain(`مu${stem.open}`)
}

/** First radical and the infixed ت of form VIII, assimilated as Arabic does: اضطر, ازدهر, ادعى, اطلع, اتصل. */
function infixed(a: string, root: string): string {
  if (TAKES_TA.has(root)) return 'تت'
  switch (a) {
    case 'و':
    case 'ي':
      return 'تت'
    case 'ص':
    case 'ض':
      return `${a}ط`
    case 'ط':
    case 'ظ':
      return a + a
    case 'د':
    case 'ذ':
      return 'دد'
    case 'ز':
      return 'زد'
    default:
      return `${a}ت`
  }
}

function quadriliteral(a: string, b: string, c: string, d: string, form: 'Iq' | 'IIq'): Stems {
  const weak = d === 'و' || d === 'ي'
  const stem = (head: string, vowel: V): Stem => (weak ? { head, vowel, radical: 'ي' } : plain(head + vowel + d))
  return form === 'Iq'
    ? derived({
        perfect: stem(`${a}a${b}${c}`, 'a'),
        imperfect: stem(`${a}a${b}${c}`, 'i'),
        passivePerfect: stem(`${a}u${b}${c}`, 'i'),
        passiveImperfect: stem(`${a}a${b}${c}`, 'a'),
        prefix: 'u',
        masdars: [weak ? `${a}a${b}${c}Aه` : `${a}a${b}${c}a${d}aه`],
      })
    : derived({
        perfect: stem(`تa${a}a${b}${c}`, 'a'),
        imperfect: stem(`تa${a}a${b}${c}`, 'a'),
        passivePerfect: stem(`تu${a}u${b}${c}`, 'i'),
        passiveImperfect: stem(`تa${a}a${b}${c}`, 'a'),
        prefix: 'a',
        agent: stem(`تa${a}a${b}${c}`, 'i'),
        masdars: [weak ? `تa${a}a${b}${c}I` : `تa${a}a${b}${c}u${d}`],
      })
}
