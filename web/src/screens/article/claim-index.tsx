import type { ArticleJson } from '../../api-types.ts'
import { ClaimSigns } from '../../components/claim-card.tsx'
import { Gradual } from '../../components/gradual.tsx'
import { Link } from '../../components/link.tsx'
import { useArrowKeys } from '../../components/use-arrow-keys.ts'
import { useSpeech } from '../../language.tsx'
import { address } from '../../routes.ts'

/** The claims of the article in the order of its text: the way to each of them without a mouse. */
export function ClaimIndex({ article }: { readonly article: ArticleJson }) {
  const { strings, say } = useSpeech()
  const onArrow = useArrowKeys()
  if (article.claims.length === 0) return <p className="note">{strings.article.noClaims}</p>
  return (
    <>
      <p className="note">{strings.article.chooseClaim}</p>
      <Gradual items={article.claims}>
        {shown => (
          // biome-ignore lint/a11y/noNoninteractiveElementInteractions: the arrow keys move between the links inside
          <ol className="claim-index" onKeyDown={onArrow}>
            {shown.map(claim => (
              <li key={claim.id}>
                <Link to={address.article(article.article.id, claim.id)} replace data-stop>
                  {say(claim.description)}
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
