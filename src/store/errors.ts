/** A store that cannot be used, with the reason as one sentence that a user understands. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  /** Whether it may be used again in a while without anybody doing anything: its database was cut off, or another program uses it. */
  readonly passing: boolean
  constructor(message: string, { passing = false }: { readonly passing?: boolean } = {}) {
    super(message)
    this.passing = passing
  }
}
