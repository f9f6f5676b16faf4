/** What the screens of a story derive of it: narrowing, zoom, estimates, days, the graph of an event. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp, searchWords } from '../../src/server/index.ts'
import { openStore } from '../../src/store/index.ts'
import { box, chainGraph, curveOf, reasonsOf } from '../../web/src/account/chain-graph.ts'
import { placeOn, plotsOf, scaleOf } from '../../web/src/account/estimates.ts'
import { families, familyOf } from '../../web/src/account/families.ts'
import { originMatrixOf } from '../../web/src/account/matrix.ts'
import { indexOf, narrowed, narrowingIn, narrowsNothing } from '../../web/src/account/narrow.ts'
import { daysOfEvents, eventsOn, heldOn } from '../../web/src/account/on-day.ts'
import { timelineOf } from '../../web/src/account/timeline.ts'
import { isSeen, isWhole, moved, seen, wholeAxis, zoomed } from '../../web/src/account/zoom.ts'
import type { OriginGraphJson, StoryJson } from '../../web/src/api-types.ts'
import { discsOf } from '../../web/src/map/disc.ts'
import { context, events, storyId } from './account.ts'
import { storyAccount } from './story-account.ts'

let story: StoryJson
let graph: OriginGraphJson

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-web-'))
  const store = await openStore(join(folder, 'store.db'), searchWords)
  await store.saveAccount(storyAccount)
  const app = createApp(store, { context })
  story = (await (await app.request(`/api/v1/stories/${storyId}`)).json()) as StoryJson
  graph = (await (await app.request(`/api/v1/events/${events.dead.id}/graph`)).json()) as OriginGraphJson
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const narrowedBy = (query: string) => narrowed(story, indexOf(story), narrowingIn(new URLSearchParams(query)))
const typesOf = ({ events }: StoryJson) => events.map(event => event.type)

describe('narrowing', () => {
  test('nothing asked shows the story itself', () => {
    expect(narrowedBy('lang=ar&cursor=3')).toBe(story)
    expect(narrowsNothing(narrowingIn(new URLSearchParams('from=yesterday&to=')))).toBe(true)
  })

  test('by type and status', () => {
    expect(typesOf(narrowedBy('type=accident'))).toEqual(['accident'])
    expect(typesOf(narrowedBy('status=contested'))).toEqual(['killing', 'explosion'])
    expect(typesOf(narrowedBy('type=accident&status=contested'))).toEqual([])
    expect(typesOf(narrowedBy('type=none'))).toEqual([])
  })

  test('by outlet: its claims alone are shown, of events that are shown whole', () => {
    const shown = narrowedBy(`outlet=${encodeURIComponent('name:موقع الصاري')}`)
    expect(typesOf(shown)).toEqual(['explosion', 'meeting'])
    expect(shown.articles.map(article => article.outlet?.name)).toEqual(['موقع الصاري'])
    expect(shown.claims).toHaveLength(2)
    expect(shown.events[0]!.claims).toHaveLength(2)
    expect(shown.origins.map(origin => [origin.name, origin.claims.length])).toEqual([['هيئة الموانئ', 2]])
  })

  test('by actor, in the words of the article where no table knows it', () => {
    expect(typesOf(narrowedBy(`actor=${encodeURIComponent('عمال')}`))).toEqual(['killing'])
    expect(indexOf(story).actors.map(({ key }) => key)).toContain('عمال')
  })

  test('by days: what can lie in them passes, what nothing dates does not', () => {
    expect(typesOf(narrowedBy('from=2022-08-16'))).toEqual(['aid'])
    expect(typesOf(narrowedBy('to=2022-08-13'))).toEqual(['investigation'])
    expect(narrowedBy('from=2022-08-16').ground).toEqual([])
    expect(narrowedBy('type=killing').ground[0]!.holdings.map(holding => holding.event)).toEqual([events.dead.id])
  })
})

describe('the axis', () => {
  test('zoom keeps the point under the pointer, and never leaves the axis', () => {
    const closer = zoomed(wholeAxis, 0.5, 0.25, 0.01)
    expect(closer.from).toBeCloseTo(0.125)
    expect(closer.to).toBeCloseTo(0.625)
    expect(seen(closer, 0.25)).toBeCloseTo(0.25)
    expect(isWhole(zoomed(closer, 100, 0.9, 0.01))).toBe(true)
    expect(moved(closer, 100)).toEqual({ from: 0.5, to: 1 })
    expect(moved(closer, -100).from).toBe(0)
    const least = zoomed(wholeAxis, 1e-9, 1, 0.1)
    expect(least.to - least.from).toBeCloseTo(0.1)
    expect(isWhole(zoomed(wholeAxis, 0.5, 0.5, 3))).toBe(true)
    expect([isSeen(closer, 0, 0.1), isSeen(closer, 0, 0.2), isSeen(closer, 0.7, 0.9)]).toEqual([false, true, false])
  })

  test('what only bounds date is told apart, and revisions stand where the later figure came out', () => {
    const claims = new Map(story.claims.map(claim => [claim.id, claim]))
    const articles = new Map(story.articles.map(article => [article.id, article]))
    const { rows, undated } = timelineOf(story.events, claims, articles)
    const row = (event: { readonly id: string }) => rows.find(one => one.event.id === event.id)!
    expect([row(events.inquiry).bounded, row(events.inquiry).openStart, row(events.inquiry).openEnd]).toEqual([
      true,
      true,
      false,
    ])
    expect([row(events.fire).bounded, row(events.fire).vague, row(events.hurt).vague]).toEqual([false, false, true])
    const [revision] = row(events.dead).revisions
    expect(revision!.values).toEqual(['أربعة عمال', 'خمسة عمال'])
    expect(revision!.at).toBeCloseTo(row(events.dead).reported.at(-1)!)
    expect(undated.map(({ event }) => event.type)).toEqual(['evacuation', 'meeting'])
  })
})

test('estimates: one scale a unit, a dot for each figure that a claim gives', () => {
  const claims = new Map(story.claims.map(claim => [claim.id, claim]))
  const [people, ...others] = plotsOf(story.events, claims)
  expect(others).toEqual([])
  expect(people!.rows.map(({ event, dots }) => [event.type, dots.length])).toEqual([
    ['killing', 3],
    ['injury', 2],
  ])
  expect(people!.rows[0]!.estimate.behind!.high).toEqual([
    storyAccount.claims.find(one => one.quantities[0]?.min === 7)!.id,
  ])
  expect(people!.scale).toEqual({ most: 12, logarithmic: false, ticks: [0, 2, 4, 6, 8, 10, 12] })
})

test('a scale of thousands is logarithmic, so that ten still shows; zero is its beginning', () => {
  const scale = scaleOf(5000)
  expect(scale).toMatchObject({ logarithmic: true, ticks: [0, 1, 10, 100, 1000] })
  expect([placeOn(scale, 0), placeOn(scale, 5000)]).toEqual([0, 1])
  expect(placeOn(scale, 10)).toBeGreaterThan(0.2)
  expect(scaleOf(0).most).toBe(1)
  expect(placeOn(scaleOf(10), -3)).toBe(0)
})

test('origins are told to assert and deny, each once, and an outlet’s own voice is none', () => {
  const { columns, rows } = originMatrixOf(story)
  const says = (event: { readonly id: string }) => {
    const cells = rows[story.events.findIndex(({ id }) => id === event.id)] ?? []
    return Object.fromEntries(
      columns.flatMap(({ origin }, i) => (cells[i]?.says === 'silent' ? [] : [[origin.name, cells[i]?.says]])),
    )
  }
  expect(says(events.blast)).toEqual({ 'شهود عيان': 'asserts', 'هيئة الموانئ': 'denies' })
  expect(says(events.dead)).toEqual({ 'مدير المستشفى التعليمي': 'asserts', 'مصادر طبية': 'asserts' })
  expect(says(events.inquiry)).toEqual({})
})

describe('a day', () => {
  const day = (text: string) => Date.parse(`${text}T00:00:00Z`)

  test('events up to it, and on it', () => {
    expect(eventsOn(story.events, 'upTo', day('2022-08-14')).map(({ type }) => type)).not.toContain('aid')
    expect(eventsOn(story.events, 'onDay', day('2022-08-18')).map(({ type }) => type)).toEqual(['aid'])
    expect(eventsOn(story.events, 'all', 0)).toBe(story.events)
    expect(daysOfEvents(story.events)).toEqual({ first: day('2022-08-14'), last: day('2022-08-20') })
    expect(daysOfEvents([])).toBeNull()
  })

  test('a state that is said on a day holds on it alone, a taking from its day on; nothing is concluded', () => {
    const holders = (text: string | null) =>
      heldOn(story.ground, text === null ? null : day(text)).flatMap(({ holdings }) =>
        holdings.map(({ holder }) => holder.name),
      )
    expect(holders('2022-08-13')).toEqual([])
    expect(holders('2022-08-14')).toEqual(['هيئة الموانئ'])
    expect(holders('2022-08-15')).toEqual(['لجنة الإغاثة'])
    expect(holders('2022-09-01')).toEqual(['لجنة الإغاثة'])
    expect(holders(null)).toHaveLength(2)
    expect(story.ground[0]!.holdings[0]!.holder.label).toEqual({ en: 'Ports Authority', ar: 'هيئة الموانئ' })
  })
})

describe('the graph of an event', () => {
  test('origins stand before relays, relays before outlets, and no two boxes over each other', () => {
    const laid = chainGraph(graph)
    const column = new Map(laid.nodes.map(({ node, column }) => [node.id, column]))
    for (const { from, to, kind } of graph.edges)
      if (kind === 'told') expect(column.get(from), `${from} → ${to}`).toBeLessThan(column.get(to)!)
    const taken = new Set(laid.nodes.map(({ x, y }) => `${x} ${y}`))
    expect(taken.size).toBe(laid.nodes.length)
    for (const { x, y } of laid.nodes) {
      expect(x + box.width).toBeLessThanOrEqual(laid.width)
      expect(y + box.height).toBeLessThanOrEqual(laid.height)
    }
    expect(laid.edges).toHaveLength(graph.edges.length)
  })

  test('the same graph is laid out the same, in whatever order it comes', () => {
    const places = ({ nodes }: ReturnType<typeof chainGraph>) =>
      nodes.map(({ node, x, y }) => `${node.id} ${x} ${y}`).sort()
    const turned = { ...graph, nodes: graph.nodes.toReversed() }
    expect(places(chainGraph(turned))).toEqual(places(chainGraph(graph)))
  })

  const node = (id: string, roles: OriginGraphJson['nodes'][number]['roles'], groups: number[] = [1]) => ({
    id,
    name: id,
    label: null,
    kind: 'outlet',
    roles,
    claims: ['c'],
    groups,
    articles: [],
  })
  const told = (from: string, to: string) => ({
    from,
    to,
    kind: 'told' as const,
    directed: true,
    claims: ['c'],
    because: [],
  })

  test('outlets that cite each other in a circle are laid out all the same', () => {
    const round: OriginGraphJson = {
      event: 'e',
      nodes: [node('a', ['outlet']), node('b', ['outlet']), node('o', ['origin'])],
      edges: [told('a', 'b'), told('b', 'a'), told('o', 'a')],
      groups: [],
    }
    const laid = chainGraph(round)
    expect(laid.nodes).toHaveLength(3)
    expect(laid.edges.every(({ from, to }) => Number.isFinite(from.x + from.y + to.x + to.y))).toBe(true)
    expect(laid.width).toBeLessThan(8 * (box.width + box.between))
  })

  test('origins of one group stand together in a band; one alone has none', () => {
    const nodes = [
      node('o1', ['origin'], [1]),
      node('o2', ['origin'], [2]),
      node('o3', ['origin'], [1]),
      node('p', ['outlet'], [1, 2]),
    ]
    const laid = chainGraph({
      event: 'e',
      nodes,
      edges: [told('o1', 'p'), told('o2', 'p'), told('o3', 'p')],
      groups: [],
    })
    expect(laid.bands).toHaveLength(1)
    expect(laid.bands[0]).toMatchObject({ group: 1, height: 2 * box.height + box.gap })
  })

  test('a graph of one outlet, and of none', () => {
    expect(chainGraph({ event: 'e', nodes: [], edges: [], groups: [] }).nodes).toEqual([])
    expect(
      chainGraph({ event: 'e', nodes: [node('a', ['outlet', 'origin'])], edges: [], groups: [] }).nodes[0],
    ).toMatchObject({ column: 0, x: 0, y: 0 })
  })

  test('a curve is turned where reading begins at the right', () => {
    const [edge] = chainGraph(graph).edges
    const numbers = (path: string) => path.match(/-?[\d.]+/g)!.map(Number)
    const [x] = numbers(curveOf(edge!, 1000, false))
    expect(numbers(curveOf(edge!, 1000, true))[0]).toBe(1000 - x!)
  })

  test('why claims of a group were joined is counted by reason', () => {
    const joined = (reason: 'copy' | 'same-origin') => ({ claims: ['a', 'b'] as [string, string], reason })
    const group = {
      number: 1,
      claims: [],
      origins: [],
      joined: [joined('copy'), joined('same-origin'), joined('copy')],
    }
    expect(reasonsOf(group)).toEqual([
      { reason: 'copy', pairs: 2 },
      { reason: 'same-origin', pairs: 1 },
    ])
  })
})

test('every type has a family, and every family a type', () => {
  const used = new Set(story.events.map(familyOf))
  for (const family of used) expect(families).toContain(family)
  expect(familyOf({ type: 'ceasefire' })).toBe('politics')
})

test('a disc is as wide as what the name names; a country and a village have none', () => {
  const placed = (precision: 'governorate' | 'country' | 'village') => ({
    key: precision,
    place: { ...events.dead.place!, label: null, precision },
    lat: 30,
    lon: 37,
    area: true,
    events: [],
  })
  const { features } = discsOf([placed('governorate'), placed('country'), placed('village')])
  expect(features).toHaveLength(1)
  const [ring] = features[0]!.geometry.coordinates
  expect(ring![0]).toEqual(ring!.at(-1))
  expect(Math.max(...ring!.map(([, lat]) => lat!)) - 30).toBeCloseTo(120 / 111.32, 2)
})
