import { createHash } from 'node:crypto'

const MODULUS = 1n << 256n

/**
 * One number for a set of rows that changes row by row: the sum of the SHA-256 of each, modulo 2^256 (AdHash: Bellare and Micciancio, EUROCRYPT 1997). The
 * order of the rows does not count, and a row is taken out by subtracting it. It tells accounts apart; it is no seal against somebody who makes rows to fit.
 */
export class RowSum {
  #value: bigint
  constructor(hex: string | null) {
    this.#value = hex === null ? 0n : BigInt(`0x${hex}`)
  }
  add(table: string, data: string | Uint8Array): void {
    this.#value = (this.#value + numberOf(table, data)) % MODULUS
  }
  take(table: string, data: string | Uint8Array): void {
    this.#value = (this.#value - numberOf(table, data) + MODULUS) % MODULUS
  }
  /** 64 hexadecimal digits. */
  get hex(): string {
    return this.#value.toString(16).padStart(64, '0')
  }
}

function numberOf(table: string, data: string | Uint8Array): bigint {
  const hash = createHash('sha256').update(`${table}\n`).update(data)
  return BigInt(`0x${hash.digest('hex')}`)
}
