import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentenceAround } from '../../src/report/index.ts'
import { find } from './build.ts'

const around = (text: string, evidence: string): string => {
  const { start, end } = sentenceAround(text, find(text, evidence), { start: 0, end: text.length })
  return text.slice(start, end)
}

test.each([
  // The words that say on whose word it stands, behind the evidence and before it.
  [
    'هدأت المدينة. قتل 12.5 بالمئة منهم في صور، وفق ما أفادت به البلدية. وعاد الناس.',
    'في صور',
    'قتل 12.5 بالمئة منهم في صور، وفق ما أفادت به البلدية.',
  ],
  ['قال د. سالم إن الجسر انهار. وأضاف غيره.', 'الجسر انهار', 'قال د. سالم إن الجسر انهار.'],
  ['قال: «انهار الجسر.» ثم مضى', 'انهار الجسر', 'قال: «انهار الجسر.»'],
  // The evidence ends its sentence: the next is not of it.
  ['أغلق الميناء. قالت البلدية إن الجسر انهار.', 'أغلق الميناء.', 'أغلق الميناء.'],
  ['أغلق الميناء بلا نقطة', 'الميناء', 'أغلق الميناء بلا نقطة'],
])('%s', (text, evidence, expected) => {
  expect(around(text, evidence)).toBe(expected)
})

test('holds the evidence, stays in the paragraph and is bounded, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('ا', 'ب', ' ', '.', '»', '\n', '😀'), maxLength: 3000 }),
      fc.nat(),
      fc.nat(),
      (text, a, b) => {
        const start = a % (text.length + 1)
        const end = Math.min(text.length, start + (b % 50))
        const found = sentenceAround(text, { start, end }, { start: 0, end: text.length })
        expect(found.start).toBeLessThanOrEqual(start)
        expect(found.end).toBeGreaterThanOrEqual(end)
        expect(found.start >= 0 && found.end <= text.length).toBe(true)
        expect(start - found.start <= 600 && found.end - end <= 600).toBe(true)
      },
    ),
  )
})
