import { describe, expect, test } from 'vitest'
import { reconcile, reconcileReviewed } from '../../../src/account/index.ts'
import type { Act, Grouping } from '../../../src/account/types.ts'
import type { Article } from '../../../src/article/types.ts'
import type { Claim } from '../../../src/claims/types.ts'
import { article, claim } from '../build.ts'
import {
  again,
  anchor,
  burnt,
  by,
  channel,
  eventOf,
  fire,
  five,
  MACHINE,
  nine,
  originOf,
  paper,
  radio,
  reject,
  reviewed,
  seven,
  storyOf,
  undo,
} from './fixture.ts'

const act = (action: 'join' | 'separate', of: Grouping, ids: readonly string[]): Act => ({
  action,
  of,
  targets: ids.map(id => anchor(id)),
})
const join = (of: Grouping, ids: readonly string[], author?: string) => by(act('join', of, ids), author)
const separate = (of: Grouping, ids: readonly string[], author?: string) => by(act('separate', of, ids), author)
const event = (of: Claim): string => eventOf(MACHINE, of).id
const origin = (of: Claim): string => originOf(MACHINE, of).id
const story = (of: Article): string => storyOf(MACHINE, of).id

describe('events', () => {
  test('joined are one, with the support and status of all their claims', () => {
    const review = join('events', [event(five), event(burnt)])
    const { account, outcomes } = reviewed(review)
    const joined = eventOf(account, five)
    expect(joined.claims).toEqual([five.id, seven.id, again.id, burnt.id])
    expect(joined.support.articles).toBe(4)
    expect(joined.reviews).toMatchObject([{ review: review.id, action: 'join', author: 'سلمى' }])
    expect(account.events).toHaveLength(MACHINE.events.length - 1)
    expect(outcomes[0]).toMatchObject({ status: 'applied', targets: [five.id, burnt.id] })
  })

  test('of two stories that are joined belong to the story of most of their claims', () => {
    const { account } = reviewed(join('events', [event(burnt), event(five)]))
    expect(eventOf(account, burnt).story).toBe(story(paper))
    expect(account.stories.flatMap(one => one.events).sort()).toEqual(account.events.map(one => one.id).sort())
  })

  test('take single claims that are joined to them; the others stay where they were', () => {
    const { account } = reviewed(join('events', [burnt.id, seven.id]))
    expect(eventOf(account, burnt).claims).toEqual([seven.id, burnt.id])
    expect(eventOf(account, five).claims).toEqual([five.id, again.id])
    expect(eventOf(account, five).contradictions).toEqual([])
  })

  test('lose the claims that are separated from them, which stay together', () => {
    const { account } = reviewed(separate('events', [five.id, seven.id]))
    expect(eventOf(account, five).claims).toEqual([five.id, seven.id])
    expect(eventOf(account, again).claims).toEqual([again.id])
    expect(eventOf(account, again).status).toBe('single-source')
  })

  test('that are separated fall into their claims', () => {
    const { account } = reviewed(separate('events', [event(five)]))
    for (const claim of [five, seven, again]) expect(eventOf(account, claim).claims).toEqual([claim.id])
  })

  test('joined and separated again are as the machine has them; so are they when both are undone', () => {
    const joined = join('events', [five.id, burnt.id])
    const parted = separate('events', [burnt.id])
    const facts = (events: typeof MACHINE.events) => events.map(({ reviews: _, ...rest }) => rest)
    expect(facts(reviewed(joined, parted).account.events)).toEqual(MACHINE.events)
    expect(reviewed(joined, parted, undo(parted), undo(joined)).account).toEqual(MACHINE)
  })

  test('keep a rejected claim beside those that are joined', () => {
    const { account } = reviewed(reject(seven), join('events', [event(five), event(burnt)]))
    expect(eventOf(account, burnt)).toMatchObject({ claims: [five.id, again.id, burnt.id], rejected: [seven.id] })
  })

  test('that one reviewer joins and another separates: the later rules, and both are told', () => {
    const joined = join('events', [event(five), event(burnt)], 'هدى')
    const parted = separate('events', [burnt.id], 'مازن')
    const { outcomes, disagreements } = reviewed(joined, parted)
    expect(outcomes.map(({ status, by }) => [status, by])).toEqual([
      ['overruled', parted.id],
      ['applied', null],
    ])
    expect(disagreements).toMatchObject([{ about: 'events', reviews: [joined.id, parted.id] }])
    expect(
      reviewed(separate('events', [seven.id], 'هدى'), join('events', [burnt.id, nine.id], 'مازن')).disagreements,
    ).toEqual([])
  })
})

