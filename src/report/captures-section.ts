import type { Article } from '../article/types.ts'
import type { Custody } from './exports/types.ts'
import { type Content, domId, html, type Markup, path } from './html.ts'
import { formatNumber } from './strings.ts'
import { type View, words, wordsWith } from './view.ts'
import { visible } from './visible.ts'

const hash = (value: string): Markup => html`<code class="hash" dir="ltr">${value}</code>`

/** Under which name or address it came. */
const cameAs = ({ file, url }: Article): Content => {
  const name = file ?? url
  return name === null ? words('article.untitled') : path(name)
}

/** What the log says of the bytes: when they came, from which program's hand, under which hash. */
const custody = ({ length, retrieved, original, met }: Custody): Content => {
  const [first] = met
  return html`<p class="muted">${wordsWith('captures.bytes', { n: lang => html`<bdi>${formatNumber(length, lang)}</bdi>` })}${
    retrieved !== null &&
    html` · ${wordsWith('captures.retrieved', { date: () => html`<bdi dir="ltr">${retrieved}</bdi>` })}`
  }${
    first &&
    html` · ${wordsWith('captures.row', { n: lang => html`<bdi>${formatNumber(first.row, lang)}</bdi>` })}: <bdi dir="ltr">${first.at}</bdi>${
      first.tool !== null && html`, <bdi dir="ltr">${visible(first.tool)}</bdi>`
    } ${hash(first.hash)}`
  }</p>${original && html`<p class="muted">${visible(original.made)} ${hash(original.sha256)}</p>`}`
}

/** Every capture with its SHA-256, and what the log of a store says of it where the account comes from one. */
export const capturesSection = (view: View): Markup =>
  html`<ol class="captures">${view.account.articles.map(article => {
    const came = view.options.custody?.get(article.id)
    return html`<li><p><a href="#${domId('article', article.id)}">${cameAs(article)}</a></p><p>${hash(article.sha256)}</p>${came && custody(came)}</li>`
  })}</ol>`
