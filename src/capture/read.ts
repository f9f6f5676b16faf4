import type { FieldPaths } from './containers/index.ts'
import { isAddress } from './fetch/address.ts'
import type { FetchOptions } from './fetch/fetcher.ts'
import { readFileInputs } from './file.ts'
import type { Limits } from './limits.ts'
import { Repeats } from './repeats.ts'
import type { Input, InputsOf } from './types.ts'
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

async function* once(input: Input): AsyncGenerator<Input> {
  yield input
}

/** All that the inputs give, in order, the same bytes as often as they are met. */
async function* everything(
  found: readonly Found[],
  addresses: readonly string[],
  options: ReadOptions,
): AsyncGenerator<InputsOf> {
  for (const one of found)
    if ('reason' in one) yield { name: one.input, inputs: once({ kind: 'failure', failure: one }) }
    else yield { name: one.path, inputs: readFileInputs(one, options) }
  if (addresses.length === 0) return
  // The HTTP client is loaded only by who fetches.
  const { fetchEach } = await import('./fetch/inputs.ts')
  yield* fetchEach(addresses, options.fetch ?? {}, options)
}

/** An input, or where its bytes were met before the note that says so. `kept`: names by SHA-256. */
function unlessKept(input: Input, kept: Map<string, string>): Input {
  if (input.kind !== 'capture') return input
  const { sha256, file, url } = input.capture
  const name = file ?? url ?? ''
  const first = kept.get(sha256)
  if (first === undefined) {
    kept.set(sha256, name)
    return input
  }
  const message = `${name}: holds the same bytes as ${first} and is read once.`
  return { kind: 'note', note: { input: name, kind: 'same-bytes', of: first, message } }
}

/**
 * Reads files and folders, one at a time, sorted by path, then addresses. Folders are walked to the bottom; hidden files, hidden folders,
 * `node_modules`, README files and licences in them are passed over, unless they are asked for by name; a folder reached twice through links is read once,
 * and a link that leads out of the folder that was given is named and not followed.
 *
 * A file or address gives one `Input` – its capture, a failure with its reason, or the note that it holds the same bytes as an earlier one – and one that
 * holds articles (an archive, a WARC, a feed, mails, JSON, PDF: `containers/`) one for each of them, as they are come upon; of those that give nothing
 * for the same reason, or hold the same bytes, the first 20 of each file are named, and how many more there are. Files of one
 * article are read up to `Limits.held`, pipes and devices never opened. Addresses are fetched as `docs/fetching.md` says. Never throws for what a path or
 * address holds.
 */
export async function* readInputs(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<Input> {
  const addresses = [...new Set(paths.filter(isAddress))].sort(byName)
  const found = await findFiles(paths.filter(path => !isAddress(path)))
  options.onCount?.(found.length + addresses.length)
  const kept = new Map<string, string>()
  for await (const { name, inputs } of everything(found, addresses, options)) {
    const repeats = new Repeats(name)
    // What is said of the file itself at its end, why it was not read on, comes last.
    let own: Input | null = null
    for await (const input of inputs) {
      if (own !== null) yield own
      own = null
      const said = unlessKept(input, kept)
      if (!repeats.takes(said)) continue
      if (said.kind === 'failure' && said.failure.input === name) own = said
      else yield said
    }
    yield* repeats.end()
    if (own !== null) yield own
  }
}
