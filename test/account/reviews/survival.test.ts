import { describe, expect, test } from 'vitest'
import { reconcileReviewed } from '../../../src/account/index.ts'
import type { Review } from '../../../src/account/types.ts'
import type { Article } from '../../../src/article/types.ts'
import type { Claim } from '../../../src/claims/types.ts'
import { article, claim } from '../build.ts'
import {
  ARTICLES,
  again,
  anchor,
  by,
  CLAIMS,
  channel,
  claimAnchor,
  eventOf,
  fire,
  five,
  MACHINE,
  nine,
  originOf,
  paper,
  radio,
  reject,
  seven,
  storyOf,
} from './fixture.ts'

/** An account after something was read otherwise: some articles and claims stand in the place of others. */
function rerun(
  reviews: readonly Review[],
  articles: ReadonlyMap<Article, Article>,
  claims: ReadonlyMap<Claim, readonly Claim[]>,
) {
  return reconcileReviewed(
    ARTICLES.map(one => articles.get(one) ?? one),
    CLAIMS.flatMap(one => claims.get(one) ?? [one]),
    [],
    reviews,
  )
}
const reread = (review: Review, of: Claim, ...as: readonly Claim[]) => rerun([review], new Map(), new Map([[of, as]]))
const verdicts = (claims: readonly { readonly id: string; readonly review?: { readonly verdict: string | null } }[]) =>
  claims.flatMap(one => (one.review === undefined ? [] : [[one.id, one.review.verdict]]))

describe('the article comes again with other bytes', () => {
  const spec = { outlet: 'إذاعة الساحل', published: '2023-05-10' }
  const [head, body] = radio.text.split('\n') as [string, string]
  const redone = (lines: readonly string[], more: Partial<Parameters<typeof article>[0]> = {}) =>
    article({ id: 'b2', ...spec, lines, ...more })
  const seen = (of: Article, exact = seven.evidence.exact): Claim =>
    claim(of, { type: 'killing', exact, quantities: ['people:7-7'], place: { name: 'عدن', ref: 'p:aden' } })

  test('behind another preamble: the words are found where they stand now, under another file name too', () => {
    const behind = redone(['تحديث 🔴 الساعة الرابعة', head, body])
    const now = seen(behind)
    expect(now.evidence.start).not.toBe(seven.evidence.start)
    const { account, outcomes } = rerun([reject(seven)], new Map([[radio, behind]]), new Map([[seven, [now]]]))
    expect(outcomes).toMatchObject([{ status: 'applied', targets: [now.id], reread: [] }])
    expect(verdicts(account.claims)).toEqual([[now.id, 'rejected']])
  })

  test('of the same file name, and the claim read more shortly', () => {
    const behind = { ...redone(['تحديث', head, body]), file: radio.file }
    const now = seen(behind, 'مقتل سبعة صيادين في الانفجار')
    const { outcomes } = rerun([reject(seven)], new Map([[radio, behind]]), new Map([[seven, [now]]]))
    expect(outcomes).toMatchObject([{ status: 'applied', targets: [now.id], reread: ['evidence'] }])
  })

  test('words that stand twice are those between the same neighbours', () => {
    const twice = { ...redone([head, `${seven.evidence.exact}.`, body]), file: radio.file }
    const first = seen(twice)
    const second = { ...seen(twice), id: 'second' }
    const start = twice.text.lastIndexOf(seven.evidence.exact)
    const moved = { ...second, evidence: { ...second.evidence, start, end: start + seven.evidence.exact.length } }
    const trigger = { start, end: start + 4 }
    const claims = new Map([[seven, [first, { ...moved, trigger }]]])
    expect(rerun([reject(seven)], new Map([[radio, twice]]), claims).outcomes).toMatchObject([{ targets: ['second'] }])
  })

  test('never the copy under another outlet: of that nobody said anything', () => {
    const copy = redone([head, body], { id: 'copy', outlet: 'صحيفة الشاطئ' })
    const { account, outcomes } = rerun([reject(seven)], new Map([[radio, copy]]), new Map([[seven, [seen(copy)]]]))
    expect(outcomes).toMatchObject([{ status: 'not-applied', reason: 'article-gone', targets: [] }])
    expect(verdicts(account.claims)).toEqual([])
  })

  test('nor one of two that fit', () => {
    const two = [redone([head, body]), redone(['تحديث', head, body], { id: 'b3' })]
    const { outcomes } = reconcileReviewed(
      two,
      two.map(one => seen(one)),
      [],
      [reject(seven)],
    )
    expect(outcomes).toMatchObject([{ status: 'not-applied', reason: 'several-fit' }])
  })
})

