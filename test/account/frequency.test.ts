import { expect, test } from 'vitest'
import { nameRarity } from '../../src/account/frequency.ts'

test('how telling a name is hangs on the name, not on what was asked before', () => {
  // One village under two names: the second one's rarest word is another.
  const [short, long] = ['القرية', 'قرية الدلبوث']
  const first = [nameRarity('place:made-up', short), nameRarity('place:made-up', long)]
  const again = [nameRarity('place:other', long), nameRarity('place:other', short)]
  expect(first).toEqual(again.reverse())
  expect(first[0]).toBeLessThan(first[1]!)
})

test('an actor of the tables is as telling under any name', () => {
  expect(nameRarity('org:sohr', 'المرصد')).toBe(nameRarity('org:sohr', 'مرصد رامي'))
})
