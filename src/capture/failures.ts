import type { FailureReason, InputFailure } from './types.ts'

/** What a reason says where nothing more is known. The room that finds a failure says more where it can. */
const SENTENCES: Readonly<Record<FailureReason, string>> = {
  'not-found': 'there is no such file or folder; check the path',
  unreachable: 'its server gives no answer; try again later',
  refused: 'it is not fetched',
  unreadable: 'it cannot be read; check its permissions',
  damaged: 'it is damaged; take it again from where it came',
  encrypted: 'it is encrypted; unpack it first',
  empty: 'the file is empty',
  'empty-folder': 'the folder holds no files to read',
  'too-large': 'it is too large (below 50 MB is read); give its articles as single files',
  'not-text': 'it is not text; give plain text or HTML',
  'wrongly-encoded': 'its characters are broken; save it again as UTF-8',
  'not-arabic': 'it is not written in Arabic; only Arabic articles are read',
  'set-aside': 'it could not be read, again and again, and was set aside; isnad work --again tries once more',
  'bytes-gone': 'its bytes are gone from the store; add its file again, or restore a copy',
  'no-article': 'no paragraph of prose was found in it; give the page of one article',
}

/**
 * The one English sentence for a failure: the input's name as it is, then why and what to do. `detail` replaces the general sentence of the
 * reason where more is known. Whoever shows it escapes it: names of files hold whatever their makers liked.
 */
export function describeFailure(input: string, reason: FailureReason, detail?: string): string {
  return `${input}: ${detail ?? SENTENCES[reason]}.`
}

/** An `InputFailure` with its sentence. */
export function failure(input: string, reason: FailureReason, detail?: string): InputFailure {
  return { input, reason, message: describeFailure(input, reason, detail) }
}
