import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { resource } from '../../api.ts'
import type { StatementJson, StoryJson } from '../../api-types.ts'
import { Choice } from '../../components/choice.tsx'
import { Link } from '../../components/link.tsx'
import { ArticleTitle, ArticleWords, OutletName } from '../../components/names.tsx'
import { useSpeech } from '../../language.tsx'
import type { Statements } from '../../review/use-statements.ts'
import { address, routeOf } from '../../routes.ts'
import { useMay } from '../../team/who.tsx'
import { useKept } from '../../use-kept.ts'
import { useResource } from '../../use-resource.ts'
import type { Asked } from '../review.tsx'
import { anew } from './log.tsx'

/** Stories that are offered by name; any other by the address of its page. */
const OFFERED = 200

/** The story that an address names, or an id as it stands in one. */
function storyIn(text: string): string | null {
  const written = text.trim()
  if (/^s[0-9a-f]{16}$/.test(written)) return written
  try {
    const route = routeOf(new URL(written, location.href).pathname)
    return route.screen === 'story' ? route.story : null
  } catch {
    return null
  }
}

/** Which stories belong together, and which articles to none of them. A story that is joined or separated may have another id: it is found by its first article. */
export function StoryReview(props: {
  readonly story: string
  readonly statements: Statements
  readonly pressed: Asked | null
  /** What the key that undoes does while the story is open, and something was stated of it. */
  readonly undoes: RefObject<(() => void) | null>
}) {
  const { statements, pressed, undoes } = props
  const { strings } = useSpeech()
  const words = strings.reviewing.story
  const may = useMay('reviewer')
  const [id, setId] = useState(props.story)
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState<readonly string[]>([])
  const asked = useResource(anew(resource.story(id), statements.version))
  const { value: story } = useKept(asked)
  const summary = useRef<HTMLElement>(null)

  const tell = useCallback(
    async (statement: StatementJson, of: string) => {
      const written = await statements.state(statement)
      if (written === null) return
      setMade(statement.action === 'undo' ? [] : written.map(one => one.id))
      const where = await resource.article(of).ask(new AbortController().signal)
      const [now] = where.ok ? where.value.article.stories : []
      if (now !== undefined) setId(now)
    },
    [statements],
  )
  const first = story?.articles[0]?.id
  const { value: log } = useKept(useResource(anew(resource.reviews(null), statements.version)))
  const own = new Set(story?.articles.map(one => one.id))
  const last = log?.items.find(
    one => one.of === 'stories' && one.status === 'applied' && one.targets.some(target => own.has(target)),
  )
  /** What was stated here, or else the last that stands of this story. */
  const standing = made.length > 0 ? made : last === undefined ? [] : [last.id]
  const undo = () => {
    if (standing.length > 0 && first !== undefined) void tell({ action: 'undo', targets: [...standing] }, first)
  }
  useEffect(() => {
    undoes.current = open && standing.length > 0 ? undo : null
    return () => {
      undoes.current = null
    }
  })
  const done = useRef(pressed?.number ?? 0)
  useEffect(() => {
    if (pressed === null || pressed.number === done.current) return
    done.current = pressed.number
    if (pressed.action === 'story') {
      setOpen(now => !now)
      summary.current?.focus()
    }
  }, [pressed])

  if (!may || story === null) return null
  return (
    <details className="story-review" open={open} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary ref={summary}>
        {words.title} <kbd>s</kbd> <ArticleWords text={story.title} />
      </summary>
      {open && (
        <>
          <p>
            <Link to={address.story(story.id)}>{words.open}</Link>
          </p>
          <Separating key={`${story.id} ${story.articles.length}`} story={story} tell={tell} />
          <Joining key={story.id} story={story} tell={tell} />
          <div className="review-acts">
            <button type="button" disabled={standing.length === 0} onClick={undo}>
              {words.undo} <kbd>u</kbd>
            </button>
          </div>
        </>
      )}
    </details>
  )
}

interface Part {
  readonly story: StoryJson
  readonly tell: (statement: StatementJson, of: string) => void
}

function Separating({ story, tell }: Part) {
  const { strings } = useSpeech()
  const words = strings.reviewing.story
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  if (story.articles.length < 2) return <p className="note">{words.alone}</p>
  const picked = story.articles.filter(({ id }) => chosen.has(id)).map(({ id }) => id)
  const rest = story.articles.find(({ id }) => !chosen.has(id))
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  return (
    <>
      <fieldset>
        <legend>{words.articles}</legend>
        <ul className="event-claims">
          {story.articles.map(article => (
            <li key={article.id}>
              <label>
                <input type="checkbox" checked={chosen.has(article.id)} onChange={() => toggle(article.id)} />
                <span>
                  <ArticleTitle article={article} /> · <OutletName outlet={article.outlet} />
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <div className="review-acts">
        <button
          type="button"
          disabled={picked.length === 0 || rest === undefined}
          onClick={() => rest && tell({ action: 'separate', of: 'stories', targets: picked }, rest.id)}
        >
          {words.separate}
        </button>
      </div>
    </>
  )
}

function Joining({ story, tell }: Part) {
  const { strings } = useSpeech()
  const words = strings.reviewing.story
  const offered = useResource(resource.stories({ order: 'newest', limit: OFFERED }))
  const [other, setOther] = useState('')
  const [written, setWritten] = useState('')
  const named = written.trim() === '' ? null : storyIn(written)
  const target = written.trim() === '' ? other : (named ?? '')
  const others = offered.state === 'ready' ? offered.value.items.filter(({ id }) => id !== story.id) : []
  const first = story.articles[0]!.id
  return (
    <fieldset>
      <legend>{words.joinWith}</legend>
      <div className="review-acts">
        <Choice
          label={words.others}
          value={other}
          onChoose={setOther}
          options={[{ value: '', text: '…' }, ...others.map(one => ({ value: one.id, text: one.title }))]}
        />
        <label>
          {words.address}
          <input dir="ltr" maxLength={500} value={written} onChange={event => setWritten(event.target.value)} />
        </label>
        <button
          type="button"
          disabled={target === '' || target === story.id}
          onClick={() => tell({ action: 'join', of: 'stories', targets: [story.id, target] }, first)}
        >
          {words.join}
        </button>
      </div>
      {written.trim() !== '' && named === null && (
        <p className="wrong" role="alert">
          {words.noAddress}
        </p>
      )}
    </fieldset>
  )
}
