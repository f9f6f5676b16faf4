import { spawn } from 'node:child_process'
import type { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'

/** The blocks of a document that are commands, in their order. */
export const commandsOf = (document: string): string[] =>
  [...document.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block!)

// Job control, as in a shell that somebody types into: a background job is ended by its number. None outlives the shell.
const BEGIN = `set -m -e -o pipefail
trap 'for job in $(jobs -p); do kill -- -$job 2>/dev/null || true; done' EXIT`

const done = (block: number): string => `-- block ${block} is done --`

/**
 * Runs blocks of commands in one shell, as a reader of a document would who has it open in the folder of the checkout, with nothing in HOME.
 * The shell waits behind each block until it is told to go on, and ends with the first command that fails.
 */
export function openShell(home: string, blocks: readonly string[]) {
  const script = [BEGIN, ...blocks.map((block, i) => `${block}\necho '${done(i)}'\nread -r _ <&3`)].join('\n')
  const shell = spawn('bash', ['--noprofile', '--norc', '-c', script], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { PATH: process.env.PATH, HOME: home },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  const goOn = shell.stdio[3] as Writable
  goOn.on('error', () => {})
  let out = ''
  let ended = false
  let wake = () => {}
  for (const stream of [shell.stdout!, shell.stderr!])
    stream.setEncoding('utf8').on('data', (text: string) => {
      out += text
      wake()
    })
  const gone = new Promise<void>(finish =>
    shell.once('close', () => {
      ended = true
      wake()
      finish()
    }),
  )
  /** What of all that was printed is so; waits until it is. */
  const until = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const found = pattern.exec(out)
      if (found !== null) return found
      if (ended) throw new Error(`The shell ended before ${pattern}:\n${out}`)
      await new Promise<void>(next => {
        wake = next
      })
    }
  }
  let block = 0
  return {
    /** Waits until the next block is done, and gives all that was printed so far. */
    next: async (): Promise<string> => {
      if (block > 0) goOn.write('\n')
      await until(new RegExp(done(block++)))
      return out
    },
    until,
    close: async () => {
      goOn.end()
      await gone
    },
  }
}
