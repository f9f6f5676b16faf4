import { FIELDS, type Field, type Verdict } from './compare.ts'

interface Count {
  right: number
  n: number
}

/** How often each field is right, in all and by construction. */
export interface Rates {
  readonly fields: ReadonlyMap<Field, Count>
  readonly constructions: ReadonlyMap<string, ReadonlyMap<Field, Count>>
}

/** Counts verdicts. */
export function ratesOf(verdicts: readonly Verdict[]): Rates {
  const fields = new Map<Field, Count>()
  const constructions = new Map<string, Map<Field, Count>>()
  const add = (counts: Map<Field, Count>, { field, right }: Verdict): void => {
    const count = counts.get(field) ?? { right: 0, n: 0 }
    counts.set(field, { right: count.right + (right ? 1 : 0), n: count.n + 1 })
  }
  for (const verdict of verdicts) {
    add(fields, verdict)
    for (const label of new Set(verdict.labels)) {
      const counts = constructions.get(label) ?? new Map<Field, Count>()
      constructions.set(label, counts)
      add(counts, verdict)
    }
  }
  return { fields, constructions }
}

/** The share of right answers, 1 where nothing was asked. */
export const share = (count: Count | undefined): number =>
  count === undefined || count.n === 0 ? 1 : count.right / count.n

const percent = (count: Count | undefined): string =>
  (count === undefined ? '–' : (share(count) * 100).toFixed(0)).padStart(6)

/** A table: all reports, then each construction, the one with the most mistakes first. */
export function tableOf({ fields, constructions }: Rates, rows: number): string {
  const short = FIELDS.map(field => field.slice(0, 6).padStart(6)).join(' ')
  const line = (name: string, counts: ReadonlyMap<Field, Count>): string =>
    `${FIELDS.map(field => percent(counts.get(field))).join(' ')}  ${String(counts.get('found')?.n ?? 0).padStart(5)}  ${name}`
  const mistakes = (counts: ReadonlyMap<Field, Count>): number => {
    const all = [...counts.values()]
    return (
      all.reduce((sum, { right, n }) => sum + n - right, 0) /
      Math.max(
        1,
        all.reduce((sum, { n }) => sum + n, 0),
      )
    )
  }
  const worst = [...constructions].sort(([, a], [, b]) => mistakes(b) - mistakes(a)).slice(0, rows)
  return [`${short}  claims`, line('all', fields), ...worst.map(([name, counts]) => line(name, counts))].join('\n')
}
