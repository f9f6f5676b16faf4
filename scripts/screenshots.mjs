// npm run screenshots [-- NAME…]: takes the pictures of docs/pictures (those that are named, or all) from a store made of examples/, by the built program in a real browser.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { pictures } from './screenshots/pictures.mjs'
import { withPalette } from './screenshots/png.mjs'
import { root, serve } from './screenshots/program.mjs'
import { makeStore } from './screenshots/store.mjs'
import { take } from './screenshots/take.mjs'

const wanted = process.argv.slice(2)
const chosen = pictures.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
const out = join(root, 'docs/pictures')
const store = makeStore()
const server = await serve(store.folder)
const { module } = await runnerImport(join(root, 'test/browser.ts'))
const browser = await module.launchBrowser()
let sum = 0
try {
  mkdirSync(out, { recursive: true })
  for (const picture of chosen)
    for (const language of picture.languages) {
      const name = `${picture.name}.${language}.png`
      try {
        const png = withPalette(await take(browser, server.url, store, picture, language))
        writeFileSync(join(out, name), png)
        sum += png.length
        console.log(`${name.padEnd(28)} ${(png.length / 1000).toFixed(0).padStart(5)} kB`)
      } catch (error) {
        // One screen that does not come up keeps no other from its picture.
        process.exitCode = 1
        console.error(`${name}: ${error.message}`)
      }
    }
  console.log(`${'all'.padEnd(28)} ${(sum / 1000).toFixed(0).padStart(5)} kB`)
} finally {
  await browser.close()
  await server.end()
  rmSync(store.folder, { recursive: true, force: true })
}
