import { type CSSProperties, useId } from 'react'
import { curveOf, type PlacedEdge } from '../../account/chain-graph.ts'
import type { OriginGraphJson } from '../../api-types.ts'
import { useSpeech } from '../../language.tsx'
import { visible } from '../../text/visible.ts'

type Node = OriginGraphJson['nodes'][number]

/** The name of a node in the reader's language, as far as the tables know it. */
export function useNodeText(): (node: Node) => string {
  const { say } = useSpeech()
  return node => (node.label === null ? visible(node.name) : say(node.label))
}

/** The lines between the boxes; what they say is told as text below. */
export function Edges(props: {
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
        <marker
          id={marker}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerUnits="userSpaceOnUse"
          markerWidth="10"
          markerHeight="10"
          orient="auto"
        >
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

/** Somebody through whom the event came: a box that opens the claims that came through it. */
export function NodeButton(props: {
  readonly node: Node
  readonly style: CSSProperties
  readonly open: boolean
  readonly faint: boolean
  readonly onChoose: () => void
}) {
  const { node, style, open, faint, onChoose } = props
  const { strings, number, direction } = useSpeech()
  const text = useNodeText()(node)
  const roles = node.roles.map(role => strings.graph.role[role]).join(strings.listSeparator)
  const claims = strings.count.claims(node.claims.length)
  const groups = node.groups.map(group => strings.graph.group(number(group)))
  return (
    <button
      type="button"
      className={`graph-node ${node.kind}${node.roles.includes('origin') ? ' is-origin' : ''}${faint ? ' faint' : ''}`}
      style={style}
      aria-expanded={open}
      title={[text, roles, claims, ...groups].join(strings.listSeparator)}
      dir={direction}
      data-stop
      onClick={onChoose}
    >
      <span className="graph-name" dir="auto">
        {text}
      </span>{' '}
      <small>
        {roles} · {claims}
      </small>{' '}
      {/* The eye sees the first few, as numbers. */}
      <span className="unseen">{groups.join(strings.listSeparator)}</span>
      <span className="graph-groups" aria-hidden="true">
        {node.groups.slice(0, 4).map(group => (
          <i key={group}>{number(group)}</i>
        ))}
      </span>
    </button>
  )
}
