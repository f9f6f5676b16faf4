import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { begin, isnad } from './command.ts'
import { within } from './within.ts'

let folder: string
let articles: string

const FIRST = `حريق في مستودع للحبوب شرقي مدينة صور
12 مارس 2021
قال رئيس بلدية صور إن حريقاً اندلع مساء الأربعاء في مستودع للحبوب شرقي المدينة، وأسفر عن مقتل عاملين وإصابة خمسة آخرين.
وأضاف رئيس البلدية أن فرق الإطفاء سيطرت على الحريق بعد أربع ساعات.
`
const SECOND = `الدفاع المدني: ثلاثة قتلى في حريق صور
أعلن الدفاع المدني اللبناني مقتل ثلاثة عمال في حريق اندلع في مستودع للحبوب شرقي مدينة صور، مؤكداً إصابة خمسة آخرين بحروق.
`

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-cli-'))
  chmodSync(folder, 0o777)
  articles = join(folder, 'articles')
  put('articles/first.txt', FIRST)
  put('articles/second 2021-03-13.txt', SECOND)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}
const lines = (path: string): Record<string, unknown>[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))

describe.concurrent('what each command does', () => {
  test('export writes three files of JSON lines', async () => {
    const out = join(folder, 'export')
    const { status, err, out: said } = await isnad(['export', articles, '--out', out])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(said).toMatch(/^\S+: 2 articles, \d+ claims, \d+ events\.\n$/)
    const [first] = lines(join(out, 'articles.jsonl'))
    expect(first).toMatchObject({ published: '2021-03-12', title: { text: 'حريق في مستودع للحبوب شرقي مدينة صور' } })
    const text = [...FIRST]
    const claims = lines(join(out, 'claims.jsonl')) as {
      id: string
      article: { file: string }
      evidence: { start: number; end: number; exact: string }
    }[]
    expect(claims.length).toBeGreaterThan(2)
    for (const { article, evidence } of claims)
      if (article.file.endsWith('first.txt'))
        expect(text.slice(evidence.start, evidence.end).join('')).toBe(evidence.exact)
    expect(lines(join(out, 'events.jsonl')).length).toBeGreaterThan(0)
  })

  test('--published-from-name and --published date what does not date itself', async () => {
    const out = join(folder, 'dated')
    await isnad(['export', articles, '--out', out, '--published-from-name'])
    expect(lines(join(out, 'articles.jsonl')).map(one => one.published)).toEqual(['2021-03-12', '2021-03-13'])
    await isnad(['export', articles, '--out', out, '--published', '2020'])
    expect(lines(join(out, 'articles.jsonl')).map(one => one.published)).toEqual(['2021-03-12', '2020'])
  })

  test('report writes one HTML file, --json says what was read', async () => {
    const file = join(folder, 'deep/er/dossier.html')
    const { status, out } = await isnad(['report', articles, '-o', file, '--json'])
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ file, articles: 2, failures: [], notes: [] })
    expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>/i)
  })

  test('add keeps articles in a store, twice changes nothing, explain asks it', async () => {
    const store = join(folder, 'store/isnad.db')
    const first = await isnad(['add', articles, '--store', store, '--json', '--published', '2020-05'])
    expect(JSON.parse(first.out)).toMatchObject({ added: 2, known: 0, articles: 2 })
    const again = await isnad(['add', articles, '--store', store, '--json'])
    expect(JSON.parse(again.out)).toEqual({ ...JSON.parse(first.out), added: 0, known: 2 })
    const reread = await isnad(['add', '--reread', '--store', store, '--json'])
    expect(JSON.parse(reread.out)).toEqual({ ...JSON.parse(first.out), added: 0, known: 0 })

    const out = join(folder, 'ids')
    await isnad(['export', articles, '--out', out])
    const claim = lines(join(out, 'claims.jsonl'))[0] as { id: string; evidence: { exact: string } }
    const told = await isnad(['explain', claim.id, '--store', store])
    expect(told.status).toBe(0)
    expect(told.out).toContain(`«${claim.evidence.exact}»`)
    expect(told.out).toMatch(/\n {2}rules\n( {4}[\w-]+ {2}\d+–\d+ {2}«.+»\n)+$/)
    const data = JSON.parse((await isnad(['explain', claim.id, articles, '--json'])).out)
    expect(data).toMatchObject({ id: claim.id, evidence: claim.evidence })
    for (const { start, end, exact } of data.rules)
      expect([...(data.article.file.endsWith('first.txt') ? FIRST : SECOND)].slice(start, end).join('')).toBe(exact)
  })

  test('serve answers until it is told to end', async () => {
    const store = join(folder, 'served/isnad.db')
    await isnad(['add', articles, '--store', store])
    const { child, seen, finished } = begin(['serve', '--store', store, '--port', '0'])
    const url = await new Promise<string>((done, fail) => {
      child.stdout!.on('data', () => {
        const found = /http:\/\/localhost:\d+/.exec(seen.out)
        if (found) done(found[0])
      })
      void finished.then(({ err }) => fail(new Error(err)))
    })
    const answer = await fetch(`${url}/api/v1/stories`)
    expect(answer.status).toBe(200)
    child.kill('SIGINT')
    expect(await finished).toMatchObject({ status: 0, err: '' })
  })

  test('start --once reads, writes the dossier and keeps the account', async () => {
    const cwd = join(folder, 'started')
    mkdirSync(cwd)
    const { status, out } = await isnad(['start', articles, '--once'], { cwd })
    expect(status).toBe(0)
    expect(out).toMatch(/file:\/\/\S+\/account\/dossier\.html/)
    expect(existsSync(join(cwd, 'account/dossier.html'))).toBe(true)
    expect(existsSync(join(cwd, 'account/start.db'))).toBe(true)
  })

  test('start keeps its own account, made anew each time; what add gathered stays', async () => {
    const cwd = join(folder, 'beside')
    mkdirSync(cwd)
    await isnad(['add', join(articles, 'first.txt')], { cwd })
    const gathered = readFileSync(join(cwd, 'account/isnad.db'))
    await isnad(['start', articles, '--once'], { cwd })
    await isnad(['start', join(articles, 'second 2021-03-13.txt'), '--once'], { cwd })
    expect(readFileSync(join(cwd, 'account/isnad.db')).equals(gathered)).toBe(true)
    const reread = await isnad(['add', '--reread', '--store', 'account/start.db', '--json'], { cwd })
    expect(JSON.parse(reread.out)).toMatchObject({ articles: 1 })
    expect((await isnad(['start', '--help'])).out).toMatch(/account\/start\.db, replaced at each start/)
  })

  test('add tells the failures of this run, the store keeps those of all', async () => {
    const store = join(folder, 'failures/isnad.db')
    const missing = join(folder, 'missing.txt')
    const first = await isnad(['add', missing, articles, '--store', store, '--json'])
    expect(JSON.parse(first.out).failures).toMatchObject([{ input: missing, reason: 'not-found' }])
    const second = await isnad(['add', join(articles, 'first.txt'), '--store', store, '--json'])
    expect(JSON.parse(second.out)).toMatchObject({ articles: 2, failures: [] })
  })

  test('-o, --out and --output are one', async () => {
    for (const [i, name] of ['-o', '--out', '--output'].entries()) {
      expect(await isnad(['report', articles, name, join(folder, `same/${i}.html`)])).toMatchObject({ status: 0 })
      expect(await isnad(['export', articles, name, join(folder, `same/${i}`)])).toMatchObject({ status: 0 })
      expect(existsSync(join(folder, `same/${i}.html`)) && existsSync(join(folder, `same/${i}/claims.jsonl`))).toBe(
        true,
      )
    }
  })

  test('evaluate runs the scorer on an export and prints what it prints', async () => {
    const gold = put('gold.json', '{}')
    const scorer = put(
      'scorer.mjs',
      `import { readFileSync } from 'node:fs'
      const [gold, claims, events, ...flags] = process.argv.slice(2)
      const count = file => readFileSync(file, 'utf8').trim().split('\\n').length
      console.log(gold.endsWith('gold.json'), count(claims) > 2, count(events) > 0, flags.join(' '))`,
    )
    const { status, out, err } = await isnad(['evaluate', gold, articles, '--scorer', scorer, '--misses'])
    expect({ status, out, err }).toEqual({ status: 0, out: 'true true true --misses\n', err: '' })
    expect(await isnad(['evaluate', gold, articles])).toMatchObject({ status: 1, out: '' })
  })
})

