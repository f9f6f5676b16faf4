import type { TakenTable } from './tables.ts'

/** A part of a backup, whole in memory: bytes of one capture, or some rows. */
export interface Member {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The version of the form that is described here. */
export const FORMAT = 1

/** The first member: what is needed to understand the others. */
export interface Head {
  readonly format: typeof FORMAT
  readonly schema: number
}

/** How many rows a table has, and the SHA-256 of their lines, one after the other. */
export interface TableSum {
  readonly rows: number
  readonly sha256: string
}

/** The last member: what must have come before it. */
export interface Manifest extends Head {
  readonly captures: { readonly count: number; readonly bytes: number; readonly sha256: string }
  readonly tables: Readonly<Record<TakenTable, TableSum>>
}

export const HEAD = 'isnad-backup.json'
export const MANIFEST = 'manifest.json'
export const captureName = (sha256: string): string => `captures/${sha256.slice(0, 2)}/${sha256}`
/** @param part counted from 1. */
export const rowsName = (table: string, part: number): string => `rows/${table}/${String(part).padStart(6, '0')}.jsonl`
