// npm test: format and lint, types, import directions, build, then every test. The first failure ends it.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const root = new URL('..', import.meta.url).pathname
const bin = name => join(root, 'node_modules/.bin', name)
const steps = [
  ['lint', bin('biome'), ['check', '.']],
  ['types', bin('tsc'), ['-p', 'tsconfig.json', '--noEmit']],
  ...(existsSync(join(root, 'web/tsconfig.json'))
    ? [['types of the web', bin('tsc'), ['-p', 'web/tsconfig.json', '--noEmit']]]
    : []),
  ['import directions', process.execPath, [join(root, 'scripts/check-imports.mjs')]],
  ['build', process.execPath, [join(root, 'scripts/build.mjs')]],
  ['tests', bin('vitest'), ['run', ...process.argv.slice(2)]],
]
for (const [name, command, args] of steps) {
  const began = Date.now()
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  console.log(`${status === 0 ? 'ok' : 'FAILED'}: ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
  if (status !== 0) process.exit(status ?? 1)
}
