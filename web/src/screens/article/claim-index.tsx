import type { ArticleJson } from '../../api-types.ts'
import { ClaimSigns } from '../../components/claim-card.tsx'
import { Gradual } from '../../components/gradual.tsx'
import { Link } from '../../components/link.tsx'
import { Said } from '../../components/said.tsx'
import { useArrowKeys } from '../../components/use-arrow-keys.ts'
import { useSpeech } from '../../language.tsx'
import { address } from '../../routes.ts'

/** The claims of the article in the order of its text: the way to each of them without a mouse. */
export function ClaimIndex({ article }: { readonly article: ArticleJson }) {
  const { strings } = useSpeech()
  const onArrow = useArrowKeys()
  if (article.claims.length === 0) return <p className="note">{strings.article.noClaims}</p>
  return (
    <>
      <p className="note">{strings.article.chooseClaim}</p>
      <Gradual items={article.claims}>
        {shown => (
          <ol className="claim-index" onKeyDown={onArrow}>
            {shown.map(claim => (
              <li key={claim.id}>
                <Link to={address.article(article.article.id, claim.id)} replace data-stop>
                  <Said text={claim.description} />
                </Link>
                <ClaimSigns claim={claim} />
              </li>
            ))}
          </ol>
        )}
      </Gradual>
    </>
  )
}
