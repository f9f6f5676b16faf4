import type { Event } from '../account/types.ts'
import { domId, html, type Markup } from './html.ts'
import { count, formatNumber } from './strings.ts'
import { readTable } from './table.ts'
import { both, type View, words, wordsWith } from './view.ts'

/** What is measured of the machine's reading, on pages that its makers have not read. */
const MEASURED = readTable('measured')

const paragraphs = (keys: readonly string[]): Markup => html`${keys.map(key => html`<p>${words(key)}</p>`)}`

/** The event of this account that shows best how claims become fewer origins. */
const example = (view: View): Event | undefined =>
  view.events.reduce<Event | undefined>((best, event) => {
    const spared = (one: Event | undefined) => (one === undefined ? 0 : one.claims.length - one.support.independent)
    return spared(event) > spared(best) && event.support.independent > 0 ? event : best
  }, undefined)

function counting(view: View): Markup {
  const shown = example(view)
  return html`<h3>${words('method.counting')}</h3>${paragraphs(['method.count.1', 'method.count.2', 'method.count.3'])}${
    shown &&
    html`<p>${wordsWith('method.example', {
      number: () => html`<a class="number" href="#${domId('event', shown.id)}">${view.numberOf.get(shown.id)}</a>`,
      claims: lang => count(lang, 'claims', shown.claims.length),
      independent: lang => count(lang, 'independent', shown.support.independent),
    })}</p>`
  }`
}

const wrong = (): Markup =>
  html`<h3>${words('method.wrong')}</h3><p>${words('method.wrong.note')}</p><table class="measured"><thead><tr><th scope="col">${words('method.wrong.what')}</th><th scope="col">${words('method.wrong.share')}</th></tr></thead><tbody>${MEASURED.map(
    ({ field, share }) =>
      html`<tr><th scope="row">${words(`measured.${field}`)}</th><td>${both(lang => `${formatNumber(Number(share), lang)}%`)}</td></tr>`,
  )}</tbody></table>`

function versions(view: View): Markup | false {
  const { made } = view.options
  if (made === undefined) return false
  const fact = (key: string, value: string | null): Markup | false =>
    value !== null && html`<div class="fact"><dt>${words(key)}</dt><dd><code dir="ltr">${value}</code></dd></div>`
  return html`<h3>${words('method.versions')}</h3><dl class="facts">${fact('method.software', made.software)}${fact('method.account', made.account)}${fact('method.log', made.log)}</dl><p class="note">${words('method.versions.note')}</p>`
}

/** How to read the dossier: what it concludes and what not, how counting works, what the machine gets wrong, and by what it was made. */
export const methodSection = (view: View): Markup =>
  html`${paragraphs(['method.1', 'method.2', 'method.3', 'method.4', 'method.hash'])}${counting(view)}${wrong()}${versions(view)}`
