import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { inflateSync } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'

const require = createRequire(import.meta.url)
const run = promisify(execFile)

/** The folder of an installed package. */
const folderOf = (name: string): string => {
  for (const root of require.resolve.paths(name) ?? []) if (existsSync(join(root, name))) return join(root, name)
  throw new Error(`${name} is not installed: run npm ci`)
}

/**
 * A WOFF file as the OpenType file inside it. Fontconfig reads only the latter; the format is a directory of
 * zlib-packed tables (W3C, WOFF File Format 1.0, sections 4 and 5).
 */
const unpackWoff = (woff: Buffer): Buffer => {
  const count = woff.readUInt16BE(12)
  const power = Math.floor(Math.log2(count))
  const head = Buffer.alloc(12 + 16 * count)
  woff.copy(head, 0, 4, 8)
  head.writeUInt16BE(count, 4)
  head.writeUInt16BE(2 ** power * 16, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(16 * (count - 2 ** power), 10)
  const parts = [head]
  let offset = head.length
  for (let i = 0; i < count; i++) {
    const at = 44 + 20 * i
    const [start, packed, length] = [4, 8, 12].map(n => woff.readUInt32BE(at + n)) as [number, number, number]
    const raw = woff.subarray(start, start + packed)
    const table = packed < length ? inflateSync(raw) : raw
    woff.copy(head, 12 + 16 * i, at, at + 4)
    woff.copy(head, 16 + 16 * i, at + 16, at + 20)
    head.writeUInt32BE(offset, 20 + 16 * i)
    head.writeUInt32BE(length, 24 + 16 * i)
    const padded = Buffer.alloc((length + 3) & ~3)
    table.copy(padded)
    parts.push(padded)
    offset += padded.length
  }
  return Buffer.concat(parts)
}

/** An Arabic font from the registry, so that pictures look the same on a machine that has none. */
const addFonts = (folder: string): void => {
  const files = join(folderOf('@fontsource/noto-naskh-arabic'), 'files')
  mkdirSync(folder, { recursive: true })
  for (const weight of [400, 700]) {
    const name = `noto-naskh-arabic-arabic-${weight}-normal`
    writeFileSync(join(folder, `${name}.ttf`), unpackWoff(readFileSync(join(files, `${name}.woff`))))
  }
}

const fontsConfig = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
</fontconfig>
`

/** A program that unpacks the browser. */
const UNPACK = "const { default: packed } = await import('@sparticuz/chromium'); await packed.executablePath()"

/**
 * Unpacks the browser and the shared libraries that come with it (a bare Debian lacks NSS and others) into a folder of
 * its own, once for each version. It is unpacked beside its final name and then renamed, so that test files which start at the
 * same time never run a half-written binary.
 */
const unpackBrowser = async (): Promise<string> => {
  const source = folderOf('@sparticuz/chromium')
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string }
  const home = join(tmpdir(), `isnad-browser-${version}-${process.getuid?.() ?? 0}`)
  if (existsSync(home)) return home
  const partial = mkdtempSync(`${home}-`)
  // The package unpacks into the folder for temporary files, and its libraries only where it takes the machine for a Lambda:
  // in a process of its own, because whatever else this one does meanwhile would find its temporary folder moved away.
  await run(process.execPath, ['--input-type=module', '--eval', UNPACK], {
    cwd: source,
    env: { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  })
  addFonts(join(partial, 'fonts'))
  writeFileSync(join(partial, 'fonts', 'fonts.conf'), fontsConfig(join(home, 'fonts')))
  try {
    renameSync(partial, home)
  } catch {
    // Another process was first; its folder holds the same files.
    rmSync(partial, { recursive: true, force: true })
  }
  return home
}

/**
 * A headless Chromium that needs nothing but the npm packages: no browser and no library of the system. Unpacking takes a few
 * seconds the first time on a machine. The caller closes it. Several pages and contexts may be open at once.
 */
export const launchBrowser = async (): Promise<Browser> => {
  const home = await unpackBrowser()
  const env = Object.fromEntries(Object.entries(process.env).filter((e): e is [string, string] => e[1] !== undefined))
  const libraries = [join(home, 'al2023', 'lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return chromium.launch({
    executablePath: join(home, 'chromium'),
    args: [
      '--no-sandbox',
      '--no-zygote',
      '--disable-gpu-sandbox',
      '--font-render-hinting=none',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
    ],
    env: { ...env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(home, 'fonts'), HOME: env.HOME ?? dirname(home) },
  })
}
