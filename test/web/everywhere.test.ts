/**
 * Every screen of the table of routes once, over the examples as the program read them, in a real browser. The eight guises are dealt out
 * over the screens; `everywhere.long.test.ts` opens every screen in every guise.
 */
import { expect, test } from 'vitest'
import { overExamples } from './everywhere/examples.ts'
import { guises } from './everywhere/guises.ts'
import { faultsOf } from './everywhere/look.ts'

const begun = overExamples(false)

test.each(guises.map((guise, turn) => ({ ...guise, turn })))(
  'screens in $language, $theme, $width px wide are without a fault',
  async ({ turn, ...guise }) => {
    const { open, served, visits } = begun()
    const found: Record<string, readonly string[]> = {}
    const mine = visits.filter((_, at) => at % guises.length === turn)
    expect(mine.length).toBeGreaterThan(1)
    for (const visit of mine) {
      const faults = await faultsOf(open, served, visit, guise, 4)
      if (faults.length > 0) found[`${visit.as} ${visit.path}`] = faults
    }
    expect(found).toEqual({})
  },
)
