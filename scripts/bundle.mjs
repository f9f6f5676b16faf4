// The program as it is started: what tsc wrote to dist/, and the libraries that come in hundreds of files, put together in a few files in dist/program. To load a thousand small modules takes longer than most
// commands do. The library (dist/index.js, dist/arabic) stays module by module, for who imports it.
import { existsSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { rolldown } from 'rolldown'

/** Libraries of many modules that read no file of their own. All others are loaded from where they are installed. */
const TOGETHER = new Set([
  ...['kysely', 'zod', 'hono', '@hono/zod-openapi', '@hono/node-server', 'citty'],
  ...['@asteasolutions/zod-to-openapi', 'openapi3-ts', '@oxc-project/runtime'],
])

/** What is started by its file: the program, and its processes and threads. */
const STARTS = [
  'cli/main.js',
  'cli/inputs/child.js',
  'cli/knowledge/reading.js',
  'cli/work/thread.js',
  'server/review/thread.js',
  'server/search/thread.js',
]

const nameOf = start => start.slice(0, -'.js'.length).replaceAll('/', '-')
const packageOf = id => /^(?:@[^/]+\/)?[^/]+/.exec(id)[0]
const isPackage = id => !/^[./\0]/.test(id)

/**
 * Tables, pages and threads are named beside the module that needs them. The tables stay there; a thread that was put together too is started as that.
 * A `new URL('./thread.js', import.meta.url)` of server/search becomes `new URL('./server-search-thread.js', import.meta.url)`.
 */
const beside = (dist, out) => ({
  name: 'beside',
  transform(code, id) {
    if (!id.startsWith(dist) || !code.includes('import.meta.url')) return null
    return code.replaceAll(/new URL\('(\.\/[\w/-]+\.js)', import\.meta\.url\)|import\.meta\.url/g, (_, path) => {
      const start = path === undefined ? '' : relative(dist, join(dirname(id), path))
      const named = `new URL('${relative(out, id)}', import.meta.url).href`
      if (STARTS.includes(start)) return `new URL('./${nameOf(start)}.js', import.meta.url)`
      return path === undefined ? named : `new URL('${path}', ${named})`
    })
  },
})

/** Puts the program of `dist` together in `dist/program`. Throws where a start is missing. */
export async function bundle(dist) {
  const out = join(dist, 'program')
  const missing = STARTS.find(start => !existsSync(join(dist, start)))
  if (missing !== undefined) throw new Error(`scripts/bundle.mjs: there is no ${missing} to start from.`)
  const build = await rolldown({
    input: Object.fromEntries(STARTS.map(start => [nameOf(start), join(dist, start)])),
    platform: 'node',
    external: id => isPackage(id) && !TOGETHER.has(packageOf(id)),
    plugins: [beside(dist, out)],
  })
  await build.write({
    dir: out,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'part-[hash].js',
    // Names stay, so that an error says where it came from.
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
    comments: { legal: true, annotation: false, jsdoc: false },
  })
  await build.close()
}
