import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { Zip, ZipDeflate, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { memberPath } from '../../../src/capture/containers/names.ts'
import { bytes, captures, folder, put, textOf, told } from './reading.ts'

const ARTICLE = 'افتتاح جسر في الحسكة'
const sha256 = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex')

/** A change of bytes in the middle of an archive. */
function changed(archive: Uint8Array, find: string, change: (at: number, copy: Buffer) => void): Uint8Array {
  const copy = Buffer.from(archive)
  const at = copy.indexOf(find)
  expect(at).toBeGreaterThan(-1)
  change(at, copy)
  return copy
}

describe('ZIP', () => {
  test('members with their folders, as the directory lists them', async () => {
    const path = put('week.zip', zipSync({ 'b.txt': bytes('ثان'), 'inner/deep/أ.html': bytes(`<html><p>${ARTICLE}`) }))
    expect(await told(path)).toEqual(['week.zip/b.txt = ثان', `week.zip/inner/deep/أ.html = <html><p>${ARTICLE}`])
  })

  test('a member says which archive it lay in, by its bytes, and when it was last changed', async () => {
    const archive = zipSync({ 'inner/a.txt': [bytes(ARTICLE), { mtime: new Date(2021, 4, 4, 12, 30) }] })
    const path = put('week.zip', archive)
    const [capture] = await captures(path)
    expect(capture).toMatchObject({ sha256: sha256(bytes(ARTICLE)), url: null, file: `${path}/inner/a.txt` })
    expect(capture!.provenance).toEqual({
      retrieved: null,
      inside: [{ name: path, sha256: sha256(archive), member: 'inner/a.txt' }],
      http: null,
      facts: [{ from: 'file modified', value: '2021-05-04T12:30:00.000Z' }],
    })
    expect(capture!.original).toBeUndefined()
  })

  test('an archiver that writes no time says none', async () => {
    const path = put('timeless.zip', zipSync({ 'a.txt': [bytes(ARTICLE), { mtime: new Date(1980, 0, 1) }] }))
    expect((await captures(path))[0]!.provenance!.facts).toEqual([])
  })

  test('made by the program zip, with folders', async () => {
    put('in/a/one.txt', 'واحد')
    put('in/two.txt', 'اثنان')
    execFileSync('zip', ['-qr', join(folder, 'out.zip'), '.'], { cwd: join(folder, 'in') })
    expect((await told(join(folder, 'out.zip'))).sort()).toEqual([
      'out.zip/a/one.txt = واحد',
      'out.zip/two.txt = اثنان',
    ])
  })

  test('what a folder would pass over is passed over; pictures are named', async () => {
    const members = {
      '__MACOSX/._a.txt': bytes('x'),
      '.DS_Store': bytes('x'),
      'README.md': bytes('about'),
      'readme-first.txt': bytes(ARTICLE),
      'photo.jpg': Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0),
      'empty.txt': bytes(''),
    }
    expect(await told(put('a.zip', zipSync(members)))).toEqual([
      `a.zip/readme-first.txt = ${ARTICLE}`,
      'not-text | a.zip/photo.jpg: it is a JPEG image; give plain text or HTML.',
      'empty | a.zip/empty.txt: the file is empty.',
    ])
  })

  test('archives in archives, four deep and no deeper', async () => {
    let archive = zipSync({ 'a.txt': bytes(ARTICLE) })
    for (let depth = 2; depth <= 4; depth++) archive = zipSync({ [`${depth}.zip`]: archive })
    const [capture] = await captures(put('deep.zip', archive))
    expect(capture!.provenance!.inside.map(holder => holder.member)).toEqual(['4.zip', '3.zip', '2.zip', 'a.txt'])
    expect(capture!.provenance!.inside.every(holder => /^[0-9a-f]{64}$/.test(holder.sha256 ?? ''))).toBe(true)
    expect(await told(put('deeper.zip', zipSync({ 'x.zip': archive, 'b.txt': bytes('بعده') })))).toEqual([
      'too-large | deeper.zip/x.zip/4.zip/3.zip/2.zip: it lies in more than 4 others; unpack them first.',
      'deeper.zip/b.txt = بعده',
    ])
  })

  test('a wrong checksum, an encrypted member: named, the others read', async () => {
    const plain = { 'a.txt': [bytes('أول نص'), { level: 0 }], 'b.txt': [bytes('نص ثان'), { level: 0 }] } as const
    const archive = zipSync(plain as never)
    const wrong = changed(archive, Buffer.from('أول نص').toString(), (at, copy) => copy.fill(0x20, at, at + 4))
    expect(await told(put('crc.zip', wrong))).toEqual([
      'damaged | crc.zip/a.txt: its checksum (CRC-32) is wrong.',
      'crc.zip/b.txt = نص ثان',
    ])
    put('secret/s.txt', ARTICLE)
    execFileSync('zip', ['-q', '-P', 'x', join(folder, 'secret.zip'), 's.txt'], { cwd: join(folder, 'secret') })
    expect(await told(join(folder, 'secret.zip'))).toEqual([
      'encrypted | secret.zip/s.txt: it is encrypted; unpack the archive with its password first.',
    ])
  })

  test('cut off, and an office document', async () => {
    const members = { 'a.txt': bytes(ARTICLE), 'b.txt': bytes('ثان') }
    const cut = 'damaged | cut.zip: it is a ZIP archive without its directory; it was cut off or is damaged'
    const archive = zipSync(members)
    expect(await told(put('cut.zip', archive.subarray(0, 20)))).toEqual([`${cut}.`])
    expect(await told(put('cut.zip', archive.subarray(0, archive.length - 30)))).toEqual([
      `cut.zip/a.txt = ${ARTICLE}`,
      'cut.zip/b.txt = ثان',
      `${cut}; what stands whole in it is read.`,
    ])
    const office = zipSync({ '[Content_Types].xml': bytes('<Types/>'), 'word/document.xml': bytes('<w/>') })
    expect(await told(put('report.docx', office))).toEqual([
      'not-text | report.docx: it is an office document; save it as text or HTML.',
    ])
  })

  test('names that lead out are only names', async () => {
    const members = {
      '../../etc/passwd.txt': bytes('١'),
      '/abs.txt': bytes('٢'),
      'C:\\x\\y.txt': bytes('٣'),
      'a\n\u001b[2J.txt': bytes('٤'),
    }
    const archive = put('names.zip', zipSync(members))
    expect(await told(archive)).toEqual([
      'names.zip/etc/passwd.txt = ١',
      'names.zip/abs.txt = ٢',
      'names.zip/x/y.txt = ٣',
      'names.zip/a\ufffd\ufffd[2J.txt = ٤',
    ])
    expect((await captures(archive)).map(capture => capture.provenance!.inside[0]!.member)).toEqual(
      Object.keys(members),
    )
  })

  test('a path made of any name stays below its holder', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom('', '../', '/', '..\\'),
        (name, before) => {
          const path = memberPath(before + name)
          expect(path.startsWith('/')).toBe(false)
          expect(path.split('/').some(part => part === '..' || part === '' || part === '.')).toBe(false)
          expect(/\p{Cc}/u.test(path)).toBe(false)
        },
      ),
    )
  })
})

