import { figureSigns } from './figure-signs.ts'
import { type Match, matchTerms } from './match.ts'
import { tellOpposites, turns } from './senses.ts'
import type { Term, Terms } from './terms.ts'
import { turnsOfOneThing, undone } from './turns.ts'

/** What speaks for or against two short texts saying the same, each named in `tables/stance-points.tsv`. */
export const SIGNS = [
  'always',
  'shared',
  'shared-little',
  'shared-all',
  'same-form',
  'other-form',
  'other-word-of-the-sense',
  'same-order',
  'left-over-in-both',
  'left-over-in-one',
  'opposite-of-one-thing',
  'opposite',
  'same-turn-of-one-thing',
  'denied-in-one',
  'denied-word',
  'absence-in-one',
  'despite-in-one',
  'cause-against-despite',
  'other-name',
  'name-in-one',
  'same-names',
  'names-change-places',
  'one-word-changed',
  'word-changed-beside',
  'all-else-the-same',
  'undone-in-one',
  'other-figure',
  'same-figure',
  'figure-in-one',
  'turn-in-one',
  'joined',
  'contradicted',
  'claim-denied',
  'same-type',
  'no-type-in-common',
] as const

export type Sign = (typeof SIGNS)[number]

/** How strongly each sign stands, 0 for not at all. */
export type Signs = Readonly<Record<Sign, number>>

/** Signs that words alone give. */
export type WordSigns = Omit<Signs, 'joined' | 'contradicted' | 'claim-denied' | 'same-type' | 'no-type-in-common'>

/** More of a sign than this says no more. */
const MOST = 2
/** The share of common terms under which two texts likely speak of two things, and over which of one. */
const LITTLE = 0.3
const ALL = 0.8

/** What the words of two short texts show. Symmetric. */
export function wordSigns(a: Terms, b: Terms): WordSigns {
  const matches = matchTerms(a.terms, b.terms)
  const [restA, restB] = [
    rest(
      a.terms,
      matches.map(m => m.a),
    ),
    rest(
      b.terms,
      matches.map(m => m.b),
    ),
  ]
  const total = a.terms.length + b.terms.length
  const shared = total === 0 ? 0 : (2 * matches.length) / total
  const share = (kind: Match['kind']): number =>
    matches.length === 0 ? 0 : matches.filter(match => match.kind === kind).length / matches.length
  const { opposite, same } = turnsOfOneThing(a, b, matches)
  const loose = restA.filter(x => restB.some(y => tellOpposites(x.senses, y.senses))).length
  const [namesA, namesB] = [restA.filter(isName), restB.filter(isName)]
  const changed = changedWords(a.terms, b.terms, matches)
  const oneSided = (kind: 'negation' | 'absence' | 'despite'): number =>
    Number(a.particles.has(kind) !== b.particles.has(kind))
  const against = (x: Terms, y: Terms): boolean =>
    x.particles.has('despite') && !y.particles.has('despite') && y.particles.has('cause')
  return {
    always: 1,
    shared,
    'shared-little': Number(shared < LITTLE),
    'shared-all': Number(shared >= ALL),
    'same-form': share('form'),
    'other-form': share('word'),
    'other-word-of-the-sense': share('sense'),
    'same-order': order(matches),
    'left-over-in-both': Math.min(restA.length, restB.length, 4) / MOST,
    'left-over-in-one': Math.min(Math.abs(restA.length - restB.length), 4) / MOST,
    'opposite-of-one-thing': Math.min(opposite, MOST),
    opposite: Math.min(Math.max(0, loose), MOST),
    'same-turn-of-one-thing': Math.min(same, MOST),
    'denied-in-one': oneSided('negation'),
    'denied-word': Math.min(matches.filter(m => a.terms[m.a]!.negated !== b.terms[m.b]!.negated).length, MOST),
    'absence-in-one': oneSided('absence'),
    'despite-in-one': oneSided('despite'),
    'cause-against-despite': Number(against(a, b) || against(b, a)),
    'other-name': Math.min(namesA.length, namesB.length, MOST),
    'name-in-one': Math.min(Math.abs(namesA.length - namesB.length), MOST),
    'same-names': Math.min(matches.filter(m => isName(a.terms[m.a]!)).length, MOST),
    'names-change-places': namesChangePlaces(a.terms, b.terms, matches),
    'one-word-changed': Math.min(changed.both, MOST),
    'word-changed-beside': Math.min(changed.beside, MOST),
    'all-else-the-same': Number(
      changed.both > 0 && matches.length > 1 && share('form') === 1 && order(matches) === 1 && restA.length <= MOST,
    ),
    'undone-in-one': Math.min(
      Math.abs(undone(a.terms, new Set(matches.map(m => m.a))) - undone(b.terms, new Set(matches.map(m => m.b)))),
      MOST,
    ),
    ...figureSigns(a.figures, b.figures),
    'turn-in-one': Math.min([...restA, ...restB].filter(term => turns(term.senses)).length, MOST),
  }
}

function isName(term: Term): boolean {
  return term.name !== null
}

function rest(terms: readonly Term[], taken: readonly number[]): Term[] {
  const used = new Set(taken)
  return terms.filter((_, i) => !used.has(i))
}

/** The share of neighbouring matches that stand in the same order in both, 0 to 1; one half where there are fewer than two. */
function order(matches: readonly Match[]): number {
  if (matches.length < 2) return 0.5
  let kept = 0
  for (let i = 1; i < matches.length; i++) if (matches[i]!.b > matches[i - 1]!.b) kept++
  return kept / (matches.length - 1)
}

/** Places where all around is the same and one word is another: between two matches, or beside one. */
function changedWords(
  a: readonly Term[],
  b: readonly Term[],
  matches: readonly Match[],
): { both: number; beside: number } {
  const partner = new Map(matches.map(match => [match.a, match.b]))
  const taken = new Set(matches.map(match => match.b))
  let [both, beside] = [0, 0]
  for (let i = 0; i < a.length; i++) {
    if (partner.has(i)) continue
    const before = i === 0 ? -1 : partner.get(i - 1)
    const after = i === a.length - 1 ? b.length : partner.get(i + 1)
    const left = before !== undefined && before + 1 < b.length && !taken.has(before + 1)
    const right = after !== undefined && after - 1 >= 0 && !taken.has(after - 1)
    if (left && right && before! + 1 === after! - 1) both++
    else if (left || right) beside++
  }
  return { both, beside }
}

/** Two names in the other order about the same words in the same order: who does it to whom is turned round. */
function namesChangePlaces(a: readonly Term[], b: readonly Term[], matches: readonly Match[]): number {
  const names = matches.filter(match => isName(a[match.a]!))
  const others = matches.filter(match => !isName(a[match.a]!))
  const turned = names.some((match, i) => i > 0 && match.b < names[i - 1]!.b)
  const [most, left] = [Math.max(a.length, b.length), matches.length]
  return Number(turned && left >= most - 1 && order(others) === (others.length < 2 ? 0.5 : 1))
}
