import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Input, readInputs } from '../../src/capture/index.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-capture-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}

/** One line an input: what it gave and its path inside the folder. */
async function read(...paths: string[]): Promise<string[]> {
  const lines: string[] = []
  for await (const input of readInputs(paths)) lines.push(line(input).replaceAll(folder, '.'))
  return lines
}

function line(input: Input): string {
  if (input.kind === 'capture') return `capture ${input.capture.file}`
  if (input.kind === 'note') return `${input.note.kind} ${input.note.input} = ${input.note.of}`
  return `${input.failure.reason} ${input.failure.input}`
}

async function message(path: string): Promise<string> {
  for await (const input of readInputs([path])) if (input.kind === 'failure') return input.failure.message
  return ''
}

test('a folder is walked to the bottom, sorted, without hidden files and node_modules', async () => {
  for (const name of ['ب.txt', 'a.html', 'inner/deep/c.txt', '.git/x.txt', '.hidden.txt', 'node_modules/y.txt', 'b'])
    put(name, `نص ${name}`)
  expect(await read(folder)).toEqual([
    'capture ./a.html',
    'capture ./b',
    'capture ./inner/deep/c.txt',
    'capture ./ب.txt',
  ])
})

test('what a folder says about itself is passed over, what only looks like it is read', async () => {
  const about = ['README.md', 'readme', 'README.ar.txt', 'LICENSE', 'Licence.txt', 'inner/COPYING']
  for (const name of [...about, 'readme-first.txt', 'licenses.html', 'license/a.txt']) put(name, `نص ${name}`)
  expect(await read(folder)).toEqual([
    'capture ./license/a.txt',
    'capture ./licenses.html',
    'capture ./readme-first.txt',
  ])
  expect(await read(join(folder, 'README.md'))).toEqual(['capture ./README.md'])
  expect(await read(join(folder, 'inner'))).toEqual(['empty-folder ./inner'])
})

test('a hidden file that was asked for is read', async () => {
  expect(await read(put('.hidden.txt', 'نص'))).toEqual(['capture ./.hidden.txt'])
})

test('the order in which inputs are given changes nothing, and a path given twice is read once', async () => {
  const [a, b] = [put('a.txt', 'أول'), put('b.txt', 'ثان')]
  expect(await read(b, a, folder)).toEqual(await read(folder))
})

test('the same bytes twice are one capture: the first in order is kept', async () => {
  put('2.txt', 'نص واحد')
  put('1.txt', 'نص واحد')
  put('3.txt', 'نص واحد\n')
  expect(await read(folder)).toEqual(['capture ./1.txt', 'same-bytes ./2.txt = ./1.txt', 'capture ./3.txt'])
})

test('links: a loop ends, a dangling one is named', async () => {
  put('inner/a.txt', 'نص')
  symlinkSync(folder, join(folder, 'inner', 'up'))
  symlinkSync('nowhere', join(folder, 'dangling'))
  symlinkSync('self', join(folder, 'self'))
  expect(await read(folder)).toEqual(['not-found ./dangling', 'capture ./inner/a.txt', 'unreadable ./self'])
})

test('links out of the folder that was given are named and not followed; a link that is given by its name is', async () => {
  put('out/secret.txt', 'سر')
  put('in/a.txt', 'نص')
  put('in/inner/b.txt', 'نص آخر')
  const given = join(folder, 'in')
  symlinkSync('..', join(given, 'loop'))
  symlinkSync('../out', join(given, 'linkdir'))
  symlinkSync('/etc/passwd', join(given, 'passwd.txt'))
  symlinkSync('../../out/secret.txt', join(given, 'inner', 'one.txt'))
  // Its path begins as that of the folder does, and lies beside it.
  put('in-beside/c.txt', 'ثالث')
  symlinkSync('../in-beside', join(given, 'zz'))
  symlinkSync('inner/b.txt', join(given, 'within.txt'))
  expect(await read(given)).toEqual([
    'capture ./in/a.txt',
    'capture ./in/inner/b.txt',
    'refused ./in/inner/one.txt',
    'refused ./in/linkdir',
    'refused ./in/loop',
    'refused ./in/passwd.txt',
    'same-bytes ./in/within.txt = ./in/inner/b.txt',
    'refused ./in/zz',
  ])
  expect(await message(given)).toBe(
    `${given}/inner/one.txt: it is a link that leads out of the folder that was given, and is not followed; give what it leads to by its own path.`,
  )
  expect(await read(join(given, 'linkdir'), join(given, 'inner/one.txt'))).toEqual([
    'capture ./in/inner/one.txt',
    'same-bytes ./in/linkdir/secret.txt = ./in/inner/one.txt',
  ])
})

