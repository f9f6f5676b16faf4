import type { Routes } from '../reading.ts'
import { join } from './join.ts'
import { members } from './members.ts'
import { session } from './session.ts'
import { tokens } from './tokens.ts'

/** What only a server of a team has. */
export const team: Routes = (app, served) => {
  for (const put of [session, join, tokens, members]) put(app, served)
}
