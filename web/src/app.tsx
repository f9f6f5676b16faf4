import { Shell } from './components/shell.tsx'
import { useLocation } from './location.ts'
import { reviewAskedOf } from './review/asked.ts'
import { routeOf } from './routes.ts'
import { ArticleScreen } from './screens/article.tsx'
import { ClaimScreen } from './screens/claim.tsx'
import { ExportScreen } from './screens/export.tsx'
import { InputsScreen } from './screens/inputs.tsx'
import { KnowledgeScreen } from './screens/knowledge.tsx'
import { NowhereScreen } from './screens/nowhere.tsx'
import { ReviewScreen } from './screens/review.tsx'
import { SearchScreen } from './screens/search.tsx'
import { SourcesScreen, sourcesAsked } from './screens/sources.tsx'
import { StoriesScreen } from './screens/stories.tsx'
import { StoryScreen } from './screens/story.tsx'
import { AccountScreen } from './screens/team/account.tsx'
import { TeamScreen } from './screens/team/team.tsx'
import { askedOf } from './search/asked.ts'
import { Door } from './team/who.tsx'

function Screen() {
  const { path, query } = useLocation()
  const route = routeOf(path)
  const cursor = query.get('cursor')
  switch (route.screen) {
    case 'stories':
      return <StoriesScreen />
    case 'story':
      return <StoryScreen key={route.story} story={route.story} view={route.view} event={route.event} />
    case 'article':
      return <ArticleScreen key={route.article} article={route.article} chosen={query.get('claim')} />
    case 'claim':
      return <ClaimScreen claim={route.claim} />
    case 'search':
      return <SearchScreen asked={askedOf(query)} cursor={cursor} />
    case 'sources':
      return <SourcesScreen asked={sourcesAsked(query)} cursor={cursor} />
    case 'knowledge':
      return (
        <KnowledgeScreen table={query.get('table') ?? 'actors'} query={query.get('letters') ?? ''} cursor={cursor} />
      )
    case 'review':
      return <ReviewScreen asked={reviewAskedOf(query)} />
    case 'export':
      return <ExportScreen story={query.get('story')} />
    case 'inputs':
      return <InputsScreen cursor={cursor} />
    case 'account':
      return <AccountScreen cursor={cursor} />
    case 'team':
      return <TeamScreen cursor={cursor} />
    // The door shows it.
    case 'join':
    case 'nowhere':
      return <NowhereScreen />
  }
}

export function App() {
  return (
    <Door>
      <Shell>
        <Screen />
      </Shell>
    </Door>
  )
}
