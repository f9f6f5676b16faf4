/** A list of numbers that grows by doubling: a plain array of offsets would take eight times the memory of the text. */
export class Offsets {
  private data = new Uint32Array(4096)
  length = 0
  push(value: number): void {
    if (this.length === this.data.length) {
      const larger = new Uint32Array(this.data.length * 2)
      larger.set(this.data)
      this.data = larger
    }
    this.data[this.length++] = value
  }
  toArray(): Uint32Array {
    return this.data.slice(0, this.length)
  }
}
