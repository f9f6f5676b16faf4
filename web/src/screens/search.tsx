import { resource } from '../api.ts'
import type { HitJson, SnippetJson } from '../api-types.ts'
import { ClaimSigns } from '../components/claim-card.tsx'
import { DateText } from '../components/date-text.tsx'
import { Link } from '../components/link.tsx'
import { Loaded } from '../components/loaded.tsx'
import { ArticleTitle, OutletName } from '../components/names.tsx'
import { Paging } from '../components/paging.tsx'
import { Said } from '../components/said.tsx'
import { useArrowKeys } from '../components/use-arrow-keys.ts'
import { useTitle } from '../components/use-title.ts'
import { useSpeech } from '../language.tsx'
import { address } from '../routes.ts'
import { segmentsOf } from '../text/segments.ts'
import { steady } from '../text/visible.ts'
import { useResource } from '../use-resource.ts'

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

function Hit({ hit }: { readonly hit: HitJson }) {
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

function Results({ query, cursor }: { readonly query: string; readonly cursor: string | null }) {
  const { strings } = useSpeech()
  const onArrow = useArrowKeys()
  const found = useResource(resource.search(query, cursor))
  return (
    <Loaded resource={found}>
      {({ items, total, more, next }) =>
        items.length === 0 ? (
          <section className="notice" role="status">
            <p>{strings.searchScreen.none(query)}</p>
            <p className="note">{strings.searchScreen.hint}</p>
          </section>
        ) : (
          <>
            <p className="note" role="status">
              {strings.count.hits(total)}
              {more && ` ${strings.count.orMore}`}
            </p>
            <ol className="hits" onKeyDown={onArrow}>
              {items.map(hit => (
                <Hit key={hit.kind === 'claim' ? hit.claim.id : hit.article.id} hit={hit} />
              ))}
            </ol>
            <Paging cursor={cursor} next={next} to={cursor => address.search(query, cursor)} />
          </>
        )
      }
    </Loaded>
  )
}

/** Articles and claims in which the words stand. The field to ask with is in the masthead. */
export function SearchScreen({ query, cursor }: { readonly query: string; readonly cursor: string | null }) {
  const { strings } = useSpeech()
  const words = query.trim()
  useTitle(words === '' ? strings.searchScreen.title : `${strings.searchScreen.title}: ${words}`)
  return (
    <div className="page narrow">
      <h1>
        {strings.searchScreen.title}
        {words !== '' && (
          <>
            {': '}
            <bdi>{words}</bdi>
          </>
        )}
      </h1>
      {words === '' ? (
        <p className="intro">{strings.searchScreen.hint}</p>
      ) : (
        <Results key={words} query={words} cursor={cursor} />
      )}
    </div>
  )
}
