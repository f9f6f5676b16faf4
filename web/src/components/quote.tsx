import type { ClaimJson } from '../api-types.ts'
import { useSpeech } from '../language.tsx'
import { type WordKind, wordKinds, wordsOf } from '../text/claim-words.ts'
import { segmentsOf } from '../text/segments.ts'
import { steady } from '../text/visible.ts'

/** The sentence of the article that makes the claim, untouched, what stands around the evidence muted, with what each word says marked. */
export function Quote({ claim }: { readonly claim: ClaimJson }) {
  const { strings } = useSpeech()
  const { evidence } = claim
  const { start, end, exact } = evidence.sentence
  const isEvidence = (at: number) => at >= evidence.start && at < evidence.end
  const words = [...wordsOf(claim), { start: evidence.start, end: evidence.end, what: 'evidence' as const }]
  return (
    <blockquote className="quote" lang="ar" dir="rtl">
      {segmentsOf<WordKind | 'evidence'>(start, end, words).map(segment => {
        const text = steady(exact.slice(segment.start - start, segment.end - start))
        const kinds = [...new Set(segment.marks.flatMap(({ what }) => (what === 'evidence' ? [] : [what])))]
        if (kinds.length === 0)
          return isEvidence(segment.start) ? (
            text
          ) : (
            <span key={segment.start} className="around">
              {text}
            </span>
          )
        const title = kinds.map(kind => strings.word[kind]).join(strings.listSeparator)
        return (
          <mark key={segment.start} className={kinds.map(kind => `word ${kind}`).join(' ')} title={title}>
            {text}
          </mark>
        )
      })}
    </blockquote>
  )
}

/** What the marks in quotations mean. */
export function WordLegend() {
  const { strings } = useSpeech()
  return (
    <ul className="word-legend" aria-label={strings.wordsLabel}>
      {wordKinds.map(kind => (
        <li key={kind}>
          <mark className={`word ${kind}`}>{strings.word[kind]}</mark>
        </li>
      ))}
    </ul>
  )
}
