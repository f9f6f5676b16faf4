import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { remember, remembered } from '../remembered.ts'
import { allRead, newsOf, openedStory, parseRead, type Read, shownUpTo } from './read.ts'

const key = 'read'
const told = 'isnad:read'

function keep(read: Read): void {
  remember(key, JSON.stringify(read))
  dispatchEvent(new Event(told))
}

function subscribe(listener: () => void): () => void {
  addEventListener('storage', listener)
  addEventListener(told, listener)
  return () => {
    removeEventListener('storage', listener)
    removeEventListener(told, listener)
  }
}

const held = () => remembered(key)

/** What this browser's reader has read; null before the first list was shown, and where the browser keeps nothing. */
export const useRead = (): Read | null => parseRead(useSyncExternalStore(subscribe, held))

/** Notes that the list was shown, and gives what is new in it and a way to have read it all. */
export function useNews(last: number) {
  const read = useRead()
  useEffect(() => {
    const before = parseRead(held())
    const now = shownUpTo(before, last)
    if (now !== before) keep(now)
  }, [last])
  const readAll = useCallback(() => keep(allRead(last)), [last])
  return {
    newsOf: (story: Parameters<typeof newsOf>[1]) => (read === null ? null : newsOf(read, story)),
    readAll,
  }
}

/** Notes that a story is open. */
export function useOpened(story: string): void {
  useEffect(() => {
    const read = parseRead(held())
    if (read !== null) keep(openedStory(read, story))
  }, [story])
}
