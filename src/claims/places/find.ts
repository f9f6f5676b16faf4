import { BEGINS, loadPlaces, type Place } from '../../knowledge/index.ts'
import type { Tokens } from '../words/tokens.ts'
import { placeAt } from './place-at.ts'
import type { FoundPlace } from './types.ts'

export interface Start {
  readonly skip: number
  readonly word: string
}

/** Finds the places of a block. `sure` are places of the article that are certain. */
export function findPlaces(tokens: Tokens, sure: readonly Place[]): readonly FoundPlace[] {
  const found: FoundPlace[] = []
  const here: Place[] = []
  for (let i = 0; i < tokens.list.length; ) {
    const place = placeAt(tokens, i, here, sure)
    if (place === null) {
      i++
      continue
    }
    found.push(place)
    // The last few tell namesakes apart as well as all of them.
    if (place.place !== null && !here.includes(place.place)) {
      here.push(place.place)
      if (here.length > 12) here.shift()
    }
    i = place.to
  }
  return found
}

/** The places that need no context: countries, and names that one place of weight has to itself. For a first walk over the article. */
export function surePlaces(tokens: Tokens): readonly Place[] {
  const places = loadPlaces()
  const found: Place[] = []
  for (let i = 0; i < tokens.list.length; i++) {
    if ((tokens.list[i]!.begins & BEGINS.place) === 0) continue
    const match = places.longest(tokens.list, i, tokens.text)
    if (match === null) continue
    const best = match.hits[0]!
    if (
      best.notable &&
      !best.needsCue &&
      (match.hits.length === 1 || best.precision === 'country' || best.population > 300_000)
    )
      found.push(best)
    i += match.length - 1
  }
  return found
}
