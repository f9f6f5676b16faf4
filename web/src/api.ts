import createClient from 'openapi-fetch'
import type { components, paths } from './api-schema.ts'
import { type QueueAsked, queueParameters } from './review/asked.ts'
import { type Asked, parametersOf } from './search/asked.ts'

/** The server's answer when it is not the one asked for. `status` is 0 when there was no answer at all. */
export interface ApiFailure {
  readonly status: number
  readonly detail: string | null
}

export type ApiResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: ApiFailure }

type Method = 'get' | 'post' | 'put' | 'delete'
/** The addresses that have this method. */
type Path<M extends Method> = {
  [P in keyof paths]: paths[P][M] extends { responses: object } ? P : never
}[keyof paths]
type Operation<P extends keyof paths, M extends Method> = NonNullable<paths[P][M]>
type Parameters<O> = O extends { parameters: infer A } ? Omit<A, 'header' | 'cookie'> : never
/** What an address answers. */
type Value<O> = O extends { responses: { 200: { content: { readonly 'application/json': infer T } } } } ? T : never
/** What it takes. */
type Body<O> = O extends { requestBody: { content: { readonly 'application/json': infer B } } }
  ? { readonly body: B }
  : { readonly body?: never }

/** A question to the API. Two with the same key ask the same. */
export interface Question<T> {
  readonly key: string
  /** Never throws, except when `signal` aborts it. */
  readonly ask: (signal: AbortSignal) => Promise<ApiResult<T>>
}

/** Told to the whole workbench when the server knows no more who asks. */
export const UNKNOWN = 'isnad:unknown'

const client = createClient<paths>({ headers: { accept: 'application/json' } })

/** What the client gives back, whichever address was asked. */
interface Answer {
  readonly data?: unknown
  readonly error?: Partial<components['schemas']['Problem']>
  readonly response: Response
}

/** One request. The types of an address are those above; the client's own hold for all of them at once. */
async function asked<T>(method: Method, path: keyof paths, how: object, signal?: AbortSignal): Promise<ApiResult<T>> {
  try {
    const request = client.request as unknown as (method: Method, path: keyof paths, how: object) => Promise<Answer>
    const { data, error, response } = await request(method, path, { ...how, signal })
    if (response.ok && data !== undefined) return { ok: true, value: data as T }
    // A wrong password is told where it was written.
    if (response.status === 401 && path !== '/api/v1/session') dispatchEvent(new Event(UNKNOWN))
    return { ok: false, failure: { status: response.status, detail: error?.detail ?? error?.title ?? null } }
  } catch (error) {
    if (signal?.aborted) throw error
    return { ok: false, failure: { status: 0, detail: null } }
  }
}

/** One address of the API with its parameters, checked against the API's own document. */
const question = <P extends Path<'get'>>(
  path: P,
  params: Parameters<Operation<P, 'get'>>,
): Question<Value<Operation<P, 'get'>>> => ({
  key: `${path} ${JSON.stringify(params)}`,
  ask: signal => asked('get', path, { params }, signal),
})

/** Changes something: `send('post', '/api/v1/reviews', { body })`. Never throws. */
export const send = <M extends Exclude<Method, 'get'>, P extends Path<M>>(
  method: M,
  path: P,
  how: { readonly params?: Parameters<Operation<P, M>> } & Body<Operation<P, M>>,
): Promise<ApiResult<Value<Operation<P, M>>>> => asked(method, path, how)

/** Adds a file: its bytes as they are. Never throws. */
export const sendFile = (file: File, published: string | undefined) =>
  asked<components['schemas']['Job']>('post', '/api/v1/inputs/file', {
    params: { query: { name: file.name, ...(published !== undefined && { published }) } },
    body: file,
    bodySerializer: (body: File) => body,
    headers: { 'content-type': 'application/octet-stream' },
  })

const from = (cursor: string | null) => (cursor === null ? {} : { cursor })

/** What the screens ask. */
export const resource = {
  stories: (asked: NonNullable<Parameters<Operation<'/api/v1/stories', 'get'>>['query']>) =>
    question('/api/v1/stories', { query: asked }),
  story: (id: string) => question('/api/v1/stories/{id}', { path: { id } }),
  graph: (event: string) => question('/api/v1/events/{id}/graph', { path: { id: event } }),
  places: (box: string) => question('/api/v1/places', { query: { box, limit: 120 } }),
  placesNamed: (q: string) => question('/api/v1/places/named', { query: { q, limit: 20 } }),
  review: (asked: QueueAsked, cursor: string | null) =>
    question('/api/v1/review', { query: { ...queueParameters(asked), ...from(cursor) } }),
  reviews: (target: string | null) =>
    question('/api/v1/reviews', { query: target === null ? {} : { target, limit: 200 } }),
  article: (id: string) => question('/api/v1/articles/{id}', { path: { id } }),
  claim: (id: string) => question('/api/v1/claims/{id}', { path: { id } }),
  search: (asked: Asked, cursor: string | null) =>
    question('/api/v1/search', { query: { ...parametersOf(asked), facets: 'false', ...from(cursor) } }),
  /** How many hits have which values: the first page counts them, whatever page is shown. */
  facets: (asked: Asked) => question('/api/v1/search', { query: { ...parametersOf(asked), facets: 'true', limit: 1 } }),
  outlets: (q: string, cursor: string | null) => question('/api/v1/outlets', { query: { q, ...from(cursor) } }),
  outlet: (key: string) => question('/api/v1/outlets/{key}', { path: { key } }),
  origins: (q: string, cursor: string | null) => question('/api/v1/origins', { query: { q, ...from(cursor) } }),
  origin: (key: string) => question('/api/v1/origins/{key}', { path: { key } }),
  jobs: () => question('/api/v1/inputs/jobs', {}),
  feeds: (cursor: string | null) => question('/api/v1/inputs/feeds', { query: from(cursor) }),
  /** `changes` counts what was changed here: the same question is asked anew. */
  tables: (changes: number) => ({ ...question('/api/v1/knowledge', {}), key: `tables ${changes}` }),
  rows: (table: string, q: string, cursor: string | null) =>
    question('/api/v1/knowledge/{table}', { path: { table }, query: { q, ...from(cursor) } }),
  inputs: (cursor: string | null) => question('/api/v1/inputs', { query: from(cursor) }),
  me: () => question('/api/v1/me', {}),
  tokens: (cursor: string | null) => question('/api/v1/tokens', { query: from(cursor) }),
  members: () => question('/api/v1/members', { query: { limit: 200 } }),
  audit: (cursor: string | null) => question('/api/v1/audit', { query: from(cursor) }),
}
