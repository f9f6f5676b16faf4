import type { ReactNode } from 'react'
import type { ArticleSummaryJson, LinkJson } from '../api-types.ts'
import { useSpeech } from '../language.tsx'
import { Name, OutletName } from './names.tsx'

function Node({
  kind,
  note,
  children,
}: {
  readonly kind: string
  readonly note: string
  readonly children: ReactNode
}) {
  return (
    <li className={`chain-node ${kind}`}>
      <span className="chain-name">{children}</span>
      <small>{note}</small>
    </li>
  )
}

/** The chain as a line of boxes: origin, relays, outlet, in the direction of reading. A source without a name has a dashed edge. */
export function Chain({
  chain,
  article,
}: {
  readonly chain: readonly LinkJson[]
  readonly article: ArticleSummaryJson | null
}) {
  const { strings } = useSpeech()
  return (
    <ol className="chain" aria-label={strings.claim.chainLabel}>
      {chain.length === 0 && (
        <li className="chain-node own-voice">
          <span className="chain-name">{strings.claim.ownVoice}</span>
        </li>
      )}
      {chain.map((link, place) => (
        <Node
          key={`${link.start}-${link.end}`}
          kind={link.kind}
          note={`${place === 0 ? strings.claim.origin : strings.claim.relay} · ${strings.linkKind[link.kind]}`}
        >
          <Name named={link} />
        </Node>
      ))}
      {article !== null && (
        <li className="chain-node published">
          <span className="chain-name">
            <OutletName outlet={article.outlet} />
          </span>
          <small>{strings.claim.outlet}</small>
        </li>
      )}
    </ol>
  )
}
