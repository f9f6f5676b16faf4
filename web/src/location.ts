import { useMemo, useSyncExternalStore } from 'react'

/** Where the reader is: the path and the query of the browser's address. */
export interface Place {
  readonly path: string
  readonly query: URLSearchParams
}

const moved = 'isnad:moved'

function subscribe(listener: () => void): () => void {
  addEventListener('popstate', listener)
  addEventListener(moved, listener)
  return () => {
    removeEventListener('popstate', listener)
    removeEventListener(moved, listener)
  }
}

export function useLocation(): Place {
  const here = useSyncExternalStore(subscribe, () => location.pathname + location.search)
  return useMemo(() => {
    const at = here.indexOf('?')
    return at < 0
      ? { path: here, query: new URLSearchParams() }
      : { path: here.slice(0, at), query: new URLSearchParams(here.slice(at)) }
  }, [here])
}

/** Goes to an address of ours. `replace` puts it in place of the current one in the browser's history. */
export function go(to: string, options: { readonly replace?: boolean } = {}): void {
  if (options.replace) history.replaceState(null, '', to)
  else history.pushState(null, '', to)
  dispatchEvent(new Event(moved))
}

/** `to` with one parameter of the query set, or taken away when `value` is null. */
export function withParameter(to: string, name: string, value: string | null): string {
  const at = to.indexOf('?')
  const path = at < 0 ? to : to.slice(0, at)
  const query = new URLSearchParams(at < 0 ? '' : to.slice(at))
  if (value === null) query.delete(name)
  else query.set(name, value)
  return query.size === 0 ? path : `${path}?${query}`
}
