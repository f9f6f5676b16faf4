/** Every screen of the table of routes in every guise, and the way of the keyboard through it. One guise alone: `-t "in 'ar', 'dark', 360 px"`. */
import { expect, test } from 'vitest'
import { overExamples } from './everywhere/examples.ts'
import { type Guise, guises } from './everywhere/guises.ts'
import { faultsOf } from './everywhere/look.ts'
import { pagesBeside, type Visit } from './everywhere/visits.ts'

const begun = overExamples(true)

const faultsIn = async (guise: Guise, these: readonly Visit[]) => {
  const { open, served } = begun()
  const found: Record<string, readonly string[]> = {}
  for (const visit of these) {
    const faults = await faultsOf(open, served, visit, guise, 80)
    if (faults.length > 0) found[`${visit.as} ${visit.path}`] = faults
  }
  return found
}

test.each(guises)(
  'every screen in $language, $theme, $width px wide is without a fault',
  async guise => expect(await faultsIn(guise, begun().visits)).toEqual({}),
  600_000,
)

test.each(guises)('the pages beside the workbench in $language, $theme, $width px wide, too', async guise =>
  expect(await faultsIn(guise, await pagesBeside(begun().served))).toEqual({}),
)
