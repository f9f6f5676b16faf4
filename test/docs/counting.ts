import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  type Account,
  type Article,
  type Claim,
  type Event,
  findClaims,
  originGraph,
  readArticle,
  readInputs,
  reconcile,
} from '../../src/index.ts'

/** The six articles of the guide, read and put together as any others are. */
export async function countedAccount(): Promise<Account> {
  const articles: Article[] = []
  const claims: Claim[] = []
  for await (const input of readInputs([fileURLToPath(new URL('../../docs/counting', import.meta.url))])) {
    if (input.kind !== 'capture') throw new Error(`docs/counting: ${JSON.stringify(input)}`)
    const article = readArticle(input.capture)
    if (!('text' in article)) throw new Error(`docs/counting: ${JSON.stringify(article)}`)
    articles.push(article)
    claims.push(...findClaims(article))
  }
  return reconcile(articles, claims)
}

/** What the tables of the guide say, in the language of the guide. */
const words = {
  en: {
    claims: ['article', 'words', 'on whose word', 'group'],
    joined: ['counted as one', 'and', 'reason'],
    opposed: ['one says', 'the other'],
    itself: 'the outlet itself',
    through: 'through',
    origins: (n: number): string => `**${n} independent origins**`,
  },
  ar: {
    claims: ['المقال', 'الألفاظ', 'على لسان مَن', 'المجموعة'],
    joined: ['يُحسب واحداً', 'مع', 'السبب'],
    opposed: ['يقول أحدهما', 'ويقول الآخر'],
    itself: 'الوسيلة نفسها',
    through: 'عبر',
    origins: (n: number): string => `**${n === 2 ? 'مصدرين مستقلين' : `${n} مصادر مستقلة`}**`,
  },
} as const

export type GuideLanguage = keyof typeof words

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')

/** The tables of one event as the guide has them: its claims with their groups, what was joined and why, and what contradicts what. */
export function tablesOf(account: Account, event: Event, language: GuideLanguage) {
  const say = words[language]
  const fileOf = new Map(account.articles.map(({ id, file }) => [id, basename(file!, '.txt')]))
  const claimOf = new Map(account.claims.map(claim => [claim.id, claim]))
  const at = (id: string): string => fileOf.get(claimOf.get(id)!.article)!
  const quote = (text: string): string => (text.startsWith('«') ? text : `«${text}»`)
  const inOrder = event.claims
    .map(id => claimOf.get(id)!)
    .sort((a, b) => at(a.id).localeCompare(at(b.id)) || a.evidence.start - b.evidence.start)
  const groups = originGraph(account, event.id)!.groups
  // Groups are called by letters, in the order in which the table comes upon them.
  const letters = new Map<number, string>()
  const letter = ({ id }: Claim): string => {
    const { number } = groups.find(({ claims }) => claims.includes(id))!
    if (!letters.has(number)) letters.set(number, 'ABCDEF'[letters.size]!)
    return letters.get(number)!
  }
  const chain = (claim: Claim): string =>
    claim.chain.length === 0 ? say.itself : claim.chain.map(({ name }) => quote(name)).join(` ${say.through} `)
  const cited = (id: string): string => `${at(id)} ${quote(claimOf.get(id)!.evidence.exact)}`
  const inFiles = (a: string, b: string): number => at(a).localeCompare(at(b))
  return {
    origins: say.origins(event.support.independent),
    claims: table(
      say.claims,
      inOrder.map(claim => [at(claim.id), quote(claim.evidence.exact), chain(claim), letter(claim)]),
    ),
    joined: table(
      say.joined,
      event.support.joined
        .map(({ claims, reason }) => [...claims.toSorted(inFiles).map(cited), `\`${reason}\``])
        .sort((a, b) => a.join().localeCompare(b.join())),
    ),
    opposed: table(
      say.opposed,
      event.contradictions
        .map(({ claims, reason }) =>
          claims.map((id, i) => `${at(id)} ${quote(reason.values[i]!)}`).sort((a, b) => a.localeCompare(b)),
        )
        .sort((a, b) => a.join().localeCompare(b.join())),
    ),
  }
}
