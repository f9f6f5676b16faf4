/** What each address takes: methods and bodies, by the document of the API. */
import type { MiddlewareHandler } from 'hono'
import type { ApiDocument } from './document.ts'
import { problem } from './problems.ts'

/** How much a body may hold where its route says nothing else, in bytes. */
export const BODY_LIMIT = 262_144

/** As much of an operation as is asked here. */
interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> }
  readonly 'x-body-limit'?: number
  readonly 'x-role'?: string
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const
const NOTHING: Operation = {}

/** Asks what a document says of a path, by method: `HEAD` is what `GET` is. What it does not tell of is only for reading. */
export function takenBy({ paths = {} }: ApiDocument): (path: string) => ReadonlyMap<string, Operation> {
  const known = Object.entries(paths).map(([path, operations]) => ({
    pattern: patternOf(path),
    methods: METHODS.flatMap(method => {
      const operation = operations[method] as Operation | undefined
      if (operation === undefined) return []
      const one = [method.toUpperCase(), operation] as const
      return method === 'get' ? [one, ['HEAD', operation] as const] : [one]
    }),
  }))
  return path => {
    const here = new Map(known.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods))
    return here.size > 0 ? here : READING
  }
}

const READING: ReadonlyMap<string, Operation> = new Map([
  ['GET', NOTHING],
  ['HEAD', NOTHING],
])

function patternOf(path: string): RegExp {
  const parts = path.split(/\{\w+\}/).map(part => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('[^/]+')}$`)
}

/**
 * Refuses a method that an address does not have, a body where it takes none, a body of another type, and one that is too large: the first by 405, and the others
 * end the connection, so that nothing more of it is read.
 */
export function onlyTaken(document: ApiDocument): MiddlewareHandler {
  const taken = takenBy(document)
  return async (c, next) => {
    const here = taken(c.req.path)
    const operation = here.get(c.req.method)
    const refused = (status: 405 | 413 | 415, detail: string, name: string, value: string): Response => {
      const answer = problem(c, status, detail)
      answer.headers.set(name, value)
      return answer
    }
    if (operation === undefined) {
      const methods = [...here.keys()].join(', ')
      return refused(405, `${c.req.method} does nothing here; ${methods} does.`, 'Allow', methods)
    }
    const length = Number(c.req.header('content-length') ?? 0)
    const chunked = c.req.header('transfer-encoding') !== undefined
    if (operation.requestBody === undefined)
      return chunked || length > 0 ? refused(413, 'This address takes no body.', 'Connection', 'close') : next()

    const types = Object.keys(operation.requestBody.content)
    const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
    if (type === undefined || !types.includes(type))
      return refused(415, `Send it as ${types.join(' or ')}.`, 'Connection', 'close')
    const most = operation['x-body-limit'] ?? BODY_LIMIT
    const large = () => refused(413, `A body holds at most ${most} bytes here.`, 'Connection', 'close')
    if (length > most) return large()
    if (!chunked) return next()

    const counted = countedBody(c.req.raw, most)
    c.req.raw = counted.request
    await next()
    // Whatever the route made of what broke off.
    if (counted.isOver()) {
      c.res = undefined
      c.res = large()
    }
  }
}

/** The same request, whose body breaks off where it holds more. */
function countedBody(request: Request, most: number): { readonly request: Request; readonly isOver: () => boolean } {
  let size = 0
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(part, to) {
      size += part.byteLength
      if (size > most) to.error(new Error('The body is too large.'))
      else to.enqueue(part)
    },
  })
  const body = request.body?.pipeThrough(counting) ?? null
  return {
    request: new Request(request, { body, duplex: 'half' } as RequestInit),
    isOver: () => size > most,
  }
}
