import { expect, test } from 'vitest'
import { viewsWith } from '../../src/server/views/index.ts'
import { FACETS, type FacetField, type Facets } from '../../src/store/index.ts'
import { context } from './context.ts'

/** Counts of one field alone. */
const facetsOf = (field: FacetField, values: Facets['fields'][FacetField]): Facets => ({
  fields: { ...(Object.fromEntries(FACETS.map(one => [one, []])) as unknown as Facets['fields']), [field]: values },
  counted: 3,
  exact: true,
})

const views = viewsWith({
  ...context,
  // As the tables have it: people without a proper name are named in English alone.
  actor: (ref, lang) => (ref === 'group:workers' ? (lang === 'en' ? 'workers' : null) : context.actor(ref, lang)),
})

test.each([
  ['actor', { value: 'group:workers', written: 'العمال' }, { en: 'workers', ar: 'العمال' }],
  ['actor', { value: '"قوه الساحل"', written: 'قوّة الساحل' }, { en: 'قوّة الساحل', ar: 'قوّة الساحل' }],
  ['actor', { value: 'org:civil-defence', written: 'الدفاع' }, { en: 'Civil Defence', ar: 'الدفاع المدني' }],
  ['place', { value: '"حي المرفا"', written: 'حيّ المرفأ' }, { en: 'حيّ المرفأ', ar: 'حيّ المرفأ' }],
  ['place', { value: 'place:latakia' }, { en: 'Latakia', ar: 'اللاذقية' }],
  ['outlet', { value: '"اذاعه المرفا"', written: 'إذاعة المرفأ' }, { en: 'إذاعة المرفأ', ar: 'إذاعة المرفأ' }],
  ['origin', { value: 'o0123456789abcdef', written: 'لجنة الأهالي' }, { en: 'لجنة الأهالي', ar: 'لجنة الأهالي' }],
  // Of what nobody knows a name, none is made up.
  ['actor', { value: '"قوه الساحل"' }, null],
  ['status', { value: 'contested' }, null],
  ['happened', { value: '2022-08' }, null],
] as const)('%s %j is shown as %j', (field, value, label) => {
  expect(views.facets(facetsOf(field, [{ ...value, count: 3 }])).fields[field]).toEqual([
    { value: value.value, label, count: 3 },
  ])
})
