import { defineCommand } from 'citty'
import { openFetcher, systemTime, type Time } from '../../capture/index.ts'
import { capturesArg, fetchArgs, howToFetch, inputArg, jsonArg, storeArg, text } from '../args.ts'
import { CommandError, EXIT, UsageError } from '../errors.ts'
import { nap } from '../nap.ts'
import { complain, counted, say, sayJson } from '../print.ts'
import { storeAt, withStore } from '../stored.ts'
import { tool } from '../version.ts'
import { duration, listOfFeeds } from '../watch/list.ts'
import { robotsIn } from '../watch/robots.ts'
import { type Round, watchRounds } from '../watch/rounds.ts'
import { WATCH_LIMITS } from '../watch/watch.ts'

/** The system's clock, whose sleeps end with the run. */
const timeUntil = (signal: AbortSignal): Time => ({
  now: systemTime.now,
  sleep: milliseconds => nap(milliseconds, signal),
})

/** `isnad watch INPUT… [--store FILE] [--every 15m] [--once]` */
export const watch = defineCommand({
  meta: {
    name: 'watch',
    description:
      'Ask feeds again and again, and read what is new into a store. Ended at any point, it goes on where it stopped.',
  },
  args: {
    input: { ...inputArg.input, description: 'Lists of feeds (OPML) and addresses of feeds. Several may be given.' },
    ...storeArg,
    every: { type: 'string', description: 'How often a feed is asked (default: 15m).', valueHint: 'NUMBER[s|m|h|d]' },
    once: { type: 'boolean', description: 'End when all feeds were asked and nothing more can be had now.' },
    ...capturesArg,
    ...fetchArgs,
    ...jsonArg,
  },
  async run({ args, rawArgs }) {
    const given = text(args, 'every') ?? '15m'
    const every = duration(given)
    if (every === null) throw new UsageError(`--every ${given} is no time: write 15m, 2h or 1d, a minute at least.`)
    const once = args.once === true
    const feeds = await listOfFeeds(args._)
    const { address, name } = await storeAt(args)
    const ended = new AbortController()
    const end = (): void => ended.abort()
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end)
    let answered = 0
    const told = (round: Round): void => {
      answered += round.feeds + round.articles
      if (args.json === true) sayJson({ store: name, ...round })
      if (args.json === true || (!once && round.found + round.articles === 0)) return
      const now = round.account === null ? '' : `; now ${round.account}`
      say(
        `${name}: ${counted(round.feeds, 'feed')} read, ${counted(round.found, 'new entry', 'new entries')}, ${counted(round.articles, 'article')} added${now}.`,
      )
    }
    await withStore({ address, captures: text(args, 'captures') }, async store => {
      const { holdAlone } = await import('../../store/index.ts')
      const release = await holdAlone(address)
      if (release === null)
        throw new CommandError(
          `Another isnad watch watches for the store ${name}: end it first, or give this one a store of its own (--store FILE).`,
        )
      const { signal } = ended
      const fetching = { ...howToFetch(rawArgs), robots: robotsIn(store.watching), time: timeUntil(signal), signal }
      const web = await openFetcher(fetching)
      try {
        const limits = { ...WATCH_LIMITS, every }
        await watchRounds({ store, web, limits, tool: tool(), complain, signal }, feeds, once, told)
      } finally {
        await web.close()
        await release()
      }
    })
    return once && answered === 0 ? EXIT.nothingRead : EXIT.fine
  },
})
