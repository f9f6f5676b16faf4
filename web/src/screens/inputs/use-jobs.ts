import { useCallback, useEffect, useState } from 'react'
import { resource } from '../../api.ts'
import type { JobsJson } from '../../api-types.ts'

/** How often the server is asked while something is on its way, in milliseconds. */
const EVERY = 700

export interface Jobs {
  /** Null until the server has said it. */
  readonly jobs: JobsJson | null
  /** Asks at once. */
  readonly ask: () => void
  /** How many are over: what the account was made of has changed with each. */
  readonly over: number
}

const onTheirWay = (jobs: JobsJson | null): boolean =>
  jobs?.jobs.some(({ state }) => state === 'waiting' || state === 'running') ?? false

/** Inputs on their way: asked for again and again while there are some, and left alone otherwise. */
export function useJobs(): Jobs {
  const [jobs, setJobs] = useState<JobsJson | null>(null)
  const [asks, setAsks] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asks` is who wants it anew.
  useEffect(() => {
    const control = new AbortController()
    resource
      .jobs()
      .ask(control.signal)
      .then(result => {
        if (result.ok) setJobs(result.value)
      })
      .catch(error => {
        if (!control.signal.aborted) throw error
      })
    return () => control.abort()
  }, [asks])
  const ask = useCallback(() => setAsks(n => n + 1), [])
  useEffect(() => {
    if (!onTheirWay(jobs)) return
    const timer = setTimeout(ask, EVERY)
    return () => clearTimeout(timer)
  }, [jobs, ask])
  const over = jobs?.jobs.filter(({ state }) => state === 'done' || state === 'failed').length ?? 0
  return { jobs, ask, over }
}
