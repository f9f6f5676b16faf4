import { z } from 'zod'
import { NoAnswer } from './answer.ts'
import { claimTold } from './claim-told.ts'
import { id, some } from './paging.ts'
import { tool } from './tool.ts'
import { cut, LENGTHS, quoting } from './words.ts'

const input = z.strictObject({ claim: id.describe('The id of a claim.') })

const RULES = 40

export const claim = tool({
  name: 'claim',
  title: 'One claim, and the rules that made it',
  description:
    'Who is said to have done what to whom, where, when, how many; through whom it came; each with the words that say so and where they stand; and the named rules that read it.',
  input,
  async answer({ claim: asked }, store) {
    const page = await store.claim(asked)
    const found = page && (await store.article(page.claim.claim.article))
    if (!page || !found) throw new NoAnswer('The account has no such claim.')
    const quoted = quoting(found.article)
    const { claim, event, story } = page.claim
    const { title } = found.article
    return {
      ...claimTold(claim, quoted, { event, story }),
      title: title && quoted.words(title, LENGTHS.evidence),
      rules: some(
        claim.rules.map(({ rule, start, end }) => ({ rule: cut(rule, LENGTHS.name), ...quoted.words({ start, end }) })),
        RULES,
      ),
    }
  },
})
