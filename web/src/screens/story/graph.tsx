import { useId, useMemo, useState } from 'react'
import { box, chainGraph, type PlacedEdge } from '../../account/chain-graph.ts'
import { resource } from '../../api.ts'
import type { EventJson, OriginGraphJson } from '../../api-types.ts'
import { EvidencePanel } from '../../components/evidence.tsx'
import { useArrowKeys } from '../../components/use-arrow-keys.ts'
import { useSpeech } from '../../language.tsx'
import { useResource } from '../../use-resource.ts'
import { Edges, NodeButton, useNodeText } from './graph-boxes.tsx'
import { AsText, Groups } from './graph-told.tsx'
import type { Lookup } from './lookup.ts'

const inGroup = (of: { readonly groups: readonly number[] }, group: number | null) =>
  group === null || of.groups.includes(group)

type Node = OriginGraphJson['nodes'][number]

/** Room at the outer side of the last column, for edges that go round between outlets. */
const ROUND = 64
const kinds = ['told', 'speaks-for', 'tied-to', 'copy'] as const

function Drawn(props: { readonly graph: OriginGraphJson; readonly event: EventJson; readonly lookup: Lookup }) {
  const { graph, event, lookup } = props
  const { strings, direction, number } = useSpeech()
  const laid = useMemo(() => chainGraph(graph), [graph])
  const [group, setGroup] = useState<number | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const onArrow = useArrowKeys()
  const textOf = useNodeText()
  const panel = useId()
  // Only outlets that copy one another have edges there.
  const round = laid.edges.some(({ from, to }) => from.x === to.x) ? ROUND : 0
  const width = laid.width + round
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
