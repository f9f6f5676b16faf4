import { foldWord } from '../../arabic/index.ts'
import type { Named } from '../types.ts'
import { inClass } from '../words/classes.ts'

/** The pronouns of the third person that stand behind a word. */
export type Pronoun = 'ه' | 'ها' | 'هم' | 'هما'

/** Whether a string is one of them. */
export const isPronoun = (ending: string | null): ending is Pronoun =>
  ending === 'ه' || ending === 'ها' || ending === 'هم' || ending === 'هما'

/**
 * Whoever of those named before a pronoun may stand for: هم for people, counted or in the plural; هما for two; ها for a force, a state or a
 * woman; ه for one man or a body in the masculine. Of several candidates the first list that has one; "هما" takes two.
 */
export function referents(pronoun: Pronoun, lists: readonly (readonly Named[])[]): readonly Named[] {
  for (const list of lists) {
    if (pronoun === 'هما') {
      if (list.length >= 2) return list.slice(0, 2)
      if (list.length === 1 && isDual(first(list[0]!))) return list
      continue
    }
    const found = list.filter(named => agrees(pronoun, named))
    // "أوقف المدير وثلاثة من معاونيه وأحالهم": one and several are they.
    if (found.length > 0)
      return pronoun === 'هم' ? (list.length > 1 && list.every(isNobodys) ? list : found) : found.slice(0, 1)
  }
  return []
}

/** No state and no body: people. */
const isNobodys = ({ ref }: Named): boolean => ref === null || ref.startsWith('group:')

/** The first word of a name, folded, without و and without the article. */
const first = ({ name }: Named): string => foldWord(name.split(/\s/u)[0] ?? '').replace(/^["«“(]+|["»”)]+$/gu, '')

/** "9 آخرين", "٢١ مهاجرا": counted in figures, they are more than one. */
const isCounted = ({ name }: Named): boolean => /^[\d٠-٩]/.test(name) && !/^[1١]\s/.test(name)

function agrees(pronoun: 'ه' | 'ها' | 'هم', named: Named): boolean {
  const word = first(named)
  if (isCounted(named)) return pronoun === 'هم'
  const isFeminine =
    named.ref?.startsWith('state:') === true || /(?:ه|ات|اء|ي)$/.test(word) || /^(?:ال)?قوات?$/.test(word)
  const isPlural =
    /(?:ون|ين|ود|اص|ال|اط|ار|ا|و|ات|اء|اب|يان|ره)$/.test(word) ||
    /^(?:ال)?(?:قوات|عناصر|ثلاث|اربع|خمس|ست|سبع|ثمان|تسع|عشر)/.test(word) ||
    isManyWord(word)
  switch (pronoun) {
    case 'هم':
      return (isPlural || isMany(named)) && named.ref?.startsWith('state:') !== true
    case 'ها':
      return isFeminine
    default:
      return (
        (!/(?:ون|ين|ات|ه)$/.test(word) || /به$/u.test(named.name.split(/\s/u)[0] ?? '')) &&
        !/^(?:ال)?(?:قوات|اشخاص|افراد)$/.test(word) &&
        !isManyWord(word)
      )
  }
}

/** جنود, الرهائن: broken plurals of people. */
const isManyWord = (word: string): boolean => inClass(word.replace(/^ال/, ''), 'plural-of-people')

const isDual = (word: string): boolean => /(?:ين|ان|تا|ا)$/.test(word)

/** Whether a name is of several people, who take a verb in the plural: انتحاريين, مزارعون, جنود; not القوات, not الحكومة. */
export function isMany(named: Named): boolean {
  const word = first(named)
  return (
    /(?:ون|ين|و|جنود|رجال|عناصر|شبان|ضباط|افراد|سكان|اهالي|عمال|طلاب|ركاب|لصوص|ثوار|نشطاء)$/.test(word) ||
    /^(?:ال)?(?:عشرات|ميات|مئات|الاف|عدد|بعض)/.test(word)
  )
}
