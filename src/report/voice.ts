import type { Claim } from '../claims/types.ts'

/**
 * Whether an origin is the voice of articles themselves: none of its claims names anybody ("قُصف المستودع"). An outlet that another article
 * quotes is an origin like any other.
 */
export const isOwnVoice = (
  claims: readonly string[],
  byId: { get(id: string): Pick<Claim, 'chain'> | undefined },
): boolean => claims.length > 0 && claims.every(id => byId.get(id)?.chain.length === 0)
