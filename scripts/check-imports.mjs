// Fails when a room imports one that it may not use (the table of ARCHITECTURE.md), or reaches past a room's index.ts and types.ts.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

const root = new URL('..', import.meta.url).pathname
const ALL = ['arabic', 'knowledge', 'capture', 'article', 'claims', 'account', 'report', 'store', 'server', 'cli']

/** room → rooms that it may use; a room in `types` may only be imported as types, from its types.ts or index.ts. */
const RULES = {
  arabic: { uses: [], types: [] },
  knowledge: { uses: ['arabic'], types: [] },
  capture: { uses: [], types: [] },
  article: { uses: ['arabic', 'knowledge'], types: ['capture'] },
  claims: { uses: ['arabic', 'knowledge'], types: ['article'] },
  account: { uses: ['arabic', 'knowledge'], types: ['claims', 'article', 'capture'] },
  report: { uses: [], types: ['account', 'claims', 'article', 'capture', 'arabic', 'knowledge'] },
  store: { uses: [], types: ['account', 'claims', 'article', 'capture', 'arabic'] },
  server: { uses: ALL.filter(room => room !== 'cli'), types: [] },
  cli: { uses: ALL, types: [] },
  web: { uses: [], types: [] },
}

function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && entry.name !== 'node_modules') yield* files(path)
    else if (/\.tsx?$/.test(entry.name)) yield path
  }
}

const IMPORT = /^\s*(import|export)\s+(type\s+)?([^;'"]*?)\s*from\s+['"]([^'"]+)['"]/gm
const wrong = []
for (const [room, rule] of Object.entries(RULES)) {
  const folder = room === 'web' ? join(root, 'web') : join(root, 'src', room)
  for (const file of files(folder)) {
    for (const [, , typeOnly, names, target] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      if (!target.startsWith('.')) continue
      const path = relative(join(root, 'src'), resolve(dirname(file), target))
      const other = path.split('/')[0]
      if (other === room || path.startsWith('..')) continue
      const where = `${relative(root, file)} imports ${target}`
      const onlyTypes =
        typeOnly !== undefined ||
        names
          .replace(/[{}\s]/g, '')
          .split(',')
          .filter(Boolean)
          .every(name => /^type\s|^type/.test(name))
      if (rule.types.includes(other) && !rule.uses.includes(other) && !onlyTypes)
        wrong.push(`${where}: only types may come from there`)
      else if (!rule.types.includes(other) && !rule.uses.includes(other))
        wrong.push(`${where}: ${room} may not use ${other}`)
      else if (!/^[^/]+\/(?:index|types|api\/index)\.ts$/.test(path))
        wrong.push(`${where}: reach ${other} through its index.ts or types.ts`)
    }
  }
}
for (const line of wrong) console.error(line)
if (wrong.length > 0) process.exit(1)
console.log('Imports go one way.')
