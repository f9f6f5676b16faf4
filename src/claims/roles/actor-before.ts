import type { Named } from '../types.ts'
import type { Clause } from './clause.ts'

/** Who acted in the clause before, and may go on: الجيش before واعتقل in "اقتحم الجيش البلدة واعتقل ستة"; only the first of several. */
export const actorBefore = ({ before }: Clause): readonly Named[] => before?.agents.slice(0, 1) ?? []
