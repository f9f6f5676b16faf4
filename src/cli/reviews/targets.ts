import { anchorsOf } from '../../account/index.ts'
import type { Account, Act, Anchor, ClaimAnchor, Grouping, Review } from '../../account/types.ts'
import { CommandError, UsageError } from '../errors.ts'
import { correctionOf } from './values.ts'

/** What a user writes behind `isnad review`: the action, the ids, and whether claims are meant for their origins. */
export interface Written {
  readonly action: string
  readonly words: readonly string[]
  readonly origins: boolean
}

/**
 * What a user states, as reviews say it, one for each claim or field.
 *
 * @throws {UsageError} where it is not understood, {CommandError} where an id is not in the account.
 */
export function actsOf({ action, words, origins }: Written, account: Account, reviews: readonly Review[]): Act[] {
  const look = targetsIn(account)
  const [first, ...others] = words
  if (first === undefined) throw new UsageError(`Name what to ${action}.`)
  if (origins && action !== 'join' && action !== 'separate')
    throw new UsageError('--origins goes with join and separate only.')
  switch (action) {
    case 'accept':
    case 'reject':
      return words.map(word => ({ action, target: claimOf(word, look(word), action) }))
    case 'correct': {
      if (others.length === 0) throw new UsageError('Write what to correct as FIELD=VALUE behind the claim.')
      const target = claimOf(first, look(first), action)
      return others.map(word => ({ action, target, correction: correctionOf(word) }))
    }
    case 'join':
    case 'separate': {
      if (action === 'join' && others.length === 0) throw new UsageError('Name two or more to join.')
      const targets = words.map(look)
      return [{ action, of: groupingOf(targets, origins), targets }]
    }
    case 'undo':
      return words.map(word => ({
        action,
        review: one(
          word,
          reviews.map(review => review.id),
          'review',
        ),
      }))
    default:
      throw new UsageError(
        `There is no review ${action}. There are accept, reject, correct, join, separate, undo, list and import.`,
      )
  }
}

/** The anchor of an id or of its first digits. */
function targetsIn(account: Account): (id: string) => Anchor {
  const { claims, events, stories, origins, articles } = account
  const ids = [claims, events, stories, origins, articles].flatMap(list => list.map(({ id }) => id))
  const anchor = anchorsOf(account)
  return id => anchor(one(id, ids, 'claim, event, origin, story or article'))!
}

function one(id: string, ids: readonly string[], kind: string): string {
  if (ids.includes(id)) return id
  const found = id === '' ? [] : ids.filter(known => known.startsWith(id))
  if (found.length === 1) return found[0]!
  throw new CommandError(
    found.length === 0 ? `There is no ${kind} ${id}.` : `${found.length} ids begin with ${id}: write more of the id.`,
  )
}

function claimOf(id: string, anchor: Anchor, action: string): ClaimAnchor {
  if (anchor.kind === 'claim') return anchor
  const a = anchor.kind === 'story' ? 'a' : 'an'
  throw new UsageError(`${id} is ${a} ${anchor.kind}: ${action} takes claims.`)
}

function groupingOf(targets: readonly Anchor[], origins: boolean): Grouping {
  const kinds = new Set(targets.map(target => target.kind))
  const only = (...allowed: readonly Anchor['kind'][]): boolean => [...kinds].every(kind => allowed.includes(kind))
  if (only('article', 'story') && !origins) return 'stories'
  if (only('claim', 'event') && !origins) return 'events'
  if (only('claim', 'origin')) return 'origins'
  throw new UsageError(
    'What is named does not go together: claims with events, claims with origins, articles with stories.',
  )
}
