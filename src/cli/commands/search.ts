import { defineCommand } from 'citty'
import { FilterParameters, filterOf } from '../../server/index.ts'
import type { Filter, HitPage } from '../../store/index.ts'
import { jsonArg, storeArg, text, textArg, values } from '../args.ts'
import { locate } from '../context.ts'
import { CommandError, UsageError } from '../errors.ts'
import { sayJson } from '../print.ts'
import { hitsAsData, sayHits } from '../search/hits.ts'
import { storeAt, withStore } from '../stored.ts'

/** The options by which a search is narrowed: parameters of the API (`server/search-filter.ts`). */
const NARROWED = {
  kind: textArg('article|claim', 'Only articles, or only claims.'),
  type: textArg('TYPE', 'Type of the event: airstrike, withdrawal… May be given for each.'),
  actor: textArg('ID|NAME', 'Who does, suffers or says it. May be given for each.'),
  role: textArg('agent|target|chain', 'As what the actor stands in the claim.'),
  origin: textArg('ID', 'On whose word it stands. May be given for each.'),
  outlet: textArg('ID|NAME', 'Who printed it. May be given for each.'),
  place: textArg('ID|NAME', 'Where it is said to have been. May be given for each.'),
  country: textArg('CODE', 'ISO 3166-1 alpha-2: SY. May be given for each.'),
  status: textArg('STATUS', 'single-source, corroborated, contested or denied. May be given for each.'),
  polarity: textArg('asserted|denied', 'Whether the claim asserts or denies.'),
  factuality: textArg('HOW', 'occurred, ongoing, planned or possible.'),
  near: textArg('LAT,LON|ID', 'Near a point, or near a place of the tables.'),
  km: textArg('KM', 'How near, in kilometres (default: 25).'),
  from: textArg('DATE', 'First day of what is said to have happened.'),
  to: textArg('DATE', 'Last day of it.'),
  'published-from': textArg('DATE', 'First day of publication.'),
  'published-to': textArg('DATE', 'Last day of publication.'),
} as const

/** The parameter that an option is: `published-from` is `publishedFrom`. */
const parameterOf = (option: string): string => option.replace(/-./g, ([, letter]) => letter!.toUpperCase())

/** What the options say, as the API's parameters would. */
function filterIn(rawArgs: readonly string[]): Filter {
  const given = Object.keys(NARROWED).flatMap(name => {
    const list = values(rawArgs, name)
    if (list.includes('')) throw new UsageError(`--${name} needs a value.`)
    return list.length === 0 ? [] : [[parameterOf(name), list.length === 1 ? list[0] : list] as const]
  })
  const parsed = FilterParameters.safeParse(Object.fromEntries(given))
  if (!parsed.success) {
    const at = parsed.error.issues[0]?.path[0]
    const option = Object.keys(NARROWED).find(name => parameterOf(name) === at) ?? String(at)
    throw new UsageError(`--${option} ${values(rawArgs, option).join(' ')} cannot be meant: isnad search --help.`)
  }
  const filter = filterOf(parsed.data, locate)
  if ('problem' in filter) throw new UsageError(`--${filter.problem}`)
  return filter
}

/** `isnad search WORDS [options]` */
export const search = defineCommand({
  meta: {
    name: 'search',
    description:
      'Search the articles and claims of a store: inflected words, names in Latin letters, narrowed by what claims say.',
  },
  args: {
    words: {
      type: 'positional',
      required: false,
      valueHint: 'WORDS',
      description: 'All must be there, in some form. Without words: whatever the options let through.',
    },
    ...NARROWED,
    limit: textArg('N', 'Hits to show, 1 to 200 (default: 20).'),
    cursor: textArg('CURSOR', 'Go on behind a page that named it.'),
    facets: { type: 'boolean', description: 'Also count the hits by type, actor, place, month…' },
    ...storeArg,
    ...jsonArg,
  },
  async run({ args, rawArgs }) {
    const query = args._.join(' ')
    const filter = filterIn(rawArgs)
    const limit = Number(text(args, 'limit') ?? '20')
    if (!Number.isInteger(limit) || limit < 1 || limit > 200) throw new UsageError('--limit is a number from 1 to 200.')
    if (query.trim() === '' && Object.values(filter).every(value => value === undefined))
      throw new UsageError('Name words to search for, or narrow the search with an option.')
    const { address, name, there } = await storeAt(args)
    if (!there)
      throw new CommandError(`${name}: there is no such store. Make one with isnad add, or name another with --store.`)
    const page: HitPage = await withStore(address, store =>
      store.search(query, limit, text(args, 'cursor') ?? null, { filter, facets: args.facets === true }),
    )
    if (args.json === true) sayJson(hitsAsData(query, page))
    else sayHits(page)
  },
})
