import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { reconcile } from '../../src/account/index.ts'
import type { Account } from '../../src/account/types.ts'
import { inCodePoints } from '../../src/cli/explain/data.ts'
import { copyBetween, type Explanation, explanation } from '../../src/cli/explain/explanation.ts'
import { find, findArticle, isArticleId } from '../../src/cli/explain/find.ts'
import { article, claim } from '../account/build.ts'
import { examples } from '../account/examples.ts'
import { isnad } from './command.ts'
import { within } from './within.ts'

const account = examples()
const folder = new URL('../../examples/', import.meta.url)
const inputs = readdirSync(folder)
  .filter(name => /\.(?:txt|html)$/.test(name))
  .map(name => new URL(name, folder).pathname)

/** What `isnad explain ID` says of something that is no claim. */
function explained(id: string): Explanation {
  const found = find(account, id)
  if (found.kind === 'claim') throw new Error(`${id} is a claim`)
  return explanation(account, found)
}

const text = ({ lines }: Explanation): string => lines.map(line => `${line}\n`).join('')

/** The event that is counted, contradicted and revised. */
function fire(): Account['events'][number] {
  return account.events.find(event => event.revisions.length > 0 && event.contradictions.length > 0)!
}

/** Every object with an article, a start, an end and the exact words. */
function quotes(data: unknown): { article: string; start: number; end: number; exact: string }[] {
  if (data === null || typeof data !== 'object') return []
  const below = Object.values(data).flatMap(quotes)
  return 'exact' in data && 'article' in data ? [data as never, ...below] : below
}

describe('what an explanation says', () => {
  test('of an event of one origin, word for word', () => {
    const officer = 'المتحدث باسم قوة الساحل الرائد نبيل الككلي'
    const [first, second] = [
      article({
        id: 'a1',
        lines: ['حريق في صبراتة', `قال ${officer} إن أربعة عمال قتلوا في صبراتة.`],
        outlet: 'الشراع نيوز',
      }),
      article({
        id: 'a2',
        lines: ['قتلى في صبراتة', 'مقتل أربعة عمال في صبراتة، كما أعلنت قوة الساحل.'],
        outlet: 'بوابة المرسى',
      }),
    ]
    const deaths = {
      type: 'killing',
      place: { name: 'صبراتة', ref: 'ly:sabratha' },
      quantities: ['killed:4-4'],
    } as const
    const small = reconcile(
      [first!, second!],
      [
        claim(first!, { ...deaths, exact: 'أربعة عمال قتلوا في صبراتة', chain: [`person:${officer}`] }),
        claim(second!, { ...deaths, exact: 'مقتل أربعة عمال في صبراتة', chain: ['force:قوة الساحل'] }),
      ],
    )
    const [event] = small.events
    const { lines } = explanation(small, { kind: 'event', id: event!.id, event: event! })
    // How much a reason weighs is fitted anew now and then.
    expect(lines.join('\n').replace(/[+-]\d+\.\d\d/g, '±n')).toMatchInlineSnapshot(`
      "e990f107ff8c56340  killing, single-source
        in words    4 people killed in صبراتة
        story       sf55ff16f66f43360
        status      single-source, by the rule one-origin: one origin is left when dependent chains are joined
        claims
          c-a1-65-killing-asserted  asserted  a1.txt  «أربعة عمال قتلوا في صبراتة»  killing, occurred
            origin «المتحدث باسم قوة الساحل الرائد نبيل الككلي» ob2171d203289af91, by the rule same-words: «المتحدث باسم قوة الساحل الرائد نبيل الككلي» the same words
            on the word of «قوة الساحل» o9bd7092bfbd9cb88, title: the title says for whom the person speaks
          c-a2-15-killing-asserted  asserted  a2.txt  «مقتل أربعة عمال في صبراتة»  killing, occurred
            origin «قوة الساحل» o9bd7092bfbd9cb88, by the rule same-words: «قوة الساحل» the same words
            joined to c-a1-65-killing-asserted  asserted  a1.txt  «أربعة عمال قتلوا في صبراتة»
              two claims of two articles, ±n points:
               ±n  two-claims: two claims, of which nothing is known yet
               ±n  same-type: the same type
               ±n  same-place: the same place
               ±n  same-figure: the same figure
               ±n  words: words in common
        support     1 independent origin
          same-origin: both chains reach the same origin: «قوة الساحل» o9bd7092bfbd9cb88
            c-a1-65-killing-asserted  asserted  a1.txt  «أربعة عمال قتلوا في صبراتة»
              origin «المتحدث باسم قوة الساحل الرائد نبيل الككلي» ob2171d203289af91, by the rule same-words: «المتحدث باسم قوة الساحل الرائد نبيل الككلي» the same words
              on the word of «قوة الساحل» o9bd7092bfbd9cb88, title: the title says for whom the person speaks
            c-a2-15-killing-asserted  asserted  a2.txt  «مقتل أربعة عمال في صبراتة»
              origin «قوة الساحل» o9bd7092bfbd9cb88, by the rule same-words: «قوة الساحل» the same words
        estimates
          killed: low 4, best 4, high 4
            low, best, high: c-a1-65-killing-asserted  asserted  a1.txt  «أربعة عمال قتلوا في صبراتة»
            low, best, high: c-a2-15-killing-asserted  asserted  a2.txt  «مقتل أربعة عمال في صبراتة»
        graph
          [1] «قوة الساحل» o9bd7092bfbd9cb88 (force, origin, body)
            → [1] «بوابة المرسى» oc469cf210bd87ee5 (outlet): c-a2-15-killing-asserted
          [1] «المتحدث باسم قوة الساحل الرائد نبيل الككلي» ob2171d203289af91 (person)
            → [1] «الشراع نيوز» o90312860219b5a41 (outlet): c-a1-65-killing-asserted
          «المتحدث باسم قوة الساحل الرائد نبيل الككلي» ob2171d203289af91 speaks for «قوة الساحل» o9bd7092bfbd9cb88
          [1] c-a1-65-killing-asserted, c-a2-15-killing-asserted: same-origin"
    `)
  })

  test('of an event: every part of it, and all its claims', () => {
    const event = fire()
    const out = text(explained(event.id))
    for (const part of ['claims', 'support', 'estimates', 'contradictions', 'revisions', 'graph'])
      expect(out).toMatch(new RegExp(`^  ${part}\\b`, 'm'))
    for (const id of event.claims) expect(out).toContain(id)
    expect(out).toContain('status      contested, by the rule contradicted: ')
  })

  test('of a story by its first digits, of an origin, of an article, of two articles', () => {
    expect(text(explained(account.stories[0]!.id.slice(0, 6)))).toMatch(/round 0, text that both[\s\S]+round 1, /)
    const spokesman = account.origins.find(({ kind }) => kind === 'person')!
    expect(text(explained(spokesman.id))).toContain('stands on the word of')
    const [copy] = account.copies
    expect(text(explained(copy!.article))).toContain(copy!.of)
    const between = copyBetween(account, findArticle(account, copy!.article), findArticle(account, copy!.of))
    expect(text(between)).toMatch(/published-later[\s\S]+passages\n {4}1 {2}«.+»\n {7}«.+»\n/)
  })

  test('is one line for a line, whatever stands in an article', () => {
    const hostile = { ...account, articles: account.articles.map(one => ({ ...one, file: `${one.file}\u001b[2J\n` })) }
    for (const id of [fire().id, account.stories[0]!.id, account.origins[0]!.id]) {
      const found = find(hostile, id)
      const { lines } = explanation(hostile, found as never)
      for (const line of lines) expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e]/u)
    }
  })

  test('counts offsets in code points, also behind what takes two units', () => {
    const [first] = account.articles
    const shifted = { ...account, articles: [{ ...first!, text: `😀${first!.text}` }] }
    expect(inCodePoints({ in: [{ article: first!.id, start: 2, end: 7 }], start: 2 }, shifted)).toEqual({
      in: [{ article: first!.id, start: 1, end: 6 }],
      start: 2,
    })
  })
})

