import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../web/src/', import.meta.url)

/** What a file takes at once: not what it imports later, nor what are types alone. */
const takes = (text: string): string[] =>
  [...text.matchAll(/^(?:import|export)\s+(?!type\b)(?:[^'"]*?\sfrom\s+)?'([^']+)'/gm)].map(([, from]) => from!)

/** Every package and style that comes with a file, through all that it takes. */
function broughtBy(file: URL, seen = new Set<string>()): Set<string> {
  for (const from of takes(readFileSync(file, 'utf8'))) {
    if (!from.startsWith('.')) seen.add(from)
    else if (/\.tsx?$/.test(from)) {
      const next = new URL(from, file)
      if (seen.has(next.href)) continue
      seen.add(next.href)
      broughtBy(next, seen)
    }
  }
  return seen
}

test('the map’s library, larger than all the rest, comes only to who opens a map', () => {
  const first = broughtBy(new URL('main.tsx', root))
  expect([...first]).toContain('react')
  expect([...first]).toContain(new URL('screens/review/place-form.tsx', root).href)
  expect([...first].filter(name => name.startsWith('maplibre-gl'))).toEqual([])
})

test('who takes the map takes its library and its styles', () => {
  for (const screen of ['screens/review/pick-map.tsx', 'screens/story/map.tsx']) {
    const brought = broughtBy(new URL(screen, root))
    expect([...brought]).toContain('maplibre-gl')
    expect([...brought]).toContain('maplibre-gl/dist/maplibre-gl.css')
  }
})
