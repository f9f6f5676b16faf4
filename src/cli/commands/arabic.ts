import { defineCommand } from 'citty'
import { analyse, names, read, segment, sums } from '../../arabic/index.ts'
import { text as option } from '../args.ts'
import { UsageError } from '../errors.ts'

/** Code points before every UTF-16 offset asked for, in one walk over the text: offsets come in any order, and are few beside its length. */
function codePoints(text: string): (offset: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return offset => offset
  const at = new Uint32Array(text.length + 1)
  let points = 0
  for (let i = 0; i < text.length; i++) {
    at[i] = points
    const code = text.charCodeAt(i)
    const next = text.charCodeAt(i + 1)
    if (!(code >= 0xd800 && code < 0xdc00 && next >= 0xdc00 && next < 0xe000)) points++
  }
  at[text.length] = points
  return offset => at[offset]!
}

/** One line of text as the object that the command writes for it. */
export function describeLine(text: string, anchor: string | null): object {
  const at = codePoints(text)
  const found = read(text, { anchor, bias: 'either', relative: true, narrow: true })
  const place = (one: { readonly start: number; readonly end: number; readonly text: string }) => ({
    start: at(one.start),
    end: at(one.end),
    text: one.text,
  })
  return {
    text,
    words: found.words.map(word => {
      const { proclitics, stem, enclitic } = segment(word)
      return {
        ...place(word),
        // What the tables do not hold keeps its stem, without the article.
        lemma: analyse(word)[0]?.lemma ?? stem.replace(/^ال(?=..)/, ''),
        clitics: [...proclitics, ...(enclitic === null ? [] : [enclitic])],
      }
    }),
    numbers: found.numbers.map(one => ({
      ...place(one),
      kind: one.kind,
      value: one.value,
      min: one.min,
      max: one.max,
      approximate: one.approximate,
      unit: one.unit,
      ...(one.measure === undefined ? {} : { measure: { unit: one.measure.unit, value: one.measure.value } }),
      ...(one.relative === undefined ? {} : { relative: one.relative }),
    })),
    sums: sums(text, found.numbers).map(one => ({ ...place(one), value: one.value, min: one.min, max: one.max })),
    times: found.times.map(one => ({ ...place(one), kind: one.kind, edtf: one.edtf })),
    names: names(text, found.words).map(one => ({ ...place(one), latin: one.latin, key: one.key })),
  }
}

const ANCHOR = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?$/

function anchorOf(value: string | undefined): string | null {
  if (value === undefined) return null
  const day = ANCHOR.test(value) ? new Date(`${value.slice(0, 10)}T00:00:00Z`) : null
  const clock = /T(\d\d):(\d\d)(?::(\d\d))?/.exec(value)
  const isClock = clock === null || (Number(clock[1]) < 24 && Number(clock[2]) < 60 && Number(clock[3] ?? 0) < 60)
  if (day === null || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value.slice(0, 10) || !isClock)
    throw new UsageError(`--anchor ${value} is no date: write YYYY-MM-DD or YYYY-MM-DDTHH:MM.`)
  return value
}

/** Writes, and waits while whoever reads is slower. */
async function write(line: string): Promise<void> {
  if (!process.stdout.write(line)) await new Promise<void>(resolve => process.stdout.once('drain', () => resolve()))
}

/** `isnad arabic [--anchor 2013-02-12T04:30]`: lines in, one JSON object a line out. */
export const arabic = defineCommand({
  meta: {
    name: 'arabic',
    description: 'Read lines of Arabic on standard input; write words, numbers, times and names of each as JSON.',
  },
  args: {
    anchor: {
      type: 'string',
      description: 'The moment that relative times are counted from: YYYY-MM-DD or YYYY-MM-DDTHH:MM.',
      valueHint: 'TIME',
    },
  },
  async run({ args }) {
    const anchor = anchorOf(option(args, 'anchor'))
    if (args._.length > 0) throw new UsageError('arabic reads standard input and takes no files.')
    // Bytes that are no UTF-8 become replacement characters; a mark at the beginning is no text.
    const decoder = new TextDecoder('utf-8')
    let rest = ''
    const lines = async (chunk: string): Promise<void> => {
      const parts = chunk.split('\n')
      rest = parts.pop()!
      for (const line of parts) await write(`${JSON.stringify(describeLine(line.replace(/\r$/, ''), anchor))}\n`)
    }
    for await (const bytes of process.stdin) {
      const decoded = decoder.decode(bytes as Uint8Array, { stream: true })
      // A line without an end is joined once it ends, so that a long one costs its length.
      if (!decoded.includes('\n')) rest += decoded
      else await lines(rest + decoded)
    }
    rest += decoder.decode()
    if (rest !== '') await lines(`${rest}\n`)
    return 0
  },
})
