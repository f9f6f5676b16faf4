import type { ChangeFilter } from '../../store/index.ts'
import { type Args, text } from '../args.ts'
import { UsageError } from '../errors.ts'

/** Which changes `--since`, `--kind`, `--what` and `--story` ask for. */
export async function filterOf(args: Args): Promise<ChangeFilter> {
  const { KINDS, momentOf, WHATS } = await import('../../store/index.ts')
  const date = text(args, 'since')
  const since = date === undefined ? undefined : momentOf(date)
  if (since === null)
    throw new UsageError(`--since ${date} is no date: write YYYY-MM-DD or YYYY-MM-DDThh:mm, in UTC or with an offset.`)
  const kinds = someOf(args, 'kind', KINDS)
  const what = someOf(args, 'what', WHATS)
  const story = text(args, 'story')
  return {
    ...(since === undefined ? {} : { since }),
    ...(kinds === undefined ? {} : { kinds }),
    ...(what === undefined ? {} : { what }),
    ...(story === undefined ? {} : { story }),
  }
}

function someOf<T extends string>(args: Args, name: string, known: readonly T[]): readonly T[] | undefined {
  const values = text(args, name)?.split(',')
  for (const value of values ?? [])
    if (!known.includes(value as T))
      throw new UsageError(`--${name} ${value} is none of ${known.join(', ')}; several stand with commas between them.`)
  return values as readonly T[] | undefined
}
