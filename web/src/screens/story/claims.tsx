import type { StoryJson } from '../../api-types.ts'
import { ClaimCard } from '../../components/claim-card.tsx'
import { Gradual } from '../../components/gradual.tsx'
import { Link } from '../../components/link.tsx'
import { ArticleWords, OwnVoice } from '../../components/names.tsx'
import { WordLegend } from '../../components/quote.tsx'
import { useSpeech } from '../../language.tsx'
import { useLocation } from '../../location.ts'
import { address } from '../../routes.ts'
import { useLookup } from './lookup.ts'

/** All claims of the story, or (`?origin=`) those that go back to one origin. */
export function ClaimsView({ story }: { readonly story: StoryJson }) {
  const { strings, say } = useSpeech()
  const { query } = useLocation()
  const lookup = useLookup(story)
  const origin = story.origins.find(origin => origin.id === query.get('origin'))
  const claims = origin === undefined ? story.claims : origin.claims.flatMap(claim => lookup.claims.get(claim) ?? [])
  return (
    <>
      {origin === undefined ? (
        <h2 className="unseen">{strings.story.views.claims}</h2>
      ) : (
        <div className="chosen-origin">
          <h2>
            {origin.own ? (
              <OwnVoice article={claims[0] === undefined ? null : lookup.articleOf(claims[0])} />
            ) : origin.label === null ? (
              <ArticleWords text={origin.name} />
            ) : (
              say(origin.label)
            )}
          </h2>
          <Link to={address.story(story.id, 'claims')}>{strings.story.allStatuses}</Link>
        </div>
      )}
      <WordLegend />
      <Gradual key={origin?.id} items={claims} step={20}>
        {shown => (
          <div className="claim-list">
            {shown.map(claim => (
              <ClaimCard key={claim.id} claim={claim} article={lookup.articleOf(claim)} />
            ))}
          </div>
        )}
      </Gradual>
    </>
  )
}
