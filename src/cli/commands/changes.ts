import { defineCommand } from 'citty'
import { type Args, storeArg, text, textArg } from '../args.ts'
import { filterOf } from '../changes/asked.ts'
import { follow } from '../changes/follow.ts'
import { changeLine } from '../changes/lines.ts'
import { describeContext } from '../context.ts'
import { CommandError, EXIT, UsageError } from '../errors.ts'
import { remark, say, sayJsonLine } from '../print.ts'
import { storeAt, withStore } from '../stored.ts'

/** Changes that are read at a time. */
const PART = 500

/** `isnad changes [--since DATE] [--after NUMBER] [--kind …] [--what …] [--follow]` */
export const changes = defineCommand({
  meta: {
    name: 'changes',
    description:
      'What came into the account, was changed, corrected (what, where, when, how many, whether it is contested) and withdrawn, in the order in which it was written.',
  },
  args: {
    ...storeArg,
    since: textArg(
      'DATE',
      'Only what was written since this year, month, day or moment (EDTF: 2026-11-01, 2026-11-01T08:30, 2026-11-01T08:30+02:00), UTC where it names no offset.',
    ),
    after: textArg(
      'NUMBER',
      'Only what comes after this number: whoever asks after the last number that he saw misses nothing.',
    ),
    kind: textArg('KIND,…', 'Only of these: event, story, article, claim.'),
    what: textArg('WHAT,…', 'Only these: added, changed, corrected, withdrawn.'),
    story: textArg('ID', 'Only in this story.'),
    follow: { type: 'boolean', description: 'Go on with what comes, until Ctrl-C.' },
    json: { type: 'boolean', description: 'Print each change as JSON, one a line, as /api/v1/changes tells it.' },
  },
  async run({ args }) {
    if (args._.length > 0) throw new UsageError('changes takes no ids: name a story with --story.')
    const after = numberOf(args)
    const filter = await filterOf(args)
    const { address, name, there } = await storeAt(args)
    if (!there) throw new CommandError(`${name}: there is no such store. Make one with isnad add INPUT….`)
    const { changeJson } = await import('../../server/index.ts')
    return withStore(address, async store => {
      const { since, ...onward } = filter
      let last = after
      for (let more = true, first = true; more; first = false) {
        const page = await store.changes(last, PART, first ? filter : onward)
        for (const change of page.items) {
          if (args.json === true) sayJsonLine(changeJson(change, describeContext))
          else say(changeLine(change, describeContext))
        }
        last = page.last
        more = page.more || (args.follow === true && (await follow(store, last)))
      }
      if (args.json !== true) remark(`isnad changes --after ${last} goes on from here.`)
      return EXIT.fine
    })
  },
})

function numberOf(args: Args): number {
  const after = text(args, 'after') ?? '0'
  if (!/^\d{1,15}$/.test(after)) throw new UsageError(`--after ${after} is no number of a change.`)
  return Number(after)
}
