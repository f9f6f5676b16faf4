import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from 'react'
import { remember, remembered } from './remembered.ts'

export type Theme = 'auto' | 'light' | 'dark'

const order: readonly Theme[] = ['auto', 'light', 'dark']

interface Choice {
  readonly theme: Theme
  /** Goes on to the next of: as the system, light, dark. */
  readonly next: () => void
}

const Context = createContext<Choice>({ theme: 'auto', next: () => {} })

export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const [theme, setTheme] = useState<Theme>(() => order.find(name => name === remembered('theme')) ?? 'auto')
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme
    remember('theme', theme)
  }, [theme])
  const choice = useMemo(
    () => ({ theme, next: () => setTheme(now => order[(order.indexOf(now) + 1) % order.length] ?? 'auto') }),
    [theme],
  )
  return <Context value={choice}>{children}</Context>
}

export const useTheme = (): Choice => useContext(Context)
