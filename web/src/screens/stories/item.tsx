import type { ListedStoryJson } from '../../api-types.ts'
import { Link } from '../../components/link.tsx'
import { ArticleWords, OutletName } from '../../components/names.tsx'
import { Period } from '../../components/period.tsx'
import { Sparkline } from '../../components/sparkline.tsx'
import { StatusSign } from '../../components/status.tsx'
import { useSpeech } from '../../language.tsx'
import { address } from '../../routes.ts'

/** Outlets that are named in the list; the rest is counted. */
const NAMED = 8

function Outlets({ story }: { readonly story: ListedStoryJson }) {
  const { strings } = useSpeech()
  const { outlets } = story
  if (outlets.length === 0) return null
  const named = outlets.length > NAMED + 1 ? outlets.slice(0, NAMED) : outlets
  return (
    <div>
      <dt>{strings.storiesScreen.outlets}</dt>
      <dd>
        <ul className="run-in">
          {named.map(outlet => (
            <li key={outlet.ref ?? outlet.name}>
              <OutletName outlet={outlet} />
            </li>
          ))}
          {named.length < outlets.length && (
            <li>
              <Link to={address.story(story.id, 'matrix')}>{strings.count.outlets(outlets.length)}</Link>
            </li>
          )}
        </ul>
      </dd>
    </div>
  )
}

/** A story in the list: what it is, whether it is new, how its claims came in, and on what it stands. */
export function StoryItem({
  story,
  news,
}: {
  readonly story: ListedStoryJson
  readonly news: 'new' | 'changed' | null
}) {
  const { strings, number } = useSpeech()
  const { counts, reported, happened, recent, activity } = story
  const { board } = strings
  return (
    <li className={news === null ? 'story-item' : 'story-item unread'}>
      <div className="story-told">
        <h2>
          <Link to={address.story(story.id)} data-stop>
            <ArticleWords text={story.title} />
          </Link>{' '}
          {news !== null && <span className="news">{news === 'new' ? board.isNew : board.isChanged}</span>}
        </h2>
        <p className="counts">
          <Link to={address.story(story.id, 'articles')}>{strings.count.articles(counts.articles)}</Link>
          <Link to={address.story(story.id)}>{strings.count.events(counts.events)}</Link>
          <Link to={address.story(story.id, 'claims')}>{strings.count.claims(counts.claims)}</Link>
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
          <Outlets story={story} />
        </dl>
      </div>
      <div className="story-activity">
        <Sparkline activity={activity} />
        {recent.claims + recent.before > 0 && (
          <small className={recent.claims > recent.before ? 'recent grows' : 'recent'}>
            {board.recent(number(recent.claims), number(recent.before))}
          </small>
        )}
      </div>
    </li>
  )
}
