import type { Event } from '../account/types.ts'
import type { Claim } from '../claims/types.ts'
import { type Content, domId, html, type Markup, trusted } from './html.ts'
import { linkName, outletKey } from './names.ts'
import { groupBy } from './order.ts'
import { outletLabel } from './outlet-label.ts'
import { both, type View, words } from './view.ts'

const ARROW = trusted(
  '<svg class="arrow" viewBox="0 0 28 12" width="28" height="12" aria-hidden="true" focusable="false"><path d="M1 6h24M20 1.5 25.5 6 20 10.5" fill="none" stroke="currentColor" stroke-width="1.5"/></svg>',
)

const key = (claim: Claim): string => claim.chain.map(link => link.ref ?? link.name.trim()).join('\n')

/** A claim by its number, linked to its quotation. */
export const claimLink = (id: string, view: View): Markup =>
  html`<a class="claim-ref" href="#${domId('claim', id)}">${view.labelOf.get(id) ?? '?'}</a>`

/** Says beside a link that the claim denies: a value that only a denial names is not asserted by anybody. */
export const deniedMark = (claim: Claim): Content =>
  claim.polarity === 'denied' && html` <span class="denies">${words('cell.denies.short')}</span>`

/**
 * The chains of an event, drawn: origin → relay → outlet, one row for each chain, the outlets that carry it at its end with the numbers of their
 * claims. Reads from the right in Arabic.
 */
export const drawChains = (event: Event, view: View): Markup => {
  const { context } = view.options
  const rows = [...groupBy(view.claimsOf.get(event.id) ?? [], key).values()]
  const step = html` <span class="step">${ARROW}<span class="visually-hidden">${words('chains.to')}</span></span> `
  const row = (claims: readonly Claim[]): Markup => {
    const chain = claims[0]!.chain
    const outlets = groupBy(claims, claim => {
      const article = view.articles.get(claim.article)
      return article ? outletKey(article) : claim.article
    })
    return html`<li class="chain">${
      chain.length === 0 && html`<span class="node own">${words('chains.own')}</span>`
    }${chain.map(
      (link, i) =>
        html`${i > 0 && step}<span class="node ${i === 0 ? 'origin' : 'relay'}"><span class="role">${words(i === 0 ? 'chains.origin' : 'chains.relay')}</span> <bdi>${both(lang => linkName(link, context, lang))}</bdi></span>`,
    )}${step}<span class="node outlets"><span class="role">${words('chains.outlet')}</span> ${[...outlets.values()].map(
      (group, i) => {
        const article = view.articles.get(group[0]!.article)
        return html`${i > 0 && html`<span class="also" aria-hidden="true"> · </span>`}<span class="outlet">${article ? outletLabel(article, view) : words('unknown')} ${group.map(claim => html`${claimLink(claim.id, view)}${deniedMark(claim)} `)}</span>`
      },
    )}</span></li>`
  }
  return html`<ul class="chains">${rows.map(row)}</ul>`
}
