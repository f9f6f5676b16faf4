import type { ClaimJson, CopyJson, StoryJson } from '../api-types.ts'
import { boundsOf } from '../format/edtf.ts'
import { groupBy } from './group.ts'
import { type OutletColumn, outletKey, outletsOf } from './outlets.ts'

export type Says = 'asserts' | 'denies' | 'both' | 'copies' | 'copiesDenial' | 'silent'

export interface Cell {
  readonly says: Says
  /** The claims that the cell stands on: the outlet's own ones first. */
  readonly claims: readonly ClaimJson[]
}

export interface Matrix {
  readonly outlets: readonly OutletColumn[]
  /** One row an event of the story, in the story's order; one cell an outlet. */
  readonly rows: readonly (readonly Cell[])[]
}

/** Whether most of the claim's words stand in a passage that its article shares with another one. */
function isCopied(claim: ClaimJson, copies: readonly CopyJson[]): boolean {
  const { start, end } = claim.evidence
  return copies.some(copy =>
    copy.passages.some(({ here }) => 2 * (Math.min(here.end, end) - Math.max(here.start, start)) > end - start),
  )
}

/**
 * The copies in which an article may have taken the words: both articles share them, so one that was published earlier is not
 * the one that copies. Where the dates do not tell (the same day, or none), either may be.
 */
function takenOver(story: StoryJson): CopyJson[] {
  const published = new Map(story.articles.map(article => [article.id, article.published]))
  const day = (article: string) => boundsOf(published.get(article) ?? '')?.from ?? null
  return story.copies.filter(copy => {
    const [own, other] = [day(copy.article), day(copy.of)]
    return own === null || other === null || own >= other
  })
}

function saysOf(own: readonly ClaimJson[], copied: readonly ClaimJson[]): Says {
  const asserted = own.some(claim => claim.polarity === 'asserted')
  const denied = own.some(claim => claim.polarity === 'denied')
  if (asserted && denied) return 'both'
  if (asserted) return 'asserts'
  if (denied) return 'denies'
  if (copied.length === 0) return 'silent'
  return copied.every(claim => claim.polarity === 'denied') ? 'copiesDenial' : 'copies'
}

/** What each outlet says of each event. An outlet copies where it has nothing on the event but words that it took over. */
export function matrixOf(story: StoryJson): Matrix {
  const outlets = outletsOf(story.articles)
  const columnOf = new Map(story.articles.map(article => [article.id, outletKey(article)]))
  const copiesOf = groupBy(takenOver(story), copy => copy.article)
  const claims = new Map(story.claims.map(claim => [claim.id, claim]))

  const rows = story.events.map(event => {
    const ofEvent = event.claims.flatMap(id => claims.get(id) ?? [])
    const byOutlet = groupBy(ofEvent, claim => columnOf.get(claim.article))
    return outlets.map((outlet): Cell => {
      const here = byOutlet.get(outlet.key) ?? []
      const copied = here.filter(claim => isCopied(claim, copiesOf.get(claim.article) ?? []))
      const own = here.filter(claim => !copied.includes(claim))
      return { says: saysOf(own, copied), claims: [...own, ...copied] }
    })
  })
  return { outlets, rows }
}

/** A column of the matrix against origins. */
export interface OriginColumn {
  readonly origin: StoryJson['origins'][number]
}

/** What each named origin is told to say of each event, whoever carried it; those with most claims first. An outlet's own voice is no origin. */
export function originMatrixOf(story: StoryJson): {
  readonly columns: readonly OriginColumn[]
  readonly rows: readonly (readonly Cell[])[]
} {
  const columns = story.origins
    .filter(origin => !origin.own)
    .toSorted((a, b) => b.claims.length - a.claims.length)
    .map(origin => ({ origin }))
  const claims = new Map(story.claims.map(claim => [claim.id, claim]))
  const columnOf = new Map(columns.flatMap(({ origin }, i) => origin.claims.map(claim => [claim, i] as const)))
  const silent: Cell = { says: 'silent', claims: [] }
  const rows = story.events.map(event => {
    const row: Cell[] = columns.map(() => silent)
    const byColumn = groupBy(
      event.claims.flatMap(id => claims.get(id) ?? []),
      claim => columnOf.get(claim.id),
    )
    for (const [column, own] of byColumn) if (column !== undefined) row[column] = { says: saysOf(own, []), claims: own }
    return row
  })
  return { columns, rows }
}
