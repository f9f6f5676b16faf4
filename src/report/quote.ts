import type { Span } from '../arabic/types.ts'
import type { Article } from '../article/types.ts'
import type { Claim } from '../claims/types.ts'
import { type Content, html, type Markup } from './html.ts'
import { sentenceAround } from './sentence.ts'
import { attribute, words } from './view.ts'

/** The layers of marks in a quotation, in the order of the legend. */
export const LAYERS = ['trigger', 'agent', 'target', 'place', 'time', 'quantity', 'source'] as const
export type Layer = (typeof LAYERS)[number]

interface LayerSpan extends Span {
  readonly layer: Layer
}

const spansOf = (claim: Claim): readonly LayerSpan[] => [
  { ...claim.trigger, layer: 'trigger' as const },
  ...claim.agents.map(span => ({ ...span, layer: 'agent' as const })),
  ...claim.targets.map(span => ({ ...span, layer: 'target' as const })),
  ...(claim.place ? [{ ...claim.place, layer: 'place' as const }] : []),
  ...(claim.time ? [{ ...claim.time, layer: 'time' as const }] : []),
  ...claim.quantities.map(span => ({ ...span, layer: 'quantity' as const })),
  ...claim.chain.map(span => ({ ...span, layer: 'source' as const })),
]

/** Where the quotation begins and ends: the sentence that the evidence stands in, never beyond its lines. */
export const quoted = (claim: Claim, { text, blocks }: Pick<Article, 'text' | 'blocks'>): Span => {
  const { start, end } = claim.evidence
  // Blocks stand in order and do not overlap, but a page may have thousands: halve the search.
  const blockAt = (offset: number): Span | undefined => {
    let low = 0
    let high = blocks.length - 1
    while (low <= high) {
      const middle = (low + high) >>> 1
      const block = blocks[middle]!
      if (offset < block.start) high = middle - 1
      else if (offset >= block.end) low = middle + 1
      else return block
    }
    return undefined
  }
  const first = blockAt(start)?.start ?? start
  const last = blockAt(Math.max(start, end - 1))?.end ?? end
  return sentenceAround(text, claim.evidence, { start: first, end: last })
}

/** The text of a stretch with its marks. Marks may nest and overlap: the text is cut wherever one begins or ends. */
const marked = (text: string, stretch: Span, spans: readonly LayerSpan[]): readonly Content[] => {
  const inside = spans.filter(span => span.start < stretch.end && span.end > stretch.start && span.start < span.end)
  const cuts = [...new Set([stretch.start, stretch.end, ...inside.flatMap(span => [span.start, span.end])])]
    .filter(cut => cut >= stretch.start && cut <= stretch.end)
    .sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1]!
    const layers = LAYERS.filter(layer =>
      inside.some(span => span.layer === layer && span.start <= from && span.end >= to),
    )
    const piece = text.slice(from, to)
    return layers.length === 0
      ? piece
      : html`<mark class="${layers.map(layer => `m-${layer}`).join(' ')}" title="${layers
          .map(layer => attribute(`mark.${layer}`))
          .join('; ')}">${piece}</mark>`
  })
}

/**
 * The sentence of a claim's evidence as it stands in the article, the evidence in full strength, with the words marked that say what, who, where, when and how many. Sources that
 * stand elsewhere in the article are quoted below it.
 */
export const quotation = (claim: Claim, article: Article): Markup => {
  const { text } = article
  const spans = spansOf(claim)
  const shown = quoted(claim, article)
  const { start, end } = claim.evidence
  const elsewhere = claim.chain.filter(link => link.end <= shown.start || link.start >= shown.end)
  return html`<blockquote class="quote" lang="ar" dir="auto"><p>${shown.start > 0 && /\S/.test(text[shown.start - 1] ?? '') && '…'}<span class="around">${marked(text, { start: shown.start, end: start }, spans)}</span><span class="exact">${marked(text, { start, end }, spans)}</span><span class="around">${marked(text, { start: end, end: shown.end }, spans)}</span>${shown.end < text.length && /\S/.test(text[shown.end] ?? '') && '…'}</p></blockquote>${
    elsewhere.length > 0 &&
    html`<p class="elsewhere">${words('source.words')} ${elsewhere.map(
      (link, i) =>
        html`${i > 0 && ' · '}<q lang="ar" dir="auto"><mark class="m-source" title="${attribute('mark.source')}">${link.name}</mark></q>`,
    )}</p>`
  }`
}

/** What the marks mean. */
export const legend = (): Markup =>
  html`<div class="legend" role="note"><span class="legend-title">${words('legend')}</span> <ul>${LAYERS.map(
    layer => html`<li><mark class="m-${layer}">${words(`mark.${layer}`)}</mark></li>`,
  )}</ul></div>`
