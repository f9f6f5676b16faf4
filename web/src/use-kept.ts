import { useRef } from 'react'
import type { Resource } from './use-resource.ts'

/** What was last there of a resource, while the next is on its way: what is narrowed step by step does not flicker. */
export function useKept<T>(resource: Resource<T>): { readonly value: T | null; readonly fresh: boolean } {
  const kept = useRef<T | null>(null)
  if (resource.state === 'ready') kept.current = resource.value
  if (resource.state === 'failed') kept.current = null
  return { value: kept.current, fresh: resource.state !== 'loading' }
}
