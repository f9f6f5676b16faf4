import type { Claim } from '../claims/types.ts'
import { describeEventOf } from './describe.ts'
import { domId, html, type Markup, trusted } from './html.ts'
import { outletKey } from './names.ts'
import { groupBy } from './order.ts'
import { outletLabel } from './outlet-label.ts'
import { LANGS, say } from './strings.ts'
import { attribute, both, type View, words } from './view.ts'

type Cell = 'asserts' | 'denies' | 'copies'
/** Drawn, not typed: a font may lack the characters. A full disc, two sheets, a cross. */
const SYMBOL: Readonly<Record<Cell, string>> = {
  asserts: '<circle cx="6" cy="6" r="5" fill="currentColor"/>',
  copies: '<path d="M1 1h7v7H1zM4 4h7v7H4z" fill="none" stroke="currentColor" stroke-width="1.4"/>',
  denies: '<path d="M2 2l8 8M10 2l-8 8" fill="none" stroke="currentColor" stroke-width="2"/>',
}
const symbol = (kind: Cell): Markup =>
  trusted(`<svg class="symbol" viewBox="0 0 12 12" aria-hidden="true" focusable="false">${SYMBOL[kind]}</svg>`)

/** Most cells of a large table are silent: the style sheet says so in their place (`silentStyle`), or they would be nine tenths of the page. */
const SILENT = trusted('<td class="silent"></td>')

/** The words of the silent cells, as rules of the style sheet. */
export const silentStyle = (): string =>
  LANGS.map(lang => `html[lang="${lang}"] .silent::after{content:"· ${say(lang, 'cell.silent')}"}`).join('\n')

/** Whether the claim's evidence stands in a passage that its article shares with another. */
const isCopied = (claim: Claim, passages: ReadonlyMap<string, readonly { start: number; end: number }[]>): boolean =>
  (passages.get(claim.article) ?? []).some(
    // Half of the evidence: a copy is "lightly edited", so its edges need not agree.
    ({ start, end }) =>
      2 * (Math.min(end, claim.evidence.end) - Math.max(start, claim.evidence.start)) >=
      claim.evidence.end - claim.evidence.start,
  )

/** Events against outlets: who asserts, denies, copies, or says nothing. Each answer leads to its evidence. */
export const matrix = (view: View): Markup => {
  const { account, options } = view
  const passages = new Map<string, { start: number; end: number }[]>()
  for (const copy of account.copies) {
    const list = passages.get(copy.article) ?? []
    list.push(...copy.passages.map(passage => passage.here))
    passages.set(copy.article, list)
  }
  const what = (claim: Claim): Cell =>
    claim.polarity === 'denied' ? 'denies' : isCopied(claim, passages) ? 'copies' : 'asserts'

  const outletOf = new Map(account.articles.map(article => [article.id, outletKey(article)]))
  const cell = (claims: readonly Claim[]): Markup => {
    const kinds = new Map(claims.map(claim => [what(claim), claim] as const).reverse())
    const order: readonly Cell[] = ['asserts', 'copies', 'denies']
    if (claims.length === 0) return SILENT
    return html`<td>${order
      .filter(kind => kinds.has(kind))
      .map(
        kind =>
          html`<a class="cell ${kind}" href="#${domId('claim', kinds.get(kind)!.id)}">${symbol(kind)} ${words(`cell.${kind}`)}</a>`,
      )}</td>`
  }
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${attribute('matrix.scroll')}"><table class="matrix"><thead><tr><th scope="col">${words('matrix.event')}</th>${[
    ...view.outlets.values(),
  ].map(
    articles => html`<th scope="col">${outletLabel(articles[0]!, view)}</th>`,
  )}</tr></thead><tbody>${view.events.map(event => {
    const claims = view.claimsOf.get(event.id) ?? []
    const byOutlet = groupBy(claims, claim => outletOf.get(claim.article))
    return html`<tr><th scope="row"><a href="#${domId('event', event.id)}"><span class="number">${view.numberOf.get(event.id)}</span> ${both(lang => describeEventOf(event, claims, options.context, lang))}</a></th>${[...view.outlets.keys()].map(key => cell(byOutlet.get(key) ?? []))}</tr>`
  })}</tbody></table></div>`
}
