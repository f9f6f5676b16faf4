import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const sheet = readFileSync(new URL('../../src/report/dossier.css', import.meta.url), 'utf8')

/** The custom colours of each `:root` block: light, dark, print. */
const schemes = [...sheet.matchAll(/:root \{([^}]*)\}/g)].map(
  block => new Map([...block[1]!.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(match => [match[1]!, match[2]!])),
)

/** Relative luminance and contrast ratio (WCAG 2.2). */
const luminance = (colour: string): number => {
  const [r, g, b] = [1, 3, 5].map(i => {
    const c = Number.parseInt(colour.slice(i, i + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const GROUNDS = ['paper', 'card', 'sunk']
const TEXT = ['ink', 'muted', 'accent', 'single', 'corroborated', 'contested', 'denied']
const MARKS = ['trigger', 'agent', 'target', 'place', 'time', 'quantity', 'source']

describe.each([
  ['light', 0],
  ['dark', 1],
  ['print', 2],
] as const)('%s', (_, i) => {
  const colour = (name: string): string => schemes[i]!.get(name) ?? schemes[0]!.get(name)!
  test('text can be read on every ground (4.5:1, WCAG AA)', () => {
    for (const text of TEXT)
      for (const ground of GROUNDS)
        expect(contrast(colour(text), colour(ground)), `${text} on ${ground}`).toBeGreaterThan(4.5)
    for (const mark of MARKS) expect(contrast(colour('ink'), colour(mark)), `ink on ${mark}`).toBeGreaterThan(4.5)
    for (const land of ['land', 'land-named', 'sea'])
      for (const text of ['ink', 'muted'])
        expect(contrast(colour(text), colour(land)), `${text} on ${land}`).toBeGreaterThan(4.5)
  })
  test('the number inside a mark of the map can be read', () => {
    for (const status of ['corroborated', 'contested', 'denied'])
      expect(contrast(colour('card'), colour(status)), status).toBeGreaterThan(4.5)
  })
  test('lines that carry meaning can be seen (3:1)', () => {
    expect(contrast(colour('strong-rule'), colour('card'))).toBeGreaterThan(3)
  })
})
