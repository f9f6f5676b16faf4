import { explainCopy, explainEvent, explainOrigin, explainStory } from '../../account/index.ts'
import type { Account, Event } from '../../account/types.ts'
import type { Article } from '../../article/types.ts'
import { describeEvent } from '../../report/index.ts'
import { describeContext } from '../context.ts'
import { CommandError } from '../errors.ts'
import { printable } from '../print.ts'
import { copyText } from './copy-text.ts'
import { eventText } from './event-text.ts'
import type { Found } from './find.ts'
import { originText } from './origin-text.ts'
import { indent, pageOf, percent, words } from './page.ts'
import { storyText } from './story-text.ts'
import { COPY, DIRECTION } from './words.ts'

/** An explanation as data (spans in UTF-16) and as lines. */
export interface Explanation {
  readonly data: unknown
  readonly lines: readonly string[]
}

/** Why something is what it is. */
export function explanation(account: Account, found: Exclude<Found, { readonly kind: 'claim' }>): Explanation {
  const page = pageOf(account)
  if (found.kind === 'event') {
    const data = explainEvent(account, found.id)!
    return { data, lines: eventText(data, inWords(found.event, account), page) }
  }
  if (found.kind === 'story') {
    const data = explainStory(account, found.id)!
    return { data, lines: storyText(data, page) }
  }
  if (found.kind === 'origin') {
    const data = explainOrigin(account, found.id)!
    return { data, lines: originText(data, page) }
  }
  return ofArticle(account, found.article)
}

// Isolates keep names that run the other way apart on a page; a terminal shows them as signs.
function inWords(event: Event, account: Account): string {
  return printable(describeEvent(event, account, describeContext, 'en').replace(/[\u2068\u2069]/g, ''))
}

/** The text that two articles share. Throws a `CommandError` where they share none. */
export function copyBetween(account: Account, one: Article, other: Article): Explanation {
  if (one.id === other.id) throw new CommandError(`${one.id} and ${other.id} are one article: name two.`)
  const data = explainCopy(account, one.id, other.id)
  if (data === null) throw new CommandError(`Articles ${one.id} and ${other.id} carry no text of each other.`)
  return { data, lines: copyText(data, pageOf(account)) }
}

/** Where an article was put, and with which others it shares text. */
function ofArticle(account: Account, { id, title, text }: Article): Explanation {
  const page = pageOf(account)
  const story = account.stories.find(({ articles }) => articles.includes(id))?.id ?? null
  const others = [
    ...new Set(account.copies.flatMap(({ article, of }) => (article === id ? [of] : of === id ? [article] : []))),
  ]
  const copies = others.map(other => {
    const { shares, direction, because } = explainCopy(account, id, other)!
    return { article: other, shares, direction, because }
  })
  return {
    data: { article: id, story, copies },
    lines: [
      `${id}  ${page.article(id)}${title === null ? '' : `  ${words(text.slice(title.start, title.end))}`}`,
      ...(story === null ? [] : [`  story       ${story}`]),
      ...(copies.length === 0 ? [] : ['  copies']),
      ...indent(
        copies.map(({ article, shares: [own], direction, because }) => {
          const share = own === null ? 'too little' : percent(own)
          return `${article}  ${page.article(article)}: ${share} of this one stands there; ${DIRECTION[direction]} (${because}: ${COPY[because]})`
        }),
        4,
      ),
    ],
  }
}
