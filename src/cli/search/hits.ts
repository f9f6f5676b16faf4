import { describeClaim } from '../../report/index.ts'
import { FACETS, type Hit, type HitPage } from '../../store/index.ts'
import { describeContext } from '../context.ts'
import { printable, say } from '../print.ts'

const codePoints = (text: string, end: number): number => [...text.slice(0, end)].length

/** A page of hits as data. Marks count code points into the snippet, as everywhere outside the program. */
export function hitsAsData(query: string, { items, total, more, next, facets }: HitPage) {
  return {
    query,
    total,
    more,
    next,
    hits: items.map(hit => {
      const { snippet, article } = hit
      return {
        kind: hit.kind,
        id: hit.kind === 'claim' ? hit.claim.claim.id : article.id,
        article: article.id,
        ...(hit.kind === 'claim' ? { type: hit.claim.claim.type, event: hit.claim.event, story: hit.claim.story } : {}),
        title: article.title,
        outlet: article.outlet?.ref ?? article.outlet?.name ?? null,
        published: article.published,
        from: article.file ?? article.url,
        snippet: {
          text: snippet.text,
          marks: snippet.marks.map(({ start, end }) => ({
            start: codePoints(snippet.text, start),
            end: codePoints(snippet.text, end),
          })),
        },
      }
    }),
    facets,
  }
}

/** A page of hits as lines: what was found stands in brackets. */
export function sayHits({ items, total, more, next, facets }: HitPage): void {
  say(more ? `${total} hits or more` : `${total} ${total === 1 ? 'hit' : 'hits'}`)
  for (const hit of items) {
    const { article } = hit
    const where = [article.outlet?.name, article.published, article.file ?? article.url].filter(part => part != null)
    say('')
    if (hit.kind === 'claim') {
      const { claim } = hit.claim
      // Isolates keep names that run the other way apart on a page; a terminal shows them as signs.
      const words = describeClaim(claim, describeContext, 'en').replace(/[\u2068\u2069]/g, '')
      say(`${claim.id}  ${claim.type}, ${claim.polarity}, ${claim.factuality}  ${words}`)
    } else say(`${article.id}  ${article.title ?? 'an article'}`)
    say(`  ${where.join(' · ')}`)
    say(`  «${marked(hit)}»`)
  }
  if (facets !== null) {
    say('')
    say(facets.exact ? `of all ${facets.counted}:` : `of the newest ${facets.counted}:`)
    for (const field of FACETS) {
      const counts = facets.fields[field].slice(0, 8).map(({ value, count }) => `${value} ${count}`)
      if (counts.length > 0) say(`  ${field.padEnd(10)} ${counts.join(' · ')}`)
    }
  }
  if (next !== null) {
    say('')
    say(`more: --cursor ${next}`)
  }
}

function marked({ snippet: { text, marks } }: Hit): string {
  let line = ''
  let at = 0
  for (const { start, end } of marks) {
    line += `${text.slice(at, start)}[${text.slice(start, end)}]`
    at = end
  }
  return printable((line + text.slice(at)).replace(/\s+/g, ' '))
}
