export interface ReadTask {
  readonly store: string
  /** How many articles at most. */
  readonly articles: number
}

/** An article as one reading has it. */
export interface ReadHere {
  readonly article: string
  readonly title: string
  readonly outlet: string | null
  readonly claims: readonly ReadClaim[]
}

export interface ReadClaim {
  /** Where the word stands that tells what happened. */
  readonly at: string
  readonly value: string
  readonly exact: string
  readonly description: { readonly en: string; readonly ar: string }
}

export type ReadSaid = { readonly read: readonly ReadHere[] } | { readonly failed: string }
