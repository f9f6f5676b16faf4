/** Keys of the screen of reviewing. */
import { useEffect, useRef } from 'react'

export const KEYS = [
  ['j', 'next'],
  ['k', 'previous'],
  ['a', 'accept'],
  ['r', 'reject'],
  ['c', 'correct'],
  ['e', 'group'],
  ['s', 'story'],
  ['u', 'undo'],
  ['n', 'note'],
  ['?', 'help'],
] as const

export type Action = (typeof KEYS)[number][1]

const actionOf = new Map<string, Action>(KEYS)

/** What a key means. On an Arabic keyboard the key where J is writes ت: it is known by its place. */
export function actionFor(event: Pick<KeyboardEvent, 'key' | 'code'>): Action | null {
  const { key, code } = event
  if (key === '?' || key === '؟') return 'help'
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? '')
  return actionOf.get(letter) ?? null
}

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Calls what a key stands for, while nobody writes in a field. */
export function useKeys(act: (action: Action) => void): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isWriting(event.target)) return
      const action = actionFor(event)
      if (action === null) return
      event.preventDefault()
      latest.current(action)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
