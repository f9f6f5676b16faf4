// Runs a compile script of ours on Node 20, which cannot read TypeScript: node scripts/compile-run.mjs places FOLDER|borders|ambiguous|frequencies
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const name = process.argv[2]
if (!/^[a-z]+$/.test(name ?? '')) {
  console.error('Usage: node scripts/compile-run.mjs places FOLDER | borders | ambiguous | frequencies')
  process.exit(2)
}
const root = fileURLToPath(new URL('..', import.meta.url))
const { module } = await runnerImport(`${root}scripts/compile-${name}.ts`, {
  root,
  configFile: false,
  logLevel: 'error',
})
await module.compile(root, ...process.argv.slice(3))
