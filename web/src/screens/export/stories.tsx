import { useId, useState } from 'react'
import { resource } from '../../api.ts'
import type { StorySummaryJson } from '../../api-types.ts'
import { Loaded } from '../../components/loaded.tsx'
import { ArticleWords } from '../../components/names.tsx'
import { useSpeech } from '../../language.tsx'
import { go } from '../../location.ts'
import { address } from '../../routes.ts'
import { useResource } from '../../use-resource.ts'

function Choice(props: { readonly group: string; readonly story: StorySummaryJson | null; readonly chosen: boolean }) {
  const { group, story, chosen } = props
  const { strings, href } = useSpeech()
  return (
    <li>
      <label className="choice">
        <input
          type="radio"
          name={group}
          checked={chosen}
          onChange={() => go(href(address.export(story?.id ?? null)), { replace: true })}
        />
        <span>
          {story === null ? strings.exportScreen.all : <ArticleWords text={story.title} />}
          {story !== null && (
            <small className="note">
              {strings.support(
                strings.count.events(story.counts.events),
                strings.count.inArticles(story.counts.articles),
                strings.count.claims(story.counts.claims),
              )}
            </small>
          )}
        </span>
      </label>
    </li>
  )
}

/** A story that was named by an address and is not on the page of stories that is shown. */
function Elsewhere({ group, id }: { readonly group: string; readonly id: string }) {
  const { strings } = useSpeech()
  const story = useResource(resource.story(id))
  return (
    <li>
      <label className="choice">
        <input type="radio" name={group} checked readOnly />
        <span>
          {story.state === 'ready' ? <ArticleWords text={story.value.title} /> : strings.exportScreen.chosenStory}
        </span>
      </label>
    </li>
  )
}

/** Which story is exported, or all. The choice stands in the address. */
export function StoryChoice({ chosen }: { readonly chosen: string | null }) {
  const { strings } = useSpeech()
  const group = useId()
  const [cursor, setCursor] = useState<string | null>(null)
  const stories = useResource(resource.stories(cursor === null ? {} : { cursor }))
  return (
    <section aria-labelledby={`${group}-of`}>
      <h2 id={`${group}-of`}>{strings.exportScreen.of}</h2>
      <Loaded resource={stories}>
        {({ items, next }) => (
          <>
            <ul className="choices">
              <Choice group={group} story={null} chosen={chosen === null} />
              {chosen !== null && !items.some(({ id }) => id === chosen) && <Elsewhere group={group} id={chosen} />}
              {items.map(story => (
                <Choice key={story.id} group={group} story={story} chosen={story.id === chosen} />
              ))}
            </ul>
            {(cursor !== null || next !== null) && (
              <p className="paging">
                {cursor !== null && (
                  <button type="button" onClick={() => setCursor(null)}>
                    {strings.paging.first}
                  </button>
                )}
                {next !== null && (
                  <button type="button" onClick={() => setCursor(next)}>
                    {strings.paging.next}
                  </button>
                )}
              </p>
            )}
          </>
        )}
      </Loaded>
    </section>
  )
}
