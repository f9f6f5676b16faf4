import { execFileSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { joinLines } from '../../../src/capture/containers/pdf.ts'
import { captures, put, textOf, told } from './reading.ts'

/** A PDF document of one page and one line, in a font that every reader has. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length 44>>stream
BT /F1 18 Tf 20 100 Td (Bridge opened) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF`

const installed = ((): boolean => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

/** A program in the place of pdftotext, to see what becomes of one that misbehaves. */
function program(script: string): string {
  const path = put('program.sh', `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
  return path
}

test.skipIf(!installed)('the real pdftotext reads a real document', async () => {
  const [capture] = await captures(put('a.pdf', PDF))
  expect(textOf(capture!)).toBe('Bridge opened')
  expect(capture!.original!.made).toMatch(/^pdftotext \d/)
})

test('where it is not there, what to do is said', async () => {
  expect(await told(put('a.pdf', PDF), { pdftotext: '/nowhere/pdftotext' })).toEqual([
    'not-text | a.pdf: it is a PDF document, and the program pdftotext is not there to read it; install poppler-utils, or give its text.',
  ])
})

describe('a program that', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['fails', 'exit 1', 'not-text | a.pdf: it is a PDF document that pdftotext cannot read; it is damaged.'],
    [
      'asks for a password',
      'echo "Incorrect password" >&2; exit 1',
      'encrypted | a.pdf: it is a PDF document with a password; save it without.',
    ],
    ['never ends', 'sleep 60', 'not-text | a.pdf: it is a PDF document that pdftotext did not read within 1 seconds.'],
    ['writes for ever', 'yes', 'too-large | a.pdf: it is a PDF document with more than 1 MB of text.'],
    ['finds nothing', 'exit 0', 'not-text | a.pdf: it is a PDF document of pictures without text; give its text.'],
  ]
  test.each(cases)('%s is ended, and said', async (_, script, sentence) => {
    const began = Date.now()
    const options = { pdftotext: program(script), limits: { pdfTime: 1000, pdfText: 1_000_000 } }
    expect(await told(put('a.pdf', PDF), options)).toEqual([sentence])
    expect(Date.now() - began).toBeLessThan(10_000)
  })
})

test('what it writes is the text, the document the original', async () => {
  const pdftotext = program(
    '[ "$1" = -v ] && { echo "pdftotext version 22.12.0" >&2; exit 0; }; cat >/dev/null; printf "سطر طويل أول من الفقرة\\nوسطر ثان\\n\\nفقرة ثانية\\n"',
  )
  const [capture] = await captures(put('a.pdf', PDF), { pdftotext })
  expect(textOf(capture!)).toBe('سطر طويل أول من الفقرة وسطر ثان\n\nفقرة ثانية')
  expect(new TextDecoder().decode(capture!.original!.bytes)).toBe(PDF)
  expect(capture!.original!.made).toBe('pdftotext 22.12.0, its lines joined to paragraphs')
})

test('marks of direction, as pdftotext puts them around lines and numbers, are no part of the text', () => {
  expect(joinLines('\u202bكلفت \u202a440\u202c ألف دولار\u202c\n')).toBe('كلفت 440 ألف دولار')
})

test('lines are joined to paragraphs; a short line ends one', () => {
  const text =
    'عنوان قصير\nهذا سطر طويل يملأ عرض الصفحة كله تقريبا\nوهذا سطر طويل ثان يملأ عرض الصفحة كله\nآخره.\nفقرة جديدة تبدأ هنا وتملأ عرض الصفحة كله\fصفحة ثانية'
  expect(joinLines(text)).toBe(
    'عنوان قصير\nهذا سطر طويل يملأ عرض الصفحة كله تقريبا وهذا سطر طويل ثان يملأ عرض الصفحة كله آخره.\nفقرة جديدة تبدأ هنا وتملأ عرض الصفحة كله\n\nصفحة ثانية',
  )
})
