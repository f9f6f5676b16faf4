import type { CommonFeature, StoryExplanation, Tie } from '../../account/types.ts'
import { counted } from '../print.ts'
import { indent, type Page, percent, words } from './page.ts'

const KIND: Readonly<Record<CommonFeature['kind'], string>> = {
  word: 'word',
  place: 'place',
  'deed-at-place': 'deed at a place',
  actor: 'actor',
}

/** Why the articles of a story are one, line by line. */
export function storyText({ story, title, articles, ties }: StoryExplanation, page: Page): readonly string[] {
  return [
    `${story}  ${words(title)}`,
    '  articles',
    ...indent(
      articles.map(({ article, nearest, tie }) => {
        const name = `${article}  ${page.article(article)}`
        if (tie !== null) return `${name}  nearest ${page.article(nearest!)}, joined in round ${ties[tie]!.round}`
        return articles.length === 1 ? `${name}  alone` : `${name}  joined by no round: people put it here`
      }),
      4,
    ),
    ...(ties.length === 0 ? [] : ['  rounds']),
    ...indent(
      ties.flatMap(tie => ofTie(tie, page)),
      4,
    ),
  ]
}

function ofTie({ round, articles, to, share, least, features, count }: Tie, page: Page): string[] {
  const side = (ids: readonly string[]): string => ids.map(page.article).join(' + ')
  const head =
    round === 0
      ? `round 0, text that both carry: at least ${percent(share)} of each (asked: ${percent(least)})`
      : `round ${round}, the second is nearest to the first: ${share.toFixed(2)} in common (asked: ${least})`
  return [
    head,
    `  ${side(articles)}`,
    `  ${side(to)}`,
    ...indent(
      features.map(({ kind, feature, share, quotes }) => {
        const spans = quotes.flatMap(quote => (quote === null ? [] : [page.quoted(quote)]))
        return `${share.toFixed(3)}  ${KIND[kind]} ${words(feature)}: ${[...new Set(spans)].join(', ')}`
      }),
      4,
    ),
    ...(count > features.length ? [`    and ${counted(count - features.length, 'lighter one')}`] : []),
  ]
}
