/** A team over one store: what its routes and its door share. */
import type { Team } from '../../store/index.ts'
import { LIMITS, type Limits, limitsWith } from './limits.ts'

export interface TeamOptions {
  /** The origin by which browsers know the server: `https://isnad.example`; null for the one that they ask by, on this machine. */
  readonly origin: string | null
  /** How often somebody may ask and guess, where `LIMITS` is not right. */
  readonly limits?: Partial<typeof LIMITS>
  /** Milliseconds since 1970; the clock, where nothing is said. */
  readonly now?: () => number
}

export interface ServedTeam {
  readonly store: Team
  readonly origin: string | null
  /** Whether browsers come by TLS, which a proxy before this server ends. */
  readonly secure: boolean
  readonly now: () => number
  /** Now, as it is written down. */
  readonly at: () => string
  readonly limits: Limits
}

export function servedTeam(store: Team, { origin, limits, now = Date.now }: TeamOptions): ServedTeam {
  return {
    store,
    origin,
    secure: origin?.startsWith('https:') ?? false,
    now,
    at: () => new Date(now()).toISOString(),
    limits: limitsWith({ ...LIMITS, ...limits }, now),
  }
}
