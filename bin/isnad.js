#!/usr/bin/env node
import { existsSync } from 'node:fs'

const program = new URL('../dist/program/cli-main.js', import.meta.url)
if (!existsSync(program)) {
  process.stderr.write('isnad: The program is not built yet: run "npm run build".\n')
  process.exit(1)
}
try {
  const { run } = await import(program.href)
  await run()
} catch (error) {
  // A table that somebody edited wrongly is read before any command runs: its error names file and line.
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  process.stderr.write(`isnad: The program cannot start: ${message.replace(/\.?$/, '.')}\n`)
  if (process.env.ISNAD_DEBUG === '1') process.stderr.write(`${stack}\n`)
  process.exit(1)
}
