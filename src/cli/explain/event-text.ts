import type { ClaimOfEvent, EventExplanation, JoinedChains, OriginOfClaim, Said } from '../../account/types.ts'
import { counted } from '../print.ts'
import { graphText } from './graph-text.ts'
import { indent, origin, type Page, signed, words } from './page.ts'
import { CONTRADICTION, JOINED, NAME, REASON, ROOT, STATUS, STEP } from './words.ts'

/** What is said of an event, line by line; `inWords` is the event in one sentence. */
export function eventText(told: EventExplanation, inWords: string, page: Page): readonly string[] {
  const { status } = told.status
  return [
    `${told.event}  ${told.type}, ${status}`,
    `  in words    ${inWords}`,
    `  story       ${told.story}`,
    `  status      ${status}, by the rule ${told.status.rule}: ${STATUS[told.status.rule]}`,
    `  claims`,
    ...indent(
      told.claims.flatMap((claim, i) => [
        ...ofClaim(claim, page),
        ...(i > 0 && claim.joined === null ? ['  joined by no rule: people put it here'] : []),
      ]),
      4,
    ),
    `  support     ${counted(told.independent, 'independent origin')}`,
    ...indent(
      told.joined.flatMap(pair => ofPair(pair, page)),
      4,
    ),
    ...section('estimates', estimates(told, page)),
    ...section(
      'contradictions',
      told.contradictions.flatMap(({ kind, reason: { rule, values }, claims: [a, b], other }) => [
        `${kind}, by the rule ${rule}: ${CONTRADICTION[rule]}${other === null ? '' : `; one of them stands in the event ${other} of the story`}`,
        ...indent([page.said(a), ...against(values[0]), page.said(b), ...against(values[1])]),
      ]),
    ),
    ...section(
      'revisions',
      told.revisions.flatMap(({ claims: [earlier, later], sequence, values }) => [
        `the same origin gives another figure later, its number ${sequence}: ${values.map(words).join(' → ')}`,
        ...indent([page.said(earlier), page.said(later)]),
      ]),
    ),
    '  graph',
    ...indent(graphText(told.graph), 4),
  ]
}

/** What a rule compared. */
const against = (value: string): string[] => [`  compared: ${words(value)}`]

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  ${title}`, ...indent(lines, 4)]
}

function ofClaim(claim: ClaimOfEvent, page: Page): string[] {
  return [
    `${page.said(claim)}  ${claim.type}, ${claim.factuality}`,
    ...indent([...from(claim.origin, page), ...joined(claim, page)]),
  ]
}

/** Where a claim comes from, with the rules. */
export function from(source: OriginOfClaim, page: Page): string[] {
  const quote = source.quote === null ? '' : ` ${page.quoted(source.quote)}`
  return [
    `origin ${origin(source)}, by the rule ${source.named}:${quote} ${NAME[source.named]}`,
    ...(source.root === null ? [] : [standsOn(source.root, source.rooted)]),
  ]
}

function standsOn(root: { readonly id: string; readonly name: string }, rules: OriginOfClaim['rooted']): string {
  return `on the word of ${origin(root)}${rules.map(rule => `, ${rule}: ${ROOT[rule]}`).join('')}`
}

function joined({ joined }: ClaimOfEvent, page: Page): string[] {
  if (joined === null) return []
  const { to, step, points, reasons } = joined
  if (step === 'answer') return [`joined to ${page.said(to)}`, `  ${STEP.answer}`]
  return [
    `joined to ${page.said(to)}`,
    ...indent([
      `two claims ${STEP[step]}, ${signed(points)} points:`,
      ...reasons
        .filter(one => one.points !== 0)
        .map(one => `${signed(one.points).padStart(6)}  ${one.reason}: ${REASON[one.reason]}`),
    ]),
  ]
}

function ofPair({ reason, claims, origin: common, origins, passage, cited }: JoinedChains, page: Page): string[] {
  const [a, b] = claims
  return [
    `${reason}: ${JOINED[reason]}${common === null ? '' : `: ${origin(common)}`}`,
    ...indent([page.said(a), ...indent(from(origins[0], page)), page.said(b), ...indent(from(origins[1], page))]),
    ...(passage === null
      ? []
      : [`  text of both ${page.quoted(passage.here)}`, `           and ${page.quoted(passage.there)}`]),
    ...(cited === null ? [] : [`  named in ${page.article(cited.article)} as ${page.quoted(cited)}`]),
  ]
}

function estimates({ estimates }: EventExplanation, page: Page): string[] {
  return estimates.flatMap(({ unit, ...figures }) => {
    const giving = new Map<string, { said: Said; names: string[] }>()
    for (const name of ['low', 'best', 'high'] as const)
      for (const said of figures[name].claims) {
        const known = giving.get(said.claim)
        if (known === undefined) giving.set(said.claim, { said, names: [name] })
        else known.names.push(name)
      }
    const value = (name: 'low' | 'best' | 'high'): string => `${name} ${figures[name].value ?? 'open'}`
    return [
      `${unit ?? 'without a unit'}: ${value('low')}, ${value('best')}, ${value('high')}`,
      ...indent([...giving.values()].map(({ said, names }) => `${names.join(', ')}: ${page.said(said)}`)),
    ]
  })
}
