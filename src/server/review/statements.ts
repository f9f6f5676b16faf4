/** What a reviewer sends, as the acts of reviews. */
import { anchorsOf } from '../../account/index.ts'
import type { Account, Act, Anchor, ClaimAnchor, Correction } from '../../account/types.ts'
import { REVIEW_FIELDS, type StatementJson } from '../api/index.ts'

/** A statement that cannot be meant, with the reason as one sentence. */
export class NoStatement extends Error {
  override readonly name = 'NoStatement'
  /** 404 where what it names is not there, 400 else. */
  readonly status: 400 | 404
  constructor(message: string, status: 400 | 404 = 400) {
    super(message)
    this.status = status
  }
}

/**
 * The acts that a statement makes, one for each claim or field.
 *
 * @param part the part of the account that its targets name.
 * @throws {NoStatement}
 */
export function actsOf({ action, targets, of = 'events', corrections }: StatementJson, part: Account): Act[] {
  if ((corrections !== undefined) !== (action === 'correct'))
    throw new NoStatement(action === 'correct' ? 'A correction says which fields.' : 'Only a correction has fields.')
  if (action === 'undo') return targets.map(review => ({ action, review }))
  const anchor = anchorsOf(part)
  const anchors = targets.map(id => {
    const found = anchor(id)
    if (found === null) throw new NoStatement(`The account has no ${id}.`, 404)
    return found
  })
  switch (action) {
    case 'accept':
    case 'reject':
      return anchors.map(one => ({ action, target: claimOf(one) }))
    case 'correct': {
      const fields = REVIEW_FIELDS.filter(field => corrections![field] !== undefined)
      if (fields.length === 0) throw new NoStatement('A correction says which fields.')
      return anchors.map(claimOf).flatMap(target =>
        fields.map(field => ({
          action,
          target,
          correction: { field, value: corrections![field] } as Correction,
        })),
      )
    }
    default:
      return [{ action, of, targets: anchors }]
  }
}

function claimOf(anchor: Anchor): ClaimAnchor {
  if (anchor.kind !== 'claim') throw new NoStatement('Only claims are accepted, rejected and corrected.')
  return anchor
}
