/** As many lines are remembered at once, and so long each may be, in UTF-16 units: what comes again is short. */
const MOST = 8192
const LONGEST = 120

/**
 * A pure function of a line's text that remembers what it gave: the menus, boxes and feet of a site stand on every page of it, and are most of a
 * page's lines. Holds a bounded number of lines and starts anew when full.
 */
export function rememberLines<T extends object | boolean>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return text => {
    if (text.length > LONGEST) return of(text)
    const there = known.get(text)
    if (there !== undefined) return there
    // A slice of a page, remembered, would keep the whole page.
    const own = ` ${text}`.slice(1)
    const made = of(own)
    if (known.size >= MOST) known.clear()
    known.set(own, made)
    return made
  }
}
