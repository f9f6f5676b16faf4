// Measures for groups and pairs, as the literature has them.

/** B-cubed (Bagga and Baldwin 1998) of two groupings of the same items, each a Map from item to group: precision, recall and F1 from 0 to 1. */
export function bCubed(gold, found) {
  const items = [...gold.keys()].filter(item => found.has(item))
  const groupsOf = of => {
    const groups = new Map()
    for (const item of items) groups.set(of.get(item), [...(groups.get(of.get(item)) ?? []), item])
    return groups
  }
  const [byGold, byFound] = [groupsOf(gold), groupsOf(found)]
  let [precision, recall] = [0, 0]
  for (const item of items) {
    const [right, ours] = [byGold.get(gold.get(item)), byFound.get(found.get(item))]
    const both = ours.filter(other => gold.get(other) === gold.get(item)).length
    precision += both / ours.length
    recall += both / right.length
  }
  // An item that was not grouped at all is lost to recall.
  precision /= items.length
  recall /= gold.size
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) }
}

/** Precision and recall of pairs of which one side has half its body in the other. `gold` lists { a, b, yes }, `found` { a, b, share } for each direction. */
export function copyScores(gold, found) {
  const pair = (a, b) => [a, b].sort().join(' | ')
  const right = new Set(gold.filter(row => row.yes).map(row => pair(row.a, row.b)))
  const ours = new Set(found.filter(copy => copy.share >= 0.5).map(copy => pair(copy.a, copy.b)))
  const both = [...ours].filter(key => right.has(key)).length
  const wrong = [
    ...[...ours].filter(key => !right.has(key)).map(key => `said, is none: ${key}`),
    ...[...right].filter(key => !ours.has(key)).map(key => `not said: ${key}`),
  ].sort()
  return { precision: both / ours.size, recall: both / right.size, wrong }
}
