import { useCallback, useState } from 'react'
import { send } from '../api.ts'
import type { ReviewJson, StatementJson } from '../api-types.ts'
import { forgetUnsent, keepUnsent, type Unsent, unsent } from './unsent.ts'

/** How the last statement stands. */
export type Said = 'sending' | 'written' | 'undone' | 'failed' | null

export interface Statements {
  readonly said: Said
  /** Counts what was written, so that what shows it is asked anew. */
  readonly version: number
  /** What failed to be written, with why. */
  readonly failed: readonly Unsent[]
  /** What a reviewer stated here of a claim, shown before the server has said that it is written. */
  readonly verdicts: ReadonlyMap<string, 'accepted' | 'rejected' | 'corrected'>
  readonly state: (statement: StatementJson) => Promise<readonly ReviewJson[] | null>
  readonly again: (one: Unsent) => void
  readonly drop: (one: Unsent) => void
}

const VERDICTS = { accept: 'accepted', reject: 'rejected', correct: 'corrected' } as const

/** Sends statements. Each is kept in the browser before it is sent, and until the server has written it. */
export function useStatements(): Statements {
  const [said, setSaid] = useState<Said>(null)
  const [version, setVersion] = useState(0)
  const [failed, setFailed] = useState<readonly Unsent[]>(unsent)
  const [verdicts, setVerdicts] = useState<Statements['verdicts']>(new Map())

  const mark = useCallback((statement: StatementJson, holds: boolean) => {
    const { action, targets } = statement
    setVerdicts(before => {
      const after = new Map(before)
      for (const target of targets)
        if (holds && action in VERDICTS) after.set(target, VERDICTS[action as keyof typeof VERDICTS])
        else after.delete(target)
      return after
    })
  }, [])

  const deliver = useCallback(
    async (key: string, statement: StatementJson) => {
      keepUnsent({ key, statement, detail: null })
      setSaid('sending')
      mark(statement, true)
      const answer = await send('post', '/api/v1/reviews', { body: statement })
      if (answer.ok) {
        setFailed(forgetUnsent(key))
        setSaid(statement.action === 'undo' ? 'undone' : 'written')
        if (statement.action === 'undo') setVerdicts(new Map())
        setVersion(n => n + 1)
        return answer.value.reviews
      }
      mark(statement, false)
      setFailed(keepUnsent({ key, statement, detail: answer.failure.detail }))
      setSaid('failed')
      return null
    },
    [mark],
  )

  const state = useCallback((statement: StatementJson) => deliver(crypto.randomUUID(), statement), [deliver])
  const again = useCallback((one: Unsent) => void deliver(one.key, one.statement), [deliver])
  const drop = useCallback((one: Unsent) => setFailed(forgetUnsent(one.key)), [])
  return { said, version, failed, verdicts, state, again, drop }
}
