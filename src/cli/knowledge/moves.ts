import type { TryJson } from '../../server/index.ts'
import type { ReadClaim, ReadHere } from './types.ts'

/** Examples of each kind that are shown. */
const SHOWN = 50

/** What differs between two readings of the same articles. A claim is the same where the word stands on which it hangs, once for each time that it is said there. */
export function movesBetween(before: readonly ReadHere[], after: readonly ReadHere[]): TryJson {
  const [came, gone]: [TryJson['examples']['came'][number][], TryJson['examples']['came'][number][]] = [[], []]
  const changed: TryJson['examples']['changed'][number][] = []
  const outlets: TryJson['outlets'][number][] = []
  const now = new Map(after.map(one => [one.article, one]))
  let claims = 0
  for (const was of before) {
    const is = now.get(was.article)
    if (is === undefined) continue
    claims += was.claims.length
    if (was.outlet !== is.outlet) outlets.push({ article: was.article, before: was.outlet, after: is.outlet })
    const told = ({ exact, description }: ReadClaim) => ({ article: was.article, title: was.title, exact, description })
    const [old, fresh] = [keyed(was.claims), keyed(is.claims)]
    for (const [key, one] of old) {
      const other = fresh.get(key)
      if (other === undefined) gone.push(told(one))
      else if (other.value !== one.value) changed.push({ before: told(one), after: told(other) })
    }
    for (const [key, one] of fresh) if (!old.has(key)) came.push(told(one))
  }
  return {
    articles: before.length,
    claims,
    came: came.length,
    gone: gone.length,
    changed: changed.length,
    examples: { came: came.slice(0, SHOWN), gone: gone.slice(0, SHOWN), changed: changed.slice(0, SHOWN) },
    outlets: outlets.slice(0, SHOWN),
  }
}

function keyed(claims: readonly ReadClaim[]): ReadonlyMap<string, ReadClaim> {
  const found = new Map<string, ReadClaim>()
  for (const claim of claims) {
    let n = 0
    while (found.has(`${claim.at} ${n}`)) n++
    found.set(`${claim.at} ${n}`, claim)
  }
  return found
}
