import { useEffect, useState } from 'react'
import { type ApiFailure, getJson } from './api.ts'

export type Resource<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly failure: ApiFailure; readonly retry: () => void }

/** Fetches `path` and fetches anew when it changes; an answer that comes too late is dropped. */
export function useResource<T>(path: string): Resource<T> {
  const [attempt, setAttempt] = useState(0)
  const [held, setHeld] = useState<{ path: string; resource: Resource<T> } | null>(null)
  // `attempt` is the reader's "try again": it does not change the address, only asks once more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const control = new AbortController()
    setHeld(null)
    getJson<T>(path, control.signal)
      .then(result => {
        const retry = () => setAttempt(n => n + 1)
        setHeld({
          path,
          resource: result.ok
            ? { state: 'ready', value: result.value }
            : { state: 'failed', failure: result.failure, retry },
        })
      })
      .catch(error => {
        if (!control.signal.aborted) throw error
      })
    return () => control.abort()
  }, [path, attempt])
  return held?.path === path ? held.resource : { state: 'loading' }
}
