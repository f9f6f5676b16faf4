import { type CSSProperties, useId, useMemo, useState } from 'react'
import { box, chainGraph, curveOf, type PlacedEdge, reasonsOf } from '../../account/chain-graph.ts'
import { resource } from '../../api.ts'
import type { EventJson, OriginGraphJson } from '../../api-types.ts'
import { EvidencePanel } from '../../components/evidence.tsx'
import { ArticleWords } from '../../components/names.tsx'
import { useArrowKeys } from '../../components/use-arrow-keys.ts'
import { useSpeech } from '../../language.tsx'
import { visible } from '../../text/visible.ts'
import { useResource } from '../../use-resource.ts'
import type { Lookup } from './lookup.ts'

type Node = OriginGraphJson['nodes'][number]

/** Room at the outer side of the last column, for edges that go round between outlets. */
const ROUND = 64
const kinds = ['told', 'speaks-for', 'tied-to', 'copy'] as const

function useNodeText(): (node: Node) => string {
  const { say } = useSpeech()
  return node => (node.label === null ? visible(node.name) : say(node.label))
}

const inGroup = (of: { readonly groups: readonly number[] }, group: number | null) =>
  group === null || of.groups.includes(group)

function Edges(props: {
  readonly edges: readonly PlacedEdge[]
  readonly width: number
  readonly height: number
  readonly isOut: (edge: PlacedEdge) => boolean
}) {
  const { edges, width, height, isOut } = props
  const { direction } = useSpeech()
  const marker = useId()
  return (
    <svg className="graph-edges" width={width} height={height} aria-hidden="true">
      <defs>
        <marker id={marker} viewBox="0 0 8 8" refX="7" refY="4" markerUnits="userSpaceOnUse" markerWidth="10" markerHeight="10" orient="auto">
          <path d="M1 1l6 3l-6 3" fill="none" stroke="context-stroke" strokeWidth="1.6" />
        </marker>
      </defs>
      {edges.map(placed => {
        const { edge } = placed
        return (
          <path
            key={`${edge.from} ${edge.to} ${edge.kind}`}
            className={`edge ${edge.kind}${isOut(placed) ? ' faint' : ''}`}
            d={curveOf(placed, width, direction === 'rtl')}
            strokeWidth={1.2 + Math.min(3, Math.log2(1 + edge.claims.length))}
            markerEnd={edge.directed ? `url(#${marker})` : undefined}
          />
        )
      })}
    </svg>
  )
}

function NodeButton(props: {
  readonly node: Node
  readonly style: CSSProperties
  readonly open: boolean
  readonly faint: boolean
  readonly onChoose: () => void
}) {
  const { node, style, open, faint, onChoose } = props
  const { strings, number } = useSpeech()
  const text = useNodeText()(node)
  const roles = node.roles.map(role => strings.graph.role[role]).join(strings.listSeparator)
  const label = [
    text,
    roles,
    strings.count.claims(node.claims.length),
    ...node.groups.map(group => strings.graph.group(number(group))),
  ].join(strings.listSeparator)
  return (
    <button
      type="button"
      className={`graph-node ${node.kind}${node.roles.includes('origin') ? ' is-origin' : ''}${faint ? ' faint' : ''}`}
      style={style}
      aria-expanded={open}
      aria-label={label}
      title={label}
      data-stop
      onClick={onChoose}
    >
      <span className="graph-name" dir="auto">
        {text}
      </span>
      <small>
        {roles} · {strings.count.claims(node.claims.length)}
      </small>
      <span className="graph-groups" aria-hidden="true">
        {node.groups.slice(0, 4).map(group => (
          <i key={group}>{number(group)}</i>
        ))}
      </span>
    </button>
  )
}

/** The groups that are counted, each with why its claims were joined. */
function Groups(props: {
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
function AsText({ graph }: { readonly graph: OriginGraphJson }) {
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

function Drawn(props: { readonly graph: OriginGraphJson; readonly event: EventJson; readonly lookup: Lookup }) {
  const { graph, event, lookup } = props
  const { strings, direction, number } = useSpeech()
  const laid = useMemo(() => chainGraph(graph), [graph])
  const [group, setGroup] = useState<number | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const onArrow = useArrowKeys()
  const textOf = useNodeText()
  const panel = useId()
  const width = laid.width + ROUND
  const left = (x: number) => (direction === 'rtl' ? width - x - box.width : x)
  const groupOf = useMemo(
    () => new Map(graph.groups.flatMap(one => one.claims.map(claim => [claim, one.number] as const))),
    [graph],
  )
  const isOut = ({ edge }: PlacedEdge) => group !== null && !edge.claims.some(claim => groupOf.get(claim) === group)
  const node = graph.nodes.find(one => one.id === chosen)
  const count = (role: Node['roles'][number]) => graph.nodes.filter(one => one.roles.includes(role)).length
  return (
    <>
      <Groups graph={graph} event={event} chosen={group} onChoose={setGroup} />
      <section
        className="graph-scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
        aria-label={strings.graph.label(
          strings.count.origins(count('origin')),
          strings.count.outlets(count('outlet')),
          strings.count.groups(graph.groups.length),
        )}
        onKeyDown={onArrow}
      >
        <div className="graph" dir="ltr" style={{ width, height: laid.height }}>
          {laid.bands.map(band => (
            <div
              key={`${band.group} ${band.y}`}
              className="graph-band"
              style={{ left: left(band.x) - 6, top: band.y - 6, width: box.width + 12, height: band.height + 12 }}
            />
          ))}
          <Edges edges={laid.edges} width={width} height={laid.height} isOut={isOut} />
          {laid.nodes.map(placed => (
            <NodeButton
              key={placed.node.id}
              node={placed.node}
              style={{ left: left(placed.x), top: placed.y, width: box.width, height: box.height }}
              open={chosen === placed.node.id}
              faint={!inGroup(placed.node, group)}
              onChoose={() => setChosen(chosen === placed.node.id ? null : placed.node.id)}
            />
          ))}
        </div>
      </section>
      <p className="note graph-legend">
        {strings.graph.legend}{' '}
        {kinds
          .filter(kind => graph.edges.some(edge => edge.kind === kind))
          .map(kind => (
            <span key={kind} className={`edge-sample ${kind}`}>
              {strings.graph[kind]}
            </span>
          ))}
      </p>
      {node !== undefined && (
        <EvidencePanel
          id={panel}
          title={`${strings.graph.claimsOf(textOf(node))} (${number(node.claims.length)})`}
          claims={node.claims}
          lookup={lookup}
          onClose={() => setChosen(null)}
        />
      )}
      <AsText graph={graph} />
    </>
  )
}

/** Through whom an event came, drawn and told, with why it is counted as it is. */
export function EventGraph({ event, lookup }: { readonly event: EventJson; readonly lookup: Lookup }) {
  const { strings } = useSpeech()
  const graph = useResource(resource.graph(event.id))
  return (
    <section className="event-graph">
      <h2>{strings.graph.title}</h2>
      <p className="note">{strings.graph.note}</p>
      {graph.state === 'loading' && (
        <p className="note" role="status">
          {strings.loading}
        </p>
      )}
      {graph.state === 'failed' && <p className="note">{strings.graph.unavailable}</p>}
      {graph.state === 'ready' && <Drawn graph={graph.value} event={event} lookup={lookup} />}
    </section>
  )
}
