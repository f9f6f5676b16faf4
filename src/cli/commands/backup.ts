import { existsSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { defineCommand } from 'citty'
import type { Manifest } from '../../store/index.ts'
import { jsonArg, storeArg } from '../args.ts'
import { CommandError, EXIT, UsageError } from '../errors.ts'
import { writeBytes } from '../files.ts'
import { counted, say, sayJson } from '../print.ts'
import { storeAt } from '../stored.ts'

/** `isnad backup FILE [--store FILE]`: the whole store as one file, which any store can be made of. */
export const backup = defineCommand({
  meta: {
    name: 'backup',
    description:
      'Write all that a store holds into one file, also while others write to the store: isnad restore makes a store of it, on SQLite or PostgreSQL.',
  },
  args: {
    file: {
      type: 'positional',
      required: false,
      description: 'The file to write, a tar; where its name ends in .gz it is packed with gzip.',
      valueHint: 'FILE.tar',
    },
    ...storeArg,
    ...jsonArg,
  },
  async run({ args }) {
    const [file, ...more] = args._
    if (file === undefined || more.length > 0) throw new UsageError('Name one file to write to: isnad backup FILE.tar.')
    if (existsSync(file)) throw new CommandError(`${file}: it is there already; a backup takes the place of nothing.`)
    const { address, name, there } = await storeAt(args)
    // Opening would make one.
    if (!there) throw new CommandError(`There is no store ${name} to back up.`)
    const { backupOf } = await import('../../store/index.ts')
    let held: Manifest | undefined
    const pieces = backupOf(address, manifest => {
      held = manifest
    })
    const bytes = await writeBytes(file, /\.gz$/i.test(file) ? packed(pieces) : pieces)
    const { captures, tables } = held!
    if (args.json === true) sayJson({ store: name, file, bytes, captures, tables })
    else
      say(
        `${file}: ${counted(tables.captures.rows, 'capture')}, ${counted(tables.articles.rows, 'article')}, ${counted(tables.claims.rows, 'claim')}, ${counted(tables.reviews.rows, 'review')} of ${name} (${bytes} bytes).`,
      )
    return EXIT.fine
  },
})

async function* packed(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gzip = createGzip()
  const done = pipeline(pieces, gzip)
  // Told by whoever reads what it gives.
  done.catch(error => gzip.destroy(error))
  yield* gzip as AsyncIterable<Uint8Array>
  await done
}
