import type { ReactNode } from 'react'
import { Settings } from '../components/settings.tsx'
import { useSpeech } from '../language.tsx'

/** What stands around the screens of those who are not in yet. */
export function Outside({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { strings } = useSpeech()
  return (
    <>
      <header className="masthead outside">
        <p className="brand">
          <strong>{strings.name}</strong>
          <span>{strings.motto}</span>
        </p>
        <Settings />
      </header>
      <main id="content" className="page narrow door">
        <h1>{title}</h1>
        {children}
      </main>
    </>
  )
}
