/** A store that cannot be used, with the reason as one sentence that a user understands. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  /** Whether it may be used again in a while without anybody doing anything: its database was cut off, or another program uses it. */
  readonly passing: boolean
  /** Whether nothing is wrong with it: more was asked of it than it could answer in time. */
  readonly busy: boolean
  constructor(
    message: string,
    { passing = false, busy = false }: { readonly passing?: boolean; readonly busy?: boolean } = {},
  ) {
    super(message)
    this.passing = passing || busy
    this.busy = busy
  }
}
