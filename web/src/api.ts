import createClient from 'openapi-fetch'
import type { components, paths } from './api-schema.ts'

/** The server's answer when it is not the one asked for. `status` is 0 when there was no answer at all. */
export interface ApiFailure {
  readonly status: number
  readonly detail: string | null
}

export type ApiResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: ApiFailure }

type Path = keyof paths
type Parameters<P extends Path> = Pick<paths[P]['get']['parameters'], 'path' | 'query'>
/** What an address answers. */
type Value<P extends Path> = paths[P]['get']['responses'][200]['content'] extends {
  readonly 'application/json': infer T
}
  ? T
  : never

/** A question to the API. Two with the same key ask the same. */
export interface Question<T> {
  readonly key: string
  /** Never throws, except when `signal` aborts it. */
  readonly ask: (signal: AbortSignal) => Promise<ApiResult<T>>
}

const client = createClient<paths>({ headers: { accept: 'application/json' } })

/** What the client gives back, whichever address was asked. */
interface Answer<T> {
  readonly data?: T
  readonly error?: Partial<components['schemas']['Problem']>
  readonly response: Response
}

/** One address of the API with its parameters, checked against the API's own document. */
function question<P extends Path>(path: P, params: Parameters<P>): Question<Value<P>> {
  return {
    key: `${path} ${JSON.stringify(params)}`,
    async ask(signal) {
      try {
        // The types of one address are those above; the client's own hold for all of them at once.
        const get = client.GET as unknown as (path: P, how: object) => Promise<Answer<Value<P>>>
        const { data, error, response } = await get(path, { params, signal })
        if (response.ok && data !== undefined) return { ok: true, value: data }
        return { ok: false, failure: { status: response.status, detail: error?.detail ?? error?.title ?? null } }
      } catch (error) {
        if (signal.aborted) throw error
        return { ok: false, failure: { status: 0, detail: null } }
      }
    },
  }
}

const from = (cursor: string | null) => (cursor === null ? {} : { cursor })

/** What the screens ask. */
export const resource = {
  stories: (cursor: string | null) => question('/api/v1/stories', { query: from(cursor) }),
  story: (id: string) => question('/api/v1/stories/{id}', { path: { id } }),
  article: (id: string) => question('/api/v1/articles/{id}', { path: { id } }),
  claim: (id: string) => question('/api/v1/claims/{id}', { path: { id } }),
  search: (q: string, cursor: string | null) =>
    question('/api/v1/search', { query: { q, facets: 'false', ...from(cursor) } }),
  inputs: (cursor: string | null) => question('/api/v1/inputs', { query: from(cursor) }),
}
