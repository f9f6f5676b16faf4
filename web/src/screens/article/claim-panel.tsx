import { useEffect, useRef } from 'react'
import { resource } from '../../api.ts'
import type { ArticleJson, ClaimJson, ClaimPageJson } from '../../api-types.ts'
import { Chain } from '../../components/chain.tsx'
import { ClaimFields } from '../../components/claim-fields.tsx'
import { Icon } from '../../components/icon.tsx'
import { Link } from '../../components/link.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { ArticleWords } from '../../components/names.tsx'
import { Quote } from '../../components/quote.tsx'
import { Said } from '../../components/said.tsx'
import { Status } from '../../components/status.tsx'
import { Support } from '../../components/support.tsx'
import { useSpeech } from '../../language.tsx'
import { address } from '../../routes.ts'
import { useResource } from '../../use-resource.ts'

/** The named rules that made the claim, with the words they fired on; and the event that the claim was put under. */
function Behind({ page, text }: { readonly page: ClaimPageJson; readonly text: string }) {
  const { strings } = useSpeech()
  const { event, rules } = page
  return (
    <>
      {event !== null && (
        <section>
          <h3>{strings.claim.event}</h3>
          <p>
            <Link to={address.event(event.story, event.id)}>
              <Said text={event.description} />
            </Link>
          </p>
          <p className="event-support">
            <Status status={event.status} /> <Support support={event.support} />
          </p>
        </section>
      )}
      <details>
        <summary>{strings.claim.rules}</summary>
        <p className="note">{strings.claim.rulesNote}</p>
        <ol className="rules">
          {rules.map(({ rule, start, end }) => (
            <li key={`${rule}-${start}-${end}`}>
              <code dir="ltr">{rule}</code> <ArticleWords text={text.slice(start, end)} />
            </li>
          ))}
        </ol>
      </details>
    </>
  )
}

/** All that is known of one claim, beside the text that it stands in. */
export function ClaimPanel(props: {
  readonly claim: ClaimJson
  readonly article: ArticleJson
  readonly onClose: () => void
}) {
  const { claim, article, onClose } = props
  const { strings } = useSpeech()
  const page = useResource(resource.claim(claim.id))
  const heading = useRef<HTMLHeadingElement>(null)

  // The claim was asked for: a screen reader goes on from here. `preventScroll`, since the text shows the words.
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew for each claim
  useEffect(() => heading.current?.focus({ preventScroll: true }), [claim.id])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [onClose])

  return (
    <section className="claim-panel">
      <div className="panel-top">
        <h2 ref={heading} tabIndex={-1}>
          <Said text={claim.description} />
        </h2>
        <button
          type="button"
          className="plain"
          onClick={onClose}
          aria-label={strings.article.close}
          title={strings.article.close}
        >
          <Icon name="close" />
        </button>
      </div>
      <Quote claim={claim} />
      <h3>{strings.claim.chain}</h3>
      <Chain chain={claim.chain} article={article.article} />
      <ClaimFields claim={claim} />
      <p>
        <Link to={address.review(claim.id, claim.story)}>{strings.reviewing.reviewThis}</Link>
      </p>
      <Loaded resource={page}>{page => <Behind page={page} text={article.text} />}</Loaded>
      <p className="note">
        {strings.claim.identifier}{' '}
        <Link to={address.claim(claim.id)}>
          <bdi className="path" dir="ltr">
            {claim.id}
          </bdi>
        </Link>
      </p>
    </section>
  )
}
