import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { toldOrder } from '../../src/account/order/told.ts'
import { read } from '../../src/account/reading.ts'
import { findClaims } from '../../src/claims/index.ts'
import { article, claim } from './build.ts'

/** Fixtures: what is told, then for each statement of order `→ told | after 2–4 | what it counts from`, or `→ nothing`. */
function cases(): { group: string; input: string; expected: string[] }[] {
  const found: { group: string; input: string; expected: string[] }[] = []
  let group = ''
  for (const line of readFileSync(new URL('./fixtures/told-order.txt', import.meta.url), 'utf8').split('\n'))
    if (line.startsWith('#')) group = line.slice(1).trim()
    else if (line.startsWith('→')) {
      if (line !== '→ nothing') found.at(-1)!.expected.push(line.slice(1).trim())
    } else if (line.trim() !== '') found.push({ group, input: line, expected: [] })
  return found
}

describe('what a text says of the order of events', () => {
  test.each(cases())('$group: $input', ({ input, expected }) => {
    const made = article({ id: 'a', lines: ['أخبار اليوم', ...input.split(' ¶ ')], published: '2019-03-12' })
    const said = toldOrder(read(made), findClaims(made)).map(({ main, other, direction, distance }) => {
      const word = (span: { start: number; end: number }) => made.text.slice(span.start, span.end)
      const days = distance === null ? '' : ` ${distance.min}–${distance.max ?? ''}`
      const to = 'trigger' in other ? word(other.trigger) : `«${word(other)}»`
      return `${word(main.trigger)} | ${direction}${days} | ${to}`
    })
    expect(said).toEqual(expected)
  })
})

test.each([
  ['words that point back', 'ثم ', 5000],
  ['words that govern', 'بعد الهجوم قبل ثلاثة أيام من ', 500],
])('time in step with the text: %s', (_, filler, size) => {
  const seconds = (n: number): number => {
    const line = `قصفت ${filler.repeat(n)} انسحبت`
    const made = article({ id: 'a', lines: ['أخبار', line] })
    const whole = { start: made.text.indexOf(line), end: made.text.length, exact: line }
    const claims = ['قصفت', 'انسحبت'].map((exact, i) => {
      const told = claim(made, { type: 'attack', exact })
      return { ...told, id: String(i), evidence: whole }
    })
    const reading = read(made)
    const start = process.cpuUsage()
    toldOrder(reading, claims)
    return process.cpuUsage(start).user / 1e6
  }
  seconds(size)
  const [one, four] = [Math.min(seconds(size), seconds(size)), Math.min(seconds(4 * size), seconds(4 * size))]
  // Sixteen would be the square.
  expect(four / Math.max(one, 0.02)).toBeLessThan(8)
})
