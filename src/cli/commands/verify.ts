import { existsSync } from 'node:fs'
import { defineCommand } from 'citty'
import { DEFAULT_STORE, jsonArg, storeArg, text } from '../args.ts'
import { CommandError, EXIT } from '../errors.ts'
import { complain, counted, say, sayJson } from '../print.ts'
import { withStore } from '../stored.ts'
import { verifyStore } from '../verify/store.ts'

/** `isnad verify [--store FILE]`: 0 where all is as it came in, 1 where something is not. */
export const verify = defineCommand({
  meta: {
    name: 'verify',
    description:
      'Hash all captures anew, follow the log, and read every span again; names what is not as it was, and ends with 1.',
  },
  args: { ...storeArg, ...jsonArg },
  async run({ args }) {
    const path = text(args, 'store') ?? DEFAULT_STORE
    // Opening would make one.
    if (!existsSync(path)) throw new CommandError(`There is no store ${path} to verify.`)
    return withStore(path, async store => {
      const verified = await verifyStore(store)
      const { captures, originals, unread, articles, claims, log, faults } = verified
      if (args.json === true) sayJson({ store: path, ...verified })
      else {
        for (const fault of faults) complain(`${fault}.`)
        for (const { row, server, time } of log.stamps)
          say(`Row ${row} of the log was stamped at ${time} by ${server}.`)
        if (unread > 0)
          say(`${counted(unread, 'capture')} gave no article to the account: isnad add reads what was only kept.`)
        const looked = `${counted(captures, 'capture')} (${counted(originals, 'original')}), ${counted(articles, 'article')}, ${counted(claims, 'claim')}, ${counted(log.rows, 'row')} of the log`
        const found = faults.length === 0 ? 'all as it came in' : counted(faults.length, 'fault')
        say(`${path}: ${looked}: ${found}.`)
        if (faults.length === 0) say(`The log ends with ${log.head}.`)
      }
      return faults.length === 0 ? EXIT.fine : 1
    })
  },
})
