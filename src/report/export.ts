import type { Account, Copy, ReviewedClaim } from '../account/types.ts'
import type { Span } from '../arabic/types.ts'
import type { Article } from '../article/types.ts'
import type { Claim, PlaceMention } from '../claims/types.ts'
import { codePointOffset } from './codepoints.ts'
import { byText, firstDifference } from './order.ts'
import { timeRows } from './time-rows.ts'

/** The three JSON-lines files of an account. Each ends with a line break, or is empty. */
export interface ExportLines {
  readonly articles: string
  readonly claims: string
  readonly events: string
}

const ROLES_OF_THE_ARTICLE: ReadonlySet<string> = new Set(['kicker', 'title', 'subtitle', 'heading', 'body'])

const jsonLines = (rows: readonly unknown[]): string => rows.map(row => `${JSON.stringify(row)}\n`).join('')

/** Either `file` or `url` (or both): what the input was called. */
const nameOfInput = ({ file, url }: Article): Record<string, string> => ({
  ...(file !== null && { file }),
  ...(url !== null && { url }),
})

const place = ({ name, ref, lat, lon, country, precision }: PlaceMention) => ({
  name,
  ref,
  lat,
  lon,
  country,
  precision,
})

/**
 * The account as the exchange format has it: `articles.jsonl`, `claims.jsonl`, `events.jsonl`.
 *
 * Offsets are Unicode code points (W3C Web Annotation Data Model, TextPositionSelector). Articles stand in the order of their file
 * names or addresses, claims in the order of articles and then of their evidence, events in the order of their first claims, whatever
 * the order in the account. Beyond the agreed fields, a claim carries `trigger` and `rules`, an event's support
 * carries `joined`, an event carries `interval`, `after` and `holdings` and its figures `behind`, and an article without a date of
 * publication `placed`; what people
 * reviewed carries `review` (a claim), `rejected` and `reviews` (an event).
 */
