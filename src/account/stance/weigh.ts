import { readTable } from '../../knowledge/index.ts'
import { SIGNS, type Sign, type Signs } from './signs.ts'

/** Whether two short texts say the same, cannot both be right, or speak of two things. */
export type Stance = 'agree' | 'disagree' | 'other'

export const STANCES: readonly Stance[] = ['agree', 'disagree', 'other']

/** Points of a sign for each stance. */
export type Points = Readonly<Record<Stance, number>>

const table = new Map<string, Points>()
for (const row of readTable(new URL('../tables/stance-points.tsv', import.meta.url), ['sign', ...STANCES]).rows)
  table.set(row.sign!, { agree: Number(row.agree), disagree: Number(row.disagree), other: Number(row.other) })

/** The points of a sign; a sign that is not in the table has none. */
export function pointsOf(sign: Sign): Points {
  return table.get(sign) ?? { agree: 0, disagree: 0, other: 0 }
}

/** The stance with the most points; of equals the first of agree, disagree, other. */
export function weighSigns(signs: Signs): Stance {
  let [best, most]: [Stance, number] = ['agree', -Infinity]
  for (const stance of STANCES) {
    const points = SIGNS.reduce((sum, sign) => sum + signs[sign] * pointsOf(sign)[stance], 0)
    if (points > most + 1e-9) [best, most] = [stance, points]
  }
  return best
}
