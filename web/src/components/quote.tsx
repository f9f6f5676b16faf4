import type { ClaimJson } from '../api-types.ts'
import { useSpeech } from '../language.tsx'
import { wordKinds, wordsOf } from '../text/claim-words.ts'
import { segmentsOf } from '../text/segments.ts'

/** The words of the article that make the claim, untouched, with what each of them says marked. */
export function Quote({ claim }: { readonly claim: ClaimJson }) {
  const { strings } = useSpeech()
  const { start, end, exact } = claim.evidence
  return (
    <blockquote className="quote" lang="ar" dir="rtl">
      {segmentsOf(start, end, wordsOf(claim)).map(segment => {
        const text = exact.slice(segment.start - start, segment.end - start)
        if (segment.marks.length === 0) return text
        const kinds = [...new Set(segment.marks.map(mark => mark.what))]
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
    <ul className="legend" aria-label={strings.wordsLabel}>
      {wordKinds.map(kind => (
        <li key={kind}>
          <mark className={`word ${kind}`}>{strings.word[kind]}</mark>
        </li>
      ))}
    </ul>
  )
}
