import { useEffect, useState } from 'react'
import type { ApiFailure, Question } from './api.ts'

export type Resource<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly failure: ApiFailure; readonly retry: () => void }

/** Asks the API, and asks anew when the question changes; an answer that comes too late is dropped. */
export function useResource<T>({ key, ask }: Question<T>): Resource<T> {
  const [attempt, setAttempt] = useState(0)
  const [held, setHeld] = useState<{ key: string; resource: Resource<T> } | null>(null)
  // The key says all that a question asks. `attempt` is the reader's "try again": it does not change the question, only asks once more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const control = new AbortController()
    setHeld(null)
    ask(control.signal)
      .then(result => {
        const retry = () => setAttempt(n => n + 1)
        setHeld({
          key,
          resource: result.ok
            ? { state: 'ready', value: result.value }
            : { state: 'failed', failure: result.failure, retry },
        })
      })
      .catch(error => {
        if (!control.signal.aborted) throw error
      })
    return () => control.abort()
  }, [key, attempt])
  return held?.key === key ? held.resource : { state: 'loading' }
}
