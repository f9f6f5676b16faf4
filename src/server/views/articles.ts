import type { Article } from '../../article/types.ts'
import type { DescribeContext } from '../../report/index.ts'
import type * as stored from '../../store/index.ts'
import type { ArticleJson, ClaimPageJson } from '../api/index.ts'
import { byId } from './by-id.ts'
import type { ClaimView } from './claims.ts'
import type { EventView } from './events.ts'
import type { Names } from './names.ts'

/** What each place says of the day, and which was taken: the first that says what the article is dated by. */
function datesOf({ dates, published }: Article): ArticleJson['dates'] {
  // Accounts of before say nothing of them.
  const all = dates ?? []
  const taken = all.findIndex(({ value, from }) => value === published?.value && from === published.from)
  return all.map(({ value, said, from, span }, i) => ({ value, said, from, span, taken: i === taken }))
}

/** An article and one of its claims, each with what is shown beside it. */
export function articleViews(
  context: DescribeContext,
  { label, outlet, articleSummary }: Names,
  claim: ClaimView,
  event: EventView,
) {
  const article = ({ summary, article, claims, copies, copied, related, came }: stored.ArticlePage): ArticleJson => ({
    article: articleSummary(summary),
    text: article.text,
    blocks: article.blocks,
    title: article.title,
    dateline: article.dateline,
    outlet: article.outlet && { ...article.outlet, value: outlet(article.outlet.value) },
    published: article.published,
    dates: datesOf(article),
    credits: (article.credits ?? []).map(({ start, end, name, ref, from }) => ({
      start,
      end,
      name,
      label: label(ref, context.outlet),
      from,
    })),
    came,
    claims: claims.map(one => claim(one, article)),
    copies,
    copied,
    related: related.map(articleSummary),
  })

  const claimPage = (page: stored.ClaimPage): ClaimPageJson => ({
    claim: claim(page.claim),
    rules: page.claim.claim.rules,
    article: articleSummary(page.article),
    event: page.event && event(page.event, byId(page.siblings)),
  })

  return { article, claimPage }
}
