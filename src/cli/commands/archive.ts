import { basename } from 'node:path'
import { defineCommand } from 'citty'
import { archiveCaptures } from '../../report/index.ts'
import type { Store, StoredCapture } from '../../store/index.ts'
import { jsonArg, storeArg, text } from '../args.ts'
import { CommandError, EXIT, UsageError } from '../errors.ts'
import { writeBytes } from '../files.ts'
import { complain, counted, say, sayJson } from '../print.ts'
import { storeAt, withStore } from '../stored.ts'
import { tool } from '../version.ts'

/** Captures that are in memory at a time. */
const AT_A_TIME = 20

async function* capturesOf(store: Store, seen: (capture: StoredCapture) => void): AsyncGenerator<StoredCapture> {
  for (let after = ''; ; ) {
    const some = await store.capturesAfter(after, AT_A_TIME)
    for (const capture of some) {
      seen(capture)
      yield capture
    }
    if (some.length < AT_A_TIME) return
    after = some.at(-1)!.sha256
  }
}

/** `isnad archive [--store FILE] -o FILE.warc.gz`: the captures and their log as a WARC that other tools open. */
export const archive = defineCommand({
  meta: {
    name: 'archive',
    description: 'Write all captures, what they were made from and how they came as a WARC that other tools open.',
  },
  args: {
    out: {
      type: 'string',
      alias: ['o', 'output'],
      description: 'The file to write (needed); its name ends in .warc.gz.',
      valueHint: 'FILE.warc.gz',
    },
    ...storeArg,
    ...jsonArg,
  },
  async run({ args }) {
    const out = text(args, 'out')
    if (out === undefined) throw new UsageError('Name the file to write to with -o FILE.warc.gz.')
    // Tools tell a WARC whose records are packed one by one by its name.
    if (!/\.warc\.gz$/i.test(out)) throw new UsageError(`-o ${out}: the name of the file must end in .warc.gz.`)
    const { address, name, there } = await storeAt(args)
    // Opening would make one.
    if (!there) throw new CommandError(`There is no store ${name} to archive.`)
    return withStore(address, async store => {
      const log = await store.log()
      let captures = 0
      let originals = 0
      const seen = ({ original }: StoredCapture): void => {
        captures++
        if (original !== undefined) originals++
      }
      const about = { filename: basename(out), software: tool(), created: new Date().toISOString() }
      const bytes = await writeBytes(out, archiveCaptures(capturesOf(store, seen), log, about))
      if (captures === 0) complain(`The store ${name} holds no captures: ${out} only says so.`)
      if (args.json === true) sayJson({ file: out, bytes, captures, originals, log: log.length })
      else
        say(
          `${out}: ${counted(captures, 'capture')} (${counted(originals, 'original')}), ${counted(log.length, 'row')} of the log, ${counted(bytes, 'byte')}.`,
        )
      return EXIT.fine
    })
  },
})
