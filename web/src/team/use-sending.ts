import { useState } from 'react'
import type { ApiFailure, ApiResult } from '../api.ts'

/** Sends something once at a time, and holds why it was refused. */
export function useSending() {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<ApiFailure | null>(null)
  return {
    busy,
    failure,
    async sending<T>(sent: Promise<ApiResult<T>>): Promise<T | null> {
      setBusy(true)
      setFailure(null)
      const answer = await sent
      setBusy(false)
      if (answer.ok) return answer.value
      setFailure(answer.failure)
      return null
    },
  }
}
