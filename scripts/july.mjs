// The July days of ../shared/corpus/saudi-2015-07, for scripts that measure the built program on them.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'

/** The folder of the repository. */
export const root = new URL('..', import.meta.url).pathname
const corpus = join(root, '../shared/corpus/saudi-2015-07')
if (!existsSync(corpus) || !existsSync(join(root, 'dist/index.js'))) {
  console.error('The corpus ../shared/corpus/saudi-2015-07 is not here, or nothing is built (npm run build).')
  process.exit(1)
}

/** The days, each by the name of its archive, in order. */
export const days = readdirSync(corpus)
  .filter(name => name.endsWith('.zip'))
  .sort()

/** The date of a day: 2015-07-01. */
export const dateOf = day => day.slice(0, 10)

/** The articles of a day as they stand there, without those that have no words; `text` is the title above the words. */
export function articlesOf(day) {
  const [json] = Object.values(unzipSync(readFileSync(join(corpus, day))))
  return JSON.parse(new TextDecoder().decode(json))
    .filter(item => item.content.trim() !== '')
    .map(item => ({ ...item, text: `${item.title}\n\n${item.content}` }))
}
