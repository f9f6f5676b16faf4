// npm run evaluate: builds, then scores the account of ../shared/corpus/baghouz against its annotation, as docs/figures.md quotes it.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const root = new URL('..', import.meta.url).pathname
const shared = join(root, '../shared')
if (!existsSync(join(shared, 'evaluate/score.mjs'))) {
  console.error('The annotation ../shared/evaluate is not here: nothing to score against.')
  process.exit(1)
}
const run = args => {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
run([join(root, 'scripts/build.mjs')])
run([
  join(root, 'bin/isnad.js'),
  'evaluate',
  join(shared, 'evaluate/baghouz.gold.json'),
  join(shared, 'corpus/baghouz'),
  ...process.argv.slice(2),
])
