import { words } from '../arabic/index.ts'
import type { Named } from '../claims/types.ts'
import { readTable } from '../knowledge/index.ts'
import { keptByName, stem } from './stems.ts'

const kinds = new Map<string, string>()
for (const row of readTable(new URL('./tables/composition.tsv', import.meta.url), ['word', 'kind']).rows)
  for (const word of words(row.word)) {
    kinds.set(word.folded, row.kind)
    if (!row.word.startsWith('=')) kinds.set(stem(word.folded), row.kind)
  }

/** What kind of people a folded word with this stem is of: `civilians`, `fighters`, or null. */
export function kindOfPeople(folded: string, root: string = stem(folded)): string | null {
  return kinds.get(folded) ?? kinds.get(root) ?? null
}

/** Nouns that begin the name of a group: "قوات …", "كتيبة …", "سكان …". */
const GROUPS =
  /^(?:ال)?(?:قوات|قوه|كتيبه|كتائب|لواء|الويه|فرقه|فرق|جيش|جيوش|حركه|حزب|تنظيم|جماعه|جماعات|فصائل|فصيل|ميليشيا|ميليشيات|مليشيا|جبهه|هيئه|مجلس|حكومه|وزاره|وكاله|شركه|منظمه|شرطه|سلطات|عشائر|قبائل|قبيله|دول|دوله|اهالي|سكان|عائلات|عوائل|طائرات|طيران|رجال|نساء|اطفال|مئات|عشرات|الاف|بعض|عدد|مجموعه|مجموعات|وحدات|لجنه|لجان|فريق|سفن|سيارات|شاحنات)(?: |$)/

/** A person by the tables; where they know nothing, a name of two words or more that is no group's and counts nobody. */
export function isPerson(named: Named, kindOfActor: (ref: string) => string | null): boolean {
  return named.ref === null ? soundsLikePerson(named.name) : kindOfActor(named.ref) === 'person'
}

const soundsLikePerson: (name: string) => boolean = keptByName(name => {
  const plain = words(name).map(word => word.folded)
  return (
    plain.length >= 2 &&
    !GROUPS.test(plain.join(' ')) &&
    !plain.some(word => /^\d/.test(word) || kindOfPeople(word) !== null)
  )
})
