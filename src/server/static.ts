import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { MiddlewareHandler } from 'hono'
import { problem } from './problems.ts'
import { matches } from './tags.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
}

/** The addresses of the application's screens: `web/src/routes.ts` reads them. */
const SCREEN =
  /^\/(?:(?:stories|search|inputs|export|sources|knowledge|review|join|account|team)?|(?:articles|claims)\/[^/]+|stories\/[^/]+(?:\/(?:events(?:\/[^/]+)?|claims|articles|origins|contradictions|estimates|matrix|map))?)\/?$/

/**
 * Serves the built web application. The files are listed once, when the server starts, and a request is looked up in the list: no path that
 * a request holds ever reaches the file system. What names no file gets
 * `index.html`: as a screen of the application, or as its page that says that nothing is here, with the status 404.
 */
export function webFiles(root: string): MiddlewareHandler {
  const files: ReadonlyMap<string, string> = new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => {
        const file = join(entry.parentPath, entry.name)
        return [`/${file.slice(join(root, '/').length).replaceAll('\\', '/')}`, file] as const
      }),
  )
  return async c => {
    const path = decoded(c.req.path)
    const named = files.get(path)
    const status = named !== undefined || SCREEN.test(path) ? 200 : 404
    const file = named ?? (extname(path) === '' || status === 200 ? files.get('/index.html') : undefined)
    if (file === undefined) return problem(c, 404, 'No file of the workbench has this name.')
    const bytes = await readFile(file)
    const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
    // The bundler puts a hash of the content into the name of what it writes under /assets/.
    const fresh = path.startsWith('/assets/') && files.has(path)
    const headers = {
      ETag: tag,
      'Cache-Control': fresh ? 'public, max-age=31536000, immutable' : 'no-cache',
      'Content-Type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    }
    if (status === 200 && matches(c.req.header('if-none-match'), tag)) return c.body(null, 304, headers)
    return c.body(bytes, status, headers)
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
