import type { Holding, Origin, PlaceHeld } from '../account/types.ts'
import { claimLink } from './chains.ts'
import { formatTime } from './edtf.ts'
import { type Content, domId, html, type Markup } from './html.ts'
import { actorName, placeName } from './names.ts'
import { outletLabel } from './outlet-label.ts'
import { type Lang, say } from './strings.ts'
import { attribute, both, type View, words, wordsWith } from './view.ts'
import { isOwnVoice } from './voice.ts'

const grounds = (view: View): readonly PlaceHeld[] => view.stories.flatMap(({ ground }) => ground ?? [])

/** Whether any claim of the account says who holds a place. */
export const hasGround = (view: View): boolean => grounds(view).length > 0

type Origins = ReadonlyMap<string, Origin>

const origin = (id: string, origins: Origins, view: View): Content => {
  const known = origins.get(id)
  if (known === undefined) return id
  const article = view.articles.get(view.claims.get(known.claims[0] ?? '')?.article ?? '')
  return isOwnVoice(known.claims, view.claims) && article
    ? outletLabel(article, view)
    : html`<bdi>${both(lang => view.options.context.actor(known.id, lang) ?? known.name)}</bdi>`
}

/** When a holding began or ended: "10 March or before", "between 7 and 9 March", "10 March". */
const whenText = (edtf: string, lang: Lang): string => {
  const [from, to] = edtf.split('/') as [string, string | undefined]
  if (to === undefined) return formatTime(from, lang)
  if (from === '..') return say(lang, 'ground.or-before', { day: formatTime(to, lang) })
  if (to === '..') return say(lang, 'ground.or-later', { day: formatTime(from, lang) })
  return say(lang, 'interval.between', { from: formatTime(from, lang), to: formatTime(to, lang) })
}

/** A turn of which no day is told says so: an empty cell would let the loser of a place stand as its holder. */
const when = (edtf: string | null, turned: boolean): Content =>
  edtf !== null
    ? both(lang => whenText(edtf, lang))
    : turned && html`<span class="muted">${words('ground.no-day')}</span>`

const holderName = ({ holder }: Holding, view: View): Markup =>
  html`<bdi>${both(lang => actorName({ ...holder, start: 0, end: 0 }, view.options.context, lang))}</bdi>`

const row = (holding: Holding, origins: Origins, view: View): Markup =>
  html`<tr><th scope="row">${holderName(holding, view)}${holding.how === 'besieges' && html` <span class="tag">${words('ground.besieges')}</span>`}${holding.part && html` <span class="tag">${words('ground.part')}</span>`}</th><td>${when(holding.since, holding.turn === 'takes')}</td><td>${when(holding.until, holding.turn === 'loses')}</td><td><span class="tag ${holding.polarity}">${words(holding.polarity === 'denied' ? 'polarity.denied' : `factuality.${holding.factuality}`)}</span></td><td>${holding.origins.map((id, i) => html`${i > 0 && both(lang => (lang === 'ar' ? '، ' : ', '))}${origin(id, origins, view)}`)}</td><td><a class="number" href="#${domId('event', holding.event)}">${view.numberOf.get(holding.event)}</a></td><td><span class="refs">${holding.claims.map(id => html`${claimLink(id, view)} `)}</span></td></tr>`

const disagreements = ({ holdings, disagreements }: PlaceHeld, view: View): Content =>
  disagreements.map(
    ([a, b]) =>
      html`<p>${wordsWith('ground.disagree', { a: () => holderName(holdings[a]!, view), b: () => holderName(holdings[b]!, view) })}</p>`,
  )

/** Who is said to hold which place, from when to when, and on whose word: a table for each place. */
export const groundSection = (view: View): Markup => {
  const origins = new Map(view.account.origins.map(one => [one.id, one]))
  return html`${grounds(view).map(
    held =>
      html`<h3><bdi>${both(lang => placeName(held.place, view.options.context, lang))}</bdi></h3>${disagreements(held, view)}<div class="scroll" role="group" tabindex="0" aria-label="${attribute('ground.scroll')}"><table class="origins"><thead><tr><th scope="col">${words('ground.holder')}</th><th scope="col">${words('ground.since')}</th><th scope="col">${words('ground.until')}</th><th scope="col">${words('ground.told')}</th><th scope="col">${words('ground.by')}</th><th scope="col">${words('origins.events')}</th><th scope="col">${words('origins.claims')}</th></tr></thead><tbody>${held.holdings.map(holding => row(holding, origins, view))}</tbody></table></div>`,
  )}`
}
