import type { AboutArchive, ArchivedCapture, LogRow } from './types.ts'

export type { AboutArchive, ArchivedCapture, LogRow } from './types.ts'

/** See `writeWarc`. The library for WARC is loaded only by who archives. */
export async function* archiveCaptures(
  captures: AsyncIterable<ArchivedCapture>,
  log: readonly LogRow[],
  about: AboutArchive,
): AsyncGenerator<Uint8Array> {
  const { writeWarc } = await import('./write.ts')
  yield* writeWarc(captures, log, about)
}
