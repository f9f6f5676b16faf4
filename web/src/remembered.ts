/** What the reader chose last time, where the browser lets us keep it; null where it does not. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(`isnad.${name}`)
  } catch {
    return null
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`isnad.${name}`, value)
  } catch {
    // Storage is switched off: the choice lives in the address alone.
  }
}
