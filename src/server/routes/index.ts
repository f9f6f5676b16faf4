import { adding } from './adding.ts'
import { articles } from './articles.ts'
import { changes } from './changes.ts'
import { dossier } from './dossier.ts'
import { events } from './events.ts'
import { exports } from './exports.ts'
import { knowledge } from './knowledge.ts'
import { me } from './me.ts'
import { namedPlaces } from './named-places.ts'
import { places } from './places.ts'
import type { Routes } from './reading.ts'
import { reviews } from './reviews.ts'
import { search } from './search.ts'
import { sources } from './sources.ts'
import { stories } from './stories.ts'
import { system } from './system.ts'
import { team } from './team/index.ts'

/** All that the API answers, in the order in which its document names it. */
export const ROUTES: readonly Routes[] = [
  stories,
  articles,
  events,
  places,
  namedPlaces,
  search,
  system,
  changes,
  exports,
  dossier,
  adding,
  sources,
  knowledge,
  reviews,
  me,
  team,
]