describe('origins', () => {
  test('joined count once, and the reason names the review', () => {
    const review = join('origins', [origin(five), origin(again)])
    const { account } = reviewed(review)
    const { support, contradictions } = eventOf(account, five)
    expect(support.independent).toBe(2)
    expect(support.joined).toEqual([{ claims: [five.id, again.id], reason: 'reviewed' }])
    expect(contradictions.map(one => one.claims)).toEqual([[five.id, seven.id]])
    expect(originOf(account, again)).toMatchObject({ id: origin(five), reviews: [{ review: review.id }] })
    expect(account.origins).toHaveLength(MACHINE.origins.length - 1)
  })

  test('that are joined contradict themselves no more', () => {
    const { account } = reviewed(join('origins', [origin(five), origin(seven), origin(again)]))
    expect(eventOf(account, five)).toMatchObject({ contradictions: [], support: { independent: 1 } })
  })

  test('lose a claim that is separated: another origin of the same name', () => {
    expect(originOf(MACHINE, nine)).toBe(originOf(MACHINE, five))
    const { account } = reviewed(separate('origins', [nine.id]), join('events', [five.id, nine.id]))
    expect(originOf(account, nine).id).not.toBe(origin(five))
    expect(originOf(account, nine).name).toBe(originOf(account, five).name)
    expect(eventOf(account, nine).support.independent).toBe(4)
  })

  test('that are separated count for themselves, whatever the machine found to tie them', () => {
    const both = join('events', [event(five), event(nine)])
    const machine = eventOf(reviewed(both).account, five)
    expect(machine.support.independent).toBe(3)
    const tied = join('origins', [origin(five), origin(again)], 'هدى')
    const apart = separate('origins', [again.id], 'مازن')
    const { account, disagreements } = reviewed(both, tied, apart)
    expect(eventOf(account, five).support.independent).toBe(3)
    expect(disagreements).toMatchObject([{ about: 'origins', reviews: [tied.id, apart.id] }])
  })
})

test('a copy that a reviewer separates counts for itself, though the text is the same', () => {
  const body =
    'انهار جسر للمشاة فوق وادي حنيفة في الرياض صباح الأحد وسقط عدد من المارة في مجرى السيل قبل أن تصل فرق الدفاع المدني وتنتشل أربعة مصابين نقلوا إلى مستشفى قريب'
  const exact = 'انهار جسر للمشاة فوق وادي حنيفة في الرياض صباح الأحد'
  const articles = ['صحيفة الوادي', 'صحيفة الجسر'].map((outlet, i) =>
    article({ id: `w${i}`, outlet, lines: ['انهيار جسر في الرياض', body] }),
  )
  const claims = articles.map(of => claim(of, { type: 'accident', exact, place: { name: 'الرياض', ref: 'p:riyadh' } }))
  const alone = reconcile(articles, claims)
  expect(alone.events).toMatchObject([{ support: { independent: 1, joined: [{ reason: 'copy' }] } }])
  const review = by({ action: 'separate', of: 'origins', targets: [anchor(originOf(alone, claims[1]!).id, alone)] })
  const { account, outcomes } = reconcileReviewed(articles, claims, [], [review])
  expect(outcomes).toMatchObject([{ status: 'applied' }])
  expect(account.events).toMatchObject([{ support: { independent: 2, joined: [] } }])
  expect(originOf(account, claims[1]!).id).toBe(originOf(alone, claims[1]!).id)
})

describe('stories', () => {
  test('joined are one, with the events of both', () => {
    expect(story(fire)).not.toBe(story(paper))
    const review = join('stories', [story(paper), story(fire)])
    const { account } = reviewed(review)
    const joined = storyOf(account, fire)
    expect(joined.articles).toEqual([paper.id, radio.id, channel.id, fire.id])
    expect(joined.events).toContain(event(burnt))
    expect(eventOf(account, burnt).story).toBe(joined.id)
    expect(joined.reviews).toMatchObject([{ review: review.id }])
  })

  test('lose an article that is separated; an event over both goes with most of its claims', () => {
    const { account } = reviewed(separate('stories', [radio.id]))
    expect(storyOf(account, radio).articles).toEqual([radio.id])
    expect(storyOf(account, paper).articles).toEqual([paper.id, channel.id])
    expect(eventOf(account, seven).story).toBe(storyOf(account, paper).id)
  })

  test('that are separated fall into their articles', () => {
    const { account } = reviewed(separate('stories', [story(paper)]))
    for (const article of [paper, radio, channel]) expect(storyOf(account, article).articles).toEqual([article.id])
  })
})
