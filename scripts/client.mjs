// Writes web/src/api-schema.ts, the API's types for the workbench, out of the document that the built server gives: npm run client.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { apiDocument } from '../dist/server/index.js'
import { formatted } from './client/formatted.mjs'
import { clientTypes } from './client/types.mjs'

const file = fileURLToPath(new URL('../web/src/api-schema.ts', import.meta.url))
writeFileSync(file, formatted(clientTypes(apiDocument())))
const { status } = spawnSync('git', ['diff', '--stat', '--', file], { stdio: 'inherit' })
if (status !== 0) console.log('written: web/src/api-schema.ts')
