/** What one claim says of who holds its place: `holding.tsv`. */
import { words as split } from '../../arabic/index.ts'
import type { Claim } from '../../claims/types.ts'
import { readTable, unit } from '../../knowledge/index.ts'

/** From then on, up to then, then; or stood around it. */
export type Says = 'since' | 'until' | 'at' | 'besieges'

export interface Rule {
  readonly who: 'agents' | 'targets'
  readonly says: Says
  readonly unless: 'agents' | 'targets' | null
}

const rules = new Map<string, Rule[]>()
for (const row of readTable(new URL('../tables/holding.tsv', import.meta.url), ['type', 'who', 'says', 'unless'])
  .rows) {
  const rule: Rule = {
    who: row.who as Rule['who'],
    says: row.says as Says,
    unless: row.unless === '' ? null : (row.unless as Rule['who']),
  }
  const list = rules.get(row.type)
  if (list === undefined) rules.set(row.type, [rule])
  else list.push(rule)
}

const wordRoles = new Map<string, string>()
for (const row of readTable(new URL('../tables/holding-words.tsv', import.meta.url), ['word', 'role']).rows)
  for (const word of split(row.word)) wordRoles.set(word.folded, row.role)

/** The rules for a type of event; none for a type that says nothing of ground. */
export function holdingRules(type: string): readonly Rule[] {
  return rules.get(type) ?? []
}

/** What a claim says of a holder, by its words in `text`, its article's; null where it says nothing of who holds the place. */
export function saysOf(claim: Claim, { says, unless }: Rule, text: string): Says | null {
  if (unless !== null && claim[unless].length > 0) return null
  const before = split(text.slice(Math.max(0, claim.place!.start - 20), claim.place!.start)).at(-1)?.folded ?? ''
  // "انسحبوا إلى البلدة": they went there.
  if (claim.type === 'withdrawal' && wordRoles.get(before) === 'towards') return null
  if (says !== 'besieges') return says
  const lifted = split(text.slice(Math.max(0, claim.trigger.start - 12), claim.trigger.end)).some(
    word => wordRoles.get(word.folded.replace(/^و/, '')) === 'lifts',
  )
  return lifted ? null : says
}

/** "سيطرت على 60 في المئة من المدينة": not the whole of it. */
export function isPart({ quantities }: Claim): boolean {
  return quantities.some(q => {
    const kind = q.unit === null ? null : (unit(q.unit)?.kind ?? null)
    return (kind === 'share' && q.min !== 100) || kind === 'measure'
  })
}
