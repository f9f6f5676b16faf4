// npm start [-- PATH… --once --port N]: builds what is not built yet, then reads the inputs (examples/ without any), writes
// account/dossier.html, keeps the account in account/isnad.db and serves the workbench.
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = new URL('..', import.meta.url).pathname

/** The newest change below a folder, or 0 when it is not there. */
function newest(folder) {
  let latest = 0
  let entries
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch {
    return 0
  }
  for (const entry of entries) {
    if (entry.name === 'node_modules') continue
    const path = join(folder, entry.name)
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs)
  }
  return latest
}

const sources = Math.max(newest(join(root, 'src')), newest(join(root, 'web')))
if (newest(join(root, 'dist')) < sources) {
  const built = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: ['ignore', 2, 2] })
  if (built.status !== 0) process.exit(built.status ?? 1)
}
const main = spawnSync(process.execPath, [join(root, 'bin/isnad.js'), 'start', ...process.argv.slice(2)], {
  stdio: 'inherit',
})
process.exit(main.status ?? 1)
