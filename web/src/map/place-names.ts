export interface MarkOnMap {
  readonly element: HTMLElement
  /** The middle of the mark, in pixels of the map. */
  readonly at: { readonly x: number; readonly y: number }
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const cell = 96

/** What is taken of the map, kept by cells so that a look asks only what is near. */
function takenPlaces() {
  const cells = new Map<string, Box[]>()
  const keysOf = ({ left, top, right, bottom }: Box) => {
    const keys: string[] = []
    for (let x = Math.floor(left / cell); x <= Math.floor(right / cell); x++)
      for (let y = Math.floor(top / cell); y <= Math.floor(bottom / cell); y++) keys.push(`${x}|${y}`)
    return keys
  }
  return {
    take(box: Box) {
      for (const key of keysOf(box)) {
        const boxes = cells.get(key)
        if (boxes === undefined) cells.set(key, [box])
        else boxes.push(box)
      }
    },
    isFree: (box: Box) =>
      keysOf(box).every(key =>
        (cells.get(key) ?? []).every(
          other =>
            box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top,
        ),
      ),
  }
}

const around = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
})

/**
 * Puts each mark's name below, above, right or left of it, wherever it covers no mark and no other name; where there is no room, the
 * name is hidden until the mark is pointed at. The first marks choose first.
 */
export function placeNames(marks: readonly MarkOnMap[]): void {
  const taken = takenPlaces()
  const sizes = marks.map(({ element, at }) => {
    const name = element.querySelector<HTMLElement>('.place-name')
    const size = element.querySelector('svg')?.getBoundingClientRect().width ?? 0
    taken.take(around(at.x, at.y, size, size))
    return { element, at, size, width: name?.offsetWidth ?? 0, height: name?.offsetHeight ?? 0 }
  })
  for (const { element, at, size, width, height } of sizes) {
    const [down, along] = [(size + height) / 2 + 1, (size + width) / 2 + 4]
    const sides = [
      ['below', around(at.x, at.y + down, width, height)],
      ['above', around(at.x, at.y - down, width, height)],
      ['right', around(at.x + along, at.y, width, height)],
      ['left', around(at.x - along, at.y, width, height)],
    ] as const
    const free = sides.find(([, box]) => taken.isFree(box))
    if (free !== undefined) taken.take(free[1])
    element.dataset.side = free?.[0] ?? 'none'
  }
}
