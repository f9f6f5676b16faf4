import type { Copy } from '../account/types.ts'
import type { Article, Sourced } from '../article/types.ts'
import { claimLink } from './chains.ts'
import { formatTime } from './edtf.ts'
import { type Content, domId, html, type Markup, safeHref } from './html.ts'
import { placedOf } from './interval.ts'
import { outletName } from './names.ts'
import { groupBy } from './order.ts'
import { both, type View, words, wordsWith } from './view.ts'
import { visible } from './visible.ts'

const fact = (name: string, content: Content): Markup =>
  html`<div class="fact"><dt>${words(name)}</dt><dd>${content}</dd></div>`

/** Where a value was read: the words themselves where they stand in the text, else the name of the place. */
const readFrom = (article: Article, value: Sourced<unknown>): Markup =>
  html` <span class="muted">(${wordsWith('article.read-from', {
    from: () =>
      value.span
        ? html`<q lang="ar" dir="auto">${article.text.slice(value.span.start, value.span.end)}</q>`
        : html`<bdi dir="ltr">${value.from}</bdi>`,
  })})</span>`

const titleOf = (article: Article): Content =>
  article.title
    ? html`<bdi lang="ar" dir="auto">${visible(article.text.slice(article.title.start, article.title.end))}</bdi>`
    : words('article.untitled')

const address = (url: string): Markup => {
  const href = safeHref(url)
  return href === null
    ? html`<code class="address" dir="ltr">${visible(url)}</code>`
    : html`<a class="address" dir="ltr" href="${href}" rel="noreferrer noopener">${visible(url)}</a>`
}

const copies = (list: readonly Copy[], view: View): Content =>
  list.map(copy => {
    const of = view.articles.get(copy.of)
    return (
      of &&
      html`<p>${wordsWith('article.copies.share', {
        share: () => html`<bdi>${Math.round(copy.share * 100)}%</bdi>`,
        title: () => html`<a href="#${domId('article', of.id)}">${titleOf(of)}</a>`,
      })} <span class="muted">(${words(`copied.${copy.direction}.${copy.because}`)})</span></p>`
    )
  })

/** The articles: what each is, where it came from, the fingerprint of its bytes, what it copies, and the claims read from it. */
export const articleSections = (view: View): Markup => {
  const copiesOf = groupBy(view.account.copies, copy => copy.article)
  const claimsOf = groupBy(view.account.claims, claim => claim.article)
  return html`${view.account.articles.map(article => {
    const { outlet, published } = article
    const claims = claimsOf.get(article.id) ?? []
    const copied = copiesOf.get(article.id) ?? []
    return html`<article class="source-article" id="${domId('article', article.id)}"><h3>${titleOf(article)}</h3><dl class="facts">${fact(
      'article.outlet',
      outlet
        ? html`<bdi>${both(lang => outletName(article, view.options.context, lang))}</bdi>${readFrom(article, outlet)}`
        : words('unknown'),
    )}${fact(
      'article.published',
      published
        ? html`${both(lang => formatTime(published.value, lang))}${readFrom(article, published)}`
        : html`${words('unknown')}${placedOf(article.id, view)}`,
    )}${article.url !== null && fact('article.url', address(article.url))}${
      article.file !== null && fact('article.file', html`<code dir="ltr">${visible(article.file)}</code>`)
    }<div class="fact"><dt><bdi>SHA-256</bdi></dt><dd><code class="hash" dir="ltr">${article.sha256}</code></dd></div>${
      copied.length > 0 && fact('article.copies', copies(copied, view))
    }${fact(
      'article.events',
      claims.length === 0
        ? words('article.no-claims')
        : html`<span class="refs">${claims.map(claim => html`${claimLink(claim.id, view)} `)}</span>`,
    )}</dl></article>`
  })}`
}
