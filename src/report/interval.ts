import type { Bound, Event, Interval, Precedence } from '../account/types.ts'
import { formatTime } from './edtf.ts'
import { type Content, domId, html, type Markup } from './html.ts'
import { type Lang, say } from './strings.ts'
import { both, type View, words, wordsWith } from './view.ts'

/** Words around a bound are shown up to so many characters. */
const LONGEST = 160

/** The words of an article that say it, with the way to the article. */
const quote = (article: string, span: { readonly start: number; readonly end: number } | null, view: View): Content => {
  const of = view.articles.get(article)
  if (!of) return null
  const text = span === null ? null : of.text.slice(span.start, Math.min(span.end, span.start + LONGEST))
  return text === null
    ? html` <a href="#${domId('article', article)}">${words('bound.article')}</a>`
    : html` <a href="#${domId('article', article)}"><q lang="ar" dir="auto">${text}</q></a>`
}

/** The way to an event by its number. */
const eventLink = (event: string, view: View): Content =>
  html`<a class="number" href="#${domId('event', event)}">${view.numberOf.get(event)}</a>`

const bound = (key: 'earliest' | 'latest', one: Bound | null, view: View): Content =>
  one !== null &&
  html`<li><span class="muted">${words(`bound.${key}`)}</span>${both(lang => formatTime(one.edtf, lang))} <span class="muted">(${words(`bound.${one.because}`)}${one.event !== null && html` ${eventLink(one.event, view)}`})</span>${quote(one.article, one.span, view)}</li>`

const sentence = ({ edtf, earliest, latest }: Interval, lang: Lang): string => {
  const [from, to] = [earliest, latest].map(one => (one === null ? null : formatTime(one.edtf, lang)))
  if (from && to) return from === to ? formatTime(edtf, lang) : say(lang, 'interval.between', { from, to })
  if (from) return say(lang, 'interval.not-before', { from })
  return to ? say(lang, 'interval.not-after', { to }) : formatTime(edtf, lang)
}

const interval = (one: Interval, view: View): Markup =>
  html`${both(lang => sentence(one, lang))}<ul class="inline">${bound('earliest', one.earliest, view)}${bound('latest', one.latest, view)}</ul>`

/** Between which days an event was, where that says more than its own time; each end with what it comes from. */
export const intervalOf = (event: Event, view: View): Content =>
  event.interval == null || event.interval.edtf === event.time?.edtf ? null : interval(event.interval, view)

/** Between which days an article without a date of publication came out, or nothing. */
export const placedOf = (article: string, view: View): Content => {
  const one = view.placed.get(article)
  return one === undefined ? null : html` · ${interval(one, view)}`
}

const evidence = (one: Precedence, view: View): Content =>
  one.evidence.slice(0, 3).map(({ article, span }) => quote(article, span, view))

/** The events that texts say came before (`side` before) or after an event, each with the words that say it. */
export const saidOrder = (event: Event, side: 'before' | 'after', view: View): Content => {
  const other = (view.saidOf.get(event.id) ?? []).filter(one => one[side] !== event.id)
  if (other.length === 0) return null
  return html`<ul class="inline">${other.map(one => html`<li>${eventLink(one[side], view)}${evidence(one, view)}</li>`)}</ul>`
}

/** Statements of order about an event that cannot all be right. */
export const disputedOrder = (event: Event, view: View): Content => {
  const disputed = view.disputedOf.get(event.id) ?? []
  if (disputed.length === 0) return null
  return html`<ul class="inline">${disputed.map(
    one =>
      html`<li>${wordsWith('order.disputed', { before: () => eventLink(one.before, view), after: () => eventLink(one.after, view) })}${evidence(one, view)}</li>`,
  )}</ul>`
}
