import type { ProblemJson } from './api-types.ts'

/** The server's answer when it is not the one asked for. `status` is 0 when there was no answer at all. */
export interface ApiFailure {
  readonly status: number
  readonly detail: string | null
}

export type ApiResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: ApiFailure }

/** Fetches one resource of the API. `path` begins with `/api/`. Never throws, except when `signal` aborts it. */
export async function getJson<T>(path: string, signal: AbortSignal): Promise<ApiResult<T>> {
  let response: Response
  try {
    response = await fetch(path, { signal, headers: { accept: 'application/json' } })
  } catch (error) {
    if (signal.aborted) throw error
    return { ok: false, failure: { status: 0, detail: null } }
  }
  try {
    if (response.ok) return { ok: true, value: (await response.json()) as T }
    const problem = (await response.json()) as Partial<ProblemJson>
    return { ok: false, failure: { status: response.status, detail: problem.detail ?? problem.title ?? null } }
  } catch (error) {
    if (signal.aborted) throw error
    return { ok: false, failure: { status: response.status, detail: null } }
  }
}

const id = encodeURIComponent

const paged = (path: string, parameters: Record<string, string | null>) => {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) if (value !== null) query.set(name, value)
  return query.size === 0 ? path : `${path}?${query}`
}

/** The addresses of the API's resources. */
export const resource = {
  stories: (cursor: string | null) => paged('/api/stories', { cursor }),
  story: (story: string) => `/api/stories/${id(story)}`,
  article: (article: string) => `/api/articles/${id(article)}`,
  claim: (claim: string) => `/api/claims/${id(claim)}`,
  search: (q: string, cursor: string | null) => paged('/api/search', { q, cursor, facets: 'false' }),
  inputs: (cursor: string | null) => paged('/api/inputs', { cursor }),
}
