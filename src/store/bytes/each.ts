/** Does the same with each of a list, so many at once. The first that fails fails all, once those under way have ended. */
export async function each<T>(list: Iterable<T>, atOnce: number, work: (one: T) => Promise<void>): Promise<void> {
  const rest = list[Symbol.iterator]()
  const failures: unknown[] = []
  const worker = async (): Promise<void> => {
    for (;;) {
      const { done, value } = rest.next()
      if (done || failures.length > 0) return
      await work(value).catch(error => void failures.push(error))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  if (failures.length > 0) throw failures[0]
}
