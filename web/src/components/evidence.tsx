import type { ReactNode } from 'react'
import type { ClaimJson } from '../api-types.ts'
import { useSpeech } from '../language.tsx'
import { ClaimCard } from './claim-card.tsx'
import { Gradual } from './gradual.tsx'

interface Claims {
  readonly claims: ReadonlyMap<string, ClaimJson>
  readonly articleOf: (claim: ClaimJson) => Parameters<typeof ClaimCard>[0]['article']
}

/** A number that opens the claims that it stands on. */
export function EvidenceButton(props: {
  readonly open: boolean
  readonly label: string
  readonly panel: string
  readonly onToggle: () => void
  readonly children: ReactNode
}) {
  const { open, label, panel, onToggle, children } = props
  return (
    <button
      type="button"
      className="evidence-number"
      aria-expanded={open}
      aria-controls={open ? panel : undefined}
      aria-label={label}
      title={label}
      onClick={onToggle}
    >
      {children}
    </button>
  )
}

/** The claims behind a number, with their words. */
export function EvidencePanel(props: {
  readonly id: string
  readonly title: string
  readonly claims: readonly string[]
  readonly lookup: Claims
  readonly onClose: () => void
}) {
  const { id, title, claims, lookup, onClose } = props
  const { strings } = useSpeech()
  const found = claims.flatMap(claim => lookup.claims.get(claim) ?? [])
  return (
    <section
      id={id}
      className="evidence-panel"
      aria-label={title}
      onKeyDown={event => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <header>
        <h4>{title}</h4>
        <button type="button" className="plain" onClick={onClose}>
          {strings.estimates.close}
        </button>
      </header>
      {found.length === 0 ? (
        <p className="note">{strings.estimates.noEvidence}</p>
      ) : (
        <Gradual items={found} step={6}>
          {shown => (
            <div className="claim-list">
              {shown.map(claim => (
                <ClaimCard key={claim.id} claim={claim} article={lookup.articleOf(claim)} />
              ))}
            </div>
          )}
        </Gradual>
      )}
    </section>
  )
}
