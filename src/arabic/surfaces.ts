/** As many different written words as are remembered at once; news text has fewer, hostile text any number. */
const REMEMBERED = 200_000
/** Slots of the table, a power of two well above `REMEMBERED`. */
const SLOTS = 1 << 19

/**
 * What is known of each written word, found by the letters where they stand: a text is read without cutting its words out first, and a word that was
 * met before costs one comparison. Holds a bounded number of words and starts anew when full.
 */
export function rememberSurfaces<T extends { readonly text: string }>(
  make: (exact: string) => T,
): (text: string, from: number, to: number) => T {
  let slots: (T | undefined)[] = new Array(SLOTS).fill(undefined)
  let size = 0
  return (text, from, to) => {
    let hash = 0x811c9dc5
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
    let slot = (hash ^ (hash >>> 13)) & (SLOTS - 1)
    for (;;) {
      const known = slots[slot]
      if (known === undefined) break
      if (known.text.length === to - from && text.startsWith(known.text, from)) return known
      slot = (slot + 1) & (SLOTS - 1)
    }
    const fresh = make(copyOf(text.slice(from, to)))
    if (size >= REMEMBERED) {
      slots = new Array(SLOTS).fill(undefined)
      size = 0
      slot = (hash ^ (hash >>> 13)) & (SLOTS - 1)
    }
    slots[slot] = fresh
    size++
    return fresh
  }
}

/** The same letters in memory of their own: a slice of an article, remembered, would keep the whole article. */
const copyOf = (slice: string): string => ` ${slice}`.slice(1)
