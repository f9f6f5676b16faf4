import type { Line } from '../lines.ts'
import type { PageText } from '../markup/types.ts'
import { captionsOf } from './captions.ts'
import { apartOf } from './core.ts'
import { headedOf } from './headed.ts'
import { regionsOf } from './regions.ts'
import { viewOf } from './view.ts'

/**
 * The lines of a page of markup with what follows from where they stand together: which element holds the article, which of those that a class or
 * a tag marks as furniture are, and which lines are captions. Linear in the lines, times how deep elements are nested (200 at most).
 */
export function placed(lines: readonly Line[], page: PageText): readonly Line[] {
  const view = viewOf(lines, page)
  const regions = regionsOf(view)
  const captions = captionsOf(view)
  const apart = apartOf(view, regions)
  const headed = headedOf(view)
  return lines.map((line, i) => {
    const markup = line.markup!
    const hint = captions[i] ? 'caption' : markup.hint
    return { ...line, markup: { ...markup, region: regions[i]!, hint, apart: apart[i]!, headed: headed[i]! } }
  })
}
