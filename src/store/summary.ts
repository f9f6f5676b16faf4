import type { Account, Story } from '../account/types.ts'
import type { Article } from '../article/types.ts'
import { periodOf } from './edtf.ts'

/** An article without its text. */
export interface ArticleSummary {
  readonly id: string
  readonly sha256: string
  readonly file: string | null
  readonly url: string | null
  readonly title: string | null
  readonly outlet: { readonly name: string; readonly ref: string | null } | null
  /** EDTF. */
  readonly published: string | null
  /** How many claims it makes. */
  readonly claims: number
  readonly stories: readonly string[]
}

/** A story in a list. */
export interface StorySummary {
  readonly id: string
  readonly title: string
  readonly counts: {
    readonly articles: number
    readonly events: number
    readonly claims: number
    readonly contested: number
  }
  /** First and last date of publication. */
  readonly reported: Period | null
  /** First and last date of the events that are said to have occurred or to go on. */
  readonly happened: Period | null
  /** In the order in which the story's articles name them. */
  readonly outlets: readonly { readonly name: string; readonly ref: string | null }[]
}

export interface Period {
  readonly first: string
  readonly last: string
}

/** The summaries of an account's articles and stories, by id. */
export function summarise(account: Account): {
  readonly articles: ReadonlyMap<string, ArticleSummary>
  readonly stories: ReadonlyMap<string, StorySummary>
} {
  const claimsOf = new Map<string, number>()
  for (const { article } of account.claims) claimsOf.set(article, (claimsOf.get(article) ?? 0) + 1)
  const storiesOf = new Map<string, string[]>()
  for (const story of account.stories)
    for (const article of story.articles) {
      const of = storiesOf.get(article)
      if (of) of.push(story.id)
      else storiesOf.set(article, [story.id])
    }

  const articles = new Map(
    account.articles.map(article => [
      article.id,
      articleSummary(article, claimsOf.get(article.id) ?? 0, storiesOf.get(article.id) ?? []),
    ]),
  )
  const real = new Set(
    account.claims
      .filter(({ factuality }) => factuality === 'occurred' || factuality === 'ongoing')
      .map(claim => claim.id),
  )
  const events = new Map(account.events.map(event => [event.id, event]))

  function storySummary(story: Story): StorySummary {
    const own = story.events.flatMap(id => events.get(id) ?? [])
    const of = story.articles.flatMap(id => articles.get(id) ?? [])
    const outlets = new Map(
      of.flatMap(({ outlet }) => (outlet ? [[outlet.ref ?? `"${outlet.name}"`, outlet] as const] : [])),
    )
    return {
      id: story.id,
      title: story.title,
      counts: {
        articles: story.articles.length,
        events: own.length,
        claims: own.reduce((sum, event) => sum + event.claims.length, 0),
        contested: own.filter(event => event.status === 'contested').length,
      },
      reported: periodOf(of.flatMap(article => article.published ?? [])),
      happened: periodOf(
        own.flatMap(event => (event.claims.some(claim => real.has(claim)) ? (event.time?.edtf ?? []) : [])),
      ),
      outlets: [...outlets.values()],
    }
  }
  return { articles, stories: new Map(account.stories.map(story => [story.id, storySummary(story)])) }
}

function articleSummary(article: Article, claims: number, stories: readonly string[]): ArticleSummary {
  const { id, sha256, file, url, title, outlet, published, text } = article
  return {
    id,
    sha256,
    file,
    url,
    title: title && text.slice(title.start, title.end),
    outlet: outlet && { name: outlet.value.name, ref: outlet.value.ref },
    published: published?.value ?? null,
    claims,
    stories,
  }
}
