import { reasonsOf } from '../../account/chain-graph.ts'
import type { EventJson, OriginGraphJson } from '../../api-types.ts'
import { ArticleWords } from '../../components/names.tsx'
import { useSpeech } from '../../language.tsx'
import { visible } from '../../text/visible.ts'
import { useNodeText } from './graph-boxes.tsx'

/** The groups that are counted, each with why its claims were joined. */
export function Groups(props: {
  readonly graph: OriginGraphJson
  readonly event: EventJson
  readonly chosen: number | null
  readonly onChoose: (group: number | null) => void
}) {
  const { graph, event, chosen, onChoose } = props
  const { strings, number } = useSpeech()
  const textOf = useNodeText()
  const nodes = new Map(graph.nodes.map(node => [node.id, node]))
  return (
    <div className="graph-count">
      <h3>{strings.graph.whyCount}</h3>
      <p>
        {strings.graph.count(strings.count.claims(event.claims.length), strings.count.groups(graph.groups.length))}{' '}
        <strong>{strings.count.independent(event.support.independent)}</strong>
      </p>
      <ul>
        {graph.groups.map(group => {
          const reasons = reasonsOf(group)
          return (
            <li key={group.number}>
              <button
                type="button"
                className="graph-number"
                aria-pressed={chosen === group.number}
                aria-label={strings.graph.showGroup(number(group.number))}
                onClick={() => onChoose(chosen === group.number ? null : group.number)}
              >
                {number(group.number)}
              </button>
              <span>
                {group.origins.map((id, i) => {
                  const node = nodes.get(id)
                  return (
                    <span key={id}>
                      {i > 0 && strings.listSeparator}
                      {node === undefined ? <ArticleWords text={id} /> : <bdi>{textOf(node)}</bdi>}
                    </span>
                  )
                })}
                {': '}
                {strings.count.claims(group.claims.length)}.{' '}
                <span className="note">
                  {reasons.length === 0
                    ? strings.graph.alone
                    : `${strings.graph.because} ${reasons
                        .map(({ reason, pairs }) => strings.graph.pairs(strings.joinedReason[reason], number(pairs)))
                        .join(strings.listSeparator)}`}
                </span>
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** Every line of the graph as a sentence, for those who do not see it. */
export function AsText({ graph }: { readonly graph: OriginGraphJson }) {
  const { strings } = useSpeech()
  const textOf = useNodeText()
  const nodes = new Map(graph.nodes.map(node => [node.id, node]))
  const name = (id: string) => {
    const node = nodes.get(id)
    return <bdi>{node === undefined ? visible(id) : textOf(node)}</bdi>
  }
  return (
    <details className="graph-text">
      <summary>{strings.graph.asText}</summary>
      <ul>
        {graph.edges.map(edge => (
          <li key={`${edge.from} ${edge.to} ${edge.kind}`}>
            {name(edge.from)} <span className="note">{strings.graph[edge.kind]}</span>{' '}
            <span className="onward-sign" aria-hidden="true" /> {name(edge.to)}{' '}
            <span className="note">({strings.count.claims(edge.claims.length)})</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
