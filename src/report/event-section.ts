import type { Event, ReviewedClaim } from '../account/types.ts'
import type { Claim, Named } from '../claims/types.ts'
import { claimLink, deniedMark, drawChains } from './chains.ts'
import { describeClaim, describeEventOf } from './describe.ts'
import { formatTime } from './edtf.ts'
import { type Content, domId, html, type Markup } from './html.ts'
import { disputedOrder, intervalOf, saidOrder } from './interval.ts'
import { actorName, placeName } from './names.ts'
import { firstDifference, groupBy } from './order.ts'
import { outletLabel } from './outlet-label.ts'
import { amountText, unitName } from './quantities.ts'
import { quotation } from './quote.ts'
import { count, formatNumber, type Lang, say } from './strings.ts'
import { statusBadge } from './timeline.ts'
import { both, type View, words, wordsWith } from './view.ts'

/** Pairs of joined claims are listed up to here; the rest is counted, since an event of 400 copies has 80,000 pairs. */
const MOST_PAIRS = 8

const outletOf = (claim: Claim, view: View): Content => {
  const article = view.articles.get(claim.article)
  return article ? outletLabel(article, view) : words('unknown')
}

const evidenceLinks = (claims: readonly Claim[], view: View): Content =>
  claims.length > 0 &&
  html` <span class="refs">${claims.map((claim, i) => html`${i > 0 && ' '}${claimLink(claim.id, view)}${deniedMark(claim)}`)}</span>`

const fact = (name: string, content: Content): Content =>
  content && html`<div class="fact"><dt>${words(name)}</dt><dd>${content}</dd></div>`

/** Each actor once, with the claims that name it. */
const actors = (claims: readonly Claim[], pick: (claim: Claim) => readonly Named[], view: View): Content => {
  const naming = claims.flatMap(claim => pick(claim).map(actor => ({ actor, claim })))
  if (naming.length === 0) return null
  return html`<ul class="inline">${[...groupBy(naming, ({ actor }) => actor.ref ?? actor.name).values()].map(
    group =>
      html`<li><bdi>${both(lang => actorName(group[0]!.actor, view.options.context, lang))}</bdi>${evidenceLinks([...new Set(group.map(({ claim }) => claim))], view)}</li>`,
  )}</ul>`
}

const place = (event: Event, claims: readonly Claim[], view: View): Content => {
  const { context } = view.options
  if (!event.place) return null
  const { lat, lon, precision } = event.place
  const naming = claims.filter(claim => claim.place !== null)
  return html`<bdi>${both(lang => placeName(event.place!, context, lang))}</bdi> <span class="muted">(${words(`precision.${precision}`)}${
    lat !== null && lon !== null
      ? html` · <span class="coordinates" dir="ltr">${lat.toFixed(3)}, ${lon.toFixed(3)}</span>`
      : html` · ${words('facts.no-coordinates')}`
  })</span>${evidenceLinks(naming, view)}`
}

const times = (claims: readonly Claim[]): readonly (readonly Claim[])[] => [
  ...groupBy(
    claims.filter(claim => claim.time !== null),
    claim => claim.time!.edtf ?? claim.time!.text,
  ).values(),
]

const time = (claims: readonly Claim[], view: View): Content => {
  const groups = times(claims)
  if (groups.length === 0) return null
  return html`<ul class="inline">${groups.map(group => {
    const { edtf, text } = group[0]!.time!
    return html`<li>${edtf !== null && html`${both(lang => formatTime(edtf, lang))} `}<span class="muted">${words('facts.in-text')}<q lang="ar" dir="auto">${text}</q></span>${evidenceLinks(group, view)}</li>`
  })}</ul>`
}

/** Estimates from low over best to high, each figure with the claims that give it. */
const figures = (event: Event, claims: readonly Claim[], view: View): Content => {
  const { context } = view.options
  if (event.quantities.length === 0) return null
  const bound = (n: number | null, lang: Lang): string => (n === null ? say(lang, 'facts.open') : formatNumber(n, lang))
  return html`<ul class="estimates">${event.quantities.map(({ unit, low, best, high }) => {
    const saying = claims.flatMap(claim =>
      claim.quantities.filter(quantity => quantity.unit === unit).map(quantity => ({ claim, quantity })),
    )
    const noun = (lang: Lang): string => {
      const forms = unit === null ? null : context.unit(unit)
      return forms ? unitName(forms, lang) : say(lang, 'facts.uncounted')
    }
    return html`<li><span class="unit">${both(noun)}</span> <span class="range"><span class="bound"><span class="key">${words('facts.low')}</span> <b>${both(lang => bound(low, lang))}</b></span> <span class="bound best"><span class="key">${words('facts.best')}</span> <b>${both(lang => bound(best, lang))}</b></span> <span class="bound"><span class="key">${words('facts.high')}</span> <b>${both(lang => bound(high, lang))}</b></span></span> <span class="refs">${saying.map(
      ({ claim, quantity }) =>
        html`<span class="said"><bdi>${both(lang => amountText(quantity, context, lang) ?? quantity.text)}</bdi> ${claimLink(claim.id, view)}${deniedMark(claim)}</span> `,
    )}</span></li>`
  })}</ul>`
}

