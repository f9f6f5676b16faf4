/** Plain comparison by code unit: the same on every machine, whatever its locale. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The first of several comparisons that tells two values apart. */
export const firstDifference = (...steps: readonly number[]): number => steps.find(step => step !== 0) ?? 0

/** The items by a key of each; the groups stand in the order in which their first item came. */
export const groupBy = <T, K>(items: Iterable<T>, key: (item: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
