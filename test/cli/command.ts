import { type SpawnOptions, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The program as users run it. ISNAD_BIN names another one, such as an installed package. */
const program = process.env.ISNAD_BIN ?? fileURLToPath(new URL('../../bin/isnad.js', import.meta.url))

if (!existsSync(new URL('../dist/program/cli-main.js', `file://${program}`)))
  throw new Error('These tests run the real program: build it first, with npm run build.')

/** What a finished command left behind. */
export interface Finished {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** Starts the program with its output piped, so on no terminal. */
export function begin(args: readonly string[], options: SpawnOptions = {}) {
  const env = { ...process.env, ...options.env }
  const child = spawn(process.execPath, [program, ...args], { ...options, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const seen = { out: '', err: '' }
  child.stdout!.setEncoding('utf8').on('data', (text: string) => {
    seen.out += text
  })
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    seen.err += text
  })
  const finished = new Promise<Finished>((done, fail) => {
    child.once('error', fail)
    child.once('close', status => done({ status, ...seen }))
  })
  return { child, seen, finished }
}

/** Runs the program to its end. */
export const isnad = (args: readonly string[], options: SpawnOptions = {}): Promise<Finished> =>
  begin(args, options).finished
