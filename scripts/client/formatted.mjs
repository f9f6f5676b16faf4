import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const biome = fileURLToPath(new URL('../../node_modules/.bin/biome', import.meta.url))

/** A module as our formatter writes it. */
export function formatted(text) {
  const { status, stdout, stderr } = spawnSync(biome, ['format', '--stdin-file-path=web/src/api-schema.ts'], {
    input: text,
    encoding: 'utf8',
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
  })
  if (status !== 0) throw new Error(stderr)
  return stdout
}
