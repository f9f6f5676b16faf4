import { defineCommand } from 'citty'
import { storeArg } from '../args.ts'
import { CommandError, EXIT, UsageError } from '../errors.ts'
import { complain } from '../print.ts'
import { storeAt, withStore } from '../stored.ts'

/** `isnad mcp [--store FILE]` */
export const mcp = defineCommand({
  meta: {
    name: 'mcp',
    description:
      'Hand the account to an assistant as tools that only read (Model Context Protocol on standard input and output): docs/mcp.md.',
  },
  args: { ...storeArg },
  async run({ args }) {
    if (args._.length > 0) throw new UsageError('mcp reads no files: add them to the store first, with isnad add.')
    const { address, name, there } = await storeAt(args)
    if (!there) throw new CommandError(`${name}: there is no such store. Make one with isnad add INPUT….`)
    const { serveTools } = await import('../mcp/serve.ts')
    await withStore(address, store => serveTools(store, error => complain(`A tool could not answer: ${error.message}`)))
    return EXIT.fine
  },
})
