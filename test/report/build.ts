import type { Account, Contradiction, Copy, Event, Origin, Revision, Support } from '../../src/account/types.ts'
import type { Span } from '../../src/arabic/types.ts'
import type { Article, Block, BlockRole } from '../../src/article/types.ts'
import type { InputFailure } from '../../src/capture/types.ts'
import type { Claim, LinkKind, PlacePrecision } from '../../src/claims/types.ts'

/** Builds an account by hand: spans are found by their words, so a test says what stands where and never counts characters. */

const hash = (text: string): string => {
  let h = 0xcbf29ce484222325n
  for (let i = 0; i < text.length; i++) h = ((h ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n) & 0xffffffffffffffffn
  return h.toString(16).padStart(16, '0')
}

export const find = (text: string, words: string, from = 0): Span => {
  const start = text.indexOf(words, from)
  if (start < 0) throw new Error(`"${words}" does not stand in the text`)
  return { start, end: start + words.length }
}

export interface ArticleSketch {
  readonly file?: string | null
  readonly url?: string | null
  readonly outlet?: { readonly name: string; readonly ref?: string | null }
  readonly published?: string
  readonly lines: readonly (readonly [BlockRole, string])[]
}

export const article = (sketch: ArticleSketch): Article => {
  const text = sketch.lines.map(([, line]) => line).join('\n')
  const blocks: Block[] = []
  let at = 0
  for (const [role, line] of sketch.lines) {
    blocks.push({ role, start: at, end: at + line.length })
    at += line.length + 1
  }
  const of = (role: BlockRole): Span | null => {
    const block = blocks.find(one => one.role === role)
    return block ? { start: block.start, end: block.end } : null
  }
  const name = sketch.file ?? sketch.url ?? text
  const sha256 = hash(name).repeat(4)
  const standsInText = sketch.outlet && text.includes(sketch.outlet.name)
  return {
    id: `a${sha256.slice(0, 16)}`,
    sha256,
    file: sketch.file ?? null,
    url: sketch.url ?? null,
    text,
    blocks,
    title: of('title'),
    dateline: of('dateline'),
    outlet: sketch.outlet
      ? {
          value: { name: sketch.outlet.name, ref: sketch.outlet.ref ?? null },
          span: standsInText ? find(text, sketch.outlet.name) : null,
          from: standsInText ? 'text' : 'meta og:site_name',
        }
      : null,
    published: sketch.published ? { value: sketch.published, span: null, from: 'meta article:published_time' } : null,
    dates: [],
    credits: [],
    captureOffsets: null,
  }
}

export interface NamedSketch {
  readonly words: string
  readonly ref?: string
}

export interface ClaimSketch {
  readonly article: Article
  readonly evidence: string
  readonly type: Claim['type']
  readonly polarity?: Claim['polarity']
  readonly factuality?: Claim['factuality']
  readonly trigger: string
  readonly chain?: readonly (NamedSketch & { readonly kind: LinkKind })[]
  readonly agents?: readonly NamedSketch[]
  readonly targets?: readonly NamedSketch[]
  readonly place?: NamedSketch & {
    readonly at?: readonly [lat: number, lon: number]
    readonly precision: PlacePrecision
    readonly country?: string
  }
  readonly time?: { readonly words: string; readonly edtf: string | null }
  readonly quantities?: readonly {
    readonly words: string
    readonly min: number | null
    readonly max: number | null
    readonly approximate?: boolean
    readonly unit: string | null
  }[]
}

export const claim = (sketch: ClaimSketch): Claim => {
  const { text, id } = sketch.article
  const evidence = find(text, sketch.evidence)
  /** Inside the evidence where it stands there, else anywhere. */
  const at = (words: string): Span =>
    sketch.evidence.includes(words) ? find(text, words, evidence.start) : find(text, words)
  const named = ({ words, ref }: NamedSketch) => ({ name: words, ref: ref ?? null, ...at(words) })
  const { place, time } = sketch
  const polarity = sketch.polarity ?? 'asserted'
  return {
    id: `c${hash(`${id} ${evidence.start} ${evidence.end} ${sketch.type} ${polarity}`)}`,
    article: id,
    evidence: { ...evidence, exact: sketch.evidence },
    type: sketch.type,
    polarity,
    factuality: sketch.factuality ?? 'occurred',
    chain: (sketch.chain ?? []).map(link => ({ ...named(link), kind: link.kind })),
    agents: (sketch.agents ?? []).map(named),
    targets: (sketch.targets ?? []).map(named),
    place: place
      ? {
          ...named(place),
          lat: place.at?.[0] ?? null,
          lon: place.at?.[1] ?? null,
          country: place.country ?? null,
          precision: place.precision,
        }
      : null,
    time: time ? { text: time.words, edtf: time.edtf, ...at(time.words) } : null,
    quantities: (sketch.quantities ?? []).map(({ words, min, max, approximate, unit }) => ({
      text: words,
      min,
      max,
      approximate: approximate ?? false,
      unit,
      ...at(words),
    })),
    trigger: at(sketch.trigger),
    rules: [{ rule: 'by-hand', ...at(sketch.trigger) }],
  }
}

export interface EventSketch {
  readonly claims: readonly Claim[]
  readonly status: Event['status']
  readonly independent: number
  readonly quantities?: Event['quantities']
  readonly joined?: Support['joined']
  readonly contradictions?: readonly Contradiction[]
  readonly revisions?: readonly Revision[]
  readonly story?: string
}

export const STORY = 's0000000000000001'

export const event = (sketch: EventSketch): Event => {
  const { claims } = sketch
  const count = (values: readonly string[]): number => new Set(values).size
  const time = claims.find(one => one.time?.edtf)?.time ?? claims.find(one => one.time)?.time
  return {
    id: `e${hash([...claims.map(one => one.id)].sort()[0] ?? '')}`,
    type: claims[0]!.type,
    story: sketch.story ?? STORY,
    claims: claims.map(one => one.id),
    place: claims.find(one => one.place)?.place ?? null,
    time: time ? { text: time.text, edtf: time.edtf } : null,
    quantities: sketch.quantities ?? [],
    support: {
      claims: claims.length,
      articles: count(claims.map(one => one.article)),
      outlets: count(claims.map(one => one.article)),
      chains: count(claims.map(one => one.chain.map(link => link.name).join('>'))),
      independent: sketch.independent,
      joined: sketch.joined ?? [],
    },
    status: sketch.status,
    contradictions: sketch.contradictions ?? [],
    revisions: sketch.revisions ?? [],
  }
}

export const account = (parts: {
  readonly articles: readonly Article[]
  readonly events: readonly Event[]
  readonly claims: readonly Claim[]
  readonly origins?: readonly Origin[]
  readonly copies?: readonly Copy[]
  readonly failures?: readonly InputFailure[]
  readonly title?: string
}): Account => ({
  articles: parts.articles,
  claims: parts.claims,
  events: parts.events,
  stories: [
    {
      id: STORY,
      title: parts.title ?? 'قصة',
      articles: parts.articles.map(one => one.id),
      events: parts.events.map(one => one.id),
    },
  ],
  origins: parts.origins ?? [],
  copies: parts.copies ?? [],
  failures: parts.failures ?? [],
})
