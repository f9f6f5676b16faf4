import { inClass } from '../words/classes.ts'
import { bare } from '../words/lexicon.ts'
import { remember } from '../words/remember.ts'

/** الشركة, للوزارة, هيئة, and فرع, whose ف is its own: the head noun of a body. */
export const isBody = remember(folded => isHead(withoutArticle(bare(folded))) || isHead(withoutArticle(folded)))

const isHead = (word: string): boolean => inClass(word, 'institution') || inClass(word, 'body-head')

const withoutArticle = (word: string): string =>
  word.replace(/^(?:ال|لل|[بل]ال)(?=\p{L}{2})/u, '').replace(/^ل(?=\p{L}{4})/u, '')
