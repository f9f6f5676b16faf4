import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readArticle } from '../../src/article/index.ts'
import { LONG, some } from '../long.ts'
import { checkClaims } from './checks.ts'
import { bodyOf } from './fixtures.ts'
import { SHAPES } from './hostile.ts'

const LENGTH = LONG ? 60_000 : 20_000

const repeated = (piece: string, length = LENGTH): string => piece.repeat(Math.ceil(length / piece.length))

/** The bytes of a file as they come, read as an article; what cannot be read says why. */
function articleOfBytes(bytes: Uint8Array): ReturnType<typeof readArticle> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return readArticle({ sha256, bytes, file: 'hostile.txt', url: null })
}

function checkBytes(bytes: Uint8Array): void {
  const article = articleOfBytes(bytes)
  if ('text' in article) checkClaims(article)
  else expect(article.reason).not.toBe('')
}

describe.each(some(SHAPES, 2))('%s', (_, piece) => {
  it('as one line: every claim stands where it says', () => {
    checkClaims(bodyOf(repeated(piece).replaceAll('\n', ' ')))
  })

  it('as a file: it is read, or says why it is not', () => {
    checkBytes(new TextEncoder().encode(`عنوان قصير\n\n${repeated(piece)}`))
    checkBytes(new Uint8Array(Buffer.from(`\ufeff${repeated(piece, 20_000)}`, 'utf16le')))
  })
})

describe('texts that are mixed', () => {
  it('every shape after every other', () => {
    const text = SHAPES.map(([, piece]) => repeated(piece, 400)).join(' ')
    checkClaims(bodyOf(text))
    checkClaims(bodyOf(text.replaceAll(/\s+/gu, ' ')))
  })

  it('cut at any place, between the halves of a letter too', () => {
    const text = SHAPES.map(([, piece]) => piece).join('')
    for (let at = 0; at < text.length; at += 7) checkClaims(bodyOf(text.slice(at, at + 160)))
  })
})

describe('what is ordinary beside what is not', () => {
  it.each(some(SHAPES, 2))('a sentence behind %s is read as ever', (_, piece) => {
    const sentence = 'قتل ستة جنود في انفجار لغم قرب مدينة تعز.'
    const claims = checkClaims(bodyOf(`${repeated(piece, 2000).replaceAll('\n', ' ')}\n${sentence}`))
    const own = claims.filter(claim => claim.evidence.exact.startsWith('قتل ستة جنود'))
    expect(own.map(claim => [claim.type, claim.quantities.map(q => q.min)])).toContainEqual(['killing', [6]])
  })
})
