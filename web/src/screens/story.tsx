import { lazy, Suspense, useMemo } from 'react'
import { indexOf, narrowed, narrowingIn } from '../account/narrow.ts'
import { resource } from '../api.ts'
import type { StoryJson } from '../api-types.ts'
import { useOpened } from '../board/use-read.ts'
import { Link } from '../components/link.tsx'
import { Loaded } from '../components/loaded.tsx'
import { ArticleWords } from '../components/names.tsx'
import { Period } from '../components/period.tsx'
import { useTitle } from '../components/use-title.ts'
import { useSpeech } from '../language.tsx'
import { useLocation } from '../location.ts'
import { address, type StoryView, storyViews } from '../routes.ts'
import { useMay } from '../team/who.tsx'
import { useResource } from '../use-resource.ts'
import { ArticlesView } from './story/articles.tsx'
import { ClaimsView } from './story/claims.tsx'
import { ContradictionsView } from './story/contradictions.tsx'
import { EstimatesView } from './story/estimates.tsx'
import { EventView } from './story/event.tsx'
import { EventsView } from './story/events.tsx'
import { lookupOf, WholeStory } from './story/lookup.ts'
import { MatrixView } from './story/matrix.tsx'
import { NarrowingBar, useKept } from './story/narrowing.tsx'
import { OriginsView } from './story/origins.tsx'

// The map's library is larger than all the rest: it comes only to those who open the map.
const MapView = lazy(() => import('./story/map.tsx').then(({ MapView }) => ({ default: MapView })))

/** A contradiction between two events stands in both, and counts once. */
const contradictionsIn = (story: StoryJson) =>
  new Set(story.events.flatMap(event => event.contradictions.map(({ kind, claims }) => `${kind} ${claims.join()}`)))
    .size

/** How many things each view holds; null where a number would say nothing. */
function countOf(story: StoryJson, view: StoryView): number | null {
  switch (view) {
    case 'events':
      return story.events.length
    case 'claims':
      return story.claims.length
    case 'articles':
      return story.articles.length
    case 'origins':
      return story.origins.filter(origin => !origin.own).length
    case 'contradictions':
      return contradictionsIn(story)
    case 'estimates':
    case 'matrix':
    case 'map':
      return null
  }
}

/** The numbers of the story: each is the way to what it counts, and keeps the filters. */
function Views({ story, view }: { readonly story: StoryJson; readonly view: StoryView }) {
  const { strings, number } = useSpeech()
  const kept = useKept()
  return (
    <nav className="views" aria-label={strings.story.viewsLabel}>
      {storyViews.map(name => {
        const count = countOf(story, name)
        return (
          <Link key={name} to={kept(address.story(story.id, name))} aria-current={name === view ? 'page' : undefined}>
            {count !== null && <strong>{number(count)}</strong>}{' '}
            <span>{(count === 1 ? strings.story.oneOf : strings.story.views)[name]}</span>
          </Link>
        )
      })}
    </nav>
  )
}

function View({ story, view }: { readonly story: StoryJson; readonly view: StoryView }) {
  const { strings } = useSpeech()
  switch (view) {
    case 'events':
      return <EventsView story={story} />
    case 'claims':
      return <ClaimsView story={story} />
    case 'articles':
      return <ArticlesView story={story} />
    case 'origins':
      return <OriginsView story={story} />
    case 'contradictions':
      return <ContradictionsView story={story} />
    case 'estimates':
      return <EstimatesView story={story} />
    case 'matrix':
      return <MatrixView story={story} />
    case 'map':
      return (
        <Suspense fallback={<p className="loading">{strings.loading}</p>}>
          <MapView story={story} />
        </Suspense>
      )
  }
}

function Narrowed({ story, view }: { readonly story: StoryJson; readonly view: StoryView }) {
  const { strings } = useSpeech()
  const { query } = useLocation()
  const index = useMemo(() => indexOf(story), [story])
  const asked = query.toString()
  const narrowing = useMemo(() => narrowingIn(new URLSearchParams(asked)), [asked])
  const shown = useMemo(() => narrowed(story, index, narrowing), [story, index, narrowing])
  return (
    <>
      <Views story={shown} view={view} />
      {story.events.length === 0 ? (
        <p className="notice">{strings.story.noEvents}</p>
      ) : (
        <NarrowingBar story={story} shown={shown} index={index} narrowing={narrowing} />
      )}
      <View story={shown} view={view} />
    </>
  )
}

function Story(props: { readonly story: StoryJson; readonly view: StoryView; readonly event: string | null }) {
  const { story, view, event } = props
  const { strings } = useSpeech()
  const lookup = useMemo(() => lookupOf(story), [story])
  const may = useMay('reviewer')
  useOpened(story.id)
  useTitle(`${strings.story.views[view]}: ${story.title}`)
  return (
    <div className="page">
      <header className="story-header">
        <h1>
          <ArticleWords text={story.title} />
        </h1>
        <dl className="fields inline">
          {story.happened !== null && (
            <div>
              <dt>{strings.storiesScreen.happened}</dt>
              <dd>
                <Period period={story.happened} />
              </dd>
            </div>
          )}
          {story.reported !== null && (
            <div>
              <dt>{strings.storiesScreen.reported}</dt>
              <dd>
                <Period period={story.reported} />
              </dd>
            </div>
          )}
        </dl>
        <p className="story-ways">
          <Link to={address.export(story.id)}>{strings.story.export}</Link>
          {may && <Link to={address.review(null, story.id)}>{strings.story.review}</Link>}
        </p>
      </header>
      <WholeStory value={lookup}>
        {event === null ? (
          <Narrowed story={story} view={view} />
        ) : (
          <>
            <Views story={story} view={view} />
            <EventView key={event} story={story} event={event} />
          </>
        )}
      </WholeStory>
    </div>
  )
}

/** One story: its numbers, and the view that the address names. */
export function StoryScreen(props: {
  readonly story: string
  readonly view: StoryView
  readonly event: string | null
}) {
  const story = useResource(resource.story(props.story))
  return <Loaded resource={story}>{value => <Story story={value} view={props.view} event={props.event} />}</Loaded>
}
