import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const script = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url))

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s to npm start ends its server too', async signal => {
  const cwd = mkdtempSync(join(tmpdir(), 'isnad-start-'))
  try {
    const child = spawn(process.execPath, [script, '--port', '0'], { cwd, stdio: ['ignore', 'pipe', 'inherit'] })
    const ended = new Promise<number | null>(done => child.once('exit', done))
    let said = ''
    const url = await new Promise<string>(done => {
      child.stdout.on('data', chunk => {
        said += chunk
        const found = /http:\/\/localhost:\d+/.exec(said)
        if (found) done(found[0])
      })
    })
    expect((await fetch(`${url}/api/v1/stories`)).status).toBe(200)
    child.kill(signal)
    expect(await ended).toBe(0)
    await expect(fetch(`${url}/api/v1/stories`)).rejects.toThrow()
  } finally {
    rmSync(cwd, { recursive: true, force: true })
  }
})
