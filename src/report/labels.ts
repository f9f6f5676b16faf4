/** A rectangle in picture units. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const CELL = 64

const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Keeps what is taken on a picture in a grid of cells, so that a look-up meets neighbours only. */
export const occupancy = (width: number, height: number) => {
  const cells = new Map<string, Rectangle[]>()
  const cellsOf = (box: Rectangle): readonly string[] => {
    const keys: string[] = []
    for (let column = Math.floor(box.x / CELL); column <= Math.floor((box.x + box.width) / CELL); column++)
      for (let row = Math.floor(box.y / CELL); row <= Math.floor((box.y + box.height) / CELL); row++)
        keys.push(`${column},${row}`)
    return keys
  }
  const isFree = (box: Rectangle): boolean =>
    box.x >= 2 &&
    box.y >= 2 &&
    box.x + box.width <= width - 2 &&
    box.y + box.height <= height - 2 &&
    cellsOf(box).every(cell => (cells.get(cell) ?? []).every(other => !overlap(box, other)))
  const take = (box: Rectangle): void => {
    for (const cell of cellsOf(box)) {
      const list = cells.get(cell)
      if (list) list.push(box)
      else cells.set(cell, [box])
    }
  }
  return {
    take,
    /** The first of the boxes that is free and inside the picture, now taken; or null. */
    place: (candidates: readonly Rectangle[]): Rectangle | null => {
      const box = candidates.find(isFree) ?? null
      if (box) take(box)
      return box
    },
  }
}

/** Boxes of one size around a point: right, left, above, below, then further away and at the corners. */
export const around = (x: number, y: number, width: number, height: number, gap: number): readonly Rectangle[] =>
  [1, 2.4, 4.5, 8].flatMap(step => {
    const g = gap * step
    return [
      { x: x + g, y: y - height / 2, width, height },
      { x: x - g - width, y: y - height / 2, width, height },
      { x: x - width / 2, y: y - g - height, width, height },
      { x: x - width / 2, y: y + g, width, height },
      { x: x + g, y: y - g - height, width, height },
      { x: x - g - width, y: y - g - height, width, height },
      { x: x + g, y: y + g, width, height },
      { x: x - g - width, y: y + g, width, height },
    ]
  })