describe('what an id names', () => {
  test.each([
    ['e0000000', 'There is no event e0000000.'],
    ['s0000000', 'There is no story s0000000.'],
    ['o0000000', 'There is no origin o0000000.'],
    ['a0000000', 'There is no article a0000000.'],
    ['nothing', 'There is no claim, event, story, origin or article nothing.'],
    ['e', `${account.events.length} events begin with e: write more of the id.`],
  ])('%s: one clear sentence', (id, sentence) => {
    expect(() => find(account, id)).toThrow(sentence)
  })

  test('two articles that share nothing, or are one: one clear sentence', () => {
    const copied = new Set(account.copies.flatMap(({ article, of }) => [article, of]))
    const [one, other] = account.articles.filter(({ id }) => !copied.has(id))
    expect(() => copyBetween(account, one!, other!)).toThrow(`${one!.id} and ${other!.id} carry no text of each other.`)
    expect(() => copyBetween(account, one!, one!)).toThrow('are one article: name two.')
  })

  test('an article is named by its digits, not by a word that begins with an a or by a file', () => {
    expect(['a69bdccb48fbf41d1', 'a6', 'a', 'articles', 'a.txt', undefined].map(isArticleId)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })
})

describe('the program', () => {
  test('gives an event as data, with the words where their offsets say', async () => {
    const { id } = fire()
    const { status, out, err } = await isnad(['explain', id, ...inputs, '--json'])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    const data = JSON.parse(out)
    expect(data).toMatchObject({ event: id, status: { status: 'contested', rule: 'contradicted' } })
    const texts = new Map(account.articles.map(({ id, text }) => [id, [...text]]))
    const found = quotes(data)
    expect(found.length).toBeGreaterThan(20)
    for (const { article, start, end, exact } of found)
      expect(texts.get(article)!.slice(start, end).join('')).toBe(exact)
  })

  test('says of a claim which origin each link is, and of which event it is', async () => {
    const claim = account.claims.find(({ chain }) => chain.length === 2)!
    const { out } = await within(['explain', claim.id, ...inputs])
    expect(out).toContain(account.events.find(({ claims }) => claims.includes(claim.id))!.id)
    expect(out).toMatch(/ {2}links\n( {4}.+\n){2,3} {2}rules\n/)
  })

  test('lays two articles side by side, and knows two ids from an id and a file', async () => {
    const [copy] = account.copies
    const { out } = await within(['explain', copy!.article.slice(0, 8), copy!.of, ...inputs, '--json'])
    expect(JSON.parse(out)).toMatchObject({ articles: [copy!.article, copy!.of], because: copy!.because })
    expect(await within(['explain', 'a0000000', 'a0000001', inputs[0]!])).toMatchObject({
      status: 1,
      out: '',
      err: 'isnad: There is no article a0000000.\n',
    })
  })
})