test.each([
  ['a.txt.xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 0], 'an xz file; unpack it first'],
  ['a.txt.bz2', [0x42, 0x5a, 0x68, 0x39, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59, 7], 'a bzip2 file; unpack it first'],
  ['a.zst', [0x28, 0xb5, 0x2f, 0xfd, 1], 'a Zstandard file; unpack it first'],
  ['a.7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], 'a 7z archive; unpack it first'],
  ['a.rar', [...bytes('Rar!'), 0x1a, 7, 0], 'a RAR archive; unpack it first'],
  ['a.arc', [...bytes('filedesc://a.arc 0.0.0.0')], 'an ARC file of a crawler; make a WARC of it first'],
])('%s is not read, and says what to do', async (name, begins, what) => {
  expect(await told(put(name, Uint8Array.from(begins)))).toEqual([`not-text | ${name}: it is ${what}.`])
})

test('an article that begins with "Rar!" or "BZh" is text', async () => {
  expect(await told(put('a.txt', `Rar! ${ARTICLE}`))).toEqual([`a.txt = Rar! ${ARTICLE}`])
  expect(await told(put('b.txt', `BZh ${ARTICLE}`))).toEqual([`b.txt = BZh ${ARTICLE}`])
})

test('a ZIP that states wrong sizes and places is named in our words', async () => {
  const good = Buffer.from(zipSync({ 'a.txt': bytes(ARTICLE.repeat(50)), 'b.txt': bytes('ثان') }))
  const directory = good.indexOf('PK\x01\x02')
  const wrong = (at: number, value: number): Buffer => {
    const copy = Buffer.from(good)
    copy.writeUInt32LE(value, directory + at)
    return copy
  }
  const second = 'wrong.zip/b.txt = ثان'
  const size = 'damaged | wrong.zip/a.txt: its size is not the one that the archive states.'
  expect(await told(put('wrong.zip', wrong(24, 10)))).toEqual([size, second])
  expect(await told(put('wrong.zip', wrong(24, 10_000_000)))).toEqual([size, second])
  expect(await told(put('wrong.zip', wrong(42, 20)))).toEqual([
    'damaged | wrong.zip/a.txt: it does not stand where the archive says that it does.',
    second,
  ])
})

test('an archive that gives nothing says so', async () => {
  expect(await told(put('empty.zip', zipSync({})))).toEqual([
    'no-article | empty.zip: it holds no article: it is an archive without members.',
  ])
  const only = 'it holds no article: its members are only folders, links, or files that are passed over.'
  expect(
    await told(put('folders.zip', zipSync({ 'a/': bytes(''), 'a/b/': bytes(''), '.hidden': bytes('x') }))),
  ).toEqual([`no-article | folders.zip: ${only}`])
  // Inside another too, beside what is read.
  const outer = zipSync({ 'in.zip': zipSync({}), 'a.txt': bytes(ARTICLE) })
  expect(await told(put('outer.zip', outer))).toEqual([
    'no-article | outer.zip/in.zip: it holds no article: it is an archive without members.',
    `outer.zip/a.txt = ${ARTICLE}`,
  ])
  put('void/.keep', '')
  const tar = join(folder, 'folders.tar')
  execFileSync('tar', ['-cf', tar, '-C', join(folder, 'void'), '.'])
  expect(await told(tar)).toEqual([`no-article | folders.tar: ${only}`])
  expect(await told(put('zeros.tar.gz', gzipSync(readFileSync(tar))))).toEqual([`no-article | zeros.tar.gz: ${only}`])
})

describe('a ZIP without its directory', () => {
  const END =
    'it is a ZIP archive without its directory; it was cut off or is damaged; what stands whole in it is read.'
  const pages = Object.fromEntries(
    Array.from({ length: 6 }, (_, at) => [
      `d/${at}.html`,
      bytes(`<html><p>${ARTICLE} ${at} ${'خبر '.repeat(at * 900)}`),
    ]),
  )

  test('cut anywhere, every member that stands whole in it is read as it is from the whole archive', async () => {
    const archive = zipSync({ ...pages, 'inner.zip': zipSync({ 'x.txt': bytes('في الداخل') }), '.hidden': bytes('x') })
    const texts = async (name: string, data: Uint8Array): Promise<string[]> =>
      (await captures(put(name, data))).map(one => `${one.file!.replace(/^.*?zip/, '')} ${textOf(one)}`)
    const whole = await texts('whole.zip', archive)
    expect(whole).toHaveLength(7)
    const directory = Buffer.from(archive).indexOf('PK\x01\x02d/')
    let longest = 0
    for (let at = 1; at <= 40; at++) {
      const end = Math.floor((directory * at) / 40)
      const got = await texts('part.zip', archive.subarray(0, end))
      expect(got).toEqual(whole.slice(0, got.length))
      expect(got.length).toBeGreaterThanOrEqual(longest)
      longest = got.length
      expect((await told(put('part.zip', archive.subarray(0, end)))).at(-1)).toMatch(/damaged \| part\.zip/)
    }
    expect(longest).toBe(7)
  })

  test('members written as they came, with their sizes behind them, are read; a wrong checksum is named', async () => {
    const parts: Uint8Array[] = []
    const zip = new Zip((_, part) => parts.push(part))
    for (const [name, text] of [
      ['a.txt', ARTICLE],
      ['b.txt', 'ثان'],
    ] as const) {
      const member = new ZipDeflate(name)
      zip.add(member)
      member.push(bytes(text), true)
    }
    zip.end()
    const archive = Buffer.concat(parts)
    const cut = archive.subarray(0, archive.indexOf('PK\x01\x02'))
    expect(cut.readUInt16LE(6) & 8).toBe(8)
    expect(await told(put('cut.zip', cut))).toEqual([
      `cut.zip/a.txt = ${ARTICLE}`,
      'cut.zip/b.txt = ثان',
      `damaged | cut.zip: ${END}`,
    ])
    const wrong = Buffer.from(cut)
    wrong.writeUInt32LE(7, wrong.indexOf('PK\x07\x08') + 4)
    expect((await told(put('cut.zip', wrong)))[0]).toBe('damaged | cut.zip/a.txt: its checksum (CRC-32) is wrong.')
  })

  test('a bomb is bounded, stated sizes are not believed, and what only looks like a header ends', async () => {
    const bomb = zipSync({ 'a.txt': new Uint8Array(40_000_000), 'b.txt': bytes('ثان') })
    const lines = await told(put('bomb.zip', bomb.subarray(0, bomb.length - 30)), {
      limits: { unpackedFree: 1_000_000 },
    })
    expect(lines[0]).toMatch(/^too-large \| bomb\.zip/)
    const lies = Buffer.from(zipSync(pages))
    lies.writeUInt32LE(0xfffffff0, 18)
    const part = lies.subarray(0, lies.indexOf('PK\x01\x02d/'))
    expect((await told(put('lies.zip', part))).map(line => line.split(' ')[0])).toEqual([
      ...Object.keys(pages).map(name => `lies.zip/${name}`),
      'damaged',
    ])
    const headers = Buffer.concat(Array.from({ length: 100_000 }, () => Buffer.from('PK\x03\x04')))
    const said = await told(put('headers.zip', headers))
    expect(said.length).toBeLessThan(30)
    expect(said.at(-1)).toMatch(/^damaged \| headers\.zip: it is a ZIP archive without its directory/)
  })

  test('any bytes behind a first header end in sentences', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (noise, begins) => {
        const head = begins ? zipSync({ 'a.txt': bytes(ARTICLE) }).subarray(0, 40) : Buffer.from('PK\x03\x04')
        for (const line of await told(put('noise.zip', Buffer.concat([head, noise]))))
          expect(line).not.toMatch(/Error|undefined/)
      }),
      { numRuns: 60 },
    )
  })
})

