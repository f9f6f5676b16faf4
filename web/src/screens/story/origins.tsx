import type { StoryJson } from '../../api-types.ts'
import { Gradual } from '../../components/gradual.tsx'
import { Link } from '../../components/link.tsx'
import { ArticleWords, OwnVoice } from '../../components/names.tsx'
import { useSpeech } from '../../language.tsx'
import { withParameter } from '../../location.ts'
import { address } from '../../routes.ts'
import { useLookup } from './lookup.ts'

const hasKind = <T extends object>(kinds: T, kind: string): kind is string & keyof T => Object.hasOwn(kinds, kind)

/** Who stands behind the claims of the story: each origin once, those with most claims first. */
export function OriginsView({ story }: { readonly story: StoryJson }) {
  const { strings, say } = useSpeech()
  const lookup = useLookup(story)
  const origins = story.origins.toSorted((a, b) => b.claims.length - a.claims.length)
  const articlesOf = (claims: readonly string[]) => new Set(claims.map(id => lookup.claims.get(id)?.article)).size
  const articleOf = (claims: readonly string[]) => {
    const claim = claims.map(id => lookup.claims.get(id)).find(claim => claim !== undefined)
    return claim === undefined ? null : lookup.articleOf(claim)
  }
  return (
    <>
      <h2 className="unseen">{strings.story.views.origins}</h2>
      <Gradual items={origins}>
        {shown => (
          <ul className="event-list">
            {shown.map(origin => (
              <li key={origin.id}>
                <h3>
                  <Link to={withParameter(address.story(story.id, 'claims'), 'origin', origin.id)}>
                    {origin.own ? (
                      <OwnVoice article={articleOf(origin.claims)} />
                    ) : origin.label === null ? (
                      <ArticleWords text={origin.name} />
                    ) : (
                      <bdi>{say(origin.label)}</bdi>
                    )}
                  </Link>
                </h3>
                <p className="event-facts">
                  {origin.own ? (
                    <span>{strings.story.ownVoice}</span>
                  ) : (
                    hasKind(strings.linkKind, origin.kind) && <span>{strings.linkKind[origin.kind]}</span>
                  )}
                  <span>{strings.count.claims(origin.claims.length)}</span>
                  <span>{strings.count.articles(articlesOf(origin.claims))}</span>
                </p>
              </li>
            ))}
          </ul>
        )}
      </Gradual>
    </>
  )
}
