import type { PlaceMention } from '../../claims/types.ts'
import { oneLine } from '../names.ts'
import type { EventFacts } from './events.ts'
import type { ExportContext } from './types.ts'

/** The place of an event, or null where its claims contradict each other on it. */
export const placeOf = ({ event, disputed }: EventFacts): PlaceMention | null =>
  disputed.has('place') ? null : event.place

/** A place by its name in Latin letters, else in the words of the article. */
export const placeNameOf = ({ ref, name }: PlaceMention, context: ExportContext): string =>
  (ref === null ? null : context.place(ref, 'en')) ?? oneLine(name)

/** Degrees, or null where nothing supports them. */
export const pointOf = ({ lat, lon }: PlaceMention): { readonly lat: number; readonly lon: number } | null =>
  lat === null || lon === null ? null : { lat, lon }

/** The governorate, and the district where the place is one. */
export const divisionsOf = (place: PlaceMention, context: ExportContext) => ({
  first:
    place.ref !== null
      ? context.governorate(place.ref)
      : place.precision === 'governorate'
        ? placeNameOf(place, context)
        : null,
  second: place.precision === 'district' ? placeNameOf(place, context) : null,
})
