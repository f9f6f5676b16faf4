import { describe, expect, test } from 'vitest'
import { withTime } from '../../src/account/order/index.ts'
import type { Account } from '../../src/account/types.ts'
import { exportLines, renderDossier } from '../../src/report/index.ts'
import { partsOf, toldStory } from '../account/told-story.ts'
import { options } from './story.ts'

function account(...lines: readonly string[]): Account {
  const told = toldStory(lines)
  const { story, events } = withTime(told.stories[0]!, told.events, { ...partsOf(told), copiesOf: () => [] })
  return { ...told, stories: [story], events }
}

const GROUND = [
  '@ a 2019-03-20',
  'انسحب داعش من بلدة هجين بعد ثلاثة أيام من وقف إطلاق النار 🙂.',
  '  withdrawal e1 - by=داعش@group:islamic-state at=بلدة_هجين@p:hajin chain=المرصد | انسحب داعش من بلدة هجين بعد ثلاثة أيام من وقف إطلاق النار',
  '@ b -',
  '🙂 دخل وقف إطلاق النار حيز التنفيذ.',
  '  ceasefire e2 2019-03-10 | دخل وقف إطلاق النار حيز التنفيذ',
] as const
const NONE = ['@ a 2019-03-20', 'قتل خمسة في بلدة هجين.', '  killing e1 2019-03-20 | قتل خمسة في بلدة هجين'] as const

const rows = (text: string) =>
  text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

describe('time and ground in the export', () => {
  const { articles, events } = exportLines(account(...GROUND))
  const [withdrawal, ceasefire] = rows(events)

  test('an event has its days, each end with the words it comes from, in code points', () => {
    expect(withdrawal.interval).toMatchObject({
      edtf: '2019-03-12/2019-03-14',
      earliest: { edtf: '2019-03-12', because: 'said', article: 'a', event: 'e2' },
    })
    const { start, end } = ceasefire.interval.earliest.span
    const body = [...account(...GROUND).articles[1]!.text].slice(start, end).join('')
    expect(body).toBe('دخل وقف إطلاق النار حيز التنفيذ')
  })

  test('the events before it, and what its claims say of who holds its place', () => {
    expect(withdrawal.after).toMatchObject([{ event: 'e2', because: 'said', days: { min: 2, max: 4 } }])
    expect(withdrawal.holdings).toMatchObject([
      {
        holder: { ref: 'group:islamic-state' },
        place: { ref: 'p:hajin' },
        since: null,
        until: '2019-03-12/2019-03-14',
      },
    ])
    expect(ceasefire).toMatchObject({ after: [], holdings: [] })
  })

  test('an article without a date is placed; one with a date is not', () => {
    const [dated, undated] = rows(articles)
    expect(dated.placed).toBeNull()
    expect(undated).toMatchObject({ published: null, placed: { edtf: '2019-03-10/..', latest: null } })
  })
})

describe('time and ground in the dossier', () => {
  test('a section in both languages, only where somebody is said to hold a place', () => {
    const page = renderDossier(account(...GROUND), options)
    expect(page).toContain('Who is said to hold what ground')
    expect(page).toContain('مَن يُذكر أنه يسيطر على الأرض')
    expect(page).toContain('between 12 March 2019 and 14 March 2019')
    expect(page).toMatch(/بين 12 [^ ]+ 2019 و14 [^ ]+ 2019/)
    expect(page).not.toContain('or before')
    expect(renderDossier(account(...NONE), options)).not.toContain('id="ground"')
  })

  test('a state said on a day held on that day, began then or before and ended then or later', () => {
    const page = renderDossier(
      account(
        '@ a 2019-03-12',
        'تسيطر قسد على بلدة هجين.',
        '  control e1 - ongoing by=قسد@group:sdf at=بلدة_هجين@p:hajin | تسيطر قسد على بلدة هجين',
      ),
      options,
    )
    for (const words of ['12 March 2019 or before', '12 March 2019 or later', 'أو قبله', 'أو بعده'])
      expect(page).toContain(words)
  })

  test('whoever is told to lose a place on no stated day never stands there as its holder', () => {
    const told = (says: string) =>
      renderDossier(
        account('@ a -', says, `  withdrawal e1 - by=قسد@group:sdf at=بلدة_هجين@p:hajin | ${says}`),
        options,
      )
    for (const words of ['on a day not stated', 'في يوم غير مذكور']) {
      expect(told('انسحبت قسد من بلدة هجين.')).toContain(words)
      expect(renderDossier(account(...GROUND), options)).not.toContain(words)
    }
  })

  test('a day that the event has anyway is not told twice', () => {
    const told = account(...NONE)
    const [event] = told.events
    const dated = { ...told, events: [{ ...event!, time: { text: 'أمس', edtf: '2019-03-20' } }] }
    expect(renderDossier(dated, options)).not.toContain('Between which days')
    expect(renderDossier(told, options)).toContain('Between which days')
  })

  test('a holder with markup in its name is shown as text', () => {
    const told = account(...GROUND)
    const [story] = told.stories
    const [held] = story!.ground!
    const evil = { ...held!.holdings[0]!, holder: { name: '<img src=x onerror=alert(1)>', ref: null } }
    const stories = [{ ...story!, ground: [{ ...held!, holdings: [evil] }] }]
    const page = renderDossier({ ...told, stories }, options)
    expect(page).not.toContain('<img')
    expect(page).toContain('&lt;img')
  })
})
