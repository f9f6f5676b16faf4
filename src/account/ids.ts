import { hash } from 'node:crypto'

/** A stable id: the prefix and the first 16 hex digits of the SHA-256 of the key. */
export function idOf(prefix: string, key: string): string {
  return prefix + hash('sha256', key).slice(0, 16)
}

/** Compares strings by code unit: the same on every machine, whatever its language. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
