/** A store that cannot be used, with the reason as one sentence that a user understands. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
}
