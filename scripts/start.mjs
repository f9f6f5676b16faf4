// npm start [-- PATH… --once --port N]: builds what is not built yet, then reads the inputs (examples/ without any), writes
// account/dossier.html, keeps the account in account/start.db and serves the workbench.
import { spawn } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { constants } from 'node:os'
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

/** Runs node to its end and gives its status. Who ends this program ends that one: it must not go on serving by itself. */
function run(args, stdio) {
  const child = spawn(process.execPath, args, { stdio })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise(done => {
    child.once('error', () => done(1))
    child.once('exit', (status, signal) => done(status ?? 128 + (constants.signals[signal] ?? 0)))
  })
}

const sources = Math.max(newest(join(root, 'src')), newest(join(root, 'web')))
if (newest(join(root, 'dist')) < sources) {
  const status = await run([join(root, 'scripts/build.mjs')], ['ignore', 2, 2])
  if (status !== 0) process.exit(status)
}
process.exit(await run([join(root, 'bin/isnad.js'), 'start', ...process.argv.slice(2)], 'inherit'))