describe('the claim is read otherwise', () => {
  test('as another type of the same word', () => {
    const now = { ...seven, id: 'other', type: 'attack' as const }
    expect(reread(reject(seven), seven, now).outcomes).toMatchObject([
      { status: 'applied', targets: ['other'], reread: ['type'] },
    ])
  })

  test('from a longer stretch with another trigger, as the same type', () => {
    const now = claim(radio, { type: 'killing', exact: `مكتب الصحة ${seven.evidence.exact}` })
    expect(now.trigger).not.toEqual(seven.trigger)
    expect(reread(reject(seven), seven, now).outcomes).toMatchObject([
      { status: 'applied', targets: [now.id], reread: ['evidence'] },
    ])
  })

  test('the nearest of several: the same trigger before the same type', () => {
    const sameTrigger = { ...seven, id: 'same-trigger', type: 'attack' as const }
    const sameType = {
      ...seven,
      id: 'same-type',
      trigger: { start: seven.trigger.end + 1, end: seven.trigger.end + 6 },
    }
    expect(reread(reject(seven), seven, sameType, sameTrigger).outcomes).toMatchObject([{ targets: ['same-trigger'] }])
  })

  test('never another eventuality of the same clause', () => {
    const now = {
      ...seven,
      id: 'explosion',
      type: 'explosion' as const,
      trigger: { start: seven.trigger.end + 1, end: seven.trigger.end + 6 },
    }
    expect(reread(reject(seven), seven, now).outcomes).toMatchObject([{ status: 'not-applied', reason: 'claim-gone' }])
  })

  test('not at all: the review is kept and told, and comes back with the claim', () => {
    const gone = reread(reject(seven), seven)
    expect(gone.outcomes).toMatchObject([
      {
        status: 'not-applied',
        reason: 'claim-gone',
        message: 'No claim is read from the words that it speaks of any more.',
      },
    ])
    expect(verdicts(reread(reject(seven), seven, seven).account.claims)).toEqual([[seven.id, 'rejected']])
  })

  test('a correction replaces what is read now, and keeps that beside it', () => {
    const review = by({
      action: 'correct',
      target: claimAnchor(seven),
      correction: { field: 'factuality', value: 'possible' },
    })
    const now = { ...seven, factuality: 'ongoing' as const }
    const claims = reread(review, seven, now).account.claims
    expect(claims.find(one => one.id === seven.id)).toMatchObject({
      factuality: 'possible',
      review: { machine: { factuality: 'ongoing' } },
    })
  })
})

describe('events, origins and stories are found by what is in them', () => {
  const known = (of: Claim, ref: string): Claim => ({ ...of, chain: of.chain.map(link => ({ ...link, ref })) })
  const ids = (of: Claim): Claim => ({ ...of, id: `new-${of.id}` })

  test('an event under other ids of its claims, with the claims that are new in it', () => {
    const ready = by({
      action: 'join',
      of: 'events',
      targets: [anchor(eventOf(MACHINE, five).id), anchor(eventOf(MACHINE, nine).id)],
    })
    const fresh = claim(fire, { type: 'killing', exact: 'حريق في مستودع' })
    const claims = new Map([five, nine, seven, again].map(one => [one, one === again ? [ids(one), fresh] : [ids(one)]]))
    const { account, outcomes } = rerun([ready], new Map(), claims)
    expect(outcomes).toMatchObject([{ status: 'applied' }])
    expect(eventOf(account, ids(five)).claims).toEqual([five, nine, seven, again].map(one => ids(one).id))
  })

  test('an origin whose id a table changes', () => {
    const join = by({
      action: 'join',
      of: 'origins',
      targets: [anchor(originOf(MACHINE, five).id), anchor(originOf(MACHINE, again).id)],
    })
    const claims = new Map([five, nine].map(one => [one, [known(one, 'org:aden-gulf-monitor')]]))
    const { account, outcomes } = rerun([join], new Map(), claims)
    expect(originOf(account, five).id).toBe('org:aden-gulf-monitor')
    expect(originOf(account, again).id).toBe('org:aden-gulf-monitor')
    expect(outcomes).toMatchObject([{ status: 'applied' }])
  })

  test('an origin of which one claim is read with another speaker: the one that still has its name', () => {
    const join = by({
      action: 'join',
      of: 'origins',
      targets: [anchor(originOf(MACHINE, five).id), anchor(originOf(MACHINE, again).id)],
    })
    const police = { ...five.chain[0]!, name: 'شرطة عدن', kind: 'organisation' as const }
    const { account } = rerun([join], new Map(), new Map([[five, [{ ...five, chain: [police] }]]]))
    expect(originOf(account, nine)).toBe(originOf(account, again))
    expect(originOf(account, five)).not.toBe(originOf(account, again))
  })

  test('an origin of whose claims none is left, by its name; by no name, not at all', () => {
    const join = by({
      action: 'join',
      of: 'origins',
      targets: [anchor(originOf(MACHINE, seven).id), anchor(originOf(MACHINE, again).id)],
    })
    const elsewhere = claim(fire, {
      type: 'accident',
      exact: 'حريق في مستودع للتمور',
      chain: ['organisation:مكتب الصحة'],
    })
    const found = rerun([join], new Map(), new Map([[seven, [elsewhere]]]))
    expect(originOf(found.account, elsewhere)).toBe(originOf(found.account, again))
    expect(rerun([join], new Map(), new Map([[seven, []]])).outcomes).toMatchObject([
      { status: 'not-applied', reason: 'origin-gone' },
    ])
  })

  test('a story whose first article is gone', () => {
    const join = by({
      action: 'join',
      of: 'stories',
      targets: [anchor(storyOf(MACHINE, paper).id), anchor(storyOf(MACHINE, fire).id)],
    })
    const left = [radio, channel, fire]
    const { account, outcomes } = reconcileReviewed(
      left,
      CLAIMS.filter(one => one.article !== paper.id),
      [],
      [join],
    )
    expect(outcomes).toMatchObject([{ status: 'applied' }])
    expect(storyOf(account, fire).articles).toEqual(left.map(one => one.id))
  })

  test('a join of which one side is gone is told', () => {
    const join = by({ action: 'join', of: 'events', targets: [anchor(five.id), anchor(nine.id)] })
    expect(rerun([join], new Map(), new Map([[nine, []]])).outcomes).toMatchObject([
      { status: 'not-applied', reason: 'claim-gone' },
    ])
  })
})
