import { createReadStream } from 'node:fs'
import { defineCommand } from 'citty'
import { capturesArg, jsonArg, storeArg, text } from '../args.ts'
import { CommandError, EXIT, UsageError } from '../errors.ts'
import { counted, say, sayJson } from '../print.ts'
import { placeFor } from '../stored.ts'

/** `isnad restore FILE --store FILE [--captures PLACE]`: a store made of a backup. */
export const restore = defineCommand({
  meta: {
    name: 'restore',
    description: 'Make a store of what isnad backup wrote, all or nothing; there may be none yet, or an empty one.',
  },
  args: {
    file: {
      type: 'positional',
      required: false,
      description: 'What isnad backup wrote.',
      valueHint: 'FILE.tar',
    },
    ...storeArg,
    ...capturesArg,
    ...jsonArg,
  },
  async run({ args }) {
    const [file, ...more] = args._
    if (file === undefined || more.length > 0)
      throw new UsageError('Name one backup: isnad restore FILE.tar --store STORE.')
    const to = text(args, 'store')
    if (to === undefined) throw new UsageError('Say which store to make: isnad restore FILE.tar --store STORE.')
    const { restoreStore, name, searchWords } = await placeFor(to)
    const { captures, tables } = await restoreStore(readFrom(file), file, to, searchWords, text(args, 'captures'))
    if (args.json === true) sayJson({ store: name, file, captures, tables })
    else
      say(
        `${name}: ${counted(tables.captures.rows, 'capture')}, ${counted(tables.articles.rows, 'article')}, ${counted(tables.claims.rows, 'claim')}, ${counted(tables.reviews.rows, 'review')}, as the backup ${file} holds them.`,
      )
    return EXIT.fine
  },
})

async function* readFrom(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file) as AsyncIterable<Uint8Array>
  } catch {
    throw new CommandError(`${file}: it cannot be read; check the path.`)
  }
}
