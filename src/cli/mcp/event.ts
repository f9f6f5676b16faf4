import { z } from 'zod'
import { originGraph } from '../../account/index.ts'
import type { Account, Event } from '../../account/types.ts'
import type { Claim } from '../../claims/types.ts'
import { describeContext } from '../context.ts'
import { NoAnswer } from './answer.ts'
import { claimTold, labelled } from './claim-told.ts'
import { type ArticleOf, behind, eventHead, figuresTold } from './event-told.ts'
import { cursor, id, limit, pageOf, some } from './paging.ts'
import { tool } from './tool.ts'
import { cut, LENGTHS, quoting } from './words.ts'

const input = z.strictObject({ event: id.describe('The id of an event.'), cursor, limit })

/** What of an event is told at most; the claims themselves are paged. */
const MOST = { contradictions: 6, groups: 12, figures: 4, claims: 12, origins: 4, said: 2, joined: 6 } as const

export const event = tool({
  name: 'event',
  title: 'One event: its claims, whose word it stands on, what contradicts what',
  description:
    'With the first page: the estimates with the claims behind each figure, which claims count as one origin and why, and contradictions side by side. With every page: claims, each with its words and the chain it came through. An event said by many outlets may stand on one origin: say on how many, and on whose word.',
  input,
  async answer({ event: asked, ...paging }, store) {
    const account = await store.around(asked)
    const event = account?.events.find(one => one.id === asked)
    if (!account || !event) throw new NoAnswer('The account has no such event.')
    const articles = new Map(account.articles.map(one => [one.id, quoting(one)]))
    const of: ArticleOf = claim => articles.get(claim.article) ?? null
    const claims = new Map(account.claims.map(claim => [claim.id, claim]))
    const own = event.claims.flatMap(id => claims.get(id) ?? [])
    const page = pageOf(
      own,
      paging,
      claim => claim.id,
      claim => {
        const quoted = of(claim)
        return quoted && claimTold(claim, quoted, { event: event.id, story: event.story })
      },
    )
    const head = eventHead(event, own, of)
    return paging.cursor === undefined
      ? { ...head, ...firstPage(account, event, claims, of), claims: page }
      : { event: head.event, story: head.story, claims: page }
  },
})

function firstPage(account: Account, event: Event, claims: ReadonlyMap<string, Claim>, of: ArticleOf) {
  return {
    figures: some(event.quantities, MOST.figures, one => figuresTold(one, claims, of)),
    origins: origins(account, event, claims, of),
    contradictions: some(event.contradictions, MOST.contradictions, ({ kind, claims: pair, reason }) => ({
      kind,
      rule: reason.rule,
      sides: pair.map(id => {
        const claim = claims.get(id)
        return claim ? behind(claim, claim.evidence, of) : { claim: id }
      }),
    })),
  }
}

/** The groups of claims that count as one each, with the words that name who speaks first in them, and why they were joined. */
function origins(account: Account, { id }: Event, claims: ReadonlyMap<string, Claim>, of: ArticleOf) {
  const graph = originGraph(account, id)
  if (graph === null) return null
  return some(graph.groups, MOST.groups, group => ({
    number: group.number,
    origins: some(group.origins, MOST.origins, origin => ({
      origin: cut(origin, LENGTHS.name),
      label: labelled(origin, describeContext.actor).label,
    })),
    said: some(group.claims, MOST.said, id => {
      const claim = claims.get(id)
      const link = claim?.chain[0]
      // Where nobody is named, the outlet says it in its own voice.
      return claim && { ...behind(claim, link ?? claim.evidence, of), ownVoice: link === undefined }
    }),
    claims: some(group.claims, MOST.claims),
    joined: some(group.joined, MOST.joined),
  }))
}
