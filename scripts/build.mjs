// Builds dist/: the program (tsc), the tables beside it, the same in few files as it is started, and the web application (vite).
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from './bundle.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const run = (command, args) => {
  const { status } = spawnSync(join(root, 'node_modules/.bin', command), args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

rmSync(join(root, 'dist'), { recursive: true, force: true })
run('tsc', ['-p', 'tsconfig.build.json'])
// Whatever is no TypeScript is data, and is read beside the file that names it.
// One that would take the place of a compiled file is a mistake.
cpSync(join(root, 'src'), join(root, 'dist'), {
  recursive: true,
  filter: source => !source.endsWith('.ts'),
  force: false,
  errorOnExist: true,
})
await bundle(join(root, 'dist'))
if (existsSync(join(root, 'web/vite.config.ts'))) run('vite', ['build', 'web', '--logLevel', 'warn'])
