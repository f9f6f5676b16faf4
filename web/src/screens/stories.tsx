import { resource } from '../api.ts'
import type { PeriodJson, StorySummaryJson } from '../api-types.ts'
import { DateText } from '../components/date-text.tsx'
import { Link } from '../components/link.tsx'
import { Loaded } from '../components/loaded.tsx'
import { ArticleWords, OutletName } from '../components/names.tsx'
import { Paging } from '../components/paging.tsx'
import { StatusSign } from '../components/status.tsx'
import { useArrowKeys } from '../components/use-arrow-keys.ts'
import { useTitle } from '../components/use-title.ts'
import { useSpeech } from '../language.tsx'
import { address } from '../routes.ts'
import { useResource } from '../use-resource.ts'

export function Period({ period }: { readonly period: PeriodJson }) {
  const { first, last } = period
  return first === last ? (
    <DateText edtf={first} />
  ) : (
    <span>
      <DateText edtf={first} /> – <DateText edtf={last} />
    </span>
  )
}

function StoryItem({ story }: { readonly story: StorySummaryJson }) {
  const { strings } = useSpeech()
  const { counts, reported, happened, outlets } = story
  return (
    <li className="story-item">
      <h2>
        <Link to={address.story(story.id)} data-stop>
          <ArticleWords text={story.title} />
        </Link>
      </h2>
      <p className="counts">
        <span>{strings.count.articles(counts.articles)}</span>
        <span>{strings.count.events(counts.events)}</span>
        <span>{strings.count.claims(counts.claims)}</span>
        {counts.contested > 0 && (
          <Link className="status contested" to={address.story(story.id, 'contradictions')}>
            <StatusSign status="contested" />
            {strings.count.contested(counts.contested)}
          </Link>
        )}
      </p>
      <dl className="fields inline">
        {happened !== null && (
          <div>
            <dt>{strings.storiesScreen.happened}</dt>
            <dd>
              <Period period={happened} />
            </dd>
          </div>
        )}
        {reported !== null && (
          <div>
            <dt>{strings.storiesScreen.reported}</dt>
            <dd>
              <Period period={reported} />
            </dd>
          </div>
        )}
        {outlets.length > 0 && (
          <div>
            <dt>{strings.storiesScreen.outlets}</dt>
            <dd>
              <ul className="run-in">
                {outlets.map(outlet => (
                  <li key={outlet.ref ?? outlet.name}>
                    <OutletName outlet={outlet} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </li>
  )
}

/** The stories of the account: the first screen. */
export function StoriesScreen({ cursor }: { readonly cursor: string | null }) {
  const { strings } = useSpeech()
  const onArrow = useArrowKeys()
  useTitle(strings.storiesScreen.title)
  const stories = useResource(resource.stories(cursor))
  return (
    <div className="page narrow">
      <h1>{strings.storiesScreen.title}</h1>
      <p className="intro">{strings.storiesScreen.intro}</p>
      <Loaded resource={stories}>
        {({ items, next }) =>
          items.length === 0 ? (
            <section className="notice">
              <p>{strings.storiesScreen.empty}</p>
              <p className="note">{strings.storiesScreen.emptyHint}</p>
            </section>
          ) : (
            <>
              <ul className="story-list" onKeyDown={onArrow}>
                {items.map(story => (
                  <StoryItem key={story.id} story={story} />
                ))}
              </ul>
              <Paging cursor={cursor} next={next} to={address.stories} />
            </>
          )
        }
      </Loaded>
    </div>
  )
}
