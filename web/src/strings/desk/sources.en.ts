import { countedEn } from '../counted.ts'

export const sourcesEn = {
  sourcesScreen: {
    menu: 'Sources',
    title: 'Sources',
    intro:
      'Who says what: outlets, which publish, and origins, on whose word claims stand. These are counts of what was read here. They do not say how good anybody is.',
    outlets: 'Outlets',
    origins: 'Origins',
    lists: 'Lists of sources',
    none: 'Nothing was read yet.',
    back: 'All sources',
    kindOutlet: 'Outlet',
    kindOrigin: 'Origin',
    published: (first: string, last: string) => `published from ${first} to ${last}`,
    undated: 'without a date',
    said: 'What it said',
    type: 'Type of event',
    denied: (n: string) => `${n} of them denied`,
    nothing: 'No claim of it was found.',
    events: 'How its events stand',
    alone: 'Alone',
    aloneOutlet: (n: string, all: string) => `${n} of ${all} events: no other outlet speaks of them.`,
    aloneOrigin: (n: string, all: string) => `${n} of ${all} events: no other origin speaks of them.`,
    quotes: 'Whom it quotes',
    quotesNote: 'Origins of its claims; itself where it speaks in its own voice.',
    carried: 'Who carries its words',
    takes: 'Takes text from',
    gives: 'Others take its text',
    shares: 'Has text in common with',
    copiesNote:
      'Pairs of articles that share passages. Who likely took them is read from credits, days and quotations; where nothing says it, or both have them from a third, they only stand in common.',
    noCopies: 'No copied passages between it and other outlets.',
    pairs: countedEn('pair of articles', 'pairs of articles'),
    claims: 'All its claims',
  },
}
