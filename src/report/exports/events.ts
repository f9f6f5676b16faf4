import type { Account, ContradictionKind, Event, Origin } from '../../account/types.ts'
import type { Article } from '../../article/types.ts'
import type { Claim, Named } from '../../claims/types.ts'
import { agreed, describeEventOf, uncounted } from '../describe.ts'
import { oneLine } from '../names.ts'
import { byText, firstDifference } from '../order.ts'
import { isOwnVoice } from '../voice.ts'
import { type Days, daysOf } from './days.ts'
import type { ExportContext } from './types.ts'

/** An event with what stands behind it, as the tables of events need it. */
export interface EventFacts {
  readonly event: Event
  readonly claims: readonly Claim[]
  /** In the order in which they were published. */
  readonly articles: readonly Article[]
  readonly outlets: readonly string[]
  /** Who is named behind its claims. */
  readonly origins: readonly string[]
  /** None where the claims contradict each other on them. */
  readonly agents: readonly string[]
  readonly targets: readonly string[]
  /** What its claims contradict each other on. */
  readonly disputed: ReadonlySet<ContradictionKind>
  /** Whether somebody asserts that it happened or is under way: not what is only denied, planned or feared. */
  readonly happened: boolean
  /** By its own date, else by its bounds; null where nothing says, or where the claims contradict each other. */
  readonly days: Days | null
  /** The event as one English line. */
  readonly line: string
}

/** A name of the tables, else the words of the article, on one line. */
const nameOf = (context: ExportContext, { name, ref }: Pick<Named, 'name' | 'ref'>): string =>
  (ref === null ? null : context.actor(ref, 'en')) ?? oneLine(name)

const unique = (names: readonly string[]): readonly string[] => [...new Set(names.filter(name => name !== ''))]

/** Marks that isolate names of the other direction are for lines that are shown. */
const unmarked = (line: string): string => line.replace(/[\u2068\u2069]/g, '')

/** The outlet of an article by its neutral name. */
export const outletOf = (article: Article, context: ExportContext): string | null => {
  const of = article.outlet?.value
  return of === undefined ? null : ((of.ref === null ? null : context.outlet(of.ref, 'en')) ?? oneLine(of.name))
}

const byDay = (a: Article, b: Article): number =>
  firstDifference(
    byText(a.published?.value ?? '~', b.published?.value ?? '~'),
    byText(a.file ?? a.url ?? '', b.file ?? b.url ?? ''),
    byText(a.id, b.id),
  )

function daysIn(event: Event, disputed: ReadonlySet<ContradictionKind>): Days | null {
  if (disputed.has('time')) return null
  const own = event.time?.edtf ? daysOf(event.time.edtf) : null
  const bounds = event.interval ? daysOf(event.interval.edtf) : null
  return own ?? bounds
}

/** The events of an account, in its order, each with what stands behind it. */
export function* eventFacts(account: Account, context: ExportContext): Generator<EventFacts> {
  const claims = new Map(account.claims.map(claim => [claim.id, claim]))
  const articles = new Map(account.articles.map(article => [article.id, article]))
  const originsOf = new Map<string, Origin[]>()
  for (const origin of account.origins) {
    if (isOwnVoice(origin.claims, claims)) continue
    for (const claim of origin.claims) originsOf.set(claim, [...(originsOf.get(claim) ?? []), origin])
  }
  for (const event of account.events) {
    const own = event.claims.flatMap(id => claims.get(id) ?? [])
    const asserted = own.filter(claim => claim.polarity === 'asserted')
    const disputed = new Set(event.contradictions.map(({ kind }) => kind))
    const actors = (kind: 'agent' | 'target', field: 'agents' | 'targets'): readonly string[] =>
      disputed.has(kind)
        ? []
        : unique(agreed(asserted, claim => uncounted(claim[field], claim)).map(one => nameOf(context, one)))
    const of = [...new Set(own.map(claim => claim.article))].flatMap(id => articles.get(id) ?? []).sort(byDay)
    yield {
      event,
      claims: own,
      articles: of,
      outlets: unique(of.map(article => outletOf(article, context) ?? '')),
      origins: unique(
        own.flatMap(claim => originsOf.get(claim.id) ?? []).map(({ id, name }) => nameOf(context, { name, ref: id })),
      ),
      agents: actors('agent', 'agents'),
      targets: actors('target', 'targets'),
      disputed,
      happened: asserted.some(({ factuality }) => factuality === 'occurred' || factuality === 'ongoing'),
      days: daysIn(event, disputed),
      line: unmarked(describeEventOf(event, own, context, 'en')),
    }
  }
}
