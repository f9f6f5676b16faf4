import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { resource, UNKNOWN } from '../api.ts'
import type { MeJson } from '../api-types.ts'
import { useLocation } from '../location.ts'
import { routeOf } from '../routes.ts'
import { JoinScreen } from '../screens/team/join.tsx'
import { SignInScreen } from '../screens/team/sign-in.tsx'

/** Who uses the workbench: null while the server has not said. */
export interface Who {
  readonly me: MeJson | null
  /** Somebody came in, or (null) nobody is in any more. */
  readonly became: (me: MeJson | null) => void
}

const Context = createContext<Who>({ me: null, became: () => {} })

export const useWho = (): Who => useContext(Context)

const ORDER = ['reader', 'reviewer', 'admin'] as const

/** Whether who uses the workbench may do what needs this role. Until the server has said who that is, yes: on a laptop it is always. */
export function useMay(role: (typeof ORDER)[number]): boolean {
  const { me } = useWho()
  return me === null || ORDER.indexOf(me.role) >= ORDER.indexOf(role)
}

/**
 * Shows the workbench to who may see it, and to others the way in. Until the server has said who asks, what stands inside is shown and asks: on a laptop nobody waits for
 * a question that is always answered in the same way.
 */
export function Door({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<{ readonly me: MeJson | null; readonly out: boolean }>({ me: null, out: false })
  const became = useCallback((me: MeJson | null) => setState({ me, out: me === null }), [])
  const { path } = useLocation()
  const joining = routeOf(path).screen === 'join'

  useEffect(() => {
    const leave = () => became(null)
    addEventListener(UNKNOWN, leave)
    return () => removeEventListener(UNKNOWN, leave)
  }, [became])
  useEffect(() => {
    if (joining) return
    const control = new AbortController()
    resource
      .me()
      .ask(control.signal)
      .then(answer => answer.ok && became(answer.value))
      .catch(error => {
        if (!control.signal.aborted) throw error
      })
    return () => control.abort()
  }, [joining, became])

  const who = useMemo(() => ({ me: state.me, became }), [state.me, became])
  return <Context value={who}>{joining ? <JoinScreen /> : state.out ? <SignInScreen /> : children}</Context>
}
