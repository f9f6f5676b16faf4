import { expect, test } from 'vitest'
import { exportLines, renderDossier } from '../../src/report/index.ts'
import { by, claimAnchor, eventOf, five, MACHINE, nine, reject, reviewed, seven } from '../account/reviews/fixture.ts'
import { context } from './context.ts'

const correction = {
  field: 'place',
  value: { name: 'سوق السمك', ref: null, lat: null, lon: null, country: null, precision: 'site' },
} as const
const rejects = reject(seven)
const corrects = by({ action: 'correct', target: claimAnchor(five), correction }, '<b>هدى</b>')
const { account } = reviewed(rejects, corrects, reject(nine))
const rows = (lines: string) =>
  lines
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))

test('exported claims carry their reviews, with the machine’s values in code points; what nobody reviewed is as before', () => {
  const lines = exportLines(account)
  const claims = new Map(rows(lines.claims).map(claim => [claim.id, claim]))
  const before = new Map(rows(exportLines(MACHINE).claims).map(claim => [claim.id, claim]))
  expect(claims.get(five.id)).toMatchObject({
    place: { name: 'سوق السمك', precision: 'site' },
    review: {
      verdict: null,
      machine: { place: before.get(five.id).place },
      by: [{ review: corrects.id, field: 'place', author: '<b>هدى</b>' }],
    },
  })
  expect(claims.get(seven.id)).toEqual({
    ...before.get(seven.id),
    review: {
      verdict: 'rejected',
      machine: {},
      by: [expect.objectContaining({ review: rejects.id, action: 'reject' })],
    },
  })
  const untouched = MACHINE.claims.filter(claim => claims.get(claim.id).review === undefined)
  expect(untouched.length).toBeGreaterThan(0)
  for (const { id } of untouched) expect(claims.get(id)).toEqual(before.get(id))
})

test('an exported event names the claims that were rejected; a claim whose event has no other is of none', () => {
  const lines = exportLines(account)
  const event = rows(lines.events).find(one => one.id === eventOf(account, five).id)
  expect(event.rejected).toEqual([seven.id])
  expect(event.claims).not.toContain(seven.id)
  const claims = rows(lines.claims)
  expect(claims.find(claim => claim.id === seven.id).event).toBe(event.id)
  expect(claims.find(claim => claim.id === nine.id)).toMatchObject({ event: null, story: event.story })
})

test('the dossier shows rejected and corrected claims as such, with who says so', () => {
  const page = renderDossier(account, { context, borders: [], towns: [] })
  for (const claim of [five, seven, nine]) expect(page).toContain(`id="claim-${claim.id}"`)
  expect(page.match(/مرفوضة في المراجعة/g)?.length).toBe(2)
  expect(page.match(/مصحَّحة في المراجعة/g)?.length).toBe(1)
  expect(page).toContain('&lt;b&gt;هدى&lt;/b&gt;')
  expect(page).not.toContain('<b>هدى</b>')
  expect(renderDossier(MACHINE, { context, borders: [], towns: [] })).not.toContain('في المراجعة')
})
