import { expect, test } from 'vitest'
import { reconcile } from '../../src/account/index.ts'
import { article, type ClaimSpec, claim } from './build.ts'

const LETTERS = 'بتثجحخدذرزسشصضطظعغفقكلمنهوي'
const name = (i: number): string => [7, 31, 5, 11].map(k => LETTERS[(i * k + ((i / 28) | 0) * 3) % 27]).join('')

/** Claims that all stand in one article, a line each: the worst shape for whatever compares within an article. */
const SHAPES: Readonly<Record<string, (i: number) => ClaimSpec>> = {
  'each by a speaker of its own': i => ({
    type: 'killing',
    exact: `قال المتحدث ${name(i)} ${i} إن ${3 + (i % 9)} قتلوا`,
    chain: [`person:المتحدث ${name(i)} ${i}`],
    quantities: [`people:${3 + (i % 9)}-${3 + (i % 9)}`],
  }),
  'each beside a body of its own': i => ({
    type: 'statement',
    exact: `قال مدير ${name(i)} ${i} إن الوضع صعب`,
    chain: [`person:مدير ${name(i)}`],
    agents: [`${name(i)} ${i}@org:${i}`],
  }),
  'bare denials': i => ({
    type: 'statement',
    exact: `والقوة ${i} تنفي`,
    denied: true,
    chain: [`force:القوة ${i}`],
  }),
}

test.each(Object.entries(SHAPES))('twice the claims take about twice the time: %s', (_, shape) => {
  const seconds = (size: number): number => {
    const specs = Array.from({ length: size }, (_, i) => shape(i))
    const made = article({ id: 'a', lines: ['عنوان', ...specs.map(spec => `${spec.exact}.`)] })
    const claims = specs.map(spec => claim(made, spec))
    const start = process.cpuUsage()
    reconcile([made], claims)
    return process.cpuUsage(start).user / 1e6
  }
  seconds(200)
  const [one, two] = [600, 1200].map(size => Math.min(seconds(size), seconds(size), seconds(size))) as [number, number]
  // Three leaves room for a machine that others use; four would be the square.
  expect(two).toBeLessThan(Math.max(0.3, 3 * one))
})
