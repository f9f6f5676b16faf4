import type { ClaimReview } from '../../account/types.ts'
import type { Article } from '../../article/types.ts'
import type { Claim } from '../../claims/types.ts'
import { type DescribeContext, describeClaim, quoted } from '../../report/index.ts'
import type * as stored from '../../store/index.ts'
import type { ClaimJson } from '../api/index.ts'
import type { Names } from './names.ts'

/** The sentence that a claim's evidence stands in; the evidence alone where the article is not at hand. */
function sentenceOf(of: Claim, article: Pick<Article, 'text' | 'blocks'> | undefined) {
  if (article === undefined) return { start: of.evidence.start, end: of.evidence.end, exact: of.evidence.exact }
  const { start, end } = quoted(of, article)
  return { start, end, exact: article.text.slice(start, end) }
}

const review = ({ verdict, machine, by }: ClaimReview) => ({
  verdict,
  corrected: Object.keys(machine),
  by: by.map(({ review, action, author, at, note }) => ({ review, action, author, at, note })),
})

/** @param whole the article of the claim, where it is at hand. */
export type ClaimView = (of: stored.PlacedClaim, whole?: Pick<Article, 'text' | 'blocks'>) => ClaimJson

export function claimView(context: DescribeContext, { typeName, actor, link, place, quantity }: Names): ClaimView {
  return (of, whole) => {
    const { id, article, type, polarity, factuality, evidence, trigger, time } = of.claim
    return {
      id,
      article,
      event: of.event,
      story: of.story,
      description: {
        en: describeClaim(of.claim, context, 'en'),
        ar: describeClaim(of.claim, context, 'ar'),
      },
      type,
      typeName: typeName(type),
      polarity,
      factuality,
      evidence: {
        start: evidence.start,
        end: evidence.end,
        exact: evidence.exact,
        sentence: sentenceOf(of.claim, whole),
      },
      trigger: { start: trigger.start, end: trigger.end },
      chain: of.claim.chain.map(link),
      agents: of.claim.agents.map(actor),
      targets: of.claim.targets.map(actor),
      place: of.claim.place && place(of.claim.place),
      time: time && { text: time.text, edtf: time.edtf, start: time.start, end: time.end },
      quantities: of.claim.quantities.map(quantity),
      ...(of.claim.review && { review: review(of.claim.review) }),
    }
  }
}
