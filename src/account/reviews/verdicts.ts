import type { Draft } from '../draft.ts'
import type { ClaimReview, ReviewedClaim } from '../types.ts'
import { corrected } from './correct.ts'
import type { Finder } from './find.ts'
import { messageOf } from './messages.ts'
import { noteOf } from './notes.ts'
import type { Act, ClaimField, Disagreement, Outcome, Review } from './types.ts'

export type ClaimReviewOf = Review & Extract<Act, { readonly action: 'accept' | 'reject' | 'correct' }>

export interface Judged {
  /** The draft's claims with their corrections and what was said of them. */
  readonly claims: readonly ReviewedClaim[]
  /** Whether any claim has another value than the machine's. */
  readonly changed: boolean
  readonly rejected: ReadonlySet<number>
  readonly outcomes: ReadonlyMap<string, Omit<Outcome, 'review'>>
  readonly disagreements: readonly Disagreement[]
}

/** Fields in the order in which they are applied and listed; none hangs on another. */
const FIELDS: readonly ClaimField[] = [
  'type',
  'polarity',
  'factuality',
  'place',
  'time',
  'agents',
  'targets',
  'quantities',
  'chain',
]

/**
 * What people say of single claims: accepted or rejected, and the fields that they correct. Of what is said of one claim's verdict, or of one
 * of its fields, the last rules. `reviews` in the order in which they rule.
 */
export function judge(draft: Draft, reviews: readonly ClaimReviewOf[], finder: Finder): Judged {
  const outcomes = new Map<string, Omit<Outcome, 'review'>>()
  const said = new Map<number, Map<'verdict' | ClaimField, ClaimReviewOf[]>>()
  const at = new Map(draft.claims.map((claim, i) => [claim.id, i]))
  for (const review of reviews) {
    const found = finder.claim(review.target)
    if ('reason' in found) {
      const { reason } = found
      outcomes.set(review.id, { ...APPLIED, status: 'not-applied', reason, message: messageOf(reason) })
      continue
    }
    const { claim: id, reread } = found.found
    outcomes.set(review.id, { ...APPLIED, targets: [id], reread })
    const claim = at.get(id)!
    const about = review.action === 'correct' ? review.correction.field : 'verdict'
    const ofClaim = said.get(claim) ?? new Map<'verdict' | ClaimField, ClaimReviewOf[]>()
    said.set(claim, ofClaim)
    const list = ofClaim.get(about)
    if (list === undefined) ofClaim.set(about, [review])
    else list.push(review)
  }

  const articles = new Map(draft.articles.map(article => [article.id, article]))
  const claims: ReviewedClaim[] = [...draft.claims]
  const rejected = new Set<number>()
  const disagreements: Disagreement[] = []
  let changed = false
  for (const [i, ofClaim] of [...said].sort(([a], [b]) => a - b)) {
    const machine = draft.claims[i]!
    let claim = machine
    const rule: ClaimReviewOf[] = []
    const replaced: Partial<Record<ClaimField, unknown>> = {}
    for (const about of ['verdict', ...FIELDS] as const) {
      const all = ofClaim.get(about)
      if (all === undefined) continue
      const last = all.at(-1)!
      rule.push(last)
      if (last.action === 'reject') rejected.add(i)
      if (last.action === 'correct') {
        claim = corrected(claim, articles.get(claim.article)!, last.correction)
        replaced[last.correction.field] = machine[last.correction.field]
        changed = true
      }
      for (const review of all)
        if (saidBy(review) !== saidBy(last))
          outcomes.set(review.id, { ...outcomes.get(review.id)!, status: 'overruled', by: last.id })
      const lastOfEach = [...new Map(all.map(review => [review.author, review])).values()]
      if (new Set(lastOfEach.map(saidBy)).size > 1) {
        const inOrder = all.filter(review => lastOfEach.includes(review))
        disagreements.push({ about, targets: [machine.id], reviews: inOrder.map(review => review.id) })
      }
    }
    const verdict = rule.find(review => review.action !== 'correct')
    const review: ClaimReview = {
      verdict: verdict === undefined ? null : verdict.action === 'accept' ? 'accepted' : 'rejected',
      machine: replaced as ClaimReview['machine'],
      by: rule.map(noteOf),
    }
    claims[i] = { ...claim, review }
  }
  return { claims, changed, rejected, outcomes, disagreements }
}

const APPLIED = { status: 'applied', by: null, reason: null, message: null, targets: [], reread: [] } as const

/** What a review says, so that two that say the same are the same. */
function saidBy(review: ClaimReviewOf): string {
  return review.action === 'correct' ? JSON.stringify(review.correction.value) : review.action
}
