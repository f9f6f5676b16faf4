import type { Fact, Original } from '../types.ts'
import { sha256 } from './source.ts'

/** What an archive of Isnad's says of a capture (docs/evidence.md, `custody`), as far as another store can take it over. */
export interface Custody {
  readonly retrieved: string | null
  readonly facts: readonly Fact[]
  /** How the capture was made from its original, where it was. */
  readonly made: string | null
}

const isText = (value: unknown): value is string => typeof value === 'string'

/** The field `custody` of a record of fields, or null where there is none. */
export function custodyIn(block: Uint8Array): Custody | null {
  const line = /^custody: (\{.{1,1000000}\})\r?$/m.exec(new TextDecoder().decode(block))?.[1]
  if (line === undefined) return null
  try {
    const { provenance, original } = JSON.parse(line)
    const facts: unknown = provenance?.facts
    return {
      retrieved: isText(provenance?.retrieved) ? provenance.retrieved : null,
      facts: Array.isArray(facts)
        ? facts.flatMap(({ from, value }) => (isText(from) && isText(value) ? [{ from, value }] : []))
        : [],
      made: isText(original?.made) ? original.made : null,
    }
  } catch {
    return null
  }
}

/**
 * What records say of those that come behind them: a `metadata` record of the capture that it refers to, a `resource` of the `conversion` that was made from it. Only the last of
 * each is held: Isnad writes them one behind the other.
 */
export class Before {
  #custody: { readonly of: string; readonly said: Custody } | null = null
  #resource: { readonly id: string; readonly bytes: Uint8Array } | null = null

  fields(refersTo: string, block: Uint8Array): void {
    const said = custodyIn(block)
    this.#custody = said === null ? null : { of: refersTo, said }
  }

  resource(id: string, bytes: Uint8Array): void {
    this.#resource = { id, bytes }
  }

  /** What was said of the record with this id. */
  custodyOf(id: string): Custody | null {
    return this.#custody !== null && id !== '' && this.#custody.of === id ? this.#custody.said : null
  }

  /** The bytes that a conversion was made from, where the record just before holds them. */
  originalOf(refersTo: string, made: string): Original | null {
    const held = this.#resource
    return held !== null && refersTo !== '' && held.id === refersTo
      ? { sha256: sha256(held.bytes), bytes: held.bytes, made }
      : null
  }
}
