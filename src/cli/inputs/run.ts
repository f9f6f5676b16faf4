import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Added, Adder, NewInput } from '../../server/index.ts'
import { isAddress } from '../../store/index.ts'
import type { Said, Task } from './task.ts'

const CHILD = fileURLToPath(new URL('./child.js', import.meta.url))

/** How long a process that was told to end may take, in milliseconds. */
const ENDING = 3000
/** What it may hold, in MB. */
const MEMORY = 4096

/**
 * Adds inputs to a store in a process of its own, by the code of `isnad add`; null where the program is not built. Bytes stand in a folder of
 * their own while they are read, under the name that they came with: it is what their capture is called.
 *
 * @param allowed hosts that may be fetched though they are not public.
 */
export function adderFor(store: string, allowed: readonly string[]): Adder | null {
  if (!existsSync(CHILD)) return null
  // It runs in a folder of its own.
  const address = isAddress(store) ? store : resolve(store)
  return async (input, how, progress, signal) => {
    const folder = await mkdtemp(join(tmpdir(), 'isnad-input-'))
    try {
      const path = await pathOf(input, folder)
      return await inProcess(folder, { store: address, paths: [path], how, allowed }, progress, signal)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
}

async function pathOf(input: NewInput, folder: string): Promise<string> {
  if (input.kind === 'address') return input.address
  await writeFile(join(folder, input.name), input.bytes)
  // Never an option, nor an address, whatever it is called.
  return input.name
}

function inProcess(cwd: string, task: Task, progress: Parameters<Adder>[2], signal: AbortSignal): Promise<Added> {
  return new Promise((done, fail) => {
    const child = fork(CHILD, [], {
      cwd,
      execArgv: [`--max-old-space-size=${MEMORY}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    let last: Said | null = null
    const cancel = (): void => {
      child.kill('SIGTERM')
      setTimeout(() => child.kill('SIGKILL'), ENDING).unref()
    }
    if (signal.aborted) cancel()
    signal.addEventListener('abort', cancel, { once: true })
    child.on('message', (said: Said) => {
      last = said
      if ('progress' in said) progress(said.progress)
    })
    child.once('error', fail)
    child.once('exit', () => {
      signal.removeEventListener('abort', cancel)
      if (last !== null && 'done' in last) done(last.done)
      else if (last !== null && 'failed' in last) fail(new Error(last.failed))
      else fail(new Error('The reading of this input ended before it was through.'))
    })
    child.send(task)
  })
}
