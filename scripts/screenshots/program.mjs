import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
const clock = pathToFileURL(join(root, 'scripts/screenshots/clock.mjs')).href
const env = { ...process.env, NODE_OPTIONS: `--import ${clock}`, TZ: 'UTC', ISNAD_AUTHOR: 'ليلى' }
const program = join(root, 'bin/isnad.js')

/** Runs the built program in a folder, under the clock that stands still, and gives what it printed. What some inputs lack ends nothing. */
export function isnad(cwd, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`isnad ${args.join(' ')}: ${stderr}`)
  return stdout
}

/** Serves the folder's store on a free port. */
export async function serve(cwd) {
  const child = spawn(process.execPath, [program, 'serve', '--port', '0'], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise((done, fail) => {
    let said = ''
    child.once('exit', () => fail(new Error('isnad serve ended')))
    child.stdout.on('data', chunk => {
      said += chunk
      const found = /http:\/\/localhost:\d+/.exec(said)
      if (found) done(found[0])
    })
  })
  const ended = new Promise(done => child.once('exit', done))
  return {
    url,
    end: () => {
      child.kill()
      return ended
    },
  }
}
