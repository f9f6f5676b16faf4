import { defineCommand } from 'citty'
import { capturesArg, jsonArg, text } from '../args.ts'
import { CommandError, EXIT, UsageError } from '../errors.ts'
import { counted, say, sayJson } from '../print.ts'
import { placeFor } from '../stored.ts'

/** `isnad copy --from STORE --to STORE [--captures PLACE]`: from SQLite to PostgreSQL and back. */
export const copy = defineCommand({
  meta: {
    name: 'copy',
    description:
      'Make a store that holds what another one holds, from SQLite to PostgreSQL or back, and compare both at the end; there may be none yet, or an empty one.',
  },
  args: {
    from: { type: 'string', description: 'The store to copy.', valueHint: 'STORE' },
    to: { type: 'string', description: 'The store to make.', valueHint: 'STORE' },
    ...capturesArg,
    ...jsonArg,
  },
  async run({ args }) {
    const from = text(args, 'from')
    const to = text(args, 'to')
    if (from === undefined || to === undefined || args._.length > 0)
      throw new UsageError('Name both stores: isnad copy --from STORE --to STORE.')
    const { isThere, shown } = await import('../../store/index.ts')
    if (!(await isThere(from))) throw new CommandError(`There is no store ${shown(from)} to copy.`)
    const { copyStore, name, searchWords } = await placeFor(to)
    const { captures, tables } = await copyStore(from, to, searchWords, text(args, 'captures'))
    if (args.json === true) sayJson({ from: shown(from), to: name, captures, tables })
    else
      say(
        `${name}: ${counted(tables.captures.rows, 'capture')}, ${counted(tables.articles.rows, 'article')}, ${counted(tables.claims.rows, 'claim')}, ${counted(tables.reviews.rows, 'review')}, the same as in ${shown(from)}.`,
      )
    return EXIT.fine
  },
})
