import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readArticle } from '../../../src/article/index.ts'
import { splitMbox, unquoted } from '../../../src/capture/containers/mbox-split.ts'
import { captures, folder, put, textOf, told } from './reading.ts'

const TEXT = 'افتتح محافظ الحسكة اليوم الأحد جسرا جديدا على نهر الخابور بحضور عدد من أهالي المدينة ووجهائها.'
const base64 = (text: string): string => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n')

const headers = (type: string): string =>
  `From: =?UTF-8?B?${Buffer.from('أخبار الفرات').toString('base64')}?= <news@example.org>\r\nTo: desk@example.org\r\nDate: Fri, 12 Mar 2021 08:00:00 +0000\r\nMessage-ID: <1@example.org>\r\nSubject: =?UTF-8?B?${Buffer.from('جسر جديد').toString('base64')}?=\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n`

const plain = (text: string): string =>
  `${headers('text/plain; charset=utf-8')}Content-Transfer-Encoding: base64\r\n\r\n${base64(text)}\r\n`

const alternative = `${headers('multipart/alternative; boundary="b"')}\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nعادي\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(`<h1>جسر</h1><p>${TEXT}</p><p>${TEXT}</p>`)}\r\n--b--\r\n`

describe('a mail', () => {
  test('plain text, with what its headers say', async () => {
    const path = put('a.eml', plain(TEXT))
    const [capture] = await captures(path)
    expect(textOf(capture!).trim()).toBe(TEXT)
    expect(capture!.provenance!.facts).toEqual([
      { from: 'mail subject', value: 'جسر جديد' },
      { from: 'mail date', value: '2021-03-12T08:00:00.000Z' },
      { from: 'mail from', value: 'أخبار الفرات <news@example.org>' },
      { from: 'mail message-id', value: '<1@example.org>' },
    ])
    expect(new TextDecoder().decode(capture!.original!.bytes)).toBe(plain(TEXT))
    expect(capture!.original!.made).toBe('the plain text of a MIME message')
  })

  test('its HTML where it has one; its date is that of the article', async () => {
    const [capture] = await captures(put('a.eml', alternative))
    expect(textOf(capture!)).toContain(`<p>${TEXT}</p>`)
    const article = readArticle(capture!)
    expect('reason' in article ? article.message : article.published).toEqual({
      value: '2021-03-12',
      span: null,
      from: 'mail date',
    })
  })

  test('told without the end of its name, as in a Maildir; a text that only begins with a name is none', async () => {
    expect(await captures(put('cur/1615.M1:2,S', plain(TEXT)))).toHaveLength(1)
    expect((await captures(put('cur/1615.M1:2,S', plain(TEXT))))[0]!.original).toBeDefined()
    expect((await captures(put('note', `From: سعاد\nDate: ${TEXT}`)))[0]!.original).toBeUndefined()
  })

  test('attachments that may hold articles are read, pictures are not', async () => {
    const attached = `${headers('multipart/mixed; boundary="b"')}\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nمرفق\r\n--b\r\nContent-Type: text/html; name="page.html"\r\nContent-Disposition: attachment; filename="page.html"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(`<html><p>${TEXT}`)}\r\n--b\r\nContent-Type: image/png; name="x.png"\r\nContent-Disposition: attachment; filename="x.png"\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--b--\r\n`
    expect(await told(put('a.eml', attached))).toEqual([
      'a.eml = مرفق ',
      `a.eml/page.html = <html><p>${TEXT}`.slice(0, 78),
    ])
  })

  test('parts nested 500 deep, and headers of 3 MB', async () => {
    let nested = `Content-Type: text/plain\r\n\r\nx\r\n`
    for (let i = 0; i < 500; i++)
      nested = `Content-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}\r\n${nested}\r\n--b${i}--\r\n`
    expect(await told(put('deep.eml', `From: a@example.org\r\n${nested}`))).toEqual([
      'damaged | deep.eml: its parts are nested too deep.',
    ])
    const long = `${headers('text/plain')}X-Long: ${'a'.repeat(3_000_000)}\r\n\r\nx`
    expect(await told(put('long.eml', long))).toEqual(['damaged | long.eml: it is no mail that can be read.'])
  })

  test('a page that a browser saved (MHTML): its address, and when it was saved, not when it was published', async () => {
    const saved = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/1\r\nSubject: x\r\nDate: Fri, 12 Mar 2021 08:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.org/1\r\n\r\n<html><body><p>x=3D1</p></body></html>\r\n--b--\r\n`
    const [capture] = await captures(put('page.mhtml', saved))
    expect(textOf(capture!)).toContain('<p>x=1</p>')
    expect(capture!.url).toBe('https://example.org/1')
    expect(capture!.provenance!.retrieved).toBe('2021-03-12T08:00:00.000Z')
    expect(capture!.provenance!.facts.map(fact => fact.from)).not.toContain('mail date')
  })
})

describe('an mbox', () => {
  test('mails are found however the stream is cut, and what is quoted comes back', async () => {
    const line = fc.constantFrom('نص', 'From x', '>From y', '>>From z', '', 'a: b')
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(line, { minLength: 1 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 40 }),
        async (mails, size) => {
          const written = mails.map(lines => `${lines.join('\n')}\n`)
          const quoted = written.map(
            mail => `From a@example.org Fri Mar 12 08:00:00 2021\n${mail.replace(/^(>*From )/gm, '>$1')}\n`,
          )
          const all = new TextEncoder().encode(quoted.join(''))
          async function* pieces() {
            for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size)
          }
          const found: string[] = []
          for await (const { bytes } of splitMbox(pieces(), 1e6)) found.push(new TextDecoder().decode(unquoted(bytes!)))
          expect(found).toEqual(written.map(mail => `${mail}\n`))
        },
      ),
    )
  })

  const from = 'From news@example.org Fri Mar 12 08:00:00 2021\r\n'

  test('each mail by itself; a quoted "From " is unquoted in the text and stays in the original', async () => {
    const second = `${headers('text/plain; charset=utf-8')}\r\n>From دمشق\r\nFrom here it is text\r\n\r\n`
    const path = put('a.mbox', `${from}${plain('أول')}\r\n${from}${second}${from}${plain('ثالث')}`)
    const all = await captures(path)
    expect(all.map(one => textOf(one).trim())).toEqual(['أول', 'From دمشق\nFrom here it is text', 'ثالث'])
    expect(all.map(one => one.file)).toEqual([0, 1, 2].map(n => `${path}/${n}`))
    expect(new TextDecoder().decode(all[1]!.original!.bytes)).toContain('>From دمشق')
    expect(await captures(put('Inbox', `${from}${plain('بلا نهاية اسم')}`))).toHaveLength(1)
  })

  test('a mail of 100 MB is named, those around it are read', async () => {
    const path = join(folder, 'big.mbox')
    const big = Buffer.alloc(100_000_000, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n')
    const parts = [`${from}${plain('أول')}\r\n${from}${headers('text/plain')}\r\n`, big, `\r\n${from}${plain('ثالث')}`]
    writeFileSync(path, Buffer.concat(parts.map(part => Buffer.from(part))))
    const lines = await told(path)
    expect(lines[0]).toBe('big.mbox/0 = أول')
    expect(lines[1]).toBe('too-large | big.mbox/1: the mail is too large (100 MB; below 50 MB is read).')
    expect(lines[2]).toBe('big.mbox/2 = ثالث')
  })

  test('a broken mail is one failure', async () => {
    const path = put('a.mbox', `${from}${plain('أول')}\r\n${from}\r\n\r\n${from}${plain('ثالث')}`)
    expect(await told(path)).toEqual(['a.mbox/0 = أول', 'empty | a.mbox/1: the mail holds no text.', 'a.mbox/2 = ثالث'])
  })
})
