import { describe, expect, test } from 'vitest'
import { reconcile } from '../../src/account/index.ts'
import { article, type ClaimSpec, claim } from './build.ts'

const SABRATHA = { name: 'صبراتة', ref: 'ly:sabratha', at: [32.79, 12.48] as const }
const SURMAN = { name: 'صرمان', ref: 'ly:surman', at: [32.75, 12.57] as const }
const CAMP = { name: 'مخيم صرمان', ref: 'ly:surman-camp', at: [32.745, 12.575] as const, precision: 'camp' as const }

/** Each report becomes an article of its own: headline, then the line that is the claim. Gives the events as lists of report numbers. */
function events(...reports: readonly (ClaimSpec & { published?: string })[]): number[][] {
  const articles = reports.map((report, i) =>
    article({
      id: `a${i}`,
      lines: ['اشتباكات بين قوة الساحل وكتيبة الميزان غرب ليبيا', report.exact],
      published: report.published ?? '2023-05-10',
    }),
  )
  const claims = reports.map((report, i) =>
    claim(articles[i]!, { agents: ['قوة الساحل@ly:coast'], targets: ['كتيبة الميزان@ly:mizan'], ...report }),
  )
  return reconcile(articles, claims).events.map(event => event.claims.map(id => claims.findIndex(c => c.id === id)))
}

/** The same in one article, one line a claim. */
function eventsInside(...specs: readonly ClaimSpec[]): number[][] {
  const a = article({ id: 'a', lines: ['اشتباكات غرب ليبيا', ...specs.map(spec => spec.exact)] })
  const claims = specs.map(spec => claim(a, spec))
  return reconcile([a], claims).events.map(event => event.claims.map(id => claims.findIndex(c => c.id === id)))
}

describe('claims of one event', () => {
  test('the same strike in other words', () => {
    expect(
      events(
        { type: 'shelling', exact: 'قصفت قوة الساحل مواقع الكتيبة في صرمان', place: SURMAN, time: '2023-05-10' },
        {
          type: 'shelling',
          exact: 'تعرضت مقار الكتيبة في صرمان لقصف بقذائف الهاون',
          place: SURMAN,
          time: '2023-05-10',
        },
      ),
    ).toEqual([[0, 1]])
  })

  test('never two strikes on one town on two days', () => {
    expect(
      events(
        { type: 'shelling', exact: 'قصفت قوة الساحل مواقع الكتيبة في صرمان', place: SURMAN, time: '2023-05-09' },
        { type: 'shelling', exact: 'قصفت قوة الساحل مواقع الكتيبة في صرمان', place: SURMAN, time: '2023-05-10' },
      ),
    ).toHaveLength(2)
  })

  test('never the same deed in two towns', () => {
    expect(
      events(
        { type: 'capture', exact: 'سيطرت قوة الساحل على مدينة صرمان', place: SURMAN },
        { type: 'capture', exact: 'سيطرت قوة الساحل على مدينة صبراتة', place: SABRATHA },
      ),
    ).toHaveLength(2)
  })

  test('a camp in a town refines it between texts', () => {
    expect(
      events(
        { type: 'capture', exact: 'سيطرت قوة الساحل على صرمان', place: SURMAN, time: '2023-05-10' },
        { type: 'capture', exact: 'قوة الساحل تسيطر على مخيم صرمان', place: CAMP, time: '2023-05-10' },
      ),
    ).toEqual([[0, 1]])
  })

  test('a text that tells the camp from its town means two seizures', () => {
    expect(
      eventsInside(
        { type: 'capture', exact: 'سيطرت قوة الساحل على صرمان', place: SURMAN },
        { type: 'capture', exact: 'ثم سيطرت القوة على مخيم صرمان', place: CAMP },
      ),
    ).toHaveLength(2)
  })

  test('"dozens" and 26 are one count', () => {
    expect(
      events(
        { type: 'displacement', exact: 'نزحت عشرات العائلات من صرمان', place: SURMAN, quantities: ['~families:20-99'] },
        { type: 'displacement', exact: 'نزوح 26 عائلة من صرمان', place: SURMAN, quantities: ['families:26-26'] },
      ),
    ).toEqual([[0, 1]])
  })

  test('two figures from one mouth in one article are two counts', () => {
    const chain = ['organisation:مستشفى صبراتة']
    expect(
      eventsInside(
        { type: 'killing', exact: 'مقتل أربعة عمال في صبراتة', place: SABRATHA, quantities: ['people:4-4'], chain },
        {
          type: 'killing',
          exact: 'مقتل تسعة أشخاص في صبراتة هذا العام',
          place: SABRATHA,
          quantities: ['people:9-9'],
          chain,
        },
      ),
    ).toHaveLength(2)
  })

  test('deaths and wounds are two events', () => {
    expect(
      eventsInside(
        { type: 'killing', exact: 'مقتل أربعة عمال في صبراتة', place: SABRATHA, quantities: ['people:4-4'] },
        { type: 'injury', exact: 'وإصابة سبعة عشر عاملا في صبراتة', place: SABRATHA, quantities: ['people:17-17'] },
      ),
    ).toHaveLength(2)
  })

  test('the dead of a town are not the dead of its country', () => {
    expect(
      events(
        {
          type: 'killing',
          exact: 'مقتل 40 شخصا في صرمان',
          place: SURMAN,
          quantities: ['people:40-40'],
          time: '2023-05-10',
        },
        {
          type: 'killing',
          exact: 'مقتل 900 شخص في ليبيا',
          place: { name: 'ليبيا', ref: 'ly', at: [27, 17], precision: 'country' },
          quantities: ['people:900-900'],
          time: '2023-05-10',
        },
      ),
    ).toHaveLength(2)
  })

  test('reports weeks apart that name no day are of two attacks', () => {
    expect(
      events(
        { type: 'attack', exact: 'هاجمت قوة الساحل بوابة في صرمان', place: SURMAN, published: '2023-05-10' },
        { type: 'attack', exact: 'هاجمت قوة الساحل بوابة في صرمان ليلا', place: SURMAN, published: '2023-06-20' },
      ),
    ).toHaveLength(2)
  })

  test('a denial joins what it denies, also a bare one in the headline', () => {
    const a = article({
      id: 'a',
      lines: [
        'هجوم على بوابة صرمان.. وقوة الساحل تنفي',
        'قال مرصد إن قوة الساحل هاجمت بوابة في صرمان',
        'ونفى المتحدث أن تكون القوة هاجمت بوابة صرمان',
      ],
    })
    const { events } = reconcile(
      [a],
      [
        claim(a, { type: 'attack', exact: 'هجوم على بوابة صرمان', place: SURMAN }),
        claim(a, {
          type: 'statement',
          exact: 'وقوة الساحل تنفي',
          denied: true,
          agents: ['قوة الساحل@ly:coast'],
          chain: ['force:قوة الساحل@ly:coast'],
        }),
        claim(a, {
          type: 'attack',
          exact: 'قوة الساحل هاجمت بوابة في صرمان',
          place: SURMAN,
          agents: ['قوة الساحل@ly:coast'],
          chain: ['monitor:مرصد'],
        }),
        claim(a, {
          type: 'attack',
          exact: 'القوة هاجمت بوابة صرمان',
          denied: true,
          place: SURMAN,
          agents: ['القوة@ly:coast'],
          chain: ['force:قوة الساحل@ly:coast'],
        }),
      ],
    )
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({ type: 'attack', status: 'contested' })
  })
})
