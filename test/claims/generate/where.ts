import type { Draw } from './draw.ts'
import { mark } from './marks.ts'
import { fixed, type Noun } from './noun.ts'
import { PLACES } from './words.ts'

/** A place, as it stands as subject or object, and as it stands behind في. */
export interface Where {
  readonly noun: Noun
  /** "في مدينة …", "قرب …", with the place marked by the noun's key. */
  readonly adverb: string
  readonly label: string
}

const QUARTERS = ['حي الزهور', 'حي السلام', 'حي النصر', 'حي الجامعة', 'حي المحطة']

const isDirected = (within: string): boolean => /^(?:شمال|جنوب|شرق|غرب|وسط)/u.test(within)

/** A place of the report's country. */
export function somewhere(draw: Draw): Where {
  const row = draw.pick(PLACES.filter(place => place.country === draw.country.code))
  const key = draw.key()
  const full = `${row.noun} ${row.name}`
  const within = isDirected(row.within) ? row.within : `في ${row.within}`
  const way = draw.pick(['noun', 'noun', 'bare', 'within', 'quarter', 'near', 'direction'] as const)
  const object = fixed(way === 'bare' ? mark(key, row.name) : mark(key, full), 'f', key)
  switch (way) {
    case 'bare':
      return { noun: object, adverb: `في ${mark(key, row.name)}`, label: 'where:bare' }
    case 'within':
      return {
        noun: fixed(`${mark(key, full)} ${within}`, 'f', key),
        adverb: `في ${mark(key, full)} ${within}`,
        label: 'where:within',
      }
    case 'quarter':
      return {
        noun: object,
        adverb: `${draw.pick(['في', 'وسط'])} ${mark(key, draw.pick(QUARTERS))} ${draw.pick(['بمدينة', 'في مدينة'])} ${row.name}`,
        label: 'where:quarter',
      }
    case 'near':
      return {
        noun: object,
        adverb: mark(key, `${draw.pick(['قرب', 'في ضواحي', 'على مشارف'])} ${full}`),
        label: 'where:near',
      }
    case 'direction':
      return {
        noun: object,
        adverb: mark(key, `${draw.pick(['شمال', 'جنوبي', 'شرق', 'غربي'])} ${full}`),
        label: 'where:direction',
      }
    default:
      return { noun: object, adverb: `${draw.chance(0.8) ? 'في ' : 'ب'}${mark(key, full)}`, label: 'where:noun' }
  }
}
