import { readFile } from 'node:fs/promises'
import { defineCommand } from 'citty'
import { agreement, makeReview, readReviews } from '../../account/index.ts'
import type { Act, Review } from '../../account/types.ts'
import type { Store } from '../../store/index.ts'
import { placeAll } from '../adding.ts'
import { type Args, jsonArg, storeArg, text } from '../args.ts'
import { CommandError, EXIT, UsageError } from '../errors.ts'
import { complain, counted, say, sayJson } from '../print.ts'
import { phraseOfReview, showReviews, statusOfReview } from '../reviews/show.ts'
import { actsOf } from '../reviews/targets.ts'
import { WRITTEN } from '../reviews/values.ts'
import { reviewsIn, storeAt, withStore } from '../stored.ts'

/** Who states it: --author, else ISNAD_AUTHOR. */
function authorOf(args: Args): string {
  const author = text(args, 'author') ?? process.env.ISNAD_AUTHOR?.trim()
  if (!author) throw new UsageError('Say who states it: --author NAME, or ISNAD_AUTHOR in the environment.')
  return author
}

/** Signs what the user states. What no review can hold is wrong usage, said in the review's own sentence. */
function signed(act: Act, author: string, note: string | undefined, at: string): Review {
  try {
    return makeReview(act, { author, at, ...(note === undefined ? {} : { note }) })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

const now = (): string => new Date().toISOString()

/** Adds reviews to a store, and lays all over its account. */
async function state(store: Store, more: readonly Review[]) {
  const { added } = await store.addReviews(more)
  return { added, reviewed: await placeAll(store, now) }
}

/** The reviews of a file: a JSON array, what `review list --json` prints, or JSON lines. */
async function readFileOf(path: string): Promise<readonly Review[]> {
  const content = await readFile(path, 'utf8').catch(() => {
    throw new CommandError(`${path}: it cannot be read; check the path.`)
  })
  const { reviews, problems } = readReviews(valuesOf(content, path))
  for (const problem of problems) complain(`${path}: ${problem}`)
  return reviews
}

function valuesOf(content: string, path: string): readonly unknown[] {
  const parsed = (json: string): unknown => {
    try {
      return JSON.parse(json)
    } catch {
      return undefined
    }
  }
  const whole = parsed(content)
  if (Array.isArray(whole)) return whole
  if (typeof whole === 'object' && whole !== null && 'reviews' in whole && Array.isArray(whole.reviews))
    return whole.reviews
  const lines = content.split('\n').filter(line => line.trim() !== '')
  if (lines.length === 0) throw new CommandError(`${path}: there is nothing in it.`)
  return lines.map(parsed)
}

/** `isnad review ACTION ID… [--author NAME] [--store FILE]` */
export const review = defineCommand({
  meta: {
    name: 'review',
    description: `State what you think of the account: accept, reject or correct claims, join or separate claims, events, origins and stories, undo a review. Nothing of the machine's result is lost, and each review can be undone. Fields are corrected as ${Object.values(WRITTEN).join('; ')}.`,
  },
  args: {
    action: {
      type: 'positional',
      required: false,
      description: 'accept, reject, correct, join, separate, undo, list or import.',
      valueHint: 'ACTION',
    },
    id: {
      type: 'positional',
      required: false,
      description:
        'Ids, or their first digits: of claims to accept or reject; of a claim, then FIELD=VALUE, to correct; of what to join or separate; of reviews to undo; a file to import.',
      valueHint: 'ID…',
    },
    author: { type: 'string', description: 'Who states it (or ISNAD_AUTHOR in the environment).', valueHint: 'NAME' },
    note: { type: 'string', description: 'Why, in a sentence.', valueHint: 'TEXT' },
    origins: { type: 'boolean', description: 'Join or separate the origins of the claims, not their events.' },
    ...storeArg,
    ...jsonArg,
  },
  async run({ args }) {
    const [action, ...words] = args._
    if (action === undefined)
      throw new UsageError('Say what to state: accept, reject, correct, join, separate, undo, list or import.')
    const { address, name, there } = await storeAt(args)
    if (!there) throw new CommandError(`${name}: there is no such store. Make one with isnad add INPUT….`)
    return withStore(address, async store => {
      const before = await reviewsIn(store)
      if (action === 'list') {
        if (words.length > 0) throw new UsageError('list takes no ids.')
        const reviewed = await placeAll(store, now)
        const { outcomes, disagreements } = reviewed
        const found = new Map(outcomes.map(one => [one.review, one.targets[0] ?? null]))
        const agreements = agreement(before, (_, one) => found.get(one.id) ?? null)
        if (args.json !== true) showReviews(before, reviewed, agreements)
        else
          sayJson({
            reviews: before.map((one, i) => ({ ...one, outcome: outcomes[i] })),
            disagreements,
            agreement: agreements,
          })
        return EXIT.fine
      }
      const imports = action === 'import'
      if (imports && words.length !== 1) throw new UsageError('Name one file to import.')
      const at = now()
      const note = text(args, 'note')
      const more = imports
        ? await readFileOf(words[0]!)
        : actsOf({ action, words, origins: args.origins === true }, await store.account(), before).map(act =>
            signed(act, authorOf(args), note, at),
          )
      if (imports && more.length === 0) {
        complain(`${words[0]}: no review could be read from it.`)
        return EXIT.nothingRead
      }
      const { added, reviewed } = await state(store, more)
      const outcomes = new Map(reviewed.outcomes.map(one => [one.review, one]))
      const stated = more.map(one => ({ ...one, outcome: outcomes.get(one.id)! }))
      if (args.json === true) sayJson({ added, reviews: stated, disagreements: reviewed.disagreements })
      else if (imports) say(`${name}: ${counted(added, 'review')} added, ${more.length - added} there before.`)
      else
        for (const one of stated) say(`${one.id}: ${phraseOfReview(one, one.outcome)} (${statusOfReview(one.outcome)})`)
      return EXIT.fine
    })
  },
})
