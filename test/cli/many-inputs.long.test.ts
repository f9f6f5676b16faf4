import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isnad } from './command.ts'

const EMPTY = 2000
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-many-'))
  mkdirSync(join(folder, 'in'))
  for (let i = 0; i < EMPTY; i++) writeFileSync(join(folder, 'in', `${String(i).padStart(5, '0')}.txt`), '')
  for (let i = 0; i < 3; i++) writeFileSync(join(folder, 'in', `z${i}.txt`), Uint8Array.of(0, 1, 2, i))
  for (let i = 0; i < 22; i++)
    writeFileSync(
      join(folder, 'in', `same ${i}.txt`),
      'إغلاق ميناء طبرق\n\nأعلنت بلدية طبرق إغلاق الميناء مساء الأحد بعد إصابة عاملين في حريق اندلع على رصيفه.\n',
    )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('of thousands of loose files with one reason the first are named, the others counted, and each can be read elsewhere', async () => {
  const store = join(folder, 'isnad.db')
  const { status, err } = await isnad(['add', join(folder, 'in'), '--store', store])
  expect(status).toBe(0)
  const lines = err.trim().split('\n')
  expect(lines.filter(line => line.endsWith('.txt: the file is empty.'))).toHaveLength(20)
  expect(lines.filter(line => line.includes('it is a binary file'))).toHaveLength(3)
  // One more than twenty takes no more room by its own name.
  expect(lines.filter(line => line.includes('holds the same bytes as'))).toHaveLength(21)
  expect(lines).toContain('isnad: 1,980 more inputs are empty; --json names each.')
  expect(lines).toHaveLength(20 + 1 + 3 + 21)

  const { failures, notes } = JSON.parse((await isnad(['add', join(folder, 'in'), '--store', store, '--json'])).out)
  expect([failures.length, notes.length]).toEqual([EMPTY + 3, 21])
}, 60_000)
