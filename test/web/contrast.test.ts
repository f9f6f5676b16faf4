import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('../../web/src/styles/tokens.css', import.meta.url), 'utf8')

const colours = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#\w{6}),\s*(#\w{6})\)/g)].map(([, name, light, dark]) => [
    name!,
    { light: light!, dark: dark! },
  ]),
)

/** Relative luminance of an sRGB colour (WCAG 2.2). */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map(at => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

const statuses = ['single-source', 'corroborated', 'contested', 'denied']
const kinds = ['trigger', 'source', 'agent', 'target', 'place', 'time', 'quantity']
const grounds = ['paper', 'surface', 'sunken']

/** WCAG AA: 4.5 for text, 3 for what is drawn (lines, signs, edges, the ring of the focus). */
const pairs: readonly (readonly [colour: string, ground: string, least: number])[] = [
  ...['ink', 'ink-soft', 'accent', ...statuses].flatMap(text => grounds.map(ground => [text, ground, 4.5] as const)),
  ...['ink', 'ink-soft', 'accent'].map(text => [text, 'accent-ground', 4.5] as const),
  ...kinds.map(kind => ['ink', `word-${kind}`, 4.5] as const),
  ...kinds.map(kind => [`edge-${kind}`, 'surface', 3] as const),
  ...['focus', 'line-strong'].flatMap(line => grounds.map(ground => [line, ground, 3] as const)),
]

test.each(pairs)('%s on %s is at least %d : 1, light and dark', (colour, ground, least) => {
  for (const scheme of ['light', 'dark'] as const) {
    const ratio = contrast(colours.get(colour)![scheme], colours.get(ground)![scheme])
    expect(ratio, scheme).toBeGreaterThanOrEqual(least)
  }
})
