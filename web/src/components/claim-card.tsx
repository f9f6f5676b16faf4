import type { ArticleSummaryJson, ClaimJson } from '../api-types.ts'
import { useSpeech } from '../language.tsx'
import { address } from '../routes.ts'
import { Chain } from './chain.tsx'
import { DateText } from './date-text.tsx'
import { Link } from './link.tsx'
import { ArticleTitle } from './names.tsx'
import { Quote } from './quote.tsx'
import { Said } from './said.tsx'

/** Signs for what is not plainly asserted as having happened. */
export function ClaimSigns({ claim }: { readonly claim: ClaimJson }) {
  const { strings, say } = useSpeech()
  return (
    <span className="signs">
      <span className="sign">{say(claim.typeName)}</span>
      {claim.polarity === 'denied' && <span className="sign denied-sign">{strings.polarity.denied}</span>}
      {claim.factuality !== 'occurred' && <span className="sign">{strings.factuality[claim.factuality]}</span>}
    </span>
  )
}

/** A claim with its chain and the Arabic words that make it, beside the line that says it. */
export function ClaimCard({
  claim,
  article,
}: {
  readonly claim: ClaimJson
  readonly article: ArticleSummaryJson | null
}) {
  const { strings } = useSpeech()
  return (
    <article className="claim-card">
      <div className="claim-said">
        <ClaimSigns claim={claim} />
        <h3>
          <Link to={address.article(claim.article, claim.id)}>
            <Said text={claim.description} />
          </Link>
        </h3>
        {article !== null && (
          <p className="source-line">
            <ArticleTitle article={article} />{' '}
            {article.published === null ? (
              <span className="absent">{strings.story.firstPublished}</span>
            ) : (
              <DateText edtf={article.published} />
            )}
          </p>
        )}
      </div>
      <Quote claim={claim} />
      <Chain chain={claim.chain} article={article} />
    </article>
  )
}
