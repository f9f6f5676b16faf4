import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparePair, findCopies, signature } from '../../src/account/copies.ts'
import { inOrder, type Reading, read } from '../../src/account/reading.ts'
import type { Article } from '../../src/article/types.ts'
import { article } from './build.ts'

const folder = new URL('./fixtures/copies/', import.meta.url)

interface Expected {
  readonly article: string
  readonly of: string
  readonly least: number
  readonly most: number
  readonly direction: string
  readonly because: string
}

/** A fixture: what it shows, what is expected, and its articles, each behind `=== id | outlet@ref | date`. */
function fixture(name: string): { what: string; articles: Article[]; expected: Expected[] } {
  const [top, ...parts] = readFileSync(new URL(name, folder), 'utf8').split(/^=== /m)
  const lines = top!.trim().split('\n')
  return {
    what: lines[0]!.slice(2),
    expected: lines
      .filter(line => line.startsWith('expect ') && line !== 'expect none')
      .map(line => {
        const [, one, of, least, most, direction, because] =
          /^expect (\w+) of (\w+) ([\d.]+)-([\d.]+) (\S+) (\S+)$/.exec(line)!
        return {
          article: one!,
          of: of!,
          least: Number(least),
          most: Number(most),
          direction: direction!,
          because: because!,
        }
      }),
    articles: parts.map(part => {
      const [head, ...body] = part.trim().split('\n')
      const [id, outlet, published] = head!.split('|').map(cell => cell.trim())
      const made = article({ id: id!, lines: body, published: published! })
      const [value, ref = null] = outlet!.split('@')
      return value === '' ? made : { ...made, outlet: { value: { name: value!, ref }, span: null, from: 'test' } }
    }),
  }
}

const readings = (articles: readonly Article[]): Reading[] => inOrder(articles).map(read)

describe.each(readdirSync(folder))('%s', name => {
  const { what, articles, expected } = fixture(name)

  test(what, () => {
    const copies = findCopies(readings(articles))
    expect(copies.map(({ article: id, of, direction, because }) => [id, of, direction, because])).toEqual(
      expected.map(({ article: id, of, direction, because }) => [id, of, direction, because]),
    )
    copies.forEach(({ share }, i) => {
      expect(share).toBeGreaterThanOrEqual(expected[i]!.least)
      expect(share).toBeLessThanOrEqual(expected[i]!.most)
    })
  })

  test('compared without asking the signatures, the same', () => {
    const all = readings(articles)
    const found = all.flatMap((one, i) => all.slice(i + 1).flatMap(other => comparePair(one, other) ?? []))
    expect(found).toHaveLength(expected.length)
  })

  test('passages lie in the text, in order, and none over another on either side', () => {
    const texts = new Map(articles.map(one => [one.id, one.text]))
    for (const { article: id, of, passages, credit } of findCopies(readings(articles))) {
      for (const [side, text] of [
        ['here', texts.get(id)!],
        ['there', texts.get(of)!],
      ] as const) {
        const spans = passages.map(passage => passage[side]).toSorted((x, y) => x.start - y.start)
        let end = 0
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(span.start, span.end)).toBe(text.slice(span.start, span.end).trim())
          end = span.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }
      if (credit !== null)
        expect(texts.get(credit.article)!.slice(credit.start, credit.end)).toMatch(/رويترز|مرفأ الشرق|تصحيح/)
    }
  })
})

const everyArticle = readdirSync(folder).flatMap((name, i) =>
  fixture(name).articles.map(one => ({ ...one, id: `${i}${one.id}`, sha256: `${i}${one.id}` })),
)

describe('one by one as in one batch', () => {
  test('a signature is a bounded sample of the text, the same wherever the article lies', () => {
    for (const reading of readings(everyArticle)) {
      const hashes = signature(reading)
      expect(hashes.length).toBeLessThanOrEqual(64)
      expect(hashes).toEqual([...new Set(hashes)].toSorted((x, y) => x - y))
      expect(signature(read(reading.article))).toEqual(hashes)
    }
  })

  test('whoever is given first, the same is found', () => {
    const all = readings(everyArticle)
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.constantFrom(...all), (a, b) => {
        expect(comparePair(a, b)).toEqual(comparePair(b, a))
      }),
    )
  })

  test('comparing every pair whose signatures meet gives the copies of the batch, in any order of arrival', () => {
    const batch = findCopies(readings(everyArticle))
    fc.assert(
      fc.property(fc.shuffledSubarray(everyArticle, { minLength: everyArticle.length }), shuffled => {
        const placed: Reading[] = []
        const found = []
        for (const one of shuffled) {
          const reading = read(one)
          const hashes = new Set(signature(reading))
          for (const other of placed)
            if (signature(other).filter(hash => hashes.has(hash)).length >= 3)
              found.push(...(comparePair(reading, other) ?? []))
          placed.push(reading)
        }
        const key = (copy: { article: string; of: string }): string => `${copy.article} ${copy.of}`
        const sorted = (copies: typeof batch) => copies.toSorted((x, y) => (key(x) < key(y) ? -1 : 1))
        expect(sorted(found)).toEqual(sorted(batch))
      }),
      { numRuns: 10 },
    )
  })
})

describe('time', () => {
  const cpu = (run: () => unknown): number => {
    const start = process.cpuUsage()
    run()
    return process.cpuUsage(start).user / 1e6
  }
  const LETTERS = 'بتجحخدرزسشصضطعغفقكلمن'
  const word = (i: number): string => [7, 31, 5, 11, 13].map(k => LETTERS[(i * k + ((i / 21) | 0) * 3) % 21]).join('')

  test('what stands at the foot of every page costs no square', () => {
    const foot = Array.from({ length: 12 }, (_, i) => word(900 + i)).join(' ')
    const corpus = (size: number): Reading[] =>
      readings(
        Array.from({ length: size }, (_, i) =>
          article({
            id: `a${String(i).padStart(5, '0')}`,
            lines: ['عنوان', Array.from({ length: 30 }, (_, k) => word(i * 30 + k + 2000)).join(' '), foot],
          }),
        ),
      )
    cpu(() => findCopies(corpus(300)))
    const [small, large] = [corpus(150), corpus(600)]
    const [one, four] = [cpu(() => findCopies(small)), cpu(() => findCopies(large))]
    // Four times the articles: sixteen would be the square.
    expect(four).toBeLessThan(Math.max(0.5, 8 * one))
  })

  test('a text that repeats itself is compared in time that grows in step with it', () => {
    const repeated = (times: number): Reading =>
      read(article({ id: `r${times}`, lines: ['عنوان', `${WORDS} `.repeat(times)] }))
    const other = (times: number): Reading =>
      read(
        article({
          id: `s${times}`,
          lines: ['عنوان', `${WORDS.split(' ').toReversed().join(' ')} ${WORDS} `.repeat(times)],
        }),
      )
    const WORDS = Array.from({ length: 9 }, (_, i) => word(i)).join(' ')
    const seconds = (times: number): number => {
      const [a, b] = [repeated(times), other(times)]
      return cpu(() => comparePair(a, b))
    }
    seconds(200)
    expect(seconds(4000)).toBeLessThan(Math.max(0.5, 8 * seconds(1000)))
  })
})
