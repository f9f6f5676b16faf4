import { describe, expect, test } from 'vitest'
import { reconcile } from '../../src/account/index.ts'
import { article } from './build.ts'

const WIRE =
  'اندلع حريق كبير في سوق الخضار وسط مدينة زوارة فجر السبت ما أدى إلى احتراق عشرين متجرا قبل أن تتمكن فرق الإطفاء من إخماده بعد ثلاث ساعات من العمل المتواصل'
const MORE = 'وقال صاحب أحد المتاجر إن الخسائر كبيرة وإن أحدا من التجار لا يملك تأمينا على بضاعته'

const copiesOf = (...texts: string[][]) =>
  reconcile(
    texts.map((lines, i) => article({ id: `a${i}`, lines: [`عنوان ${i}`, ...lines] })),
    [],
  )

describe('text reuse', () => {
  test('the same wire under another headline is a copy, both ways', () => {
    const { copies } = copiesOf([WIRE], [WIRE])
    expect(copies.map(({ article, of, share }) => [article, of, share])).toEqual([
      ['a0', 'a1', 1],
      ['a1', 'a0', 1],
    ])
  })

  test('a word changed in the middle stays inside the passage, and spans stand where the words are', () => {
    const edited = WIRE.replace('كبير', 'هائل')
    const account = copiesOf([WIRE], [edited])
    const copy = account.copies.find(c => c.article === 'a1')!
    expect(copy.share).toBeGreaterThan(0.8)
    const [here, there] = [account.articles[1]!.text, account.articles[0]!.text]
    const quoted = copy.passages.map(passage => [
      here.slice(passage.here.start, passage.here.end),
      there.slice(passage.there.start, passage.there.end),
    ])
    expect(quoted).toEqual([[edited, WIRE]])
  })

  test('a wire inside a longer article: all of the one, a part of the other', () => {
    const { copies } = copiesOf([WIRE], [MORE, WIRE, MORE.split(' ').reverse().join(' ')])
    const share = Object.fromEntries(copies.map(c => [c.article, c.share]))
    expect(share.a0).toBe(1)
    expect(share.a1).toBeGreaterThan(0.3)
    expect(share.a1).toBeLessThan(0.7)
  })

  test('spelling of hamza and marks does not hide a copy', () => {
    const { copies } = copiesOf([WIRE], [WIRE.replaceAll('أ', 'ا').replace('حريق', 'حَريق')])
    expect(copies[0]!.share).toBe(1)
  })

  test('another text on the same fire is no copy', () => {
    const { copies } = copiesOf([WIRE], [`${MORE} بعد حريق كبير في سوق الخضار وسط مدينة زوارة`])
    expect(copies).toEqual([])
  })

  test('a text too short for a shingle is no copy of itself elsewhere', () => {
    expect(copiesOf(['حريق في زوارة'], ['حريق في زوارة']).copies).toEqual([])
  })
})
