/** Reviews that have nothing to do with each other, told apart by the stories that they reach. */
import type { Naming } from './named.ts'
import { inForce } from './read.ts'
import type { Disagreement, Review } from './types.ts'

/** Stories, and the reviews that are laid over them and over no others. */
export interface Together {
  readonly stories: readonly string[]
  readonly reviews: readonly Review[]
}

/**
 * Stories in groups that no review connects, each with its reviews: what becomes of one hangs on nothing outside it. Origins speak everywhere, so all that is said
 * of them is one group, with every claim that people gave to another speaker. Undone reviews connect as well: what they made is taken back in all their stories.
 *
 * @param reached the machine's stories that each review speaks of.
 * @param named what each review names.
 * @returns the groups; reviews that reach no story are one group without stories.
 */
export function apart(
  reviews: readonly Review[],
  reached: (review: Review) => Iterable<string>,
  named: (review: Review) => Naming,
): Together[] {
  const parents = new Map<string, string>()
  const root = (key: string): string => {
    let at = key
    for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) {
      // Half of the way is forgotten on each walk, so that walks stay short.
      parents.set(at, parents.get(up) ?? up)
      at = up
    }
    if (!parents.has(at)) parents.set(at, at)
    return at
  }
  const join = (a: string, b: string): void => void parents.set(root(a), root(b))

  const anyOrigins = reviews.some(review => named(review).origins)
  for (const review of reviews) {
    const own = keyOf(review.id)
    root(own)
    const { undoes, origins, chain } = named(review)
    if (undoes !== null) join(own, keyOf(undoes))
    else if (anyOrigins && (origins || chain)) join(own, ORIGINS)
    for (const story of reached(review)) join(own, story)
  }

  const groups = new Map<string, { stories: string[]; reviews: Review[] }>()
  const groupOf = (key: string) => {
    const at = root(key)
    const group = groups.get(at) ?? { stories: [], reviews: [] }
    groups.set(at, group)
    return group
  }
  for (const key of [...parents.keys()]) if (isStory(key)) groupOf(key).stories.push(key)
  for (const review of reviews) groupOf(keyOf(review.id)).reviews.push(review)
  const all = [...groups.values()]
  const nowhere = all.filter(({ stories }) => stories.length === 0).flatMap(group => group.reviews)
  return [
    ...all.filter(({ stories }) => stories.length > 0),
    ...(nowhere.length > 0 ? [{ stories: [], reviews: inForce(nowhere) }] : []),
  ]
}

/** The disagreements of several groups in one order: by the first review of each, which is of no other. */
export function inOrder(disagreements: readonly Disagreement[], reviews: readonly Review[]): Disagreement[] {
  const place = new Map(reviews.map(({ id }, i) => [id, i]))
  const first = ({ reviews: [one] }: Disagreement): number => place.get(one!)!
  return disagreements.toSorted((a, b) => first(a) - first(b))
}

const ORIGINS = ' origins'
const keyOf = (review: string): string => ` ${review}`
const isStory = (key: string): boolean => !key.startsWith(' ')
