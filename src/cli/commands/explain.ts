import { defineCommand } from 'citty'
import { explainLinks } from '../../account/index.ts'
import type { Account, ReviewedClaim } from '../../account/types.ts'
import type { Span } from '../../arabic/types.ts'
import type { Article } from '../../article/types.ts'
import { describeClaim, exportLines } from '../../report/index.ts'
import { type Args, howToRead, jsonArg, readingArgs, storeArg, text } from '../args.ts'
import { describeContext } from '../context.ts'
import { CommandError, UsageError } from '../errors.ts'
import { inCodePoints } from '../explain/data.ts'
import { copyBetween, type Explanation, explanation } from '../explain/explanation.ts'
import { find, findArticle, isArticleId } from '../explain/find.ts'
import { linksText } from '../explain/origin-text.ts'
import { pageOf } from '../explain/page.ts'
import { printable, say, sayJson } from '../print.ts'
import { progressBar } from '../progress.ts'
import { reportInputs } from '../report-inputs.ts'
import { buildAccount } from '../run.ts'
import { storeAt, withStore } from '../stored.ts'

async function accountOf(paths: readonly string[], args: Args, rawArgs: readonly string[]): Promise<Account> {
  const store = text(args, 'store')
  if (paths.length > 0) {
    if (store !== undefined) throw new UsageError('Name articles or a store, not both.')
    const { account, notes } = await buildAccount(paths, {
      ...howToRead(args, rawArgs),
      progress: progressBar('Reading'),
    })
    reportInputs(account.failures, notes, 'isnad export --json names each')
    return account
  }
  const { address, name, there } = await storeAt(args)
  if (!there)
    throw new CommandError(`${name}: there is no such store. Name articles to read, or a store with --store FILE.`)
  return withStore(address, opened => opened.account())
}

/** Offsets in code points, as everywhere outside the program. */
function codePoints(article: Article, { start, end }: Span): Span {
  const before = [...article.text.slice(0, start)].length
  return { start: before, end: before + [...article.text.slice(start, end)].length }
}

const quote = (article: Article, span: Span): string =>
  `«${printable(article.text.slice(span.start, span.end).replace(/\s+/g, ' '))}»`

function explainAsText(claim: ReviewedClaim, article: Article, links: readonly string[]): void {
  const line = (label: string, value: string): void => say(`  ${label.padEnd(12)}${value}`)
  // What a reviewer wrote need not stand in the article.
  const words = (one: Span, own: string): string => (one.start < one.end ? quote(article, one) : printable(own))
  const spans = (list: readonly (Span & { readonly name: string; readonly ref: string | null })[]): string =>
    list.map(one => `${words(one, one.name)}${one.ref ? ` ${one.ref}` : ''}`).join(', ')
  say(`${claim.id}  ${claim.type}, ${claim.polarity}, ${claim.factuality}`)
  // Isolates keep names that run the other way apart on a page; a terminal shows them as signs.
  line('in words', printable(describeClaim(claim, describeContext, 'en').replace(/[\u2068\u2069]/g, '')))
  line(
    'article',
    `${printable(article.file ?? article.url ?? article.id)}${article.title ? ` ${quote(article, article.title)}` : ''}`,
  )
  line('evidence', quote(article, claim.evidence))
  line('trigger', quote(article, claim.trigger))
  line('chain', claim.chain.length === 0 ? 'the article in its own voice' : spans(claim.chain))
  if (claim.agents.length > 0) line('agents', spans(claim.agents))
  if (claim.targets.length > 0) line('targets', spans(claim.targets))
  if (claim.place) line('place', spans([claim.place]))
  if (claim.time) line('time', `${words(claim.time, claim.time.text)}${claim.time.edtf ? ` ${claim.time.edtf}` : ''}`)
  for (const quantity of claim.quantities)
    line(
      'quantity',
      `${words(quantity, quantity.text)} ${quantity.min ?? '…'}–${quantity.max ?? '…'}${quantity.unit ? ` ${quantity.unit}` : ''}`,
    )
  for (const { action, field, author, at, note } of claim.review?.by ?? []) {
    const what = field === undefined ? `${action}ed` : `${field} corrected`
    line('review', printable(`${what} by ${author}, ${at}${note === null ? '' : `: ${note}`}`))
  }
  for (const [field, value] of Object.entries(claim.review?.machine ?? {}))
    line('machine', `${field} ${printable(JSON.stringify(value))}`)
  for (const one of links) say(one)
  say('  rules')
  for (const rule of claim.rules) {
    const { start, end } = codePoints(article, rule)
    say(`    ${rule.rule}  ${start}–${end}  ${quote(article, rule)}`)
  }
}

/** A claim as it is exported, with the rules that made it and the origin of each link. */
function claimData(account: Account, claim: ReviewedClaim, article: Article): unknown {
  const lines = exportLines(account).claims.split('\n')
  const exported = lines.map(line => (line === '' ? null : JSON.parse(line))).find(one => one?.id === claim.id)
  const rules = claim.rules.map(rule => ({
    rule: rule.rule,
    ...codePoints(article, rule),
    exact: article.text.slice(rule.start, rule.end),
  }))
  const { links, origin } = explainLinks(account, claim.id)!
  return { ...exported, rules, links: inCodePoints(links, account), origin: inCodePoints(origin, account) }
}

/** `isnad explain ID [INPUT… | --store FILE]`, `isnad explain ARTICLE ARTICLE [INPUT… | --store FILE]` */
export const explain = defineCommand({
  meta: {
    name: 'explain',
    description:
      'Show why a claim, event, story or origin is what it is, or what text two articles share: the rules and the words.',
  },
  args: {
    id: {
      type: 'positional',
      required: false,
      description:
        'The id of a claim, event, story, origin or article, or its first digits; two articles, for the text that they share.',
      valueHint: 'ID',
    },
    input: {
      type: 'positional',
      required: false,
      description: 'The articles that it is in; without them, the store is asked.',
      valueHint: 'INPUT…',
    },
    ...storeArg,
    ...readingArgs,
    ...jsonArg,
  },
  async run({ args, rawArgs }) {
    const [id, ...rest] = args._
    if (id === undefined) throw new UsageError('Name the claim, event, story, origin or article to explain.')
    const [other, paths] = isArticleId(id) && isArticleId(rest[0]) ? [rest[0], rest.slice(1)] : [undefined, rest]
    const account = await accountOf(paths, args, rawArgs)
    if (other !== undefined) {
      tell(account, copyBetween(account, findArticle(account, id), findArticle(account, other)), args.json === true)
      return 0
    }
    const found = find(account, id)
    if (found.kind !== 'claim') {
      tell(account, explanation(account, found), args.json === true)
      return 0
    }
    const { claim } = found
    const article = account.articles.find(one => one.id === claim.article)
    if (article === undefined) throw new CommandError(`The article of claim ${claim.id} is not in the account.`)
    if (args.json === true) sayJson(claimData(account, claim, article))
    else explainAsText(claim, article, linksText(explainLinks(account, claim.id)!, pageOf(account)))
    return 0
  },
})

function tell(account: Account, { data, lines }: Explanation, json: boolean): void {
  if (json) sayJson(inCodePoints(data, account))
  else for (const line of lines) say(line)
}
