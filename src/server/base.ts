/** Where the API lies. Its version is a part of every address: what would break whoever uses it gets another. */
export const BASE = '/api/v1'

/** An address of the API. */
export const at = <P extends `/${string}`>(path: P) => `${BASE}${path}` as `${typeof BASE}${P}`
