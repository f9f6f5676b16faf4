import { expect } from 'vitest'
import { words } from '../../src/arabic/index.ts'
import type { Span } from '../../src/arabic/types.ts'
import type { Article } from '../../src/article/types.ts'
import { type Claim, findClaims } from '../../src/claims/index.ts'

/** What must hold for the claims of any article whatever. Gives them. */
export function checkClaims(article: Article): readonly Claim[] {
  const { text } = article
  const claims = findClaims(article)
  expect(new Set(claims.map(claim => claim.id)).size).toBe(claims.length)
  // One assertion for a whole article: a text of many claims makes many thousands of them.
  expect(claims.flatMap(claim => faultsOf(claim, article.id, text))).toEqual([])
  return claims
}

/** What is wrong with a claim: an empty list where every span of it lies in the text and says what the claim says it does. */
/** One word that says what was done and to whom: "وأحرقوه"; not "وأحرقوا". */
const WITH_OBJECT = /^[وف]\p{L}{3,}(?:ه|ها|هم|هما|هن)$/u

function faultsOf(claim: Claim, article: string, text: string): readonly string[] {
  const faults: string[] = []
  const say = (fault: string, is: boolean): void => {
    if (is) faults.push(`${claim.id} ${claim.type}: ${fault}: ${JSON.stringify(claim.evidence.exact.slice(0, 80))}`)
  }
  const lies = ({ start, end }: Span): boolean => start >= 0 && end > start && end <= text.length
  const says = (span: Span, exact: string): boolean => lies(span) && text.slice(span.start, span.end) === exact
  const { evidence, place, time } = claim
  say('id', !/^c[0-9a-f]{16}$/u.test(claim.id))
  say('article', claim.article !== article)
  say('evidence', !says(evidence, evidence.exact))
  say('evidence over a line', evidence.exact.includes('\n'))
  say('no words of its own', words(evidence.exact).length < 2 && !WITH_OBJECT.test(evidence.exact))
  for (const named of [...claim.chain, ...claim.agents, ...claim.targets]) say('name', !says(named, named.name))
  say('place', place !== null && !says(place, place.name))
  say('half a point', place !== null && (place.lat === null) !== (place.lon === null))
  say('time', time !== null && !says(time, time.text))
  for (const quantity of claim.quantities) say('quantity', !says(quantity, quantity.text))
  say(
    'a count of nothing',
    claim.quantities.some(q => q.min === null && q.max === null),
  )
  say('trigger', !lies(claim.trigger))
  for (const rule of claim.rules) say(`rule ${rule.rule}`, !lies(rule))
  return faults
}