const joined = (event: Event, view: View): Content => {
  const pairs = event.support.joined
  if (pairs.length === 0) return null
  return html`<div class="joined"><h4>${words('joined')}</h4><ul>${[...groupBy(pairs, pair => pair.reason)].map(
    ([reason, group]) =>
      html`<li>${words(`joined.${reason}`)}: ${group
        .slice(0, MOST_PAIRS)
        .map(
          ({ claims: [a, b] }, i) =>
            html`${i > 0 && html`<span class="comma">${both(lang => (lang === 'ar' ? '، ' : ', '))}</span>`}${wordsWith('joined.pair', { a: () => claimLink(a, view), b: () => claimLink(b, view) })}`,
        )}${group.length > MOST_PAIRS && html` ${both(lang => `+ ${count(lang, 'more', group.length - MOST_PAIRS)}`)}`}</li>`,
  )}</ul></div>`
}

/** One side of a contradiction or one step of a revision: the line, the words, and the way to the evidence. */
const side = (id: string, view: View, heading: Content = null): Markup => {
  const claim = view.claims.get(id)
  if (!claim) return html`<div class="side"></div>`
  return html`<div class="side">${heading}<p class="line">${both(lang => describeClaim(claim, view.options.context, lang))}</p><blockquote lang="ar" dir="auto"><p>${claim.evidence.exact}</p></blockquote><p class="source"><bdi>${outletOf(claim, view)}</bdi> ${claimLink(id, view)}</p></div>`
}

const contradictions = (event: Event, view: View): Content =>
  event.contradictions.length > 0 &&
  html`<div class="contradictions"><h4>${words('contradictions')}</h4>${event.contradictions.map(
    ({ kind, claims: [a, b] }) =>
      html`<div class="contradiction"><p class="kind">${words(`contradiction.${kind}`)}</p><div class="sides">${side(a, view)}${side(b, view)}</div></div>`,
  )}</div>`

const revisions = (event: Event, view: View): Content =>
  event.revisions.length > 0 &&
  html`<div class="revisions"><h4>${words('revisions')}</h4>${event.revisions.map(
    ({ claims: [earlier, later] }) =>
      html`<div class="sides sequence">${side(earlier, view, html`<p class="kind">${words('revision.earlier')}</p>`)}${side(later, view, html`<p class="kind">${words('revision.later')}</p>`)}</div>`,
  )}</div>`

/** What people said of a claim, and who. */
const reviewTags = ({ review }: ReviewedClaim): Content => {
  if (review === undefined) return null
  const authors = [...new Set(review.by.map(({ author }) => author))].join(' · ')
  return html` ${review.verdict !== null && html`<span class="tag">${words(`review.${review.verdict}`)}</span> `}${
    Object.keys(review.machine).length > 0 && html`<span class="tag">${words('review.corrected')}</span> `
  }<bdi class="muted">${authors}</bdi>`
}

/** A claim with its line, how it is put, what people said of it, and its words in the article. */
export const claimFigure = (claim: ReviewedClaim, view: View): Markup => {
  const article = view.articles.get(claim.article)
  return html`<li class="claim" id="${domId('claim', claim.id)}"><p class="claim-head"><span class="claim-number">${wordsWith('claim', { n: () => html`<span class="n">${view.labelOf.get(claim.id)}</span>` })}</span> <span class="tag ${claim.polarity}">${words(`polarity.${claim.polarity}`)}</span> ${(claim.polarity === 'asserted' || claim.factuality !== 'occurred') && html`<span class="tag">${words(`factuality.${claim.factuality}`)}</span>`}${reviewTags(claim)} ${
    article && html`<a class="from" href="#${domId('article', article.id)}"><bdi>${outletOf(claim, view)}</bdi></a>`
  }</p><p class="line">${both(lang => describeClaim(claim, view.options.context, lang))}</p>${article && quotation(claim, article)}</li>`
}

/** Everything about one event: its line, its support, its facts each with its evidence, its chains, what contradicts what, and the quotations. */
export const eventSection = (event: Event, view: View): Markup => {
  const { context } = view.options
  const claims = [...(view.claimsOf.get(event.id) ?? [])]
  const { support } = event
  const id = domId('event', event.id)
  return html`<article class="event" id="${id}" aria-labelledby="${id}-h"><h3 id="${id}-h"><span class="number">${view.numberOf.get(event.id)}</span> ${both(lang => describeEventOf(event, claims, context, lang))}</h3><p class="standing">${statusBadge(event)} ${words(`status.${event.status}.plain`)} <strong class="support">${both(
    lang =>
      `${say(lang, 'support', { claims: count(lang, 'claims', support.claims), articles: count(lang, 'in-articles', support.articles), independent: count(lang, 'independent', support.independent) })}.`,
  )}</strong></p><dl class="facts">${fact(
    'facts.agents',
    actors(claims, claim => claim.agents, view),
  )}${fact(
    'facts.targets',
    actors(claims, claim => claim.targets, view),
  )}${fact('facts.place', place(event, claims, view))}${fact('facts.time', time(claims, view))}${fact('facts.interval', intervalOf(event, view))}${fact('facts.after', saidOrder(event, 'before', view))}${fact('facts.before', saidOrder(event, 'after', view))}${fact('facts.order-disputed', disputedOrder(event, view))}${fact('facts.quantities', figures(event, claims, view))}</dl>${contradictions(event, view)}${revisions(event, view)}<h4>${words('chains')}</h4>${drawChains(event, view)}${joined(event, view)}<h4>${words('evidence')}</h4><ol class="claims">${claims
    .sort((a, b) => firstDifference(labelNumber(a, view) - labelNumber(b, view)))
    .map(claim => claimFigure(claim, view))}</ol></article>`
}

const labelNumber = (claim: Claim, view: View): number => Number(view.labelOf.get(claim.id)?.split('.')[1] ?? 0)
