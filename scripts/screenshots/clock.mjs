// Preloaded into the program while its pictures are taken: what it writes down of "now" is the same in each run. Minutes go by, so that nothing waits for ever.
const START = Date.parse('2023-05-17T09:00:00Z')
const Real = Date
const began = Real.now()
const now = () => START + Math.floor((Real.now() - began) / 60_000) * 60_000

globalThis.Date = class extends Real {
  constructor(...args) {
    super(...(args.length === 0 ? [now()] : args))
  }

  static now() {
    return now()
  }
}
