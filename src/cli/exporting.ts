import { join } from 'node:path'
import type { Account } from '../account/types.ts'
import { bytesOf, type Custody, type ExportFormat, FORMATS, formatsOf, GROUPS, partOf } from '../report/index.ts'
import { exportContext } from './context.ts'
import { CommandError, UsageError } from './errors.ts'
import { writeBytes } from './files.ts'
import { tool } from './version.ts'

/** What `--as` may name. */
export const NAMES: readonly string[] = [
  ...Object.keys(GROUPS),
  ...FORMATS.map(({ name }) => name).filter(name => !Object.values(GROUPS).some(group => group.includes(name))),
]

/** The formats that `--as NAME,NAME` names, each once. */
export function formatsAsked(as: string): readonly ExportFormat[] {
  const names = as.split(',').map(name => name.trim())
  for (const name of names)
    if (formatsOf(name).length === 0)
      throw new UsageError(`--as ${name} is no format: write one or several of ${NAMES.join(', ')}.`)
  return [...new Set(names.flatMap(formatsOf))]
}

/** The account of one story. */
export function storyIn(account: Account, id: string): Account {
  const part = partOf(account, { of: 'stories', ids: new Set([id]) })
  if ('missing' in part) throw new CommandError(`The account has no story ${id}.`)
  return part
}

/** Writes an account in each format into a folder, which is made where it is not there. Gives the names of the files. */
export async function writeAs(
  account: Account,
  formats: readonly ExportFormat[],
  folder: string,
  custodyOf: (sha256: string) => Promise<Custody | null>,
): Promise<readonly string[]> {
  const parts = {
    account,
    context: exportContext,
    software: tool(),
    custody: ({ sha256 }: { readonly sha256: string }) => custodyOf(sha256),
  }
  for (const format of formats) await writeBytes(join(folder, format.file), bytesOf(format, parts))
  return formats.map(({ file }) => file)
}
