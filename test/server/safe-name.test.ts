import { expect, test } from 'vitest'
import { safeName } from '../../src/server/adding/index.ts'

test.each([
  ['page.html', 'page.html'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\news\\day.txt', 'day.txt'],
  ['.hidden', 'hidden'],
  ['-rf', 'rf'],
  ['تقرير اليوم.txt', 'تقرير اليوم.txt'],
  ['a\u0000b\u202e.txt', 'ab.txt'],
  ['<script>', 'script'],
  ['https://x', 'x'],
  ['..', 'file'],
  ['  ', 'file'],
  ['a/', 'file'],
])('%j is called %j', (name, safe) => {
  expect(safeName(name, 'file')).toBe(safe)
})

test('a name that is too long keeps its end, whole letters, and fits a file system', () => {
  const name = safeName(`${'ق'.repeat(500)}.html.gz`, 'file')
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
  expect(name).toMatch(/^ق+\.html\.gz$/)
})
