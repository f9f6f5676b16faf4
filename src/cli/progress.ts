/** Shows how far long work has come. */
export interface Progress {
  /** `done` of `total` are finished. */
  step(done: number, total: number): void
  /** Takes the bar away. */
  end(): void
}

const WIDTH = 30
/** Work shorter than this shows no bar: it would only flicker. Milliseconds. */
const PATIENCE = 400
const EVERY = 80

/** A bar on stderr, where that is a terminal; silence where it is not. */
export function progressBar(label: string, stream: NodeJS.WriteStream = process.stderr): Progress {
  if (stream.isTTY !== true) return { step() {}, end() {} }
  const began = Date.now()
  let shown = 0
  return {
    step(done, total) {
      const now = Date.now()
      if (now - began < PATIENCE || now - shown < EVERY) return
      shown = now
      const filled = total === 0 ? 0 : Math.round((WIDTH * done) / total)
      stream.write(`\r\u001b[K${label} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${total}`)
    },
    end() {
      if (shown > 0) stream.write('\r\u001b[K')
    },
  }
}
