import type { ArticleJson } from '../../api-types.ts'
import { Link } from '../../components/link.tsx'
import { ArticleTitle, OutletName } from '../../components/names.tsx'
import { useSpeech } from '../../language.tsx'
import { address } from '../../routes.ts'

/** The other articles that this one's text also stands in, and how much of it. */
export function Copies({ article }: { readonly article: ArticleJson }) {
  const { strings, percent } = useSpeech()
  const { copies, copied, related } = article
  const summaries = new Map(related.map(other => [other.id, other]))
  const lines = [
    ...copies.map(copy => ({ other: copy.of, said: strings.article.takenFrom(percent(copy.share)) })),
    ...copied.map(copy => ({ other: copy.article, said: strings.article.takenBy(percent(copy.share)) })),
  ]
  if (lines.length === 0) return null
  return (
    <section>
      <h2>{strings.article.copies}</h2>
      <ul className="article-copies">
        {lines.map(({ other, said }) => {
          const summary = summaries.get(other)
          return (
            <li key={said + other}>
              <span className="note">{said}</span>{' '}
              <Link to={address.article(other)}>
                {summary === undefined ? other : <ArticleTitle article={summary} />}
              </Link>
              {summary?.outlet != null && (
                <small className="note">
                  {' '}
                  <OutletName outlet={summary.outlet} />
                </small>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
