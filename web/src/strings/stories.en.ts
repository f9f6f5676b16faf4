import { plural } from '../format/plural.ts'
import { localeOf } from './locales.ts'

const count = (one: string, other: string) => plural(localeOf.en, { one: `# ${one}`, other: `# ${other}` })

/** Counted nouns of the stories. */
export const storyCountsEn = {
  stories: count('story', 'stories'),
  groups: count('group', 'groups'),
}

/** What the list of stories says, and what narrows a story. */
export const storiesEn = {
  board: {
    filters: 'Which stories',
    all: 'All',
    unread: 'New since your last visit',
    growing: 'Growing',
    growingNote: (day: string) => `More claims came out in the seven days up to ${day} than in the seven before.`,
    contested: 'Contested',
    order: 'Order',
    orders: {
      listed: 'as listed',
      newest: 'newest first',
      growing: 'growing most',
      contested: 'most contested',
      largest: 'most claims',
    },
    outlet: 'Outlet',
    anyOutlet: 'all outlets',
    outletCount: (outlet: string, stories: string) => `${outlet} (${stories})`,
    none: 'No story is so.',
    readAll: 'Mark all as read',
    isNew: 'new',
    isChanged: 'changed',
    kept: 'What you have read is remembered in this browser alone.',
    spark: (claims: string, period: string, peak: string) =>
      `Claims by day of publication: ${claims}, ${period}; ${peak}.`,
    peak: (most: string, day: string) => `most from ${day}: ${most}`,
    sparkOne: (claims: string, day: string) => `Claims by day of publication: ${claims} on ${day}.`,
    recent: (claims: string, before: string) => `last seven days ${claims}, the seven before ${before}`,
  },
  narrow: {
    label: 'Filters of the story',
    type: 'Type',
    actor: 'Actor',
    status: 'Status',
    outlet: 'Outlet',
    from: 'From',
    to: 'To',
    any: 'all',
    more: 'More filters',
    clear: 'Clear the filters',
    none: 'Nothing in this story passes these filters.',
    option: (name: string, count: string) => `${name} (${count})`,
    shown: (events: string, claims: string) => `Shown: ${events}, ${claims}.`,
  },
}
