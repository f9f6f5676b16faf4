import type { Done, Member, Page } from '../../store/index.ts'

const PAGE = 200

/** All of a list, page by page. */
export async function* all<T>(ask: (limit: number, cursor: string | null) => Promise<Page<T>>): AsyncGenerator<T> {
  for (let cursor: string | null = null; ; ) {
    const { items, next }: Page<T> = await ask(PAGE, cursor)
    yield* items
    if (next === null) return
    cursor = next
  }
}

export const memberLine = ({ name, role, joined }: Member): string => `${name}  ${role}  since ${joined.slice(0, 10)}`

/** What was done, as one line. */
export const doneLine = ({ id, at, who, action, data }: Done): string =>
  [id, at, who ?? '(unknown)', action, ...Object.entries(data).map(([name, value]) => `${name}=${value}`)].join('  ')
