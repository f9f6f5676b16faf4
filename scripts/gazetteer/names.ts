import { foldWord } from '../../src/arabic/characters.ts'
import type { PlacePrecision } from '../../src/claims/types.ts'
import { readTable } from '../../src/knowledge/table.ts'

/** What a name may begin with that is its kind and not its name, with the precision that it tells. */
const KINDS: Record<string, PlacePrecision | null> = {
  قرية: 'village',
  مدينة: null,
  بلدة: 'town',
  حي: 'neighbourhood',
  محافظة: null,
  ولاية: null,
  مديرية: null,
  ناحية: null,
  قضاء: null,
  مخيم: 'camp',
  مقاطعة: null,
  إقليم: null,
  منطقة: null,
  كانتون: null,
  أوبلاست: null,
  دائرة: null,
  بلدية: null,
  عمالة: null,
  ضاحية: 'neighbourhood',
}

/** Ordinary words that begin the names of real places: تل أبيض, أم قصر. */
const KIND_WORDS: ReadonlySet<string> = new Set(
  'تل تله جبل وادي نهر سد عين بير قصر دير بيت دار باب برج حي سوق شارع مزرعه قريه مدينه بلده ناحيه منطقه مركز ابو ام بني ال ذات راس عرب غرب شرق شمال جنوب وسط حقل حقول جسر حصن كفر خان ابن خط طريق معسكر موقع نقطه حدود'.split(
    ' ',
  ),
)

/** A name without marks, kind and notes in brackets; null where nothing that an article could write is left. */
export function cleanName(raw: string): { name: string; kind: PlacePrecision | null } | null {
  let name = raw
    .normalize('NFKC')
    .replace(/[\u064B-\u065F\u0670\u0640\u200B-\u200F]/gu, m => (m === '\u200C' ? ' ' : ''))
    .replace(/\(.*?\)/g, ' ')
    .replace(/[،,;].*$/, '')
    .replace(/[-_]/g, ' ')
    .replace(/ی/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/\s+/g, ' ')
    .trim()
  let kind: PlacePrecision | null = null
  const space = name.indexOf(' ')
  if (space > 0) {
    const first = name.slice(0, space)
    const told = KINDS[first]
    if (told !== undefined) {
      kind = told
      name = name.slice(space + 1)
    }
  }
  if (!/^[\u0621-\u064A\u0660-\u06FF0-9 ]+$/u.test(name)) return null
  if (name.replace(/[^\u0621-\u064A]/gu, '').length < 2) return null
  // What is left of "Mdina" is the word for a town.
  if (name in KINDS || KIND_WORDS.has(foldWord(name))) return null
  return { name, kind }
}

/** Spellings that nobody uses. */
const LATIN: Readonly<Record<string, string>> = {
  'Days Az Zawr': 'Deir ez-Zor',
  'Homs (Hims)': 'Homs',
  'Hasaka (Al Haksa)': 'Hasaka',
}

export function cleanLatin(name: string): string {
  return (LATIN[name] ?? name)
    .normalize('NFKD')
    .replace(/[\u0300-\u036F`'’‘]/gu, '')
    .normalize('NFC')
    .replace(/[\t|@]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Folded, without ال and spaces: what two spellings of one name share. */
export function core(name: string): string {
  return foldWord(name)
    .split(' ')
    .map(word => (word.startsWith('ال') && word.length > 4 ? word.slice(2) : word))
    .join('')
}

/** Hamlets named after who lives there (three words, the first a given name) would turn every person of that name into a place. */
export function isPerson(name: string, persons: ReadonlySet<string>): boolean {
  const parts = foldWord(name).split(' ')
  return parts.length >= 3 && persons.has(parts[0]!)
}

export function readPersons(root: string): ReadonlySet<string> {
  const { rows } = readTable(new URL(`file://${root}src/knowledge/tables/places/not-places.tsv`), ['word'])
  return new Set(rows.map(row => foldWord(row.word)).filter(word => !word.startsWith('ال') && !KIND_WORDS.has(word)))
}
