import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { temporaryFolder } from '../store/sample.ts'

export const BIN = new URL('../../bin/isnad.js', import.meta.url).pathname
const run = promisify(execFile)
const TOWNS = ['درنة', 'سرت', 'غريان', 'زوارة', 'سبها', 'طبرق']

/** Short invented reports, one a file. */
export function reports(count: number): string {
  const folder = join(temporaryFolder(), 'reports')
  mkdirSync(folder)
  for (let i = 0; i < count; i++)
    writeFileSync(
      join(folder, `2024-03-${String(1 + (i % 28)).padStart(2, '0')} ${i}.txt`),
      `حريق في سوق ${TOWNS[i % 6]}\n\nقال المتحدث باسم بلدية ${TOWNS[i % 6]} إن ${2 + (i % 5)} عمال أصيبوا في حريق اندلع في السوق القديم بالمدينة صباح اليوم، وأضاف أن فرق الإطفاء أخمدت النيران بعد ${1 + (i % 4)} ساعات.\n`,
    )
  return folder
}

export const isnad = (...args: string[]) => run(process.execPath, [BIN, ...args])
