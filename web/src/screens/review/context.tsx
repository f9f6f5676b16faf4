import { resource } from '../../api.ts'
import type { ClaimJson } from '../../api-types.ts'
import { Quote, WordLegend } from '../../components/quote.tsx'
import { useSpeech } from '../../language.tsx'
import { type WordKind, wordsOf } from '../../text/claim-words.ts'
import { segmentsOf } from '../../text/segments.ts'
import { steady } from '../../text/visible.ts'
import { useKept } from '../../use-kept.ts'
import { useResource } from '../../use-resource.ts'

/** Paragraphs shown before that of the claim, and behind it. */
const AROUND = 1

/** The words of a claim, marked, in the paragraph that they stand in, with the one before and the one behind it. */
export function Context({ claim }: { readonly claim: ClaimJson }) {
  const { strings } = useSpeech()
  const { value } = useKept(useResource(resource.article(claim.article)))
  if (value === null) return <Quote claim={claim} />
  const { text } = value
  const { start, end } = claim.evidence
  const blocks = value.blocks.filter(({ role }) => role !== 'boilerplate')
  const at = blocks.findIndex(block => block.start <= start && start < block.end)
  const shown = at < 0 ? [{ start, end }] : blocks.slice(Math.max(0, at - AROUND), at + 1 + AROUND)
  const marks = [...wordsOf(claim), { start, end, what: 'evidence' as const }]
  return (
    <>
      <div className="review-context" lang="ar" dir="rtl">
        {shown.map(block => (
          <p key={block.start}>
            {segmentsOf<WordKind | 'evidence'>(block.start, block.end, marks).map(segment => {
              const words = steady(text.slice(segment.start, segment.end))
              const kinds = [...new Set(segment.marks.flatMap(({ what }) => (what === 'evidence' ? [] : [what])))]
              const inside = segment.marks.length > 0
              if (kinds.length > 0)
                return (
                  <mark
                    key={segment.start}
                    className={kinds.map(kind => `word ${kind}`).join(' ')}
                    title={kinds.map(kind => strings.word[kind]).join(strings.listSeparator)}
                  >
                    {words}
                  </mark>
                )
              return (
                <span key={segment.start} className={inside ? 'evidence-words' : 'around'}>
                  {words}
                </span>
              )
            })}
          </p>
        ))}
      </div>
      <WordLegend />
    </>
  )
}
