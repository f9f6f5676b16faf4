import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { actor } from '../../src/knowledge/actors.ts'
import { membersOf } from '../../src/knowledge/alliances.ts'

const rows = readFileSync(new URL('../../src/knowledge/tables/alliances.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .slice(1)
  .map(line => line.split('\t'))

describe('alliances', () => {
  it('have their members, as ids', () => {
    expect(membersOf('group:houthis-and-saleh')).toEqual(['group:houthis', 'group:saleh-forces'])
    expect(membersOf('org:arab-league')).toEqual([])
    expect(membersOf('state:ye')).toEqual([])
  })

  it('and their members stand in the tables of actors', () => {
    const unknown = rows.flatMap(([id, members]) => [id!, ...members!.split('|')]).filter(id => actor(id) === null)
    expect(unknown).toEqual([])
  })
})
