import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { originGraph, reconcile } from '../../src/account/index.ts'
import type { Account, OriginGraph } from '../../src/account/types.ts'
import { article, type ClaimSpec, claim } from './build.ts'
import { examples } from './examples.ts'

const TOWN = { name: 'صبراتة', ref: 'ly:sabratha', at: [32.79, 12.48] as const }

interface Report {
  readonly line: string
  readonly exact: string
  readonly chain?: readonly string[]
  readonly outlet?: string
  readonly published?: string
  readonly more?: Partial<ClaimSpec>
}

/** Articles of two lines, the second holding one claim of deaths in one fire. */
function told(reports: readonly Report[]): Account {
  const articles = reports.map(({ line, outlet, published }, i) =>
    article({
      id: `a${i}`,
      lines: ['حريق في مصنع بمدينة صبراتة', line],
      outlet: outlet ?? `صحيفة رقم ${i}`,
      published: published ?? '2023-05-10',
    }),
  )
  const claims = reports.map(({ exact, chain, more }, i) =>
    claim(articles[i]!, {
      type: 'killing',
      exact,
      chain: chain ?? [],
      place: TOWN,
      time: '2023-05-09',
      quantities: ['killed:4-4'],
      ...more,
    }),
  )
  return reconcile(articles, claims)
}

function graphOf(account: Account): OriginGraph {
  expect(account.events).toHaveLength(1)
  return originGraph(account, account.events[0]!.id)!
}

/** Edges by the names of their ends. */
function edges({ nodes, edges }: OriginGraph): string[] {
  const name = new Map(nodes.map(node => [node.id, node.name]))
  return edges
    .map(({ from, to, kind, directed }) => `${name.get(from)} ${kind} ${directed ? '→' : '–'} ${name.get(to)}`)
    .sort()
}

const WIRE =
  'قال متحدث إن أربعة عمال قتلوا في الحريق الذي اندلع في المصنع مساء الثلاثاء قبل وصول فرق الإطفاء إلى المكان بوقت طويل'
const IN_WIRE = WIRE.slice(WIRE.indexOf('أربعة'))

