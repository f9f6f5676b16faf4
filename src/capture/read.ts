import type { FieldPaths } from './containers/index.ts'
import { isAddress } from './fetch/address.ts'
import type { FetchOptions } from './fetch/fetcher.ts'
import { readFileInputs } from './file.ts'
import type { Limits } from './limits.ts'
import type { Input } from './types.ts'
import { byName, type Found, findFiles } from './walk.ts'

export interface ReadOptions {
  /** Where in the items of JSON documents their title, text, date … stand. Without it: where they usually are. */
  readonly fields?: FieldPaths
  /** Other limits than those of `LIMITS`. */
  readonly limits?: Partial<Limits>
  /** The program that reads PDF documents; `pdftotext`, wherever the system finds it. */
  readonly pdftotext?: string
  /** How addresses are fetched. */
  readonly fetch?: FetchOptions
  /** Called once before the first is read, with the number of inputs that will be reported. */
  readonly onCount?: (inputs: number) => void
}

/** All that the inputs give, in order, the same bytes as often as they are met. */
async function* everything(
  found: readonly Found[],
  addresses: readonly string[],
  options: ReadOptions,
): AsyncGenerator<Input> {
  for (const one of found)
    if ('reason' in one) yield { kind: 'failure', failure: one }
    else yield* readFileInputs(one, options)
  if (addresses.length === 0) return
  // The HTTP client is loaded only by who fetches.
  const { fetchInputs } = await import('./fetch/inputs.ts')
  yield* fetchInputs(addresses, options.fetch ?? {}, options)
}

/**
 * Reads files and folders, one at a time, sorted by path, then addresses. Folders are walked to the bottom; hidden files, hidden folders,
 * `node_modules`, README files and licences in them are passed over, unless they are asked for by name; a folder reached twice through links is read once,
 * and a link that leads out of the folder that was given is named and not followed.
 *
 * A file or address gives one `Input` – its capture, a failure with its reason, or the note that it holds the same bytes as an earlier one – and one that
 * holds articles (an archive, a WARC, a feed, mails, JSON, PDF: `containers/`) one for each of them, as they are come upon. Files of one
 * article are read up to `Limits.held`, pipes and devices never opened. Addresses are fetched as `docs/fetching.md` says. Never throws for what a path or
 * address holds.
 */
export async function* readInputs(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<Input> {
  const addresses = [...new Set(paths.filter(isAddress))].sort(byName)
  const found = await findFiles(paths.filter(path => !isAddress(path)))
  options.onCount?.(found.length + addresses.length)
  const kept = new Map<string, string>()
  for await (const input of everything(found, addresses, options)) {
    if (input.kind !== 'capture') {
      yield input
      continue
    }
    const { sha256, file, url } = input.capture
    const name = file ?? url ?? ''
    const first = kept.get(sha256)
    if (first === undefined) {
      kept.set(sha256, name)
      yield input
      continue
    }
    const message = `${name}: holds the same bytes as ${first} and is read once.`
    yield { kind: 'note', note: { input: name, kind: 'same-bytes', of: first, message } }
  }
}
