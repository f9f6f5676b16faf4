// npm test: format and lint, types, import directions and the build, beside each other; then every test. A failure ends it.
import { spawn } from 'node:child_process'
import { join } from 'node:path'

const root = new URL('..', import.meta.url).pathname
const bin = name => join(root, 'node_modules/.bin', name)
const checks = [
  ['types', bin('tsc'), ['-p', 'tsconfig.json', '--noEmit']],
  ['build', process.execPath, [join(root, 'scripts/build.mjs')]],
  ['lint', bin('biome'), ['check', '.']],
  ['types of the web', bin('tsc'), ['-p', 'web/tsconfig.json', '--noEmit']],
  ['import directions', process.execPath, [join(root, 'scripts/check-imports.mjs')]],
]

/** Runs one; what it prints stands together. Gives its exit status. */
async function run([name, command, args], stdio = 'pipe') {
  const began = Date.now()
  const child = spawn(command, args, { cwd: root, stdio: ['inherit', stdio, stdio] })
  const printed = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', data => printed.push(data))
  const status = await new Promise(done => child.on('close', done).on('error', () => done(1)))
  process.stdout.write(Buffer.concat(printed))
  console.log(`${status === 0 ? 'ok' : 'FAILED'}: ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
  return status ?? 1
}

const failed = (await Promise.all(checks.map(check => run(check)))).find(status => status !== 0)
process.exit(failed ?? (await run(['tests', bin('vitest'), ['run', ...process.argv.slice(2)]], 'inherit')))
