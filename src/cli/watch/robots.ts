import type { RobotsMemory } from '../../capture/index.ts'
import type { Watching } from '../../store/index.ts'

/** robots.txt as the store remembers it, so that a program that begins anew need not ask again. */
export const robotsIn = (watching: Watching): RobotsMemory => ({
  async get(origin) {
    const known = await watching.robots(origin)
    return known === null ? null : { at: Date.parse(known.at), text: known.body }
  },
  set: (origin, { at, text }) => watching.setRobots(origin, new Date(at).toISOString(), text),
})
