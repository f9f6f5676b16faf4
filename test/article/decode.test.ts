import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode } from '../../src/article/decode.ts'

const TEXT =
  'قال ناطق باسم بلدية الميناء إن فرق الإطفاء سيطرت مساء الأربعاء على حريق اندلع في مستودع للحبوب شرقي المدينة، ولم تسجل إصابات بين العمال.'

/** windows-1256 and ISO-8859-6 have no encoder in the platform: the decoder's table turned round. */
function encode(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++) table.set(new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from([...text], c => table.get(c) ?? 0x3f)
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16le = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'))
const utf16be = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le').swap16())
const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

describe('the same sentence in every encoding that Arabic comes in', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['UTF-8', utf8(TEXT), 'utf-8', 'well-formed'],
    ['UTF-8 with a mark', joined(utf8('\uFEFF'), utf8(TEXT)), 'utf-8', 'byte order mark'],
    [
      'UTF-16, little end first, with a mark',
      joined(Uint8Array.of(0xff, 0xfe), utf16le(TEXT)),
      'utf-16le',
      'byte order mark',
    ],
    [
      'UTF-16, big end first, with a mark',
      joined(Uint8Array.of(0xfe, 0xff), utf16be(TEXT)),
      'utf-16be',
      'byte order mark',
    ],
    ['UTF-16, little end first, no mark', utf16le(TEXT), 'utf-16le', 'zero bytes'],
    ['UTF-16, big end first, no mark', utf16be(TEXT), 'utf-16be', 'zero bytes'],
    ['windows-1256', encode(TEXT, 'windows-1256'), 'windows-1256', 'detected'],
    ['ISO-8859-6', encode(TEXT, 'iso-8859-6'), 'iso-8859-6', 'detected'],
  ])('%s', (_, bytes, encoding, from) => {
    expect(decode(bytes)).toEqual({ text: TEXT, encoding, from, fault: null })
  })

  test('a page says which encoding it is in', () => {
    const page = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1256"></head><p>${TEXT}</p>`
    expect(decode(encode(page, 'windows-1256'))).toEqual({
      text: page,
      encoding: 'windows-1256',
      from: 'declared',
      fault: null,
    })
  })

  test('a page that says the wrong thing is read as what it is', () => {
    const page = `<meta charset="windows-1256"><p>${TEXT}</p>`
    expect(decode(utf8(page))).toMatchObject({ text: page, encoding: 'utf-8' })
    const latin = `<meta charset="iso-8859-1"><p>${TEXT}</p>`
    expect(decode(encode(latin, 'windows-1256'))).toMatchObject({ text: latin, encoding: 'windows-1256' })
  })
})

describe('a page that declares one Arabic table and is written in the other is read as what it is', () => {
  const PAGES = [TEXT, 'مقتل ثلاثة في حادث سير قرب الحسكة', 'وزارة الصحة: لا إصابات جديدة', 'أفاد «مصدر أمني» – بذلك']
  test.each(
    PAGES.flatMap(text =>
      ['windows-1256', 'iso-8859-6'].flatMap(actual =>
        ['windows-1256', 'iso-8859-6'].map(stated => [text, actual, stated] as const),
      ),
    ),
  )('%s in %s, said to be %s', (text, actual, stated) => {
    const page = `<meta charset="${stated}"><p>${text.replace(/[«»–]/g, sign => (actual === 'iso-8859-6' ? '"' : sign))}</p>`
    const from = actual === stated ? 'declared' : 'detected'
    expect(decode(encode(page, actual))).toEqual({ text: page, encoding: actual, from, fault: null })
  })

  test('French words between the Arabic ones are no sign of the other table', () => {
    const page = `<meta charset="windows-1256"><p>${TEXT} (Évêché de Tripoli, à côté)</p>`
    expect(decode(encode(page, 'windows-1256'))).toMatchObject({ encoding: 'windows-1256', from: 'declared' })
  })
})

test('line ends and inner marks stay as they came', () => {
  const text = 'عنوان\r\nفقرة\u200fأولى\r\n\uFEFFفقرة ثانية'
  expect(decode(utf8(text)).text).toBe(text)
})

test('one broken byte in a long text does not spoil the rest', () => {
  const bytes = joined(utf8(TEXT), Uint8Array.of(0xd8), utf8(` ${TEXT}`))
  expect(decode(bytes)).toMatchObject({ text: `${TEXT}\uFFFD ${TEXT}`, encoding: 'utf-8', fault: null })
})

describe('text that was broken before it came', () => {
  test.each([
    ['UTF-8 read as Latin and saved', utf8(new TextDecoder('windows-1252').decode(utf8(TEXT)))],
    ['UTF-8 read as windows-1256 and saved', utf8(new TextDecoder('windows-1256').decode(utf8(TEXT)))],
    ['letters replaced by question marks', utf8(TEXT.replace(/\p{L}/gu, '?'))],
    ['letters replaced by U+FFFD', utf8(TEXT.replace(/[لمن]/gu, '\uFFFD'))],
    ['bytes of no encoding', Uint8Array.from({ length: 4000 }, (_, i) => 0x80 + ((i * 37) % 64))],
  ])('%s', (_, bytes) => {
    expect(decode(bytes).fault).not.toBeNull()
  })

  test('the rare letters ط and ظ, and three question marks, are no sign of it', () => {
    expect(decode(utf8('حفظ الطيار خط الطيران وانطلق ظهراً في طقس لطيف، فهل يصل الحطام؟ من يعلم???')).fault).toBeNull()
  })
})

test('whatever the bytes are, decoding gives text and no error', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), bytes => typeof decode(bytes).text === 'string'))
})

test('whatever the text is, UTF-8 comes back unchanged', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      fc.pre(!text.startsWith('\uFEFF') && !text.includes('\0'))
      const bytes = utf8(text)
      return decode(bytes).text === text
    }),
  )
})
