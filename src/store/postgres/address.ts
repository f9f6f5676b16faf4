/** Whether a store is named by the address of a PostgreSQL database; anything else is the name of a file. */
export function isAddress(store: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(store)
}

/**
 * The address of a store as it may be shown: without its password, wherever that stands. What cannot be told from a password is left out too.
 *
 * `postgres://salma:secret@host/db?sslpassword=x` becomes `postgres://salma@host/db`.
 */
export function shown(address: string): string {
  if (!isAddress(address)) return address
  // A password may hold any character, an @ or a slash too, where somebody did not write it as %40.
  const open = address.replace(/^([a-z]+:\/\/)([^:@/?]*)(?::.*)?@/is, '$1$2@')
  const [place, query] = cut(open, '?')
  const rest = (query ?? '').split('&').filter(part => /^(?:host|port|sslmode|dbname)=/i.test(part))
  return rest.length === 0 ? place : `${place}?${rest.join('&')}`
}

function cut(text: string, at: string): [string, string | null] {
  const i = text.indexOf(at)
  return i === -1 ? [text, null] : [text.slice(0, i), text.slice(i + 1)]
}
