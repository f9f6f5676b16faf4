import { defineCommand } from 'citty'
import { fetchArgs, port, storeArg, values } from '../args.ts'
import { CommandError, EXIT, UsageError } from '../errors.ts'
import { say } from '../print.ts'
import { DEFAULT_PORT, serveUntilTold } from '../serving.ts'
import { storeAt, withStore } from '../stored.ts'

/** `isnad serve [--port 4700] [--store FILE]` */
export const serve = defineCommand({
  meta: {
    name: 'serve',
    description: 'Open the workbench on this machine: stories, claims, articles and search in a browser.',
  },
  args: {
    ...storeArg,
    ...fetchArgs,
    port: { type: 'string', description: `The port to listen on (default: ${DEFAULT_PORT}).`, valueHint: 'PORT' },
  },
  async run({ args, rawArgs }) {
    if (args._.length > 0) throw new UsageError('serve reads no files: add them to the store first, with isnad add.')
    const { address, name, there } = await storeAt(args)
    const listen = port(args, DEFAULT_PORT)
    if (!there) throw new CommandError(`${name}: there is no such store. Make one with isnad add INPUT….`)
    await withStore(address, store =>
      serveUntilTold(store, { address, port: listen, allowed: values(rawArgs, 'allow-host') }, url =>
        say(`The workbench is open at ${url} (end it with Ctrl-C).`),
      ),
    )
    return EXIT.fine
  },
})
