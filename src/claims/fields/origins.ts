import type { FoundPlace } from '../places/types.ts'
import type { Scene } from '../scene.ts'
import { hasA } from '../words/words.ts'

/** How far before "من" somebody is named who is from there. */
const WHO = 8
/** And a team, a car, a convoy: "12 فريق إطفاء من". */
const CALLED = 2

/** "سكان من حي", "أهالٍ من قرية": who lives somewhere does there what is told of him. */
const RESIDENTS = /^[وفبل]?(?:ال)?(?:سكان|اهالي?|قاطن(?:ون?|ين?)|سكانا)$/

/** "فرق إطفاء من حمص وحماة", "رجل من بلدة يارون": where somebody is from is not where it happened; but people flee from where they are. */
export function originsOf(
  { list, mentions }: Scene,
  places: readonly FoundPlace[],
  moves: boolean,
): ReadonlySet<FoundPlace> {
  const found = new Set<FoundPlace>()
  for (const [k, place] of places.entries()) {
    const before = places[k - 1]
    const joined =
      before !== undefined && found.has(before) && before.to === place.from && /^و/.test(list[place.from]!.folded)
    const { from } = place
    const whose =
      list[from - 1]?.folded === 'من' &&
      (hasA(list, Math.max(0, from - 1 - CALLED), from - 1, 'sent-from') ||
        (!moves &&
          !RESIDENTS.test(list[from - 2]?.folded ?? '') &&
          mentions.within(Math.max(0, from - WHO), from - 1).some(m => m.to === from - 1 && m.kind !== 'actor')))
    if (joined || whose) found.add(place)
  }
  return found
}
