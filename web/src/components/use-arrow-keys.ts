import { type KeyboardEvent, useCallback } from 'react'

/**
 * Lets the arrow keys, Home and End move between the links and buttons of a list. `Tab` still reaches each of them, so nothing
 * is lost to those who do not know.
 */
export function useArrowKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  return useCallback(event => {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY }[event.key]
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-stop]')]
    const at = stops.findIndex(stop => stop.contains(document.activeElement))
    if (at < 0) return
    event.preventDefault()
    stops[Math.max(0, Math.min(stops.length - 1, at + step))]?.focus()
  }, [])
}
