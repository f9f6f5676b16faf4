import { inClass } from '../words/classes.ts'
import { bare } from '../words/lexicon.ts'
import { remember } from '../words/remember.ts'

/** الشركة, للوزارة, هيئة: the head noun of a body. */
export const isBody = remember(folded => {
  const word = withoutArticle(bare(folded))
  return inClass(word, 'institution') || inClass(word, 'body-head')
})

const withoutArticle = (word: string): string =>
  word.replace(/^(?:ال|لل|[بل]ال)(?=\p{L}{2})/u, '').replace(/^ل(?=\p{L}{4})/u, '')
