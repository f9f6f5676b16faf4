import type { NotApplied } from './types.ts'

const MESSAGES: Readonly<Record<NotApplied, string>> = {
  'article-gone': 'The article that it speaks of is not in this account.',
  'words-gone': 'The words that it speaks of stand no longer in the article.',
  'claim-gone': 'No claim is read from the words that it speaks of any more.',
  'several-fit': 'It fits several articles of this account, and names none of them for certain.',
  'origin-gone': 'The origin that it speaks of is not in this account.',
  'too-few': 'Less than two of what it joins are in this account.',
  'no-such-review': 'There is no review of the id that it undoes.',
}

/** One sentence for the reason why a review is not applied. */
export function messageOf(reason: NotApplied): string {
  return MESSAGES[reason]
}
