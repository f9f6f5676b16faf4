/** A process that reads some articles of a store with the tables that its environment names, and says what it found. */
import { readArticle } from '../../article/index.ts'
import { findClaims } from '../../claims/index.ts'
import type { Claim } from '../../claims/types.ts'
import { describeClaim } from '../../report/index.ts'
import { describeContext } from '../context.ts'
import { explained } from '../errors.ts'
import { withStore } from '../stored.ts'
import type { ReadHere, ReadSaid, ReadTask } from './types.ts'

/** Captures that are in memory at once. */
const AT_A_TIME = 20

const tell = (said: ReadSaid): Promise<void> =>
  new Promise(done => (process.send === undefined ? done() : process.send(said, undefined, undefined, () => done())))

/** What is said of a claim, without where its words stand: two readings that differ in none of it are one. */
function saidBy({ type, polarity, factuality, agents, targets, place, time, quantities, chain }: Claim): string {
  const named = (all: readonly { readonly name: string; readonly ref: string | null }[]) =>
    all.map(({ name, ref }) => [name, ref])
  return JSON.stringify([
    type,
    polarity,
    factuality,
    named(agents),
    named(targets),
    place && [place.name, place.ref, place.lat, place.lon],
    time?.edtf,
    quantities.map(({ min, max, unit }) => [min, max, unit]),
    chain.map(({ name, ref, kind }) => [name, ref, kind]),
  ])
}

async function read({ store: address, articles }: ReadTask): Promise<ReadHere[]> {
  const found: ReadHere[] = []
  await withStore(address, async store => {
    for (let after = ''; found.length < articles; ) {
      const kept = await store.keptAfter(after, AT_A_TIME)
      for (const capture of await store.whole(kept)) {
        if ('gone' in capture || found.length === articles) continue
        const article = readArticle(capture)
        if ('reason' in article) continue
        const title = article.title ? article.text.slice(article.title.start, article.title.end) : (article.file ?? '')
        found.push({
          article: article.id,
          title,
          outlet: article.outlet?.value.ref ?? article.outlet?.value.name ?? null,
          claims: findClaims(article).map(claim => ({
            at: `${claim.trigger.start}-${claim.trigger.end}`,
            value: saidBy(claim),
            exact: claim.evidence.exact,
            description: {
              en: describeClaim(claim, describeContext, 'en'),
              ar: describeClaim(claim, describeContext, 'ar'),
            },
          })),
        })
      }
      if (kept.length < AT_A_TIME) return
      after = kept.at(-1)!.sha256
    }
  })
  return found
}

process.on('disconnect', () => process.exit(1))
process.once('message', (task: ReadTask) => {
  read(task)
    .then(found => tell({ read: found }))
    .catch(error => tell({ failed: explained(error) }))
    .then(() => process.exit(0))
})
