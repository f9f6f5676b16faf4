import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('../../web/src/styles/', import.meta.url)

/** Files of parts that stand on many screens; what is theirs may be laid out anew by a screen's own file. */
const SHARED = ['base.css', 'shell.css', 'parts.css', 'forms.css', 'marks.css']

/** The classes that a file's selectors name. */
function classesOf(css: string): Set<string> {
  const selectors = css.replace(/\/\*.*?\*\//gs, '').match(/[^{};]+(?=\{)/g) ?? []
  return new Set(
    selectors
      .filter(selector => !selector.trim().startsWith('@'))
      .flatMap(selector => [...selector.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name!)),
  )
}

/** Classes that more than one file names and none of the shared ones: what one screen says of them befalls another. */
function clashes(files: ReadonlyMap<string, string>): string[] {
  const named = new Map<string, string[]>()
  for (const [file, css] of files)
    for (const name of classesOf(css)) named.set(name, [...(named.get(name) ?? []), file])
  return [...named]
    .filter(([, files]) => files.length > 1 && !files.some(file => SHARED.includes(file)))
    .map(([name, files]) => `.${name}: ${files.join(', ')}`)
}

test('a class belongs to one screen, or to the parts that all share', () => {
  const files = readdirSync(folder).filter(name => name.endsWith('.css'))
  expect(SHARED.filter(name => !files.includes(name))).toEqual([])
  expect(clashes(new Map(files.map(name => [name, readFileSync(new URL(name, folder), 'utf8')])))).toEqual([])
})

test('two screens with the same class are told of', () => {
  const files = new Map([
    ['team.css', '.rows { margin: 1rem }'],
    ['desk.css', '/* .field */ @media (width > 1px) { table.rows:hover td { margin: 0 } }'],
    ['forms.css', '.field { color: red }'],
    ['search.css', '.hits .field { color: blue }'],
  ])
  expect(clashes(files)).toEqual(['.rows: team.css, desk.css'])
})
