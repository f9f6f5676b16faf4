import { readFileSync } from 'node:fs'
import { inPackage } from './files.ts'

/** The version of this program, as its package says. */
export const version = (): string => JSON.parse(readFileSync(inPackage('package.json'), 'utf8')).version

/** What the log of a store calls this program. */
export const tool = (): string => `isnad ${version()}`
