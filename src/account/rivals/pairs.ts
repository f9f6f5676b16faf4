import type { Sight } from '../sight.ts'
import { canDiffer } from './accounts.ts'
import type { Scale } from './matter.ts'

/** A denial is compared with so many assertions of its kind before it and after it, and a claim on which accounts can differ with so many after it. */
const WINDOW = 30

/** Pairs of claims of one story, by their numbers, the smaller first, that can be rival accounts, each once: a denial with assertions of its family of types, and two assertions of one type on which accounts can differ. */
export function pairsOf(sights: readonly Sight[], scale: Scale): (readonly [number, number])[] {
  const denied = new Map<string, number[]>()
  const asserted = new Map<string, number[]>()
  const accounts = new Map<string, number[]>()
  const order = inTime(sights)
  const at = new Map(order.map((i, k) => [i, k]))
  for (const i of order) {
    const { claim, families } = sights[i]!
    for (const family of families) put(claim.polarity === 'denied' ? denied : asserted, family, i)
    if (claim.polarity === 'asserted' && canDiffer(sights[i]!, scale)) put(accounts, claim.type, i)
  }
  const pairs = new Map<number, readonly [number, number]>()
  const meet = (x: number, y: number): void => {
    const [a, b] = x < y ? [x, y] : [y, x]
    pairs.set(a * sights.length + b, [a, b])
  }
  for (const [family, denials] of denied) {
    const around = asserted.get(family) ?? []
    let next = 0
    for (const i of denials) {
      while (next < around.length && at.get(around[next]!)! < at.get(i)!) next++
      for (const j of around.slice(Math.max(0, next - WINDOW), next + WINDOW)) meet(i, j)
    }
  }
  for (const list of accounts.values())
    for (let x = 0; x < list.length; x++) for (const j of list.slice(x + 1, x + 1 + WINDOW)) meet(list[x]!, j)
  return [...pairs.values()]
}

function put(lists: Map<string, number[]>, key: string, i: number): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [i])
  else list.push(i)
}

/** By the day of what is told, else of the telling; of one day in the order of the account. */
function inTime(sights: readonly Sight[]): number[] {
  const moments = sights.map(({ days, reading }) => {
    const at = (days ?? reading.published)?.from ?? 0
    return Number.isFinite(at) ? at : 0
  })
  return sights.map((_, i) => i).sort((a, b) => moments[a]! - moments[b]! || a - b)
}