export const exportLines = (account: Account): ExportLines => {
  const articles = [...account.articles].sort((a, b) =>
    firstDifference(byText(a.file ?? a.url ?? '', b.file ?? b.url ?? ''), byText(a.id, b.id)),
  )
  const placeInOrder = new Map(articles.map((article, i) => [article.id, i]))
  const articleOf = new Map(articles.map(article => [article.id, article]))
  const offsetsOf = new Map(articles.map(article => [article.id, codePointOffset(article.text)]))
  const span = (id: string, { start, end }: Span): Span => {
    const at = offsetsOf.get(id)
    if (!at) throw new Error(`A claim names the article ${id}, which the account does not hold.`)
    return { start: at(start), end: at(end) }
  }

  const storyOfArticle = new Map<string, string>()
  for (const story of account.stories)
    for (const id of story.articles) if (!storyOfArticle.has(id)) storyOfArticle.set(id, story.id)

  const time = timeRows(account, span)
  const quoted = (article: Article, where: Span | null) =>
    where && { text: article.text.slice(where.start, where.end), ...span(article.id, where) }

  const copiesOf = new Map<string, Pick<Copy, 'article' | 'share' | 'direction' | 'because'>[]>()
  for (const copy of account.copies) {
    const list = copiesOf.get(copy.article) ?? []
    list.push({ article: copy.of, share: copy.share, direction: copy.direction, because: copy.because })
    copiesOf.set(copy.article, list)
  }

  const articleRow = (article: Article) => ({
    id: article.id,
    ...nameOfInput(article),
    sha256: article.sha256,
    outlet: article.outlet?.value.name ?? null,
    title: quoted(article, article.title),
    dateline: quoted(article, article.dateline),
    published: article.published?.value ?? null,
    // A store of before holds articles without them.
    dates: (article.dates ?? []).map(date => ({
      value: date.value,
      from: date.from,
      said: date.said,
      ...(date.span && span(article.id, date.span)),
    })),
    credits: (article.credits ?? []).map(credit => ({ ...credit, ...span(article.id, credit) })),
    body: article.blocks.filter(block => ROLES_OF_THE_ARTICLE.has(block.role)).map(block => span(article.id, block)),
    story: storyOfArticle.get(article.id) ?? null,
    copies: (copiesOf.get(article.id) ?? []).sort((a, b) => byText(a.article, b.article)),
    placed: time.placed(article.id),
  })

  const claims = [...account.claims].sort((a, b) =>
    firstDifference(
      (placeInOrder.get(a.article) ?? 0) - (placeInOrder.get(b.article) ?? 0),
      a.evidence.start - b.evidence.start,
      a.evidence.end - b.evidence.end,
      byText(a.id, b.id),
    ),
  )
  const claimInOrder = new Map(claims.map((claim, i) => [claim.id, i]))
  const inOrder = (ids: readonly string[]): readonly string[] =>
    [...ids].sort((a, b) => (claimInOrder.get(a) ?? 0) - (claimInOrder.get(b) ?? 0))
  const eventOfClaim = new Map(
    account.events.flatMap(event => [...event.claims, ...(event.rejected ?? [])].map(id => [id, event] as const)),
  )

  const fieldsOf = (claim: Claim, at: (where: Span) => Span) => ({
    type: claim.type,
    polarity: claim.polarity,
    factuality: claim.factuality,
    chain: claim.chain.map(link => ({ name: link.name, ref: link.ref, kind: link.kind, ...at(link) })),
    agents: claim.agents.map(actor => ({ name: actor.name, ref: actor.ref, ...at(actor) })),
    targets: claim.targets.map(actor => ({ name: actor.name, ref: actor.ref, ...at(actor) })),
    place: claim.place && { ...place(claim.place), ...at(claim.place) },
    time: claim.time && { text: claim.time.text, edtf: claim.time.edtf, ...at(claim.time) },
    quantities: claim.quantities.map(({ text, min, max, approximate, unit, ...where }) => ({
      text,
      min,
      max,
      approximate,
      unit,
      ...at(where),
    })),
  })

  /** What people said of a claim, with the machine's values of what they corrected. */
  const reviewOf = (claim: ReviewedClaim, at: (where: Span) => Span) => {
    if (claim.review === undefined) return {}
    const { verdict, machine, by } = claim.review
    const fields = Object.entries(fieldsOf({ ...claim, ...machine }, at))
    return { review: { verdict, machine: Object.fromEntries(fields.filter(([field]) => field in machine)), by } }
  }

  const claimRow = (claim: ReviewedClaim) => {
    const article = articleOf.get(claim.article)
    if (!article)
      throw new Error(`The claim ${claim.id} names the article ${claim.article}, which the account does not hold.`)
    const at = (where: Span) => span(article.id, where)
    const event = eventOfClaim.get(claim.id)
    return {
      id: claim.id,
      article: {
        id: article.id,
        ...nameOfInput(article),
        sha256: article.sha256,
        outlet: article.outlet?.value.name ?? null,
        title: article.title && article.text.slice(article.title.start, article.title.end),
        published: article.published?.value ?? null,
      },
      evidence: { ...at(claim.evidence), exact: claim.evidence.exact },
      ...fieldsOf(claim, at),
      event: event?.id ?? null,
      story: event?.story ?? storyOfArticle.get(article.id) ?? null,
      trigger: at(claim.trigger),
      rules: claim.rules.map(({ rule, ...where }) => ({ rule, ...at(where) })),
      ...reviewOf(claim, at),
    }
  }

  const first = (ids: readonly string[]): number =>
    ids.reduce((least, id) => Math.min(least, claimInOrder.get(id) ?? Number.POSITIVE_INFINITY), Number.MAX_VALUE)
  const firstClaim = new Map(account.events.map(event => [event.id, first(event.claims)]))
  const events = [...account.events].sort((a, b) =>
    firstDifference(firstClaim.get(a.id)! - firstClaim.get(b.id)!, byText(a.id, b.id)),
  )

  return {
    articles: jsonLines(articles.map(articleRow)),
    claims: jsonLines(claims.map(claimRow)),
    events: jsonLines(
      events.map(event => ({
        id: event.id,
        type: event.type,
        story: event.story,
        claims: inOrder(event.claims),
        // An event's place is that of several claims: it has no one place in a text, so no offsets.
        place: event.place && place(event.place),
        time: event.time && { text: event.time.text, edtf: event.time.edtf },
        quantities: event.quantities.map(({ unit, low, best, high, behind }) => ({
          unit,
          low,
          best,
          high,
          ...(behind && { behind: { low: behind.low, best: behind.best, high: behind.high } }),
        })),
        support: event.support,
        status: event.status,
        contradictions: event.contradictions.map(({ kind, claims, reason }) => ({ kind, claims, reason })),
        revisions: event.revisions.map(({ claims, sequence, values }) => ({ claims, sequence, values })),
        interval: time.interval(event),
        after: time.after(event.id),
        holdings: time.holdings(event.id),
        ...(event.rejected && { rejected: inOrder(event.rejected) }),
        ...(event.reviews && { reviews: event.reviews }),
      })),
    ),
  }
}
