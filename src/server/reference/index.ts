import { readFileSync } from 'node:fs'
import type { ApiDocument } from '../document.ts'
import type { App } from '../who/who.ts'
import { referencePage } from './page.ts'
import { languageOf } from './sentences.ts'

/** The page about the API, at `/api`. It says what the program is, and nothing of the account. */
export function putReference(app: App, document: ApiDocument): void {
  const style = readFileSync(new URL('./reference.css', import.meta.url), 'utf8')
  app.get('/api', c => {
    c.header('Cache-Control', 'no-cache')
    c.header('Vary', 'Accept-Language')
    return c.html(referencePage(document, languageOf(c.req.query('lang'), c.req.header('accept-language'))))
  })
  app.get('/api/reference.css', c =>
    c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' }),
  )
}
