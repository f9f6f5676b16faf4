import { useCallback, useEffect, useRef, useState } from 'react'
import { resource } from '../../api.ts'
import type { ClaimPageJson, CorrectionsJson, StatementJson } from '../../api-types.ts'
import { Chain } from '../../components/chain.tsx'
import { ClaimFields } from '../../components/claim-fields.tsx'
import { Link } from '../../components/link.tsx'
import { ArticleTitle, OutletName } from '../../components/names.tsx'
import { Said } from '../../components/said.tsx'
import { useSpeech } from '../../language.tsx'
import { address } from '../../routes.ts'
import { useMay } from '../../team/who.tsx'
import { useKept } from '../../use-kept.ts'
import { useResource } from '../../use-resource.ts'
import type { ChosenProps } from './chosen.tsx'
import { Context } from './context.tsx'
import { Correct } from './correct.tsx'
import { EventReview } from './event-review.tsx'
import { anew, ReviewLine } from './log.tsx'

/** One claim with its words in their article, and all that can be stated of it. */
export function ClaimReview(props: ChosenProps & { readonly page: ClaimPageJson }) {
  const { page, item, queue, statements, pressed } = props
  const { strings } = useSpeech()
  const { reviewing } = strings
  const { claim, article, event } = page
  const { state, version } = statements
  const [open, setOpen] = useState<'correct' | 'group' | null>(null)
  const [note, setNote] = useState('')
  const noteField = useRef<HTMLInputElement>(null)
  const history = useKept(useResource(anew(resource.reviews(claim.id), version))).value
  const me = useKept(useResource(resource.me())).value
  const allowed = useMay('reviewer')

  const tell = useCallback(
    async (statement: StatementJson) => {
      const written = await state(note.trim() === '' ? statement : { ...statement, note: note.trim() })
      if (written !== null) setNote('')
    },
    [state, note],
  )
  const correct = (corrections: CorrectionsJson) => {
    setOpen(null)
    tell({ action: 'correct', targets: [claim.id], corrections })
  }
  /** What is undone first: the last statement that still stands, one's own before another's. */
  const standing = (history?.items ?? []).filter(one => one.status !== 'undone' && one.action !== 'undo')
  const last = standing.find(({ author }) => author === me?.name) ?? standing[0]
  const undo = (id = last?.id) => {
    if (id !== undefined) tell({ action: 'undo', targets: [id] })
  }

  const act = {
    accept: () => tell({ action: 'accept', targets: [claim.id] }),
    reject: () => tell({ action: 'reject', targets: [claim.id] }),
    correct: () => setOpen(now => (now === 'correct' ? null : 'correct')),
    group: () => setOpen(now => (now === 'group' ? null : 'group')),
    undo: () => undo(),
    note: () => noteField.current?.focus(),
  }
  const done = useRef(pressed?.number ?? 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each key
  useEffect(() => {
    if (pressed === null || pressed.number === done.current) return
    done.current = pressed.number
    if (allowed && pressed.action in act) act[pressed.action as keyof typeof act]()
  }, [pressed])

  return (
    <article className="review-claim">
      <h2>
        <Said text={claim.description} />
      </h2>
      {item !== null && (
        <p className="note">{item.reasons.map(reason => reviewing.reasons[reason]).join(strings.listSeparator)}</p>
      )}
      <p className="source-line">
        <OutletName outlet={article.outlet} /> · <ArticleTitle article={article} />{' '}
        <Link to={address.article(claim.article, claim.id)}>{reviewing.openArticle}</Link>
      </p>
      {allowed ? (
        <div className="review-acts">
          <button type="button" className="accept" onClick={act.accept}>
            {reviewing.accept} <kbd>a</kbd>
          </button>
          <button type="button" className="reject" onClick={act.reject}>
            {reviewing.reject} <kbd>r</kbd>
          </button>
          <button type="button" aria-expanded={open === 'correct'} onClick={act.correct}>
            {reviewing.correct} <kbd>c</kbd>
          </button>
          <button type="button" aria-expanded={open === 'group'} onClick={act.group}>
            {reviewing.group} <kbd>e</kbd>
          </button>
          <button type="button" disabled={last === undefined} onClick={() => undo()}>
            {reviewing.undo} <kbd>u</kbd>
          </button>
          <label className="review-note-field">
            {reviewing.note} <kbd>n</kbd>
            <input
              ref={noteField}
              value={note}
              maxLength={5000}
              dir="auto"
              placeholder={reviewing.noteHint}
              onChange={event => setNote(event.target.value)}
              onKeyDown={event => {
                if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur()
              }}
            />
          </label>
        </div>
      ) : (
        <p className="note">{reviewing.notAllowed}</p>
      )}
      {open === 'correct' && <Correct claim={claim} queue={queue} onState={correct} onCancel={() => setOpen(null)} />}
      {open === 'group' &&
        (event === null ? (
          <p className="note">{reviewing.noEvent}</p>
        ) : (
          <EventReview {...props} story={event.story} event={event.id} claim={claim.id} />
        ))}
      <h3>{reviewing.context}</h3>
      <Context claim={claim} />
      <Chain chain={claim.chain} article={article} />
      <h3>{reviewing.fieldsTitle}</h3>
      <ClaimFields claim={claim} />
      {history !== null && history.items.length > 0 && (
        <section>
          <h3>{reviewing.ofThis}</h3>
          <ul className="review-lines">
            {history.items.map(review => (
              <ReviewLine key={review.id} review={review} {...(allowed && { onUndo: undo })} />
            ))}
          </ul>
        </section>
      )}
      {event !== null && (
        <section>
          <h3>{reviewing.event}</h3>
          <p>
            <Link to={address.event(event.story, event.id)}>
              <Said text={event.description} />
            </Link>
          </p>
        </section>
      )}
    </article>
  )
}
