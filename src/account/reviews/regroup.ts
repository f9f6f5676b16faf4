import type { Found } from './find.ts'
import { messageOf } from './messages.ts'
import { homeOf, type Partition } from './partition.ts'
import type { Act, Outcome, Review } from './types.ts'

export type GroupReview = Review & Extract<Act, { readonly action: 'join' | 'separate' }>
export type Target = GroupReview['targets'][number]

/** What an anchor of a grouping was found to name. */
export interface FoundTarget {
  readonly members: readonly number[]
  /** Whether it names a group as it is at that moment, not single members. */
  readonly whole: boolean
}

/** What happens beside the moving of members. */
export interface Rules {
  readonly find: (anchor: Target, partition: Partition) => Found<FoundTarget>
  /** Called before the members of all targets go into the group of the first one. */
  readonly joined?: (members: readonly number[], group: number, review: GroupReview) => void
  /** Called when members were taken out of a group, or stand in it for themselves (`to` is then that group). */
  readonly parted?: (members: readonly number[], from: number, to: number, review: GroupReview) => void
  /** Whether a group that is named itself is divided into its members; else it is told apart from others. */
  readonly divides: boolean
}

export interface Regrouped {
  readonly outcomes: ReadonlyMap<string, Pick<Outcome, 'status' | 'by' | 'reason' | 'message'>>
  /** Of each review that is in force, a member of each target. */
  readonly marks: ReadonlyMap<string, readonly number[]>
}

/** What was taken out, and what it was taken from. */
interface Part {
  readonly members: readonly number[]
  readonly rest: readonly number[]
}

interface Done {
  readonly review: GroupReview
  readonly touched: ReadonlySet<number>
  readonly marks: readonly number[]
  readonly inForce: () => boolean
}

/**
 * Applies joinings and separations to a partition, in the order given. Joined: what is named goes into the group of the first that is named,
 * single members alone, a group with all its members. Separated: single members leave their group and stay together; a group is divided into
 * its members, or stands for itself. What a later one takes back of an earlier one is overruled by it.
 */
export function regroup(reviews: readonly GroupReview[], partition: Partition, rules: Rules): Regrouped {
  const outcomes = new Map<string, Pick<Outcome, 'status' | 'by' | 'reason' | 'message'>>()
  const done: Done[] = []
  for (const review of reviews) {
    const sought = review.targets.map(anchor => rules.find(anchor, partition))
    const found = sought.flatMap(one => ('found' in one ? [one.found] : []))
    if (found.length < (review.action === 'join' ? 2 : 1)) {
      const gone = sought.find(one => 'reason' in one)
      const reason = gone !== undefined && 'reason' in gone ? gone.reason : 'too-few'
      outcomes.set(review.id, { status: 'not-applied', by: null, reason, message: messageOf(reason) })
      continue
    }
    done.push(review.action === 'join' ? join(review, found) : separate(review, found))
  }

  function join(review: GroupReview, found: readonly FoundTarget[]): Done {
    const members = [...new Set(found.flatMap(target => target.members))]
    const group = partition.groupOf(found[0]!.members[0]!)
    rules.joined?.(members, group, review)
    partition.move(members, group)
    const inForce = (): boolean => new Set(found.map(target => homeOf(partition, target.members))).size === 1
    return { review, touched: new Set(members), marks: found.map(target => target.members[0]!), inForce }
  }

  function separate(review: GroupReview, found: readonly FoundTarget[]): Done {
    const touched = new Set<number>()
    const parts: Part[] = []
    const take = (members: readonly number[], from: number, whole: boolean): void => {
      const taken = new Set(members)
      const rest = whole ? [] : partition.membersOf(from).filter(one => !taken.has(one))
      const to = rest.length === 0 ? from : partition.add()
      if (to !== from) partition.move(members, to)
      rules.parted?.(members, from, to, review)
      parts.push({ members, rest })
      for (const member of [...members, ...rest]) touched.add(member)
    }
    const divide = (members: readonly number[]): void => {
      members.forEach((member, i) => {
        if (i > 0) partition.move([member], partition.add())
        parts.push({ members: [member], rest: [members[i === 0 ? members.length - 1 : i - 1]!] })
        touched.add(member)
      })
    }
    const singles = new Map<number, Set<number>>()
    for (const { members, whole } of found)
      if (whole && rules.divides) divide(members)
      else if (whole) take(members, partition.groupOf(members[0]!), true)
      else for (const member of members) add(singles, partition.groupOf(member), member)
    for (const [group, members] of singles) take([...members], group, false)
    const inForce = (): boolean => {
      const homes = parts.map(({ members }) => homeOf(partition, members))
      if (!rules.divides && new Set(homes).size < homes.length) return false
      return parts.every(({ members, rest }, i) => {
        const alone = rest.length === 0 || (rest.length === 1 && rest[0] === members[0])
        return alone || homeOf(partition, rest) !== homes[i]
      })
    }
    return { review, touched, marks: parts.map(({ members }) => members[0]!), inForce }
  }

  const marks = new Map<string, readonly number[]>()
  done.forEach(({ review, touched, marks: own, inForce }, i) => {
    marks.set(review.id, own)
    if (inForce()) outcomes.set(review.id, { status: 'applied', by: null, reason: null, message: null })
    else {
      const later = done.slice(i + 1).findLast(other => [...touched].some(member => other.touched.has(member)))
      outcomes.set(review.id, { status: 'overruled', by: later?.review.id ?? null, reason: null, message: null })
    }
  })
  return { outcomes, marks }
}

function add(map: Map<number, Set<number>>, key: number, member: number): void {
  const set = map.get(key)
  if (set === undefined) map.set(key, new Set([member]))
  else set.add(member)
}
