import { byText } from '../ids.ts'
import type { Precedence } from '../types.ts'

/**
 * Statements of order that go round in circles, one list a circle (a strongly connected part, by Tarjan's algorithm, "Depth-first search and
 * linear graph algorithms", 1972, without recursion). Time in step with the statements.
 */
export function circles(said: readonly Precedence[]): Precedence[][] {
  const out = new Map<string, string[]>()
  for (const { before, after } of said) {
    const list = out.get(before)
    if (list === undefined) out.set(before, [after])
    else list.push(after)
    if (!out.has(after)) out.set(after, [])
  }
  const part = parts(out)
  const size = new Map<number, number>()
  for (const number of part.values()) size.set(number, (size.get(number) ?? 0) + 1)
  const found = new Map<number, Precedence[]>()
  for (const one of said) {
    const number = part.get(one.before)!
    if (number !== part.get(one.after) || size.get(number) === 1) continue
    const list = found.get(number)
    if (list === undefined) found.set(number, [one])
    else list.push(one)
  }
  return [...found.values()].sort((a, b) => byText(a[0]!.before, b[0]!.before))
}

/** For each node the number of its strongly connected part. */
function parts(out: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const part = new Map<string, number>()
  const open: string[] = []
  for (const root of out.keys()) {
    if (index.has(root)) continue
    const path: { readonly node: string; next: number }[] = [{ node: root, next: 0 }]
    while (path.length > 0) {
      const at = path.at(-1)!
      if (at.next === 0) {
        low.set(at.node, index.size)
        index.set(at.node, index.size)
        open.push(at.node)
      }
      const targets = out.get(at.node)!
      const target = targets[at.next++]
      if (target === undefined) {
        path.pop()
        const own = low.get(at.node)!
        if (own === index.get(at.node))
          for (let node = ''; node !== at.node; ) {
            node = open.pop()!
            part.set(node, own)
          }
        const above = path.at(-1)
        if (above !== undefined) low.set(above.node, Math.min(low.get(above.node)!, own))
      } else if (!index.has(target)) path.push({ node: target, next: 0 })
      else if (!part.has(target)) low.set(at.node, Math.min(low.get(at.node)!, index.get(target)!))
    }
  }
  return part
}
