import { useEffect, useState } from 'react'

/** The words of the article that are selected on the screen; the last ones stay when the selection goes to a button. */
export function useSelection(): string {
  const [words, setWords] = useState('')
  useEffect(() => {
    const onSelect = () => {
      const selection = getSelection()
      const node = selection?.anchorNode
      const element = node instanceof Element ? node : node?.parentElement
      const text = selection?.toString().replace(/\s+/gu, ' ').trim() ?? ''
      if (text !== '' && element?.closest('.review-context, .quote')) setWords(text)
    }
    document.addEventListener('selectionchange', onSelect)
    return () => document.removeEventListener('selectionchange', onSelect)
  }, [])
  return words
}
