import { useEffect } from 'react'
import { useSpeech } from '../language.tsx'

/** Names the page in the browser's tab. */
export function useTitle(title: string | null): void {
  const { strings } = useSpeech()
  useEffect(() => {
    document.title = title === null ? strings.name : `${title} · ${strings.name}`
  }, [title, strings])
}
