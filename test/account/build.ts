import type { Article } from '../../src/article/types.ts'
import type { Claim, EventType, Link, LinkKind, Named, PlaceMention, PlacePrecision } from '../../src/claims/types.ts'

/**
 * Hand-made articles and claims for the tests of the account. An article is written as its lines: the first is the headline, all others
 * are body. A claim points at its evidence by quoting it.
 */
export interface ArticleSpec {
  readonly id: string
  readonly lines: readonly string[]
  readonly outlet?: string
  readonly published?: string
}

export function article({ id, lines, outlet, published }: ArticleSpec): Article {
  const text = lines.join('\n')
  let at = 0
  const blocks = lines.map((line, i) => {
    const block = { start: at, end: at + line.length, role: i === 0 ? ('title' as const) : ('body' as const) }
    at += line.length + 1
    return block
  })
  return {
    id,
    sha256: id,
    file: `${id}.txt`,
    url: null,
    text,
    blocks,
    title: { start: blocks[0]!.start, end: blocks[0]!.end },
    dateline: null,
    outlet: outlet === undefined ? null : { value: { name: outlet, ref: null }, span: null, from: 'test' },
    published: published === undefined ? null : { value: published, span: null, from: 'test' },
    dates: [],
    credits: [],
    captureOffsets: null,
  }
}

/** `name` alone, or `name@ref`. */
type Name = string

export interface ClaimSpec {
  readonly type: EventType
  /** Must stand in the article. The claim's trigger is its first word. */
  readonly exact: string
  readonly denied?: boolean
  readonly factuality?: Claim['factuality']
  /** `kind:name@ref`, origin first. */
  readonly chain?: readonly string[]
  readonly agents?: readonly Name[]
  readonly targets?: readonly Name[]
  readonly place?: {
    readonly name: string
    readonly ref?: string
    readonly precision?: PlacePrecision
    readonly at?: readonly [number, number]
  }
  readonly time?: string
  /** `unit:min-max` with `~` before for "about": `people:440-440`, `~people:440-440`, `people:800-`; the words of the text before: `شاب=people:1-1`. */
  readonly quantities?: readonly string[]
  /** Names of the rules that made the claim. */
  readonly rules?: readonly string[]
}

export function claim(of: Article, spec: ClaimSpec): Claim {
  const start = of.text.indexOf(spec.exact)
  if (start < 0) throw new Error(`"${spec.exact}" does not stand in ${of.id}`)
  const end = start + spec.exact.length
  return {
    id: `c-${of.id}-${start}-${spec.type}-${spec.denied ? 'denied' : 'asserted'}`,
    article: of.id,
    evidence: { start, end, exact: spec.exact },
    type: spec.type,
    polarity: spec.denied ? 'denied' : 'asserted',
    factuality: spec.factuality ?? 'occurred',
    chain: (spec.chain ?? []).map(text => {
      const [kind, rest] = [text.slice(0, text.indexOf(':')), text.slice(text.indexOf(':') + 1)]
      return { ...named(of, rest), kind: kind as LinkKind } satisfies Link
    }),
    agents: (spec.agents ?? []).map(name => named(of, name, start)),
    targets: (spec.targets ?? []).map(name => named(of, name, start)),
    place: spec.place === undefined ? null : place(of, spec.place, start),
    time: spec.time === undefined ? null : { text: spec.time, edtf: spec.time, start, end },
    quantities: (spec.quantities ?? []).map(figure => {
      const [text, of] = figure.includes('=') ? (figure.split('=') as [string, string]) : [figure, figure]
      const [, about, unit, min, max] = /^(~?)(\S+):(\d*)-(\d*)$/.exec(of)!
      return {
        text,
        min: min === '' ? null : Number(min),
        max: max === '' ? null : Number(max),
        approximate: about === '~',
        unit: unit!,
        start,
        end,
      }
    }),
    trigger: { start, end: start + spec.exact.split(' ')[0]!.length },
    rules: (spec.rules ?? []).map(rule => ({ rule, start, end })),
  }
}

/** Where the name stands after `from`, or else anywhere, or else nowhere (an empty span). */
function named(of: Article, text: Name, from = 0): Named {
  const [name, ref] = text.split('@') as [string, string | undefined]
  const after = of.text.indexOf(name, from)
  const start = after >= 0 ? after : Math.max(0, of.text.indexOf(name))
  const stands = of.text.startsWith(name, start)
  return { name, ref: ref ?? null, start, end: stands ? start + name.length : start }
}

function place(of: Article, spec: NonNullable<ClaimSpec['place']>, from: number): PlaceMention {
  return {
    ...named(of, spec.name, from),
    ref: spec.ref ?? null,
    lat: spec.at?.[0] ?? null,
    lon: spec.at?.[1] ?? null,
    country: null,
    precision: spec.precision ?? 'town',
  }
}
