import type { Surroundings } from '../../src/account/order/index.ts'
import { read } from '../../src/account/reading.ts'
import type { Account, Copy, Event, Story } from '../../src/account/types.ts'
import type { Article } from '../../src/article/types.ts'
import type { Claim, EventType } from '../../src/claims/types.ts'
import { article, type ClaimSpec, claim } from './build.ts'

/**
 * A story written as text, for tests of time and ground:
 *
 *     @ NAME 2019-03-12            an article with its day of publication (`-` none; `copy=OTHER` shares OTHER's text, `copy=OTHER,taken` took it)
 *     انسحب المسلحون من هجين.      its lines
 *       withdrawal e1 2019-03-10 by=NAME@ref at=NAME@ref@precision | انسحب المسلحون
 *
 * An indented line is a claim: type, event, day (`-` none), then who, where, origin (`chain=`), how it is told (`denied`, `ongoing`, `planned`, `possible`,
 * `share=60`); behind the bar the words that make it.
 */
export function toldStory(lines: readonly string[]): Account {
  const drafts: { id: string; published: string; copy: string | null; lines: string[]; claims: string[] }[] = []
  for (const line of lines) {
    const head = /^@ (\S+) (\S+)(?: copy=(\S+))?$/.exec(line)
    if (head !== null)
      drafts.push({ id: head[1]!, published: head[2]!, copy: head[3] ?? null, lines: ['أخبار'], claims: [] })
    else if (line.startsWith('  ')) drafts.at(-1)!.claims.push(line.trim())
    else drafts.at(-1)!.lines.push(line)
  }
  const articles: Article[] = []
  const claims: Claim[] = []
  const events = new Map<string, { type: EventType; claims: Claim[] }>()
  const origins = new Map<string, string[]>()
  for (const draft of drafts) {
    const made = article({
      id: draft.id,
      lines: draft.lines,
      ...(draft.published !== '-' && { published: draft.published }),
    })
    articles.push(made)
    for (const line of draft.claims) {
      const [spec, event, origin] = claimOf(line)
      const told = claim(made, spec)
      claims.push(told)
      const known = events.get(event)
      if (known === undefined) events.set(event, { type: spec.type, claims: [told] })
      else known.claims.push(told)
      origins.set(origin ?? draft.id, [...(origins.get(origin ?? draft.id) ?? []), told.id])
    }
  }
  const story: Story = { id: 's1', title: 'أخبار', articles: articles.map(one => one.id), events: [...events.keys()] }
  return {
    articles,
    claims,
    events: [...events].map(
      ([id, { type, claims: own }]): Event => ({
        id,
        type,
        story: story.id,
        claims: own.map(one => one.id),
        place: own.find(one => one.place !== null)?.place ?? null,
        time: null,
        quantities: [],
        support: { claims: own.length, articles: 1, outlets: 1, chains: 1, independent: 1, joined: [] },
        status: 'single-source',
        contradictions: [],
        revisions: [],
      }),
    ),
    stories: [story],
    origins: [...origins].map(([id, own]) => ({ id, name: id, kind: 'organisation', claims: own })),
    copies: drafts.flatMap(({ id, copy }): Copy[] => {
      if (copy === null) return []
      const [of, direction] = copy.split(',') as [string, Copy['direction'] | undefined]
      const [here, there] = [
        { start: 0, end: 5 },
        { start: 0, end: 5 },
      ]
      const said = { direction: direction ?? ('unknown' as const), because: 'unknown' as const, credit: null }
      return [{ article: id, of, share: 0.9, ...said, passages: [{ here, there }] }]
    }),
    failures: [],
  }
}

function claimOf(line: string): [spec: ClaimSpec, event: string, origin: string | null] {
  const [head, exact] = line.split(' | ') as [string, string]
  const [type, event, day, ...rest] = head.split(' ') as [EventType, string, string, ...string[]]
  const value = (key: string): string | null =>
    rest
      .find(part => part.startsWith(`${key}=`))
      ?.slice(key.length + 1)
      .replaceAll('_', ' ') ?? null
  const [name, ref, precision] = value('at')?.split('@') ?? []
  const factuality = (['ongoing', 'planned', 'possible'] as const).find(one => rest.includes(one))
  const share = value('share')
  return [
    {
      type,
      exact,
      denied: rest.includes('denied'),
      ...(factuality !== undefined && { factuality }),
      ...(day !== '-' && { time: day }),
      agents: value('by')?.split('+') ?? [],
      targets: value('to')?.split('+') ?? [],
      ...(name !== undefined && {
        place: { name, ...(ref && { ref }), ...(precision !== undefined && { precision: precision as 'town' }) },
      }),
      ...(share !== null && { quantities: [`percent:${share}-${share}`] }),
    },
    event,
    value('chain'),
  ]
}

/** What the time and ground of an account of one story are read from, but for its copies. */
export function partsOf({ articles, claims, origins }: Account): Omit<Surroundings, 'copiesOf'> {
  const originOf = new Map(origins.flatMap(({ id, claims: ids }) => ids.map(claim => [claim, id] as const)))
  return {
    readings: articles.map(read),
    claims: new Map(claims.map(claim => [claim.id, claim])),
    originOf: claim => originOf.get(claim) ?? null,
  }
}
