import { words } from '../arabic/index.ts'
import { readTable } from '../knowledge/index.ts'
import { phraseKey } from './phrase-key.ts'
import { hasFiniteVerb } from './verbs.ts'

/** Nouns that begin an outlet's full name, folded. */
export const OUTLET_NOUNS: ReadonlySet<string> = new Set(
  'شبكه وكاله قناه صحيفه جريده موقع اذاعه راديو تلفزيون منصه بوابه مجله'.split(' '),
)

/** Last words of names of outlets: "الشراع نيوز". */
const LAST = /^(?:نيوز|برس|اونلاين|تايمز|بوست|ميديا|للانباء|الاخباريه|الاخباري)$/

/** A name without marks and quotation marks around it: "«كذا»:" → "كذا". */
export const bareName = (text: string): string => text.replace(/^[\s:|/\-–—«"“(©]+|[\s:|/\-–—»"”).،©]+$/g, '')

let notNames: ReadonlySet<string> | null = null
function isNotName(word: string): boolean {
  notNames ??= new Set(
    readTable(new URL('./tables/not-outlets.tsv', import.meta.url), ['word']).rows.map(row => phraseKey(row.word)),
  )
  return notNames.has(word)
}

/**
 * Whether a short line reads as the name of an outlet that no table knows: an outlet's noun and a name of one to four words ("شبكة أفق
 * الغرب"), or a name that ends as those of outlets do ("الشراع نيوز"). Not "صحيفة غربية" (an indefinite adjective, so any newspaper), "بوابة الدخول"
 * or "قناة السويس" (things), "وكالات" or "أخبار العالم" (sections), and nothing with a verb.
 */
export function readsAsOutlet(name: string): boolean {
  const found = words(name).map(word => word.folded)
  if (found.length < 2 || found.length > 5 || /[\d:؟?!.،/|]/.test(name) || hasFiniteVerb(found.slice(1))) return false
  if (!startsAsOutlet(name)) return LAST.test(found[found.length - 1]!) && !/^(?:اخبار|عاجل)$/.test(found[0]!)
  const second = found[1]!
  if (/^(?:في|من|علي|الي|عن|مع|بعد|قبل)$/.test(second) || isNotName(second)) return false
  return !/^(?!ال).*يه$/.test(second)
}

/** Whether the first word of a text is a noun such as شبكة or صحيفة. */
export function startsAsOutlet(name: string): boolean {
  return OUTLET_NOUNS.has(words(name.slice(0, 30))[0]?.folded ?? '')
}
