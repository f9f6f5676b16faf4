import type { CopyExplanation } from '../../account/types.ts'
import { type Page, percent } from './page.ts'
import { COPY, DIRECTION } from './words.ts'

/** The text that two articles share, line by line: each passage of the first with that of the second below it. */
export function copyText({ articles, shares, direction, because, credit, passages }: CopyExplanation, page: Page) {
  const side = (i: 0 | 1): string => {
    const share = shares[i]
    const part = share === null ? 'too little of its body' : `${percent(share)} of its body`
    return `  ${i === 0 ? 'first ' : 'second'}      ${articles[i]}  ${page.article(articles[i])}: ${part} stands in the other`
  }
  return [
    `${articles.join(' ')}  ${direction}`,
    side(0),
    side(1),
    `  direction   ${DIRECTION[direction]}, by the rule ${because}: ${COPY[because]}`,
    ...(credit === null ? [] : [`  credit      ${page.article(credit.article)} ${page.quoted(credit)}`]),
    '  passages',
    ...passages.flatMap(({ here, there }, i) => [
      `    ${i + 1}  ${page.quoted(here)}`,
      `    ${' '.repeat(String(i + 1).length)}  ${page.quoted(there)}`,
    ]),
  ]
}
