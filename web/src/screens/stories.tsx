import { useState } from 'react'
import { resource } from '../api.ts'
import type { StoriesJson } from '../api-types.ts'
import { type Asked, addressOf, askedIn, questionOf } from '../board/asked.ts'
import { useNews, useRead } from '../board/use-read.ts'
import { Loaded } from '../components/loaded.tsx'
import { Paging } from '../components/paging.tsx'
import { useArrowKeys } from '../components/use-arrow-keys.ts'
import { useTitle } from '../components/use-title.ts'
import { useSpeech } from '../language.tsx'
import { useLocation } from '../location.ts'
import { useResource } from '../use-resource.ts'
import { StoryFilters } from './stories/filters.tsx'
import { StoryItem } from './stories/item.tsx'

const isNarrow = ({ unread, growing, contested, outlet }: Asked) => unread || growing || contested || outlet !== null

function List({ stories, asked }: { readonly stories: StoriesJson; readonly asked: Asked }) {
  const { strings } = useSpeech()
  const onArrow = useArrowKeys()
  const { items, next, last, outlets, newest, total } = stories
  const { newsOf, readAll } = useNews(last)
  const { board } = strings
  if (items.length === 0 && !isNarrow(asked))
    return (
      <section className="notice">
        <p>{strings.storiesScreen.empty}</p>
        <p className="note">{strings.storiesScreen.emptyHint}</p>
      </section>
    )
  return (
    <>
      <StoryFilters asked={asked} outlets={outlets} newest={newest} />
      <div className="board-found">
        <p role="status">{total === 0 ? board.none : strings.count.stories(total)}</p>
        {items.some(story => newsOf(story) !== null) && (
          <button type="button" className="plain" onClick={readAll}>
            {board.readAll}
          </button>
        )}
      </div>
      <ul className="story-list" onKeyDown={onArrow}>
        {items.map(story => (
          <StoryItem key={story.id} story={story} news={newsOf(story)} />
        ))}
      </ul>
      <Paging cursor={asked.cursor} next={next} to={cursor => addressOf({ ...asked, cursor })} />
      <p className="note">{board.kept}</p>
    </>
  )
}

/** The stories of the account: the first screen. */
export function StoriesScreen() {
  const { strings } = useSpeech()
  const { query } = useLocation()
  useTitle(strings.storiesScreen.title)
  const asked = askedIn(query)
  // What had been read when the screen came: a list is not asked for anew while its stories are being read.
  const read = useRead()
  const [base] = useState(read?.base ?? null)
  const stories = useResource(resource.stories(questionOf(asked, base)))
  return (
    <div className="page narrow">
      <h1>{strings.storiesScreen.title}</h1>
      <p className="intro">{strings.storiesScreen.intro}</p>
      <Loaded resource={stories}>{value => <List stories={value} asked={asked} />}</Loaded>
    </div>
  )
}
