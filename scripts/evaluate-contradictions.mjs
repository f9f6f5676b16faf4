// npm run evaluate:contradictions [-- next|strife|rival] [-- --misses]: invented stories that several outlets tell are reconciled, and what the account says contradicts is
// compared with what a reader of all the pages found: pairs of claims that cannot both be right. `next`: two stories by five outlets each (Talbiseh, Mokha; test/claims/gold/next.jsonl,
// test/account/gold/contradictions.tsv). `strife`: three by four (contradictions-strife.tsv). `rival`: three by ten (test/account/gold/contradictions-rival.tsv), of which only the figures are looked at: ask for no --misses of it.
// A pair is found where the account sets those two claims against each other, whatever the kind; and a contradiction of the account is true where the
// reader has its pair. The reader's claims are matched with the program's by their evidence, as the scorer does.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { restore } from './annotations.mjs'

const root = new URL('..', import.meta.url).pathname
if (!existsSync(`${root}dist/index.js`)) {
  console.error('Build first: npm run build.')
  process.exit(1)
}
const { readArticle, findClaims, reconcile } = await import(`${root}dist/index.js`)
const FILES = {
  next: 'contradictions.tsv',
  strife: 'contradictions-strife.tsv',
  rival: 'contradictions-rival.tsv',
}

const asked = process.argv.slice(2).filter(arg => arg in FILES)
for (const set of asked.length > 0 ? asked : Object.keys(FILES)) evaluate(set)

function evaluate(set) {
  const pairs = readFileSync(`${root}test/account/gold/${FILES[set]}`, 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map(line => line.split('\t'))
  const gold = restore(set)
  const byId = new Map(gold.claims.map(claim => [claim.id, claim]))
  const keys = new Set(pairs.flatMap(([, a, b]) => [byId.get(a).article, byId.get(b).article]))

  const codePoints = (text, index) => [...text.slice(0, index)].length
  const read = gold.articles
    .filter(({ id }) => keys.has(id))
    .map(({ id, file, text }) => {
      const bytes = new TextEncoder().encode(text)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const published = /\d{4}-\d\d-\d\d/.exec(file)[0]
      const article = readArticle({ sha256, bytes, file, url: null }, { published })
      return { id, article, claims: findClaims(article) }
    })

  /** Each of our claims with the reader's that it is, one to one, the largest overlap first. */
  const goldOf = new Map()
  for (const { id, article, claims } of read) {
    const candidates = []
    for (const claim of claims)
      for (const one of gold.claims) {
        if (one.article !== id) continue
        const [start, end] = [claim.evidence.start, claim.evidence.end].map(at => codePoints(article.text, at))
        const shared = Math.min(end, one.evidence.end) - Math.max(start, one.evidence.start)
        const union = Math.max(end, one.evidence.end) - Math.min(start, one.evidence.start)
        const shorter = Math.min(end - start, one.evidence.end - one.evidence.start)
        if (shared < 0.5 * shorter || shared < 0.25 * union) continue
        const rank = (one.types.includes(claim.type) ? 10 : 0) + shared / union
        candidates.push({ claim: claim.id, gold: one.id, rank })
      }
    const taken = new Set()
    for (const one of candidates.sort((a, b) => b.rank - a.rank))
      if (!goldOf.has(one.claim) && !taken.has(one.gold)) {
        goldOf.set(one.claim, one.gold)
        taken.add(one.gold)
      }
  }

  const account = reconcile(
    read.map(one => one.article),
    read.flatMap(one => one.claims),
  )
  const keyOf = (a, b) => [a, b].sort().join(' ')
  const kindOf = new Map(pairs.map(([kind, a, b]) => [keyOf(a, b), kind]))
  // One between two events stands in both.
  const said = [
    ...new Map(
      account.events.flatMap(event => event.contradictions).map(one => [`${one.kind} ${one.claims.join()}`, one]),
    ).values(),
  ]
  const saidKeys = said.map(({ kind, claims }) => ({
    kind,
    claims,
    key: keyOf(...claims.map(id => goldOf.get(id) ?? id)),
  }))
  const found = new Set(saidKeys.map(({ key }) => key).filter(key => kindOf.has(key)))
  const matched = new Set(goldOf.values())
  const reachable = [...kindOf.keys()].filter(key => key.split(' ').every(id => matched.has(id)))
  /** A claim that the reader sets against another is contested: whether the account says of it that somebody contradicts it. */
  const contested = new Set([...kindOf.keys()].flatMap(key => key.split(' ')))
  const ours = new Set(said.flatMap(({ claims }) => claims.map(id => goldOf.get(id)).filter(id => id !== undefined)))
  const percent = (n, of) => `${n}/${of} (${((100 * n) / Math.max(1, of)).toFixed(1)} %)`

  console.log(`\n${set}: ${keys.size} pages, ${account.stories.length} stories`)
  console.log(
    `pairs that the reader found: ${percent(found.size, kindOf.size)} are found; of ${reachable.length} both claims are`,
  )
  for (const kind of new Set(kindOf.values())) {
    const all = [...kindOf].filter(([, one]) => one === kind).map(([key]) => key)
    console.log(`  ${kind}: ${percent(all.filter(key => found.has(key)).length, all.length)}`)
  }
  console.log(
    `claims that somebody contradicts: ${percent([...contested].filter(id => ours.has(id)).length, contested.size)} are shown as such`,
  )
  console.log(
    `contradictions that the account says: ${percent(saidKeys.filter(({ key }) => kindOf.has(key)).length, said.length)} are the reader's`,
  )

  if (process.argv.includes('--misses') && asked.includes(set)) {
    const textOf = new Map(read.map(({ id, article }) => [id, [...article.text]]))
    const eventOf = new Map(account.events.flatMap(event => event.claims.map(id => [id, event.id])))
    const mine = new Map([...goldOf].map(([claim, id]) => [id, claim]))
    const claimOf = new Map(read.flatMap(one => one.claims).map(claim => [claim.id, claim]))
    const show = id => {
      const { article, evidence } = byId.get(id)
      const claim = claimOf.get(mine.get(id))
      const told = claim
        ? `${claim.type} ${claim.polarity} ${claim.factuality} ${claim.chain.map(link => link.name).join(' → ')} | ${claim.place?.name ?? ''} | ${claim.time?.edtf ?? ''} | ${claim.quantities.map(({ text, unit }) => `${text}:${unit}`)} | ${eventOf.get(claim.id)}`
        : 'not found'
      return `    ${id} [${told}]\n      ${textOf.get(article).slice(evidence.start, evidence.end).join('')}`
    }
    for (const [key, kind] of kindOf)
      if (!found.has(key)) console.log(`\nmissed ${kind}\n${key.split(' ').map(show).join('\n')}`)
    for (const { kind, claims, key } of saidKeys)
      if (!kindOf.has(key))
        console.log(
          `\nnot the reader's ${kind}\n${claims
            .map(id => {
              const claim = claimOf.get(id)
              return goldOf.has(id)
                ? show(goldOf.get(id))
                : `    ${id} ${claim.type} ${claim.chain.map(l => l.name)} ${claim.evidence.exact}`
            })
            .join('\n')}`,
        )
  }
}
