import type { Account, Event } from '../../src/account/types.ts'
import { account, claims, events, storyId } from './account.ts'

const four = events.dead.claims[0]!

/** The sample account with what accounts of today have beside it: claims behind figures, days that bound an event, a revision, and who is said to hold what. */
const richer = (event: Event): Event => {
  if (event.id === events.dead.id)
    return {
      ...event,
      quantities: [
        {
          unit: 'people',
          low: 4,
          best: 4,
          high: 7,
          behind: { low: [four], best: [four], high: [claims.seven.id] },
        },
      ],
      revisions: [{ claims: [four, claims.fourInCopy.id], sequence: 2, values: ['أربعة عمال', 'خمسة عمال'] }],
    }
  if (event.id === events.inquiry.id)
    return {
      ...event,
      interval: {
        edtf: '../2022-08-15',
        earliest: null,
        latest: { edtf: '2022-08-15', because: 'published', article: claims.seven.article, span: null, event: null },
      },
    }
  return event
}

export const storyAccount: Account = {
  ...account,
  events: account.events.map(richer),
  stories: account.stories.map(story =>
    story.id !== storyId
      ? story
      : {
          ...story,
          ground: [
            {
              place: events.dead.place!,
              holdings: [
                {
                  holder: { name: 'هيئة الموانئ', ref: 'org:ports' },
                  how: 'holds',
                  polarity: 'asserted',
                  factuality: 'ongoing',
                  since: '../2022-08-14',
                  until: '2022-08-14/..',
                  part: false,
                  event: events.fire.id,
                  claims: [claims.fire.id],
                  origins: ['org:ports'],
                },
                {
                  holder: { name: 'لجنة الإغاثة', ref: null },
                  how: 'holds',
                  polarity: 'asserted',
                  factuality: 'occurred',
                  since: '2022-08-15',
                  until: null,
                  turn: 'takes',
                  part: true,
                  event: events.dead.id,
                  claims: [claims.seven.id],
                  origins: ['مصادر طبية'],
                },
              ],
              disagreements: [],
            },
          ],
        },
  ),
}
