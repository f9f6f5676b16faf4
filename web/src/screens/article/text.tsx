import { type MouseEvent, memo, useEffect, useMemo, useRef } from 'react'
import type { ArticleJson, ClaimJson, SpanJson } from '../../api-types.ts'
import { blockFrom, eachBlock } from '../../text/by-block.ts'
import { claimsAt, type Layer } from '../../text/layers.ts'
import { type Mark, segmentsOf } from '../../text/segments.ts'
import { steady } from '../../text/visible.ts'
import { offsetAt } from './caret.ts'
import { canHighlight, useHighlights } from './highlights.ts'

type Block = ArticleJson['blocks'][number]

/** A block with its marks as elements, for browsers without highlights: overlapping marks become short runs with both classes. */
function MarkedBlock({
  block,
  text,
  marks,
}: {
  readonly block: Block
  readonly text: string
  readonly marks: readonly Mark<Layer>[]
}) {
  return segmentsOf(block.start, block.end, marks).map(segment => {
    const words = steady(text.slice(segment.start, segment.end))
    const kinds = [...new Set(segment.marks.map(mark => mark.what))]
    return kinds.length === 0 ? (
      <span key={segment.start} data-start={segment.start}>
        {words}
      </span>
    ) : (
      <mark key={segment.start} data-start={segment.start} className={kinds.map(kind => `in-text ${kind}`).join(' ')}>
        {words}
      </mark>
    )
  })
}

const PlainBlocks = memo(function PlainBlocks({ article }: { readonly article: ArticleJson }) {
  return article.blocks.map(block => (
    <p key={block.start} className={`block ${block.role}`} dir="auto" data-start={block.start}>
      {steady(article.text.slice(block.start, block.end))}
    </p>
  ))
})

function MarkedBlocks({ article, marks }: { readonly article: ArticleJson; readonly marks: readonly Mark<Layer>[] }) {
  const byBlock = useMemo(() => {
    const lists: Mark<Layer>[][] = article.blocks.map(() => [])
    for (const mark of marks) eachBlock(article.blocks, mark, index => lists[index]?.push(mark))
    return lists
  }, [article, marks])
  return article.blocks.map((block, index) => (
    <p key={block.start} className={`block ${block.role}`} dir="auto">
      <MarkedBlock block={block} text={article.text} marks={byBlock[index] ?? []} />
    </p>
  ))
}

/** Brings a stretch of the text into view, where it is not. */
function useShown(
  box: { readonly current: HTMLElement | null },
  blocks: readonly SpanJson[],
  span: SpanJson | null,
): void {
  useEffect(() => {
    if (span === null) return
    const block = box.current?.children[blockFrom(blocks, span.start)]
    const place = block?.getBoundingClientRect()
    if (block === undefined || place === undefined) return
    // On a narrow screen the chosen claim lies over the lower half.
    const seen = matchMedia('(max-width: 60rem)').matches ? innerHeight * 0.45 : innerHeight
    if (place.top < 0 || place.bottom > seen) block.scrollIntoView({ block: 'start' })
  }, [box, blocks, span])
}

/**
 * The article's text as it was, with its marks. A click on marked words chooses the claim that they make; a click on words of
 * several claims goes from one to the next. (The keyboard chooses claims in the list beside the text.)
 */
export function ArticleText(props: {
  readonly article: ArticleJson
  readonly marks: readonly Mark<Layer>[]
  readonly chosen: ClaimJson | null
  readonly onChoose: (claim: string) => void
}) {
  const { article, marks, chosen, onChoose } = props
  const box = useRef<HTMLDivElement>(null)
  const highlighting = useMemo(canHighlight, [])
  useHighlights(box, article.blocks, marks, highlighting)
  useShown(box, article.blocks, chosen?.evidence ?? null)

  const choose = (event: MouseEvent) => {
    if (getSelection()?.isCollapsed === false) return
    const offset = offsetAt(event.clientX, event.clientY)
    const claims = offset === null ? [] : claimsAt(article.claims, offset)
    const at = claims.findIndex(claim => claim.id === chosen?.id)
    const next = claims[(at + 1) % claims.length]
    if (next !== undefined) onChoose(next.id)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list of claims is the way for the keyboard
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div ref={box} className="article-text" lang="ar" dir="rtl" onClick={choose}>
      {highlighting ? <PlainBlocks article={article} /> : <MarkedBlocks article={article} marks={marks} />}
    </div>
  )
}
