import { createHash } from 'node:crypto'
import { nameOfBytes } from '../archive/names.ts'

const part = (value: string): string => encodeURIComponent(value.replace(/\p{Cs}/gu, '\ufffd'))

/** What things are called in exports that need addresses: URNs of our own (the same for the same input), and bytes by their hash (RFC 6920). */
export const names = {
  article: (id: string): string => `urn:isnad:article:${part(id)}`,
  claim: (id: string): string => `urn:isnad:claim:${part(id)}`,
  program: (software: string): string => `urn:isnad:program:${part(software)}`,
  person: (name: string): string => `urn:isnad:person:${part(name)}`,
  review: (id: string): string => `urn:isnad:review:${part(id)}`,
  /** A row of the log by its hash, which no other row has. */
  row: (hash: string): string => `urn:isnad:log:${part(hash)}`,
  reading: (article: string): string => `urn:isnad:reading:${part(article)}`,
  /** The annotations of these claims. */
  annotations: (claims: readonly string[]): string =>
    `urn:isnad:annotations:${createHash('sha256').update(claims.join(' ')).digest('hex').slice(0, 16)}`,
  bytes: nameOfBytes,
} as const

/** An address of the web as other programs read it, or null for what is none: a page can say anything of where it lies. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}
