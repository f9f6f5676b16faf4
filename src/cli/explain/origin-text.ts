import type { ClaimLinks, OriginExplanation } from '../../account/types.ts'
import { counted, printable } from '../print.ts'
import { from } from './event-text.ts'
import { indent, origin, type Page, words } from './page.ts'
import { NAME, ROOT } from './words.ts'

type Tied = OriginExplanation['roots'][number]

/** Under which names an origin speaks, on whose word, and who on its word, line by line. */
export function originText(told: OriginExplanation, page: Page): readonly string[] {
  const tied = ({ rules, claims, ...name }: Tied): string =>
    `${origin(name)}: ${counted(claims.length, 'claim')}${rules.map(rule => `, ${rule}: ${ROOT[rule]}`).join('')}`
  return [
    `${printable(told.id)}  ${words(told.name)} ${told.kind}`,
    '  names',
    ...indent(
      told.names.map(({ words: name, rule, quote, claims }) => {
        const where = quote === null ? '' : `  ${page.article(quote.article)}`
        return `${name === null ? 'no words' : words(name)}  ${counted(claims.length, 'claim')}, by the rule ${rule}: ${NAME[rule]}${where}`
      }),
      4,
    ),
    ...(told.roots.length === 0 ? [] : ['  stands on the word of', ...indent(told.roots.map(tied), 4)]),
    ...(told.speaking.length === 0 ? [] : ['  on its word stand', ...indent(told.speaking.map(tied), 4)]),
    `  events      ${told.events.join(', ')}`,
  ]
}

/** The event of a claim and the origin of each of its links: lines that follow what the claim itself says. */
export function linksText({ event, links, origin: source }: ClaimLinks, page: Page): readonly string[] {
  return [
    ...(event === null ? [] : [`  event       ${event}`]),
    '  links',
    ...indent(
      links.map(
        ({ quote, rule, ...name }) => `${page.quoted(quote)}  ${origin(name)}, by the rule ${rule}: ${NAME[rule]}`,
      ),
      4,
    ),
    ...indent(links.length === 0 ? from(source, page) : from(source, page).slice(1), 4),
  ]
}
