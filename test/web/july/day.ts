import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { unzipSync } from 'fflate'

const DAY = '2015-07-22'
const zip = new URL(`../../../../shared/corpus/saudi-2015-07/${DAY}.zip`, import.meta.url)

/** Whether the July days are here: they are not part of the project. */
export const hasJuly = existsSync(zip)

interface Item {
  readonly content: string
}

/** Writes articles of one July day as a file that the program reads: a list of items with the day that they are of. @returns how many. */
export function writeDay(path: string, most: number): number {
  const [json] = Object.values(unzipSync(readFileSync(zip)))
  const items = (JSON.parse(new TextDecoder().decode(json)) as Item[])
    .filter(({ content }) => content.trim() !== '')
    .slice(0, most)
    .map(item => ({ ...item, date: DAY }))
  writeFileSync(path, JSON.stringify(items))
  return items.length
}
