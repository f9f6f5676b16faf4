import { WARCRecord, WARCSerializer } from 'warcio'
import { recordsOfCapture } from './capture.ts'
import { FIELDS, fieldLines } from './fields.ts'
import { recordId, warcDate } from './names.ts'
import type { AboutArchive, ArchivedCapture, LogRow, RecordParts } from './types.ts'

const VERSION = 'WARC/1.1'
/** Rows of the log in one record. */
const ROWS = 5000

/** A record packed by itself, as `.warc.gz` wants it (WARC 1.1, annex D), with the SHA-256 of its block and of its payload. */
const packed = (record: WARCRecord): Promise<Uint8Array> =>
  WARCSerializer.serialize(record, { gzip: true, digest: { algo: 'sha-256', prefix: 'sha256:' } })

const recordOf = ({ type, uri, date, headers, http, block }: RecordParts, info: string): WARCRecord =>
  WARCRecord.create(
    {
      type,
      date,
      warcVersion: VERSION,
      ...(uri === null ? {} : { url: uri }),
      warcHeaders: { ...headers, 'WARC-Warcinfo-ID': info },
      ...(http === null
        ? {}
        : { statusline: http.statusline, httpHeaders: http.headers.map(([name, value]) => [name, value]) }),
    },
    [block],
  )

/**
 * A WARC (ISO 28500, version 1.1), record by record and each packed by itself: what it is and by whom; every capture with what it was made from and how
 * it came (`recordsOfCapture`); last the custody log, a field `log` for each row. One capture is in memory at a time. The same captures, log and moment
 * give the same bytes.
 *
 * @param log oldest first; its last hash stands in the first record too.
 */
export async function* writeWarc(
  captures: AsyncIterable<ArchivedCapture>,
  log: readonly LogRow[],
  { filename, software, created }: AboutArchive,
): AsyncGenerator<Uint8Array> {
  const date = warcDate(created, created)
  const head = log.at(-1)?.hash ?? ''
  const info = recordId('warcinfo', `${date} ${filename} ${head}`)
  yield packed(
    WARCRecord.createWARCInfo(
      { filename, date, warcVersion: VERSION, warcHeaders: { 'WARC-Record-ID': info } },
      {
        software,
        format: 'WARC File Format 1.1',
        conformsTo: 'https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
        description: `Captures of an Isnad store, ${log.length} rows of its custody log${head && `, the last with the hash ${head}`}`,
      },
    ),
  )
  for await (const capture of captures)
    for (const parts of recordsOfCapture(capture, date)) yield packed(recordOf(parts, info))
  for (let from = 0; from < log.length; from += ROWS) {
    const rows = log.slice(from, from + ROWS)
    const block = fieldLines(
      'log',
      rows.map(({ id, at, action, data, hash }) => ({ id, at, action, data, hash })),
    )
    const headers = { 'WARC-Record-ID': recordId('log', rows.at(-1)!.hash), 'Content-Type': FIELDS }
    yield packed(recordOf({ type: 'metadata', uri: null, date, headers, http: null, block }, info))
  }
}
