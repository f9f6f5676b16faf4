import type { CopyDirection } from '../../account/types.ts'
import { copyOf } from '../rows.ts'
import type { Db } from '../schema.ts'

/** How many pairs of articles an outlet shares text in with each other one, by who likely took it. A pair counts once. */
export type Copied = Readonly<Record<CopyDirection, ReadonlyMap<string, number>>>

const TURNED: Readonly<Record<CopyDirection, CopyDirection>> = {
  taken: 'given',
  given: 'taken',
  common: 'common',
  unknown: 'unknown',
}

/** @param source the key of the outlet. Copies inside it are its own matter. */
export async function copiedBy(trx: Db, source: string): Promise<Copied> {
  const found: Record<CopyDirection, Map<string, number>> = {
    taken: new Map(),
    given: new Map(),
    common: new Map(),
    unknown: new Map(),
  }
  const seen = new Set<string>()
  for (const [own, other] of [
    ['article', 'of'],
    ['of', 'article'],
  ] as const) {
    const rows = trx
      .selectFrom('copies')
      .innerJoin('articles as mine', 'mine.id', `copies.${own}`)
      .innerJoin('articles as theirs', 'theirs.id', `copies.${other}`)
      .select(['copies.data', 'theirs.source'])
      .where('mine.source', '=', source)
      .where('theirs.source', '<>', source)
    for (const row of await rows.execute()) {
      const copy = copyOf(row)
      const pair = [copy.article, copy.of].sort().join(' ')
      if (seen.has(pair)) continue
      seen.add(pair)
      const counts = found[own === 'article' ? copy.direction : TURNED[copy.direction]]
      counts.set(row.source!, (counts.get(row.source!) ?? 0) + 1)
    }
  }
  return found
}
