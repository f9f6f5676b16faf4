import type { Fetcher, FetchOptions } from './fetcher.ts'

/** Opens a fetcher. The HTTP client is loaded only by who fetches. */
export const openFetcher = async (options: FetchOptions): Promise<Fetcher> =>
  (await import('./fetcher.ts')).fetcher(options)
