import { useEffect } from 'react'
import { useSpeech } from '../language.tsx'
import { visible } from '../text/visible.ts'

/** Names the page in the browser's tab. */
export function useTitle(title: string | null): void {
  const { strings } = useSpeech()
  useEffect(() => {
    document.title = title === null ? strings.name : `${visible(title)} · ${strings.name}`
  }, [title, strings])
}
