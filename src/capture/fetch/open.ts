import type { Fetcher, FetchOptions } from './fetcher.ts'
import type { PostOptions } from './post.ts'
import type { Answered } from './request.ts'

/** Opens a fetcher. The HTTP client is loaded only by who fetches. */
export const openFetcher = async (options: FetchOptions): Promise<Fetcher> =>
  (await import('./fetcher.ts')).fetcher(options)

/** Sends bytes to one address that the user named (`post.ts`). */
export const post = async (address: string, body: Uint8Array, options: PostOptions): Promise<Answered> =>
  (await import('./post.ts')).post(address, body, options)
