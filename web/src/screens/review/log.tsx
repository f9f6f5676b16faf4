import { type ReactNode, useState } from 'react'
import { resource } from '../../api.ts'
import type { ReviewJson } from '../../api-types.ts'
import { ArticleWords } from '../../components/names.tsx'
import { useSpeech } from '../../language.tsx'
import { visible } from '../../text/visible.ts'
import { useKept } from '../../use-kept.ts'
import { useResource } from '../../use-resource.ts'

/** The same question once more, after something was written. */
export const anew = <T extends { readonly key: string }>(question: T, version: number): T => ({
  ...question,
  key: `${question.key} ${version}`,
})

/** One review: who stated what, when, and what became of it. */
export function ReviewLine({
  review,
  onUndo,
}: {
  readonly review: ReviewJson
  readonly onUndo?: (id: string) => void
}) {
  const { strings, date } = useSpeech()
  const { reviewing } = strings
  const words = review.exact
  return (
    <li className={`review-line ${review.status}`}>
      <bdi>{visible(review.author)}</bdi> <strong>{reviewing.actions[review.action]}</strong>
      {review.field !== null && ` (${strings.claim[review.field]})`}
      {words !== null && (
        <>
          {' '}
          <ArticleWords text={words.length > 90 ? `${words.slice(0, 90)}…` : words} />
        </>
      )}
      <span className="note">
        {' '}
        {date(review.at.slice(0, 10))} · {reviewing.outcomes[review.status]}
        {review.message !== null && ` · ${review.message}`}
        {review.reread.length > 0 && ` · ${reviewing.reread}`}
      </span>
      {review.note !== null && (
        <p className="review-note" dir="auto">
          {visible(review.note)}
        </p>
      )}
      {onUndo !== undefined && review.status !== 'undone' && (
        <button type="button" className="plain" onClick={() => onUndo(review.id)}>
          {reviewing.undo}
        </button>
      )}
    </li>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function Everything({ version }: { readonly version: number }) {
  const { strings, number } = useSpeech()
  const { reviewing } = strings
  const { value } = useKept(useResource(anew(resource.reviews(null), version)))
  if (value === null) return <p className="loading">{strings.loading}</p>
  const { items, agreement, disagreements } = value
  return (
    <>
      <Part title={reviewing.agreementTitle}>
        {agreement.length === 0 ? (
          <p className="note">{reviewing.agreementNone}</p>
        ) : (
          <ul>
            {agreement.map(({ authors, n, same, kappa }) => (
              <li key={authors.join('\n')}>
                {reviewing.agreement(
                  authors.map(visible).join(strings.listSeparator),
                  strings.count.claims(n),
                  number(same),
                )}
                {strings.listSeparator}
                <bdi>{reviewing.kappa(kappa === null ? reviewing.kappaNone : kappa.toFixed(2))}</bdi>
              </li>
            ))}
          </ul>
        )}
      </Part>
      {disagreements.length > 0 && (
        <Part title={reviewing.disagreements}>
          <ul>
            {disagreements.map(one => (
              <li key={one.reviews.join()}>
                <ul>
                  {items
                    .filter(({ id }) => one.reviews.includes(id))
                    .map(review => (
                      <ReviewLine key={review.id} review={review} />
                    ))}
                </ul>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={reviewing.history}>
        {items.length === 0 ? (
          <p className="note">{reviewing.historyNone}</p>
        ) : (
          <ul className="review-lines">
            {items.map(review => (
              <ReviewLine key={review.id} review={review} />
            ))}
          </ul>
        )}
      </Part>
    </>
  )
}

/** Who did what, and how much two reviewers agree: asked for when it is opened. */
export function Log({ version }: { readonly version: number }) {
  const { strings } = useSpeech()
  const [open, setOpen] = useState(false)
  return (
    <details className="review-log" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{strings.reviewing.history}</summary>
      {open && <Everything version={version} />}
    </details>
  )
}