describe('through whom an event came', () => {
  test('an agency that quotes a monitor: origin → relay → outlet, and the monitor is one node across articles', () => {
    const graph = graphOf(
      told([
        {
          line: 'نقلت وكالة المدى عن مرصد الساحل مقتل أربعة عمال في صبراتة',
          exact: 'مقتل أربعة عمال في صبراتة',
          chain: ['monitor:مرصد الساحل', 'agency:وكالة المدى'],
          outlet: 'الشراع نيوز',
        },
        {
          line: 'وثق مرصد الساحل مقتل أربعة عمال في مدينة صبراتة',
          exact: 'مقتل أربعة عمال في مدينة صبراتة',
          chain: ['monitor:مرصد الساحل'],
          outlet: 'بوابة المرسى',
        },
      ]),
    )
    expect(edges(graph)).toEqual([
      'مرصد الساحل told → بوابة المرسى',
      'مرصد الساحل told → وكالة المدى',
      'وكالة المدى told → الشراع نيوز',
    ])
    const monitor = graph.nodes.find(node => node.name === 'مرصد الساحل')!
    expect(monitor).toMatchObject({ kind: 'monitor', roles: ['origin'], groups: [1] })
    expect(monitor.claims).toHaveLength(2)
    expect(graph.groups).toMatchObject([{ number: 1, origins: [monitor.id], joined: [{ reason: 'same-origin' }] }])
  })

  test('a spokesman and his body are two nodes, and he speaks for it; unnamed sources of two texts are two nodes', () => {
    const officer = 'المتحدث باسم قوة الساحل الرائد نبيل الككلي'
    const graph = graphOf(
      told([
        {
          line: `قال ${officer} إن أربعة عمال قتلوا في صبراتة`,
          exact: 'أربعة عمال قتلوا في صبراتة',
          chain: [`person:${officer}`],
        },
        {
          line: 'أعلنت قوة الساحل مقتل أربعة عمال في صبراتة',
          exact: 'مقتل أربعة عمال في صبراتة',
          chain: ['force:قوة الساحل'],
        },
        { line: 'أربعة قتلى في صبراتة وفق مصادر محلية', exact: 'أربعة قتلى في صبراتة', chain: ['unnamed:مصادر محلية'] },
        {
          line: 'مقتل أربعة في صبراتة بحسب مصادر محلية',
          exact: 'مقتل أربعة في صبراتة',
          chain: ['unnamed:مصادر محلية'],
        },
      ]),
    )
    expect(edges(graph)).toContain(`${officer} speaks-for → قوة الساحل`)
    expect(graph.nodes.find(node => node.name === 'قوة الساحل')!.roles).toEqual(['origin', 'body'])
    expect(graph.nodes.filter(node => node.kind === 'unnamed')).toHaveLength(2)
    expect(graph.groups.map(({ origins }) => origins.length).sort()).toEqual([1, 1, 2])
  })

  test('an unnamed source is tied to the body in its words; not to a relay that stands in its chain already', () => {
    const inWords = graphOf(
      told([
        {
          line: 'قال مصدر في وزارة الصحة الليبية إن أربعة عمال قتلوا في صبراتة',
          exact: 'أربعة عمال قتلوا في صبراتة',
          chain: ['unnamed:مصدر في وزارة الصحة الليبية'],
          more: { agents: ['وزارة الصحة الليبية@org:health'] },
        },
      ]),
    )
    expect(inWords.edges.map(({ kind }) => kind).sort()).toEqual(['tied-to', 'told'])
    const quoted = graphOf(
      told([
        {
          line: 'نقل مرصد الساحل عن مصادر محلية مقتل أربعة عمال في صبراتة',
          exact: 'مقتل أربعة عمال في صبراتة',
          chain: ['unnamed:مصادر محلية', 'monitor:مرصد الساحل'],
        },
      ]),
    )
    expect(quoted.edges.map(({ kind }) => kind)).toEqual(['told', 'told'])
  })

  test('copies are edges between outlets: from the earlier to the later, and without direction where nothing says', () => {
    const [later, earlier, same] = ['2023-05-11', '2023-05-10', '2023-05-10']
    const copied = (published: string): OriginGraph =>
      graphOf(
        told([
          { line: WIRE, exact: IN_WIRE, chain: ['unnamed:متحدث'], outlet: 'الشراع نيوز', published },
          { line: WIRE, exact: IN_WIRE, chain: ['unnamed:متحدث'], outlet: 'بوابة المرسى', published: earlier },
        ]),
      )
    expect(edges(copied(later))).toContain('بوابة المرسى copy → الشراع نيوز')
    const undirected = copied(same).edges.filter(({ kind }) => kind === 'copy')
    expect(undirected).toMatchObject([{ directed: false, because: ['unknown'] }])
    expect(undirected[0]!.from < undirected[0]!.to).toBe(true)
    expect(undirected[0]!.claims).toHaveLength(2)
  })

  test('an outlet in its own voice is origin and outlet in one, with no edge to itself', () => {
    const graph = graphOf(
      told([{ line: 'قتل أربعة عمال في صبراتة', exact: 'قتل أربعة عمال في صبراتة', outlet: 'الشراع نيوز' }]),
    )
    expect(graph.nodes).toMatchObject([{ name: 'الشراع نيوز', roles: ['origin', 'outlet'], articles: ['a0'] }])
    expect(graph.edges).toEqual([])
  })
})

describe('the graphs of the examples', () => {
  const account = examples()

  test('have as many groups as the account counts independent origins, and every claim in one of them', () => {
    for (const event of account.events) {
      const { groups, nodes, edges } = originGraph(account, event.id)!
      expect(groups.length, event.id).toBe(event.support.independent)
      expect(groups.flatMap(({ claims }) => claims).sort()).toEqual([...event.claims].sort())
      expect(nodes.filter(({ roles }) => roles.includes('outlet')).length).toBe(event.support.outlets)
      const ids = new Set(nodes.map(({ id }) => id))
      for (const { from, to } of edges) expect(ids.has(from) && ids.has(to)).toBe(true)
      for (const { claims, groups: named } of nodes)
        expect(named).toEqual(
          groups.filter(group => group.claims.some(id => claims.includes(id))).map(one => one.number),
        )
    }
  })

  test('name origins as the account does, and do not hang on the order of its parts', () => {
    const origins = new Map(account.origins.flatMap(({ id, claims }) => claims.map(claim => [claim, id] as const)))
    fc.assert(
      fc.property(fc.constantFrom(...account.events), fc.infiniteStream(fc.nat(1000)), ({ id, claims }, stream) => {
        const mixed = <T>(list: readonly T[]): T[] =>
          list
            .map(one => ({ one, key: stream.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one)
        const graph = originGraph(account, id)!
        for (const claim of claims) {
          const node = graph.nodes.find(one => one.id === origins.get(claim))
          expect(node?.roles).toContain('origin')
          expect(node?.claims).toContain(claim)
        }
        const shuffled = {
          ...account,
          articles: mixed(account.articles),
          claims: mixed(account.claims),
          copies: mixed(account.copies),
        }
        expect(originGraph(shuffled, id)).toEqual(graph)
      }),
      { numRuns: 40 },
    )
  })

  test('of an event that is not there: null', () => {
    expect(originGraph(account, 'e0')).toBeNull()
  })
})
