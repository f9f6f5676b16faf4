/** Positions in disjoint groups, out of which people take members and put them together. */
export interface Partition {
  groupOf(member: number): number
  /** Ascending. */
  membersOf(group: number): readonly number[]
  /** Puts members into a group. */
  move(members: readonly number[], group: number): void
  /** A new group, empty. */
  add(): number
  /** All groups that have members, each ascending. */
  groups(): readonly (readonly number[])[]
}

/** @param groups every position from 0 on in exactly one of them. */
export function partitionOf(groups: readonly (readonly number[])[]): Partition {
  const members: Set<number>[] = groups.map(group => new Set(group))
  const groupOf = new Map(groups.flatMap((group, i) => group.map(member => [member, i] as const)))
  const sorted = (group: number): number[] => [...members[group]!].sort((a, b) => a - b)
  return {
    groupOf: member => groupOf.get(member)!,
    membersOf: sorted,
    move(moved, group) {
      for (const member of moved) {
        members[groupOf.get(member)!]!.delete(member)
        members[group]!.add(member)
        groupOf.set(member, group)
      }
    },
    add: () => members.push(new Set()) - 1,
    groups: () => members.flatMap((_, group) => (members[group]!.size > 0 ? [sorted(group)] : [])),
  }
}

/** The group in which most of some members are; of several, the one of the first of them. */
export function homeOf(partition: Partition, members: readonly number[]): number {
  const count = new Map<number, number>()
  for (const member of members) {
    const group = partition.groupOf(member)
    count.set(group, (count.get(group) ?? 0) + 1)
  }
  let best = partition.groupOf(members[0]!)
  for (const [group, n] of count) if (n > count.get(best)!) best = group
  return best
}