describe('gzip and tar', () => {
  /** The program tar over some files, so that the archive is a real one. */
  function tar(name: string, files: Readonly<Record<string, string>>, ...options: string[]): string {
    for (const [file, text] of Object.entries(files)) put(`in/${file}`, text)
    execFileSync('tar', ['-cf', join(folder, name), ...options, '-C', join(folder, 'in'), ...Object.keys(files)])
    return join(folder, name)
  }

  test('.gz of one file; the file may be a container itself', async () => {
    expect(await told(put('page.html.gz', gzipSync(`<html><p>${ARTICLE}`)))).toEqual([
      `page.html.gz/page.html = <html><p>${ARTICLE}`,
    ])
    expect(await told(put('items.json.gz', gzipSync(JSON.stringify([{ text: ARTICLE }]))))).toEqual([
      `items.json.gz/items.json/0 = ${ARTICLE}`,
    ])
  })

  test('.tar, .tar.gz and .tgz, with long Arabic names', async () => {
    const long = `${'مجلد'.repeat(15)}/${'خبر'.repeat(20)}.txt`
    for (const [name, options] of [
      ['a.tar', ['--format=gnu']],
      ['b.tar', ['--format=pax']],
      ['c.tar.gz', ['-z']],
      ['d.tgz', ['-z', '--format=ustar']],
    ] as const) {
      const files = name === 'd.tgz' ? { 'a.txt': 'نص', 'in/b.txt': 'ثان' } : { 'a.txt': 'نص', [long]: 'ثان' }
      const path = tar(name, files, ...options)
      expect(await told(path)).toEqual(Object.entries(files).map(([file, text]) => `${name}/${file} = ${text}`))
      const [capture] = await captures(path)
      expect(capture!.provenance!.inside).toEqual([{ name: path, sha256: sha256(readFileSync(path)), member: 'a.txt' }])
    }
  })

  test('links in a tar are never followed', async () => {
    put('in/real.txt', 'نص')
    execFileSync('ln', ['-s', '/etc/passwd', join(folder, 'in/link.txt')])
    execFileSync('tar', ['-cf', join(folder, 'l.tar'), '-C', join(folder, 'in'), 'link.txt', 'real.txt'])
    expect(await told(join(folder, 'l.tar'))).toEqual(['l.tar/real.txt = نص'])
  })

  test('a broken header loses its member; a cut loses what is behind it', async () => {
    const files = { 'a.txt': 'أول', 'b.txt': 'ثان', 'c.txt': 'ثالث' }
    const archive = readFileSync(tar('x.tar', files))
    expect(
      await told(
        put(
          'header.tar',
          changed(archive, 'b.txt', (at, copy) => copy.fill(0x58, at, at + 3)),
        ),
      ),
    ).toEqual([
      'header.tar/a.txt = أول',
      'damaged | header.tar: the member at byte 1024 is damaged and not read.',
      'header.tar/c.txt = ثالث',
    ])
    expect(await told(put('cut.tar', archive.subarray(0, 1024 + 512 + 2)))).toEqual([
      'cut.tar/a.txt = أول',
      'damaged | cut.tar/b.txt: the archive ends in the middle of it; it was cut off.',
    ])
  })

  test('a cut or damaged gzip says so, and what came before is kept', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`${i}.txt`, `خبر ${i} ${sha256(bytes(`${i}`)).repeat(40)}`]),
    )
    const packed = readFileSync(tar('x.tar.gz', many, '-z'))
    const lines = await told(put('cut.tar.gz', packed.subarray(0, Math.round(packed.length * 0.7))))
    expect(lines[0]).toMatch(/^cut\.tar\.gz\/0\.txt = خبر 0/)
    expect(lines.length).toBeGreaterThan(20)
    expect(lines.at(-1)).toMatch(
      /^damaged \| cut\.tar\.gz.*: it ends in the middle of its packed data; it was cut off\.$/,
    )
    const one = gzipSync(ARTICLE)
    one[one.length - 6]! ^= 1
    expect(await told(put('one.txt.gz', one))).toEqual([
      'damaged | one.txt.gz/one.txt: its checksum (CRC-32) is wrong.',
    ])
  })

  test('a whole gzip with something behind it is read, and that is said', async () => {
    const page = gzipSync(`<html><p>${ARTICLE}`)
    const note = (name: string): string =>
      `stray-bytes | ${name}: something stands behind its packed data, which is whole; only that is read.`
    expect(await told(put('page.html.gz', Buffer.concat([page, Buffer.from('stray')])))).toEqual([
      `page.html.gz/page.html = <html><p>${ARTICLE}`,
      note('page.html.gz'),
    ])
    // As gunzip does: what is packed behind it is not read on.
    const more = Buffer.concat([page, Buffer.from('stray'), gzipSync('ثان')])
    expect(await told(put('more.html.gz', more))).toEqual([
      `more.html.gz/more.html = <html><p>${ARTICLE}`,
      note('more.html.gz'),
    ])
    const broken = Buffer.concat([page.subarray(0, -8), Buffer.alloc(8, 7), Buffer.from('stray')])
    expect(await told(put('broken.html.gz', broken))).toEqual([
      'damaged | broken.html.gz/broken.html: its checksum (CRC-32) is wrong.',
    ])
  })

  test('members of gzip follow each other (RFC 1952), zeros behind them are nothing', async () => {
    const two = Buffer.concat([gzipSync('أول '), gzipSync('ثان'), Buffer.alloc(100)])
    const [capture] = await captures(put('two.txt.gz', two))
    expect(textOf(capture!)).toBe('أول ثان')
  })
})
