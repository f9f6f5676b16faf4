import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio'
import { accountServer } from './server.ts'
import type { Reading } from './tool.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** No question is longer, in bytes: the longest that a tool takes is a hundredth of it. */
const LONGEST_QUESTION = 1_000_000

/** Answers on standard input and output, where nothing else is written, until whoever asks has gone or a signal comes. */
export async function serveTools(store: Reading, failed: (error: Error) => void): Promise<void> {
  let end = (): void => {}
  const ended = new Promise<void>(done => {
    end = done
  })
  process.stdin.once('end', end).once('close', end)
  for (const signal of SIGNALS) process.on(signal, end)
  const transport = new StdioServerTransport(process.stdin, process.stdout, { maxBufferSize: LONGEST_QUESTION })
  const serving = serveStdio(() => accountServer(store, failed), { transport, onerror: failed })
  await ended
  await serving.close()
  for (const signal of SIGNALS) process.off(signal, end)
}
