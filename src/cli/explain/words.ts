import type {
  ContradictionRule,
  CopyDirection,
  CopyReason,
  JoiningStep,
  JoinReason,
  NameRule,
  Reason,
  RootRule,
  StatusRule,
} from '../../account/types.ts'

/** The rules of the account in plain words, one line each. A rule without words does not compile. */

/** Why two claims are of one event, or of two. */
export const REASON: Readonly<Record<Reason, string>> = {
  'two-claims': 'two claims, of which nothing is known yet',
  'no-type-in-common': 'their types are no names of one thing',
  'same-type': 'the same type',
  'type-told-seldom': 'the text speaks of this type seldom',
  'type-told-often': 'the text speaks of this type often',
  'type-of-one-family': 'types that can be names of one thing',
  'headline-and-lead': 'the headline and the lead below it',
  'headline-and-body': 'the headline and the body below it',
  'lead-and-body': 'the lead and the body below it',
  'lead-and-lead': 'both in the lead',
  neighbours: 'the one follows the other',
  'terms-of-it': 'what an agreement provides, told with it',
  'same-origin': 'the same origin, which tells a thing once',
  copied: 'both stand in text that their articles share',
  'same-place': 'the same place',
  'same-place-told-before': 'the same place, told before',
  'same-area': 'the same area',
  'place-in-place': 'the place of the one lies in that of the other',
  'places-apart': 'places apart',
  'ends-of-a-way': 'places apart, but ends of one way',
  'ground-in-ground': 'ground inside other ground that changed hands',
  'same-day': 'the same day',
  'same-period': 'the same period',
  'other-day': 'another day',
  'reports-days-apart': 'reports days apart',
  'same-figure': 'the same figure',
  'fitting-figure': 'figures that fit each other',
  'other-figure': 'another figure',
  'figure-of-whole-and-part': 'figures of an area and of a place in it',
  'rival-figure': 'two origins, each with its figure of the same',
  'other-kind-of-people': 'other people: civilians and fighters',
  'shared-agent': 'the same doer',
  'shared-target': 'the same sufferer',
  'shared-actor': 'the same actor',
  'same-person': 'the same person',
  whereabouts: 'where one person is, said by two origins',
  'other-agents': 'other doers',
  'other-targets': 'other sufferers',
  words: 'words in common',
  'no-word-in-common': 'no word in common',
  'same-word': 'the same word for what happened',
  'told-again': 'named as something already told',
  denial: 'the one denies what the other asserts',
  'both-denied': 'both are denials',
  'answered-at-once': 'a denial that follows at once',
  'planned-and-told': 'the one is planned, the other told',
  'possible-and-told': 'the one is possible, the other told',
  'ongoing-and-done': 'the one goes on, the other is done',
}

export const STEP: Readonly<Record<JoiningStep, string>> = {
  answer: 'a denial that does not say what it denies, laid to what it answers',
  'one-article': 'of one article',
  'two-articles': 'of two articles',
}

/** Why chains count as one. */
export const JOINED: Readonly<Record<JoinReason, string>> = {
  'same-origin': 'both chains reach the same origin',
  copy: 'both stand in text that their articles share',
  'cites-outlet': 'the one cites the outlet of the other',
  'unnamed-tied': 'an unnamed source is tied to the origin of the other',
  'same-article': 'the article says in its own voice what it attributes elsewhere',
  reviewed: 'a reviewer says that they are of one origin',
}

export const NAME: Readonly<Record<NameRule, string>> = {
  'own-voice': 'the outlet in its own voice',
  'same-id': 'known to the tables by this id',
  'outlet-name': 'the name of an outlet of these articles',
  'same-words': 'the same words',
  'same-last-words': "a person's last names, behind a title or first names",
  'shorter-form': 'a shorter form of the one longer name that fits',
  unnamed: 'an unnamed source, one for its article and wording',
  'unnamed-again': 'the unnamed source named just before',
}

/** Why an origin stands on the word of another. */
export const ROOT: Readonly<Record<RootRule, string>> = {
  'quoted-by': 'an unnamed source, known through it alone',
  'body-in-words': 'its name stands in the words of the source',
  title: 'the title says for whom the person speaks',
  'office-beside': 'an office there is told beside the name',
  'speaks-for': 'the tables say for whom they speak',
  'body-in-article': 'a body that speaks in the same article stands in the words',
  headline: 'the headline leaves out the name that the text gives',
  'as-elsewhere': 'another claim ties the person to it',
}

export const STATUS: Readonly<Record<StatusRule, string>> = {
  'only-denials': 'nobody asserts it',
  contradicted: 'claims of different origins contradict each other',
  'origins-agree': 'two independent origins or more, and nobody denies',
  'one-origin': 'one origin is left when dependent chains are joined',
  'denied-by-one': 'somebody denies, against nobody in particular',
}

export const CONTRADICTION: Readonly<Record<ContradictionRule, string>> = {
  'asserted-and-denied': 'one origin denies what another asserts',
  'figures-do-not-meet': 'figures of one thing that no reading brings together',
  'days-apart': 'two days for one deed',
  'places-apart': 'two places for what can be at one only',
  'stays-and-leaves': 'one person is there for the one, and has left for the other',
  'doers-differ': 'two doers of what has one',
  'sufferers-differ': 'two sufferers of one deed by one doer',
  'outcomes-differ': 'two outcomes of one thing',
  'civilians-and-fighters': 'civilians for the one, fighters among them for the other',
}

/** Who took the text, seen from the first of two articles. */
export const DIRECTION: Readonly<Record<CopyDirection, string>> = {
  taken: 'the first likely took it from the second',
  given: 'the second likely took it from the first',
  common: 'both likely took it from a third',
  unknown: 'nothing says who took it from whom',
}

export const COPY: Readonly<Record<CopyReason, string>> = {
  'is-agency': 'one of them is an agency',
  'names-outlet': "one names the other's outlet",
  'same-agency': 'both credit one agency',
  'same-quotation': 'what they share are quotations',
  corrects: 'one says that it corrects an earlier one',
  'published-later': 'one was published on a later day',
  'holds-more': 'one holds all of the other and more',
  unknown: 'no rule applies',
}
