/** What outlets and origins said, counted; nothing here says how good one is. */
import type { EventStatus } from '../../account/types.ts'

/** An outlet with the key that it is asked by. */
export interface OutletKey {
  readonly key: string
  readonly name: string
  readonly ref: string | null
}

export interface OutletCount {
  readonly outlet: OutletKey
  readonly articles: number
  /** First and last date of publication (EDTF); null where no article has one. */
  readonly first: string | null
  readonly last: string | null
}

export interface OriginName {
  readonly id: string
  readonly name: string
  readonly kind: string
}

export interface OriginCount {
  readonly origin: OriginName
  readonly claims: number
}

/** What somebody's claims are about, and how the events stand that they speak of. */
export interface Said {
  readonly claims: number
  /** How many of them deny something. */
  readonly denied: number
  /** Most frequent first. */
  readonly types: readonly { readonly type: string; readonly claims: number }[]
  readonly events: number
  /** Events of which nobody else speaks: no other outlet, no other origin. */
  readonly alone: number
  readonly statuses: Readonly<Record<EventStatus, number>>
}

/** How many articles of one stand in another outlet's. */
export interface CopyCount {
  readonly outlet: OutletKey
  readonly articles: number
}

export interface OutletPage extends OutletCount {
  readonly said: Said
  /** Whom it quotes, and itself where it speaks in its own voice. */
  readonly quotes: readonly OriginCount[]
  /** Of whose articles it likely took text, who likely took of its own, and with whom it has text of a third, or of nobody knows whom. */
  readonly takes: readonly CopyCount[]
  readonly gives: readonly CopyCount[]
  readonly shares: readonly CopyCount[]
}

export interface OriginPage {
  readonly origin: OriginName
  readonly said: Said
  /** The outlets that carry its words. */
  readonly carriedBy: readonly { readonly outlet: OutletKey; readonly claims: number }[]
}