test('names that are not UTF-8 are read, and told apart', async () => {
  const name = (byte: number, end: string) =>
    Buffer.concat([Buffer.from(`${folder}/`), Buffer.of(0xc7, byte), Buffer.from(` خبر${end}`)])
  writeFileSync(name(0xe4, '.txt'), 'نص')
  writeFileSync(name(0xe5, '.txt'), 'نص آخر')
  mkdirSync(name(0xe6, ''))
  writeFileSync(Buffer.concat([name(0xe6, ''), Buffer.from('/page.txt')]), 'نص ثالث')
  writeFileSync(name(0xe7, '.zip'), zipSync({ 'a.txt': Buffer.from('نص في ملف مضغوط') }))
  expect(await read(folder)).toEqual([
    'capture ./\\xC7\\xE4 خبر.txt',
    'capture ./\\xC7\\xE5 خبر.txt',
    'capture ./\\xC7\\xE6 خبر/page.txt',
    'capture ./\\xC7\\xE7 خبر.zip/a.txt',
  ])
  expect(await message(`${folder}/\ufffd\ufffd خبر.txt`)).toContain('give the folder that it lies in')
})

test('each bad input is named with its reason, and the others go on', async () => {
  put('article.txt', 'نص')
  put('data.json', '{}')
  put('empty.txt', '')
  put('page.pdf', '%PDF-1.7')
  put('photo.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0))
  put('program.bin', Uint8Array.of(65, 66, 0, 67))
  truncateSync(put('large.txt', 'نص'), 50_000_000)
  execFileSync('mkfifo', [join(folder, 'pipe')])
  mkdirSync(join(folder, 'void'))
  expect(await read(folder, join(folder, 'void'), join(folder, 'absent.txt'))).toEqual([
    'not-found ./absent.txt',
    'capture ./article.txt',
    'not-text ./data.json',
    'empty ./empty.txt',
    'too-large ./large.txt',
    'not-text ./page.pdf',
    'not-text ./photo.jpg',
    'not-text ./pipe',
    'not-text ./program.bin',
  ])
  expect(await message(join(folder, 'page.pdf'))).toContain('a PDF document')
})

test('a folder with nothing in it, or only empty folders', async () => {
  mkdirSync(join(folder, 'inner'))
  expect(await read(folder)).toEqual(['empty-folder .'])
  expect(await read(join(folder, 'inner'))).toEqual(['empty-folder ./inner'])
})

test('a file without permission', async () => {
  const path = put('closed.txt', 'نص')
  chmodSync(path, 0o000)
  chmodSync(folder, 0o755)
  // Permissions do not bind root: ask as nobody.
  const root = process.geteuid?.() === 0
  if (root) process.seteuid?.(65534)
  try {
    expect(await read(path)).toEqual(['unreadable ./closed.txt'])
  } finally {
    if (root) process.seteuid?.(0)
  }
})

test('text in UTF-16 is text, whatever its zero bytes', async () => {
  const text = 'عنوان\nفقرة أولى 2024'
  put('le.txt', Buffer.from(text, 'utf16le'))
  put('be.txt', Buffer.from(text, 'utf16le').swap16())
  expect(await read(folder)).toEqual(['capture ./be.txt', 'capture ./le.txt'])
})
