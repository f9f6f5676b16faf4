import type { Account, Bound, Event, Holding, OrderEvidence, Precedence } from '../account/types.ts'
import type { Span } from '../arabic/types.ts'
import type { PlaceMention } from '../claims/types.ts'

/** Turns a span of an article into code points. */
type SpanOf = (article: string, span: Span) => Span

/** The time and ground of an account as the exchange format has them, by article and event: offsets in code points. */
export const timeRows = (account: Account, spanOf: SpanOf) => {
  const bound = (one: Bound | null) =>
    one && {
      edtf: one.edtf,
      because: one.because,
      article: one.article,
      span: one.span && spanOf(one.article, one.span),
      event: one.event,
    }
  const ends = (one: { readonly earliest: Bound | null; readonly latest: Bound | null; readonly edtf: string }) => ({
    edtf: one.edtf,
    earliest: bound(one.earliest),
    latest: bound(one.latest),
  })
  const evidence = ({ article, span, claims }: OrderEvidence) => ({
    article,
    span: span && spanOf(article, span),
    claims,
  })
  const placed = new Map(account.stories.flatMap(({ placed = [] }) => placed.map(one => [one.article, one] as const)))
  const before = new Map<string, Precedence[]>()
  for (const one of account.stories.flatMap(({ order }) => order?.before ?? [])) {
    const list = before.get(one.after)
    if (list) list.push(one)
    else before.set(one.after, [one])
  }
  const held = new Map<string, { readonly place: PlaceMention; readonly holding: Holding }[]>()
  for (const { place, holdings } of account.stories.flatMap(({ ground = [] }) => ground))
    for (const holding of holdings) {
      const list = held.get(holding.event)
      if (list) list.push({ place, holding })
      else held.set(holding.event, [{ place, holding }])
    }
  return {
    /** Between which days an article without a date of publication came out, or null. */
    placed: (article: string) => {
      const one = placed.get(article)
      return one === undefined ? null : ends(one)
    },
    /** Between which days an event was, or null. */
    interval: ({ interval }: Event) => (interval == null ? null : ends(interval)),
    /** The events that came before it, as far as texts or dates say. */
    after: (event: string) =>
      (before.get(event) ?? []).map(one => ({
        event: one.before,
        because: one.because,
        days: one.days && { min: one.days.min, max: one.days.max },
        evidence: one.evidence.map(evidence),
      })),
    /** What the event's claims say of who holds its places. */
    holdings: (event: string) =>
      (held.get(event) ?? []).map(({ place, holding }) => ({
        place: { name: place.name, ref: place.ref },
        holder: { name: holding.holder.name, ref: holding.holder.ref },
        how: holding.how,
        polarity: holding.polarity,
        factuality: holding.factuality,
        since: holding.since,
        until: holding.until,
        part: holding.part,
        claims: holding.claims,
        origins: holding.origins,
      })),
  }
}
