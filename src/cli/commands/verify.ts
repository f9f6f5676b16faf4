import { defineCommand } from 'citty'
import { jsonArg, storeArg } from '../args.ts'
import { CommandError, EXIT } from '../errors.ts'
import { complain, counted, say, sayJson } from '../print.ts'
import { storeAt, withStore } from '../stored.ts'
import { verifyStore } from '../verify/store.ts'

/** A writer may be at work on what is younger (milliseconds). */
const DAY = 86_400_000

/** `isnad verify [--store FILE] [--tidy]`: 0 where all is as it came in, 1 where something is not. */
export const verify = defineCommand({
  meta: {
    name: 'verify',
    description:
      'Hash all captures anew, follow the log, and read every span again; names what is not as it was, and ends with 1.',
  },
  args: {
    ...storeArg,
    tidy: {
      type: 'boolean',
      description: 'Take away what lies beside the bytes of the captures, belongs to none, and is older than a day.',
    },
    ...jsonArg,
  },
  async run({ args }) {
    const { address, name, there } = await storeAt(args)
    // Opening would make one.
    if (!there) throw new CommandError(`There is no store ${name} to verify.`)
    return withStore(address, async store => {
      const verified = await verifyStore(store, args.tidy === true ? Date.now() - DAY : null)
      const { captures, originals, unread, articles, claims, loose, log, faults } = verified
      if (args.json === true) sayJson({ store: name, ...verified })
      else {
        for (const fault of faults) complain(`${fault}.`)
        for (const { row, server, time } of log.stamps)
          say(`Row ${row} of the log was stamped at ${time} by ${server}.`)
        if (unread > 0)
          say(`${counted(unread, 'capture')} gave no article to the account: isnad add reads what was only kept.`)
        if (loose.found > 0)
          say(
            `${counted(loose.found, 'file')} beside the captures ${loose.found === 1 ? 'belongs' : 'belong'} to none, as a program leaves them that is ended while it adds some; ${loose.removed === 0 ? '--tidy takes away those older than a day' : `${loose.removed} taken away`}.`,
          )
        const looked = `${counted(captures, 'capture')} (${counted(originals, 'original')}), ${counted(articles, 'article')}, ${counted(claims, 'claim')}, ${counted(log.rows, 'row')} of the log`
        const found = faults.length === 0 ? 'all as it came in' : counted(faults.length, 'fault')
        say(`${name}: ${looked}: ${found}.`)
        if (faults.length === 0) say(`The log ends with ${log.head}.`)
      }
      return faults.length === 0 ? EXIT.fine : 1
    })
  },
})
