import { spawn } from 'node:child_process'
import type { Input } from '../types.ts'
import { collect, concat } from './bytes.ts'
import { originalOf } from './compose.ts'
import { Broken, captured, heldBy, type Reading, type Source } from './source.ts'

const MISSING =
  'it is a PDF document, and the program pdftotext is not there to read it; install poppler-utils, or give its text'

interface Ran {
  readonly code: number | null
  readonly out: Uint8Array
  readonly err: string
  /** Why it was ended before it was done. */
  readonly ended: 'time' | 'output' | null
}

/** Runs a program with `input` on its standard input, for `time` ms and up to `most` bytes of output. Throws what `spawn` throws. */
function run(program: string, args: readonly string[], input: Uint8Array, time: number, most: number): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] })
    const out: Uint8Array[] = []
    let size = 0
    let err = ''
    let ended: Ran['ended'] = null
    const end = (why: 'time' | 'output'): void => {
      ended ??= why
      child.kill('SIGKILL')
      // What it started may still hold its output open.
      child.stdout.destroy()
      child.stderr.destroy()
    }
    const timer = setTimeout(() => end('time'), time)
    child.on('error', error => {
      clearTimeout(timer)
      reject(error)
    })
    child.stdout.on('data', (chunk: Uint8Array) => {
      size += chunk.length
      if (size > most) end('output')
      else out.push(chunk)
    })
    child.stderr.on('data', (chunk: Uint8Array) => {
      if (err.length < 2000) err += new TextDecoder('latin1').decode(chunk)
    })
    child.on('close', code => {
      clearTimeout(timer)
      resolve({ code, out: concat(out), err, ended })
    })
    // It may end before it has read everything.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}

/**
 * Lines of a page joined to paragraphs: a line that is much shorter than its paragraph's longest ends it, and an empty line always does. The marks
 * of direction that pdftotext puts around each line and number are taken away.
 */
export function joinLines(text: string): string {
  return text
    .replace(/[\u202a-\u202e]/g, '')
    .split(/\n[ \t]*\n|\f/)
    .map(block => {
      const rows = block.split('\n').map(row => row.trim())
      const longest = Math.max(...rows.map(row => row.length))
      let joined = ''
      let open = false
      for (const row of rows) {
        if (row === '') continue
        joined += `${joined === '' ? '' : open ? ' ' : '\n'}${row}`
        open = row.length > 0.75 * longest
      }
      return joined
    })
    .filter(block => block !== '')
    .join('\n\n')
}

/**
 * The text of a PDF document, as poppler's `pdftotext` gives it where it is installed (other readers turn Arabic letters round), with the lines
 * of each paragraph joined. It gets the document on its standard input, `Limits.pdfTime`, and room for `Limits.pdfText` bytes.
 */
export async function* readPdf(source: Source, reading: Reading): AsyncGenerator<Input> {
  const { pdfTime, pdfText, held } = reading.limits
  const bytes = await collect(source.bytes, held)
  if (bytes === null) throw new Broken('too-large', `it is too large a PDF document (below ${held / 1e6} MB is read)`)
  let ran: Ran
  try {
    ran = await run(reading.pdftotext, ['-q', '-enc', 'UTF-8', '-nopgbrk', '-', '-'], bytes, pdfTime, pdfText)
  } catch {
    throw new Broken('not-text', MISSING)
  }
  if (ran.ended === 'time')
    throw new Broken('not-text', `it is a PDF document that pdftotext did not read within ${pdfTime / 1000} seconds`)
  if (ran.ended === 'output')
    throw new Broken('too-large', `it is a PDF document with more than ${pdfText / 1e6} MB of text`)
  if (ran.code !== 0) {
    const locked = /password/i.test(ran.err)
    if (locked) throw new Broken('encrypted', 'it is a PDF document with a password; save it without')
    throw new Broken('not-text', 'it is a PDF document that pdftotext cannot read; it is damaged')
  }
  const text = joinLines(new TextDecoder().decode(ran.out))
  if (text === '') throw new Broken('not-text', 'it is a PDF document of pictures without text; give its text')
  const version = await versionOf(reading.pdftotext)
  yield captured(source.name, new TextEncoder().encode(text), heldBy(source, 'the document'), {
    original: originalOf(bytes, `pdftotext${version}, its lines joined to paragraphs`),
  })
}

const versions = new Map<string, string>()

/** ` 22.12.0`, as the program says it of itself; asked once. */
async function versionOf(program: string): Promise<string> {
  const known = versions.get(program)
  if (known !== undefined) return known
  const { err, out } = await run(program, ['-v'], new Uint8Array(0), 5000, 10_000)
  const found = /version (\d[\w.]{0,20})/.exec(err + new TextDecoder().decode(out))
  const version = found ? ` ${found[1]}` : ''
  versions.set(program, version)
  return version
}
