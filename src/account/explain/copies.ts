import { byText } from '../ids.ts'
import type { CopyReason, Event } from '../types.ts'
import type { Again } from './looks.ts'

/** Two claims of an event that stand in text which their articles share. */
export interface CopyIn {
  readonly from: string
  readonly to: string
  readonly directed: boolean
  readonly because: CopyReason
  readonly claims: readonly [string, string]
}

/** Pairs of the event's claims that stand in text which their articles share: from and to are articles. */
export function copiesIn(event: Event, again: Again): CopyIn[] {
  const byArticle = new Map<string, string[]>()
  for (const id of event.claims) {
    const { article } = again.claimOf.get(id)!
    const list = byArticle.get(article)
    if (list === undefined) byArticle.set(article, [id])
    else list.push(id)
  }
  const found: CopyIn[] = []
  for (const [article, list] of byArticle)
    for (const partner of again.reuse.partners(article))
      for (const other of byArticle.get(partner) ?? [])
        for (const id of list) {
          if (byText(article, partner) > 0) continue
          const passage = again.passage(id, other) ?? again.passage(other, id)
          if (passage === null) continue
          const { copy } = passage
          const taken = copy.direction === 'taken'
          found.push({
            from: taken ? copy.of : copy.article,
            to: taken ? copy.article : copy.of,
            directed: taken || copy.direction === 'given',
            because: copy.because,
            claims: [id, other],
          })
        }
  return found
}
