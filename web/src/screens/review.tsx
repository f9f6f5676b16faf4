import { useCallback, useMemo, useRef, useState } from 'react'
import { resource } from '../api.ts'
import type { QueueItemJson, QueueJson } from '../api-types.ts'
import { Loaded } from '../components/loaded.tsx'
import { useTitle } from '../components/use-title.ts'
import { useSpeech } from '../language.tsx'
import { go } from '../location.ts'
import { type ReviewAsked, reviewAddress } from '../review/asked.ts'
import { type Action, useKeys } from '../review/keys.ts'
import { useStatements } from '../review/use-statements.ts'
import { useResource } from '../use-resource.ts'
import { Chosen } from './review/chosen.tsx'
import { QueueFilters } from './review/filters.tsx'
import { KeysHelp } from './review/keys-help.tsx'
import { Log } from './review/log.tsx'
import { QueueList } from './review/queue-list.tsx'
import { StoryReview } from './review/story-review.tsx'
import { Unwritten } from './review/unwritten.tsx'

/** What a panel of the chosen claim does: another number with each key that asks for it. */
export interface Asked {
  readonly action: Action
  readonly number: number
}

function Desk({ queue, asked }: { readonly queue: QueueJson; readonly asked: ReviewAsked }) {
  const { strings, href } = useSpeech()
  const [items, setItems] = useState<readonly QueueItemJson[]>(queue.items)
  const [next, setNext] = useState(queue.next)
  const [help, setHelp] = useState(false)
  const [pressed, setPressed] = useState<Asked | null>(null)
  const statements = useStatements()
  const on = asked.on ?? items[0]?.id ?? null
  const item = items.find(one => one.id === on) ?? null
  const undoStory = useRef<(() => void) | null>(null)
  const story = item?.story ?? asked.story
  const choose = useCallback(
    (id: string) => go(href(reviewAddress({ ...asked, on: id })), { replace: true }),
    [asked, href],
  )

  const more = useCallback(async () => {
    if (next === null) return
    const answer = await resource.review(asked, next).ask(new AbortController().signal)
    if (!answer.ok) return
    const known = new Set(items.map(({ id }) => id))
    setItems([...items, ...answer.value.items.filter(({ id }) => !known.has(id))])
    setNext(answer.value.next)
  }, [asked, items, next])

  useKeys(action => {
    if (action === 'undo' && undoStory.current !== null) return undoStory.current()
    if (action === 'help') return setHelp(shown => !shown)
    if (action !== 'next' && action !== 'previous')
      return setPressed(old => ({ action, number: (old?.number ?? 0) + 1 }))
    const at = items.findIndex(({ id }) => id === on)
    const to = items[at + (action === 'next' ? 1 : -1)]
    if (to !== undefined) choose(to.id)
    if (action === 'next' && at >= items.length - 3) more()
  })

  return (
    <>
      <Unwritten statements={statements} />
      <div className="review-desk">
        <aside className="review-side" aria-label={strings.reviewing.queue}>
          <QueueFilters queue={queue} asked={asked} />
          <QueueList items={items} on={on} total={queue.total} verdicts={statements.verdicts} onChoose={choose} />
          {next !== null && (
            <button type="button" onClick={more}>
              {strings.reviewing.next}
            </button>
          )}
        </aside>
        <div className="review-main">
          {on === null ? (
            <p className="notice">{strings.reviewing.choose}</p>
          ) : (
            <Chosen
              key={on}
              id={on}
              story={item?.story ?? asked.story}
              queue={queue}
              item={item}
              statements={statements}
              pressed={pressed}
              onChoose={choose}
            />
          )}
          {story !== null && (
            <StoryReview key={story} story={story} statements={statements} pressed={pressed} undoes={undoStory} />
          )}
          <Log version={statements.version} />
        </div>
      </div>
      <KeysHelp shown={help} onShow={setHelp} />
    </>
  )
}

/** A queue of what to look at, and what is chosen of it with all that a reviewer can state. */
export function ReviewScreen({ asked }: { readonly asked: ReviewAsked }) {
  const { strings } = useSpeech()
  useTitle(strings.reviewing.title)
  const { story, kind, type, reason, status } = asked
  const filters = useMemo(() => ({ story, kind, type, reason, status }), [story, kind, type, reason, status])
  // A queue stays as it was while it is worked through: who accepts a claim can still undo it.
  const queue = useResource(resource.review(filters, null))
  return (
    <div className="page review">
      <header>
        <h1>{strings.reviewing.title}</h1>
        <p className="intro">{strings.reviewing.intro}</p>
      </header>
      <Loaded resource={queue}>{value => <Desk key={JSON.stringify(filters)} queue={value} asked={asked} />}</Loaded>
    </div>
  )
}
