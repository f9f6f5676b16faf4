import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article, BlockRole } from '../../src/article/types.ts'
import { findClaims } from '../../src/claims/index.ts'
import { LONG } from '../long.ts'
import { checkClaims } from './checks.ts'
import { articleOf, bodyOf, readCases } from './fixtures.ts'

/** What must hold for the claims of any article whatever, and that it gives the same twice. */
function check(article: Article): void {
  expect(findClaims(article)).toEqual(checkClaims(article))
}

/** Words and marks that the readers react to: in any order they are more telling than random letters. */
const PIECES =
  'قال|وأضاف|أعلنت|نفى|نقلت|بحسب|وفقا|ل|ما|عن|إن|أن|أنها|قوله|وكالة|رويترز|لوكالة|لقناة|المرصد|مصادر|محلية|مصدر|المتحدث|باسم|الجيش|القوات|التنظيم|قوات|الدعم|السريع|قتل|قتلوا|مقتل|وإصابة|أصيب|جرحى|شن|هجوما|غارات|أسفر|أدى|إلى|اندلعت|اشتباكات|بين|سيطرت|سيطرتها|على|انسحب|من|لم|لن|لا|ما زال|قد|ربما|ستنسحب|الذي|التي|الذين|حيث|فيما|بينما|لكن|بعد|قبل|في|مدينة|بلدة|ريف|شرقي|طرابلس|تعز|صنعاء|بغداد|البلدة|السودان|عدن|أمس|الجمعة|الماضي|10|عشرين|عشرات|مدنيا|شخصا|أشخاص|على الأقل|أكثر|و|ف|ب|«|»|"|“|”|(|)|:|،|؛|.|…|-|\n|؟|!|ـ|\u0651|\u200f|\ud83d|ABC|7%|محمد|أحمد|العلي|العميد|،،|..|علي يد|من قبل|ضد|محاصرين|هناك|مؤكدا|قائلا|نفسه'.split(
    '|',
  )
/** The long run looks further, for what shows only once in thousands. */
const TIMES = LONG ? 20 : 1

const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 })

describe('the claims of any text', { timeout: 120_000 * TIMES }, () => {
  it('stand where they say, of words in any order', () => {
    fc.assert(
      fc.property(pieces, list => check(bodyOf(list.join(' ')))),
      { numRuns: 1200 * TIMES },
    )
    fc.assert(
      fc.property(pieces, list => check(bodyOf(list.join('')))),
      { numRuns: 300 * TIMES },
    )
  })

  it('stand where they say, in headlines and with an outlet and a date', () => {
    const roles: readonly BlockRole[] = ['title', 'subtitle', 'body', 'body', 'caption']
    const lines = fc.array(fc.tuple(fc.constantFrom(...roles), pieces), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(lines, fc.constantFrom(undefined, '2021', '2021-03-10'), (list, published) =>
        check(
          articleOf(
            list.map(([role, words]) => ({ role, text: words.join(' ').replaceAll('\n', ' ').trim() })),
            { published, outlet: 'رويترز' },
          ),
        ),
      ),
      { numRuns: 300 * TIMES },
    )
  })

  it('stand where they say, of sentences cut and put together anew', () => {
    const words = readCases('fixtures/').flatMap(one => one.article.text.split(' '))
    const cut = fc.array(fc.tuple(fc.nat(words.length - 1), fc.integer({ min: 1, max: 12 })), { maxLength: 12 })
    fc.assert(
      fc.property(cut, list => check(bodyOf(list.map(([at, n]) => words.slice(at, at + n).join(' ')).join(' ')))),
      { numRuns: 600 * TIMES },
    )
  })

  it('stand where they say, of any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => check(bodyOf(text))),
      { numRuns: 400 * TIMES },
    )
  })

  it('of nothing are none', () => {
    expect(findClaims(articleOf([]))).toEqual([])
    expect(findClaims(bodyOf('   '))).toEqual([])
    expect(findClaims(bodyOf('The city was quiet, said the mayor.'))).toEqual([])
  })

  it('of a noun that is drawn out are those of the noun: a verb with its object it is not', () => {
    expect(findClaims(bodyOf('وإصابة'))).toEqual([])
    expect(findClaims(bodyOf('وإصابةـ'))).toEqual([])
    expect(findClaims(bodyOf('وإصابةٍ'))).toEqual([])
  })

  it('keep no memory from article to article', () => {
    const [a, b] = [
      bodyOf('أعلن تنظيم القاعدة في اليمن أنه قتل ستة جنود في أبين.'),
      bodyOf('وأضاف أن التنظيم قتل ستة جنود.'),
    ]
    const alone = findClaims(b)
    findClaims(a)
    expect(findClaims(b)).toEqual(alone)
  })
})

const HOSTILE: readonly (readonly [string, string])[] = [
  ['quotation marks that open', '«'],
  ['quotation marks that close', '»'],
  ['straight quotation marks', '"'],
  ['straight quotation marks apart', '" '],
  ['brackets', '('],
  ['an empty quotation', '«» '],
  ['quotations of a word', '«قال» '],
  ['quotations of a sentence', 'قال القائد: «قصف الجيش مدينة تعز وقتل ستة مدنيين». '],
  ['commas', '،'],
  ['colons', 'قال: '],
  ['one noun', 'الجيش '],
  ['one verb', 'قتل '],
  ['one verb of saying', 'قال '],
  ['و alone', 'و '],
  ['أن', 'أن '],
  ['saying in saying', 'قال القائد إن '],
  ['according in according', 'بحسب مصدر '],
  ['relative clauses', 'الذي قتل '],
  ['one place', 'طرابلس '],
  ['place nouns', 'مدينة '],
  ['directions', 'شرقي '],
  ['one number', '10 '],
  ['one name', 'محمد '],
  ['titles', 'العميد '],
  ['group nouns', 'مسلحين من '],
  ['light verbs', 'شن '],
  ['event nouns', 'اشتباكات '],
  ['negation', 'لم '],
  ['short forms', 'التنظيم '],
  ['denials', 'والجيش ينفي، '],
  ['one letter', 'ا'],
  ['vowel signs', '\u064b'],
  ['other scripts', 'abc кто 日本 '],
  ['no punctuation at all', 'قصف الجيش مدينة تعز وقتل ستة مدنيين وأصيب عشرة في هجوم على القوات '],
]

describe('hostile text', () => {
  it.each(HOSTILE)('%s, again and again: every claim stands where it says', (_, piece) => {
    check(bodyOf(piece.repeat(300)))
  })
})
