import { Buffer } from 'node:buffer'

/** As long as a file system takes a name, in bytes, with room for what is put before it. */
const LONGEST = 200

/** What a file that came over the network is called here: its own name without folders, and without what no name should hold. */
export function safeName(name: string, fallback: string): string {
  const bare = name
    .replace(/^.*[/\\]/su, '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029:*?"<>|]/gu, '')
    .trim()
    .replace(/^[.\-\s]+/u, '')
  if (bare === '') return fallback
  if (Buffer.byteLength(bare) <= LONGEST) return bare
  const end = /\.[a-z\d]{1,8}(?:\.gz)?$/iu.exec(bare)?.[0] ?? ''
  let kept = ''
  for (const character of bare) {
    if (Buffer.byteLength(kept + character + end) > LONGEST) break
    kept += character
  }
  return kept + end
}
