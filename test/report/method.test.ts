import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { renderDossier } from '../../src/report/index.ts'
import { readTable } from '../../src/report/table.ts'
import { options, story } from './story.ts'

const sections = (page: string, id: string) => {
  const from = page.indexOf(`<section id="${id}"`)
  return page.slice(from, page.indexOf('</section>', from))
}

test('what the dossier says of its own mistakes is what docs/figures.md says', () => {
  const rows = readFileSync(new URL('../../docs/figures.md', import.meta.url), 'utf8').split('\n')
  const cells = (row: string) => row.split('|').map(cell => cell.trim())
  const head = cells(rows.find(row => row.startsWith('| figure, %'))!)
  const away = head.indexOf('away')
  expect(away).toBeGreaterThan(0)
  for (const { row, share } of readTable('measured')) {
    const found = cells(rows.find(one => one.startsWith(`| ${row} |`))!)
    expect([row, found[away]]).toEqual([row, share])
  }
})

test('the method page tells how counting works, with an event of this account as the example, and what is read wrongly', () => {
  const method = sections(renderDossier(story, options), 'method')
  expect(method).toContain('How counting works')
  expect(method).toContain('كيف يجري العدّ')
  const best = [...story.events].sort(
    (a, b) => b.claims.length - b.support.independent - (a.claims.length - a.support.independent),
  )[0]!
  expect(method).toContain(`href="#event-${best.id}"`)
  for (const { share } of readTable('measured')) expect(method).toContain(`${Number(share)}%`)
})

test('what it was made with stands there where somebody says it, and nowhere else', () => {
  const made = { software: 'isnad 9.9', account: 'a'.repeat(64), log: null }
  expect(sections(renderDossier(story, { ...options, made }), 'method')).toContain('isnad 9.9')
  expect(renderDossier(story, options)).not.toContain('Made with')
})

test('every capture is named with its fingerprint, and with what the log says where there is a log', () => {
  const [article] = story.articles
  const row = {
    row: 7,
    hash: 'f'.repeat(64),
    at: '2024-01-02T03:04:05Z',
    action: 'capture',
    file: null,
    url: null,
    tool: 'isnad 1',
  }
  const came = { length: 1234, retrieved: null, inside: [], http: null, facts: [], original: null, met: [row] }
  const page = sections(renderDossier(story, { ...options, custody: new Map([[article!.id, came]]) }), 'captures')
  for (const { sha256 } of story.articles) expect(page).toContain(sha256)
  expect(page).toContain('1,234')
  expect(page.split(row.hash)).toHaveLength(2)
})
