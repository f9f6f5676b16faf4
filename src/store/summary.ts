import type { Event, Story } from '../account/types.ts'
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

/** An article's summary as far as the article alone tells it. */
export type OwnSummary = Omit<ArticleSummary, 'stories'>

/** @param claims how many it makes. */
export function articleSummary(article: Article, claims: number): OwnSummary {
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
  }
}

/** @param real the ids of claims that are said to have occurred or to go on. */
export function storySummary(
  story: Story,
  articles: readonly Pick<Article, 'outlet' | 'published'>[],
  events: readonly Event[],
  real: ReadonlySet<string>,
): StorySummary {
  const outlets = new Map(
    articles.flatMap(({ outlet }) =>
      outlet
        ? [[outlet.value.ref ?? `"${outlet.value.name}"`, { name: outlet.value.name, ref: outlet.value.ref }] as const]
        : [],
    ),
  )
  return {
    id: story.id,
    title: story.title,
    counts: {
      articles: story.articles.length,
      events: events.length,
      claims: events.reduce((sum, event) => sum + event.claims.length, 0),
      contested: events.filter(event => event.status === 'contested').length,
    },
    reported: periodOf(articles.flatMap(({ published }) => published?.value ?? [])),
    happened: periodOf(
      events.flatMap(event => (event.claims.some(claim => real.has(claim)) ? (event.time?.edtf ?? []) : [])),
    ),
    outlets: [...outlets.values()],
  }
}
