import { anchorsOf, makeReview, reconcile, reconcileReviewed } from '../../../src/account/index.ts'
import type { Account, Act, Anchor, ClaimAnchor, Review } from '../../../src/account/types.ts'
import type { Article } from '../../../src/article/types.ts'
import type { Claim } from '../../../src/claims/types.ts'
import { article, claim } from '../build.ts'

const ADEN = { name: 'عدن', ref: 'p:aden', at: [12.8, 45.03] } as const
const MUKALLA = { name: 'المكلا', ref: 'p:mukalla', at: [14.54, 49.13] } as const

/** An invented explosion in Aden as three outlets tell it, and an invented fire in Mukalla. */
export const paper = article({
  id: 'a',
  outlet: 'صحيفة الميناء',
  published: '2023-05-10',
  lines: [
    'انفجار في سوق السمك بعدن',
    'أفاد مرصد خليج عدن بمقتل خمسة صيادين في انفجار هز سوق السمك في عدن يوم الثلاثاء.',
    'وقال المرصد إن الانفجار خلف إصابة تسعة صيادين في عدن.',
  ],
})
export const radio = article({
  id: 'b',
  outlet: 'إذاعة الساحل',
  published: '2023-05-10',
  lines: [
    'سبعة قتلى في انفجار بسوق عدن',
    'أعلن مكتب الصحة مقتل سبعة صيادين في الانفجار الذي هز سوق السمك في عدن يوم الثلاثاء.',
  ],
})
export const channel = article({
  id: 'c',
  outlet: 'قناة الخليج',
  published: '2023-05-11',
  lines: [
    'ضحايا انفجار سوق السمك في عدن',
    'ذكر متحدث باسم الصيادين أن الانفجار في سوق السمك في عدن أدى إلى مقتل خمسة صيادين يوم الثلاثاء.',
  ],
})
export const fire = article({
  id: 'd',
  outlet: 'صحيفة حضرموت',
  published: '2023-05-20',
  lines: ['حريق في مستودع للتمور بالمكلا', 'اندلع حريق في مستودع للتمور في المكلا مساء الجمعة وأتلف أطنانا منها.'],
})

export const ARTICLES: readonly Article[] = [paper, radio, channel, fire]

export const five = claim(paper, {
  type: 'killing',
  exact: 'بمقتل خمسة صيادين في انفجار هز سوق السمك في عدن يوم الثلاثاء',
  chain: ['monitor:مرصد خليج عدن'],
  targets: ['صيادين'],
  place: ADEN,
  time: '2023-05-09',
  quantities: ['people:5-5'],
})
export const nine = claim(paper, {
  type: 'injury',
  exact: 'إصابة تسعة صيادين في عدن',
  chain: ['monitor:المرصد'],
  targets: ['صيادين'],
  place: ADEN,
  quantities: ['people:9-9'],
})
export const seven = claim(radio, {
  type: 'killing',
  exact: 'مقتل سبعة صيادين في الانفجار الذي هز سوق السمك في عدن يوم الثلاثاء',
  chain: ['organisation:مكتب الصحة'],
  targets: ['صيادين'],
  place: ADEN,
  time: '2023-05-09',
  quantities: ['people:7-7'],
})
export const again = claim(channel, {
  type: 'killing',
  exact: 'الانفجار في سوق السمك في عدن أدى إلى مقتل خمسة صيادين يوم الثلاثاء',
  chain: ['person:متحدث باسم الصيادين'],
  targets: ['صيادين'],
  place: ADEN,
  time: '2023-05-09',
  quantities: ['people:5-5'],
})
export const burnt = claim(fire, {
  type: 'accident',
  exact: 'حريق في مستودع للتمور في المكلا مساء الجمعة',
  place: MUKALLA,
})

export const CLAIMS: readonly Claim[] = [five, nine, seven, again, burnt]

/** What the machine alone makes of it. */
export const MACHINE = reconcile(ARTICLES, CLAIMS)

export const anchor = (id: string, account: Account = MACHINE): Anchor => {
  const found = anchorsOf(account)(id)
  if (found === null) throw new Error(`there is no ${id}`)
  return found
}
export const claimAnchor = (of: Claim, account?: Account): ClaimAnchor => anchor(of.id, account) as ClaimAnchor

let minute = 0
/** A review by Salma unless another author is named, each a minute after the one before unless a time is. */
export function by(act: Act, author = 'سلمى', at?: string): Review {
  return makeReview(act, { author, at: at ?? new Date(Date.UTC(2026, 0, 1, 0, minute++)).toISOString() })
}
export const accept = (of: Claim, author?: string, at?: string): Review =>
  by({ action: 'accept', target: claimAnchor(of) }, author, at)
export const reject = (of: Claim, author?: string, at?: string): Review =>
  by({ action: 'reject', target: claimAnchor(of) }, author, at)
export const undo = (review: Review, author?: string): Review => by({ action: 'undo', review: review.id }, author)

export const reviewed = (...reviews: readonly Review[]) => reconcileReviewed(ARTICLES, CLAIMS, [], reviews)

/** The event under which a claim is put, or fails. */
export function eventOf(account: Account, of: Claim) {
  const event = account.events.find(one => one.claims.includes(of.id))
  if (event === undefined) throw new Error(`${of.id} is in no event`)
  return event
}
export const storyOf = (account: Account, of: Article) => account.stories.find(one => one.articles.includes(of.id))!
export const originOf = (account: Account, of: Claim) => account.origins.find(one => one.claims.includes(of.id))!
export const claimIn = (account: Account, of: Claim) => account.claims.find(one => one.id === of.id)!
