#!/usr/bin/env node
import { existsSync } from 'node:fs'

const program = new URL('../dist/cli/main.js', import.meta.url)
if (!existsSync(program)) {
  process.stderr.write('isnad: The program is not built yet: run "npm run build".\n')
  process.exit(1)
}
const { run } = await import(program.href)
await run()
