import { defineCommand } from 'citty'
import { type Args, fetchArgs, originOf, port, storeArg, text, textArg, values } from '../args.ts'
import { CommandError, EXIT, UsageError } from '../errors.ts'
import { remark, say } from '../print.ts'
import { DEFAULT_PORT, serveUntilTold, type ToTeam } from '../serving.ts'
import { storeAt, withStore } from '../stored.ts'

/** `isnad serve [--port 4700] [--store FILE] [--team [--origin URL] [--host ADDRESS]]` */
export const serve = defineCommand({
  meta: {
    name: 'serve',
    description: 'Open the workbench on this machine: stories, claims, articles and search in a browser.',
  },
  args: {
    ...storeArg,
    ...fetchArgs,
    port: { type: 'string', description: `The port to listen on (default: ${DEFAULT_PORT}).`, valueHint: 'PORT' },
    team: { type: 'boolean', description: 'Serve it to a team, whose members sign in (docs/team.md).' },
    origin: textArg(
      'URL',
      `With --team: where browsers find it, https://HOST of the proxy before it (default: http://localhost:PORT).`,
    ),
    host: textArg('ADDRESS', 'With --team and https: the address to listen on (default: 127.0.0.1).'),
  },
  async run({ args, rawArgs }) {
    if (args._.length > 0) throw new UsageError('serve reads no files: add them to the store first, with isnad add.')
    const { address, name, there } = await storeAt(args)
    const listen = port(args, DEFAULT_PORT)
    const team = teamOf(args)
    if (!there) throw new CommandError(`${name}: there is no such store. Make one with isnad add INPUT….`)
    await withStore(address, async store => {
      if (team !== null && (await store.team.members(1, null)).total === 0)
        remark('Nobody is of the team yet: isnad team invite --role admin makes a link for the first.')
      const ready = (url: string): void =>
        say(`The workbench is open at ${team?.origin ? `${team.origin} (here: ${url})` : url} (end it with Ctrl-C).`)
      return serveUntilTold(store, { address, port: listen, allowed: values(rawArgs, 'allow-host'), team }, ready)
    })
    return EXIT.fine
  },
})

function teamOf(args: Args): ToTeam | null {
  const [origin, host] = [originOf(args), text(args, 'host')]
  if (args.team === true) return { origin, host: host ?? '127.0.0.1' }
  if (origin !== null || host !== undefined) throw new UsageError('--origin and --host go with --team.')
  return null
}
