import type { HitJson, SnippetJson } from '../../api-types.ts'
import { ClaimSigns } from '../../components/claim-card.tsx'
import { DateText } from '../../components/date-text.tsx'
import { Link } from '../../components/link.tsx'
import { ArticleTitle, OutletName } from '../../components/names.tsx'
import { Said } from '../../components/said.tsx'
import { useSpeech } from '../../language.tsx'
import { address } from '../../routes.ts'
import { segmentsOf } from '../../text/segments.ts'
import { steady } from '../../text/visible.ts'

function Snippet({ snippet }: { readonly snippet: SnippetJson }) {
  const marks = snippet.marks.map(mark => ({ ...mark, what: 'found' as const }))
  return (
    <blockquote className="quote" lang="ar" dir="rtl">
      {segmentsOf(0, snippet.text.length, marks).map(({ start, end, marks }) => {
        const text = steady(snippet.text.slice(start, end))
        return marks.length === 0 ? (
          text
        ) : (
          <mark key={start} className="found">
            {text}
          </mark>
        )
      })}
    </blockquote>
  )
}

/** A claim or an article in which the words stand, with the words around them. */
export function Hit({ hit }: { readonly hit: HitJson }) {
  const { strings } = useSpeech()
  const { article, snippet } = hit
  return (
    <li>
      {hit.kind === 'claim' ? (
        <>
          <ClaimSigns claim={hit.claim} />
          <h2>
            <Link to={address.article(article.id, hit.claim.id)} data-stop>
              <Said text={hit.claim.description} />
            </Link>
          </h2>
        </>
      ) : (
        <>
          <span className="signs">
            <span className="sign">{strings.searchScreen.inArticle}</span>
          </span>
          <h2>
            <Link to={address.article(article.id)} data-stop>
              <ArticleTitle article={article} />
            </Link>
          </h2>
        </>
      )}
      <Snippet snippet={snippet} />
      <p className="event-facts">
        <OutletName outlet={article.outlet} />
        {article.published !== null && <DateText edtf={article.published} />}
        {hit.kind === 'claim' && (
          <span>
            <ArticleTitle article={article} />
          </span>
        )}
      </p>
    </li>
  )
}
