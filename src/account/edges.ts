/** Two claims that may be of one event, by their numbers. */
export interface Edge {
  readonly a: number
  readonly b: number
  readonly points: number
}

/** Pairs as columns of numbers: a text of many megabytes has millions, of which each would be an object. */
export class Edges {
  #size = 0
  #a = new Uint32Array(256)
  #b = new Uint32Array(256)
  #points = new Float64Array(256)

  add(a: number, b: number, points: number): void {
    if (this.#size === this.#a.length) this.#grow()
    this.#a[this.#size] = a
    this.#b[this.#size] = b
    this.#points[this.#size++] = points
  }

  #grow(): void {
    const wider = <T extends Uint32Array | Float64Array>(from: T, to: T): T => {
      to.set(from)
      return to
    }
    const length = this.#size * 2
    this.#a = wider(this.#a, new Uint32Array(length))
    this.#b = wider(this.#b, new Uint32Array(length))
    this.#points = wider(this.#points, new Float64Array(length))
  }

  /** The most alike first; of as many points by their numbers. */
  *inOrder(): Generator<Edge> {
    const [a, b, points] = [this.#a, this.#b, this.#points]
    const order = new Uint32Array(this.#size)
    for (let i = 0; i < order.length; i++) order[i] = i
    order.sort((p, q) => points[q]! - points[p]! || a[p]! - a[q]! || b[p]! - b[q]!)
    for (const i of order) yield { a: a[i]!, b: b[i]!, points: points[i]! }
  }
}
