import type { Article } from '../../../src/article/types.ts'
import { articleOf } from '../fixtures.ts'
import { drawFor } from './draw.ts'
import type { Expected } from './expected.ts'
import { unmarked } from './marks.ts'
import { randomFrom } from './random.ts'
import { drawHeadline, drawSentence, type Voice } from './sources.ts'
import { COUNTRIES, FILLERS } from './words.ts'

/** A line of a report and what it claims. */
export interface Line {
  readonly role: 'title' | 'body'
  /** With marks. */
  readonly marked: string
}

/** A report written from claims. */
export interface Report {
  readonly seed: number
  readonly published: string
  readonly lines: readonly Line[]
  readonly article: Article
  readonly expected: readonly Expected[]
  /** The stretch of a key of a mark, or the words themselves. */
  words(keyOrWords: string): string
  span(key: string): { readonly start: number; readonly end: number }
}

/** The report of a seed: a headline in every second one, then two to four claims in all, in one to three paragraphs. */
export function reportOf(seed: number): Report {
  const random = randomFrom(seed)
  const year = random.int(2014, 2024)
  const published = `${year}-${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`
  const draw = drawFor(random, random.pick(COUNTRIES), published)
  const lines: Line[] = []
  const expected: Expected[] = []
  const count = draw.int(2, 4)
  if (draw.chance(0.5)) {
    const title = drawHeadline(draw)
    lines.push({ role: 'title', marked: title.text })
    expected.push(...title.claims)
  }
  let voice: Voice | null = null
  let paragraph: string[] = []
  const close = (): void => {
    if (paragraph.length > 0) lines.push({ role: 'body', marked: paragraph.join(' ') })
    paragraph = []
  }
  while (expected.length < count) {
    const sentence = drawSentence(draw, voice)
    paragraph.push(`${sentence.text}.`)
    expected.push(...sentence.claims)
    voice = sentence.voice
    if (draw.chance(0.15)) {
      paragraph.push(draw.pick(FILLERS))
      voice = null
    }
    if (draw.chance(0.4)) close()
  }
  close()
  return written(seed, published, lines, expected)
}

/** A report as an article, with the marks gone and their stretches known. */
export function written(
  seed: number,
  published: string,
  lines: readonly Line[],
  expected: readonly Expected[],
): Report {
  const { text, spans } = unmarked(lines.map(line => line.marked).join('\n'))
  const parts = text.split('\n')
  const article = articleOf(
    lines.map(({ role }, i) => ({ role, text: parts[i]! })),
    { published },
  )
  const span = (key: string) => {
    const found = spans.get(key)
    if (found === undefined) throw new Error(`No stretch is marked ${key}.`)
    return found
  }
  const words = (key: string): string => (spans.has(key) ? article.text.slice(span(key).start, span(key).end) : key)
  return { seed, published, lines, article, expected, words, span }
}
