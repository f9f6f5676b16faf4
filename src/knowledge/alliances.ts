import { cellList, readTable } from './table.ts'

const members = new Map<string, readonly string[]>()
for (const row of readTable(new URL('./tables/alliances.tsv', import.meta.url), ['alliance', 'members']).rows)
  members.set(row.alliance, cellList(row.members))

/**
 * The actors that fight under the name of an alliance, by id, as the table lists them: those of the coalition in Yemen, of "الحوثيون وقوات صالح". Empty for an
 * actor that is no alliance, and for bodies of talk alone (the Arab League).
 */
export function membersOf(id: string): readonly string[] {
  return members.get(id) ?? []
}
