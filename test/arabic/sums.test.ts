import { expect, it } from 'vitest'
import { numbers, sums } from '../../src/arabic/index.ts'

const show = (text: string) => sums(text, numbers(text)).map(one => [one.text, one.value, one.min, one.max])

it.each([
  ['قتل عشرة أشخاص إضافة إلى ثلاثة جنود', [['عشرة أشخاص إضافة إلى ثلاثة جنود', 13, 13, 13]]],
  ['سقط 10 قتلى بالإضافة إلى 20 جريحا', [['10 قتلى بالإضافة إلى 20 جريحا', 30, 30, 30]]],
  ['أكثر من 10 جنود إلى جانب خمسة مدنيين', [['أكثر من 10 جنود إلى جانب خمسة مدنيين', null, 15, null]]],
  ['12 شاحنة علاوة على 3 حافلات فضلا عن سيارتين', [['12 شاحنة علاوة على 3 حافلات فضلا عن سيارتين', 17, 17, 17]]],
] as const)('%s', (text, expected) => {
  expect(show(text)).toEqual(expected)
})

it.each(['قتل عشرة بينهم ثلاثة أطفال', 'أصيب خمسة. إضافة إلى ثلاثة', 'خمسة قتلى وثلاثة جرحى', ''])(
  '%s adds nothing up',
  text => {
    expect(show(text)).toEqual([])
  },
)
