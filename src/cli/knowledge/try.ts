import { fork } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { keepRow, OWN_TABLES } from '../../knowledge/index.ts'
import type { OwnKnowledge } from '../../server/index.ts'
import { isAddress } from '../../store/index.ts'
import { movesBetween } from './moves.ts'
import type { ReadHere, ReadSaid, ReadTask } from './types.ts'

const CHILD = fileURLToPath(new URL('./reading.js', import.meta.url))

/** How long one reading may take, in milliseconds. */
const PATIENCE = 600_000

/** Tables of one's own in a folder, for the server: what a row would move is found by reading articles of the store in processes of their own, with it and without it. */
export function ownKnowledge(store: string, folder: string): OwnKnowledge {
  const address = isAddress(store) ? store : resolve(store)
  return {
    folder,
    tryRow: existsSync(CHILD)
      ? async (table, cells, articles, signal) => {
          const candidate = mkdtempSync(join(tmpdir(), 'isnad-try-'))
          try {
            if (existsSync(folder)) cpSync(folder, candidate, { recursive: true })
            keepRow(table, candidate, cells)
            const task = { store: address, articles }
            const [before, after] = await Promise.all([
              readWith(folder, task, signal),
              readWith(candidate, task, signal),
            ])
            return movesBetween(before, after)
          } finally {
            rmSync(candidate, { recursive: true, force: true })
          }
        }
      : null,
  }
}

function readWith(folder: string, task: ReadTask, signal: AbortSignal): Promise<readonly ReadHere[]> {
  return new Promise((done, fail) => {
    const child = fork(CHILD, [], {
      env: { ...process.env, [OWN_TABLES]: folder },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      timeout: PATIENCE,
    })
    let said: ReadSaid | null = null
    const end = (): void => void child.kill('SIGTERM')
    signal.addEventListener('abort', end, { once: true })
    child.on('message', (message: ReadSaid) => {
      said = message
    })
    child.once('error', fail)
    child.once('exit', () => {
      signal.removeEventListener('abort', end)
      if (said !== null && 'read' in said) done(said.read)
      else fail(new Error(said === null ? 'The articles could not be read with this row.' : said.failed))
    })
    child.send(task)
  })
}
