import { compareFigures } from '../figures.ts'
import type { Figure } from './terms.ts'

const NO_UNIT = { unit: null, text: '' } as const

/** Figures without what they count: in two short texts that share their words, it is the same. */
export function figureSigns(
  a: readonly Figure[],
  b: readonly Figure[],
): Record<'other-figure' | 'same-figure' | 'figure-in-one', number> {
  const fits = (x: Figure, y: Figure): boolean =>
    compareFigures({ ...x, ...NO_UNIT }, { ...y, ...NO_UNIT }) !== 'conflict'
  const [openA, openB] = [a.filter(x => !b.some(y => fits(x, y))), b.filter(y => !a.some(x => fits(x, y)))]
  return {
    'other-figure': Number(openA.length > 0 && openB.length > 0),
    'same-figure': Number(a.some(x => b.some(y => fits(x, y)))),
    'figure-in-one': Number(openA.length > 0 !== openB.length > 0),
  }
}
