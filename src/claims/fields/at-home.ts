import type { FoundPlace } from '../places/types.ts'
import type { EventType, Named } from '../types.ts'

/** What a state does through its courts and police, and so on its own ground. Not what its army does. */
const DONE_AT_HOME: ReadonlySet<EventType> = new Set<EventType>(['execution', 'detention', 'release'])

/** The bodies of a state that act at home, as `actor-heads.tsv` names them. */
const HOME_BODY =
  /^state:([a-z]{2})\/(?:government|police|interior-ministry|justice-ministry|judiciary|prosecution|court)/
const STATE = /^state:([a-z]{2})$/

/** What may be done at home, and by whom. */
export interface AtHome {
  readonly type: EventType
  readonly agents: readonly Named[]
}

/** The country on whose ground a state acts: that of "أعدمت السلطات الإيرانية", "الشرطة التركية اعتقلت"; null for an army and for who is none's. */
export function homeOf({ type, agents }: AtHome): string | null {
  const ref = agents[0]?.ref ?? null
  if (ref === null || !DONE_AT_HOME.has(type)) return null
  const code = HOME_BODY.exec(ref)?.[1] ?? (type === 'execution' ? STATE.exec(ref)?.[1] : undefined)
  return code?.toUpperCase() ?? null
}

/**
 * "أعدمت السلطات الإيرانية عشرة" in an article that names إيران: it was there. Not where no place of that country is named as such, for what cannot be
 * pointed at is absent; and not where the story has come to a place of it, which is nearer.
 */
export function placeAtHome(
  event: AtHome,
  running: FoundPlace | null,
  named: Iterable<readonly FoundPlace[]>,
): FoundPlace | null {
  const home = homeOf(event)
  if (home === null || (running !== null && (running.country === null || running.country === home))) return running
  for (const places of named) {
    const found = places.findLast(one => one.kind === 'country' && one.country === home && !one.beside && !one.generic)
    if (found !== undefined) return found
  }
  return null
}
