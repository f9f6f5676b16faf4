import { expect, test } from 'vitest'
import { describeContext } from '../../src/cli/context.ts'

test.each([
  ['سالم البوعيشي', /^Salem al-B/],
  ['محمد', /^Mohammed$/],
  ['رئيس البلدية', null],
  ['رئيس بلدية دير الزور', null],
  ['محافظ حلب', null],
])('%s in Latin letters: %s', (name, expected) => {
  const latin = describeContext.latin(name)
  if (expected === null) expect(latin).toBeNull()
  else expect(latin).toMatch(expected)
})