describe.concurrent('bad input: named with its reason, the others go on', () => {
  test('every kind in one folder', async () => {
    put('bad/article.txt', SECOND)
    put('bad/copy.txt', SECOND)
    put('bad/empty.txt', '')
    put('bad/blank.txt', ' \n\n')
    put('bad/english.txt', 'The port was closed on Wednesday after a fire broke out in a grain store.')
    put('bad/menu.txt', 'الرئيسية\nسياسة\nرياضة')
    put('bad/photo.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0))
    put('bad/broken.txt', new TextDecoder('windows-1252').decode(new TextEncoder().encode(SECOND)))
    truncateSync(put('bad/large.txt', 'نص'), 52_428_800)
    mkdirSync(join(folder, 'void'))
    const bad = join(folder, 'bad')
    const { status, err, out } = await isnad([
      'export',
      bad,
      join(folder, 'void'),
      join(folder, 'absent.txt'),
      '--out',
      join(folder, 'from-bad'),
      '--json',
    ])
    expect(status).toBe(0)
    const result = JSON.parse(out)
    expect(result.articles).toBe(1)
    expect(
      Object.fromEntries(
        result.failures.map((one: { input: string; reason: string }) => [
          one.input.slice(folder.length + 1),
          one.reason,
        ]),
      ),
    ).toEqual({
      'absent.txt': 'not-found',
      'bad/blank.txt': 'empty',
      'bad/broken.txt': 'wrongly-encoded',
      'bad/empty.txt': 'empty',
      'bad/english.txt': 'not-arabic',
      'bad/large.txt': 'too-large',
      'bad/menu.txt': 'no-article',
      'bad/photo.png': 'not-text',
      void: 'empty-folder',
    })
    expect(result.notes).toEqual([{ input: join(bad, 'copy.txt'), kind: 'same-bytes', of: join(bad, 'article.txt') }])
    expect(err.trim().split('\n')).toHaveLength(10)
    for (const line of err.trim().split('\n')) expect(line).toMatch(/^isnad: \S.*: .+\.$/)
  })

  test('nothing could be read: 1, why, and what was written earlier stays', async () => {
    const nowhere = join(folder, 'nowhere')
    const file = put('earlier.html', 'of an earlier day')
    const why = `isnad: ${nowhere}: there is no such file or folder; check the path.\n`
    expect(await isnad(['report', nowhere, '-o', file])).toEqual({
      status: 1,
      out: '',
      err: `${why}isnad: Nothing could be read, so ${file} was not written.\n`,
    })
    expect(readFileSync(file, 'utf8')).toBe('of an earlier day')
    const kept = put('earlier/claims.jsonl', '{}')
    const { status, out, err } = await isnad(['export', nowhere, '--out', join(folder, 'earlier'), '--json'])
    expect({ status, err }).toEqual({
      status: 1,
      err: `${why}isnad: Nothing could be read, so nothing was written to ${join(folder, 'earlier')}.\n`,
    })
    expect(JSON.parse(out)).toMatchObject({ folder: null, articles: 0, failures: [{ input: nowhere }] })
    expect(readFileSync(kept, 'utf8')).toBe('{}')
    expect(existsSync(join(folder, 'earlier/articles.jsonl'))).toBe(false)
  })

  test('a file without permission', async () => {
    const path = put('closed/closed.txt', SECOND)
    chmodSync(path, 0o000)
    // Permissions do not bind root: run as nobody.
    const options = process.getuid?.() === 0 ? { uid: 65_534 } : {}
    const { status, err } = await isnad(['report', path, '-o', '-'], options)
    expect(status).toBe(1)
    expect(err).toBe(
      `isnad: ${path}: you have no permission to read it.\nisnad: Nothing could be read, so there is no dossier.\n`,
    )
  })

  test('an output that cannot be written', async () => {
    const inTheWay = put('file', '')
    const { status, err } = await isnad(['report', articles, '-o', join(inTheWay, 'x.html')])
    expect(status).toBe(1)
    expect(err).toMatch(/^isnad: \S+x\.html: cannot write it; .+\.\n$/)
  })

  test.runIf(process.platform === 'linux')('a folder that takes no files', async () => {
    const { status, err } = await isnad(['export', articles, '--out', '/proc/isnad'])
    expect(status).toBe(1)
    expect(err).toMatch(/^isnad: \/proc\/isnad\S*: cannot write it; .+\.\n$/)
  })

  test('a store that is none', async () => {
    const { status, err } = await isnad(['add', articles, '--store', put('no.db', 'this is not a database at all')])
    expect(status).toBe(1)
    expect(err).toMatch(/^isnad: .+\n$/)
  })

  test('a name that would write to the terminal', async () => {
    const { err } = await isnad(['report', `${folder}/\u001b[31mred\nline`, '-o', join(folder, 'red.html')])
    expect(err).toContain(
      `isnad: ${folder}/\\u{1b}[31mred\\u{a}line: there is no such file or folder; check the path.\n`,
    )
    expect(err).not.toContain('\u001b')
  })
})

describe('wrong usage: 2, one sentence, where to find help', () => {
  test.each([
    [[], 'USAGE'],
    [['toString'], 'There is no command toString.'],
    [['report', 'a.txt', '--colour'], 'report has no option --colour.'],
    [['report', 'a.txt', '--published', '31.12.2020'], '--published 31.12.2020 is no date'],
    [['export', 'a.txt'], '--out FOLDER'],
  ])('isnad %j', async (args, message) => {
    const { status, out, err } = await within(args)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(message)
    expect(err).not.toMatch(/\n\s+at |\u001b/)
  })

  test('a claim that is not there is no wrong usage', async () => {
    expect(await within(['explain', 'c0', articles])).toMatchObject({
      status: 1,
      err: 'isnad: There is no claim c0.\n',
    })
  })
})

describe('help', () => {
  test.each(['explain', 'serve'])('isnad %s --help', async name => {
    const { status, out, err } = await within([name, '--help'])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toContain(`USAGE isnad ${name}`)
    expect(out).not.toContain('\u001b')
  })

  test.each([
    ['report', '[OPTIONS] <INPUT…>'],
    ['export', '[OPTIONS] [INPUT…]'],
    ['start', '[OPTIONS] [INPUT…]'],
  ])('isnad %s shows its input as %s', async (name, input) => {
    expect((await within([name, '--help'])).out).toContain(input)
    if (name !== 'start') expect((await within([name])).status).toBe(2)
  })

  test('isnad --version', async () => {
    expect((await isnad(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
