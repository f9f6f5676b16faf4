import { describe, expect, test } from 'vitest'
import { reconcile } from '../../src/account/index.ts'
import type { Event } from '../../src/account/types.ts'
import { article, type ClaimSpec, claim } from './build.ts'

const TOWN = { name: 'صبراتة', ref: 'ly:sabratha', at: [32.79, 12.48] as const }

/** Articles of two lines, the second holding one claim of deaths in one fire at one place; only the chain differs. */
function oneEvent(
  reports: readonly {
    line: string
    exact: string
    chain?: readonly string[]
    outlet?: string
    more?: Partial<ClaimSpec>
  }[],
): Event {
  const articles = reports.map((report, i) =>
    article({
      id: `a${i}`,
      lines: ['حريق في مصنع بمدينة صبراتة', report.line],
      outlet: report.outlet ?? `صحيفة رقم ${i}`,
      published: '2023-05-10',
    }),
  )
  const claims = reports.map((report, i) =>
    claim(articles[i]!, {
      type: 'killing',
      exact: report.exact,
      chain: report.chain ?? [],
      place: TOWN,
      time: '2023-05-09',
      quantities: ['killed:4-4'],
      ...report.more,
    }),
  )
  const events = reconcile(articles, claims).events
  expect(events).toHaveLength(1)
  return events[0]!
}

const WIRE =
  'قال متحدث إن أربعة عمال قتلوا في الحريق الذي اندلع في المصنع مساء الثلاثاء قبل وصول فرق الإطفاء إلى المكان بوقت طويل'

describe('origins are counted, not outlets', () => {
  test('two outlets that repeat one spokesman: one', () => {
    const { support, status } = oneEvent([
      {
        line: 'أعلن العقيد سالم البوعيشي مقتل أربعة عمال في صبراتة',
        exact: 'مقتل أربعة عمال في صبراتة',
        chain: ['person:العقيد سالم البوعيشي'],
      },
      {
        line: 'قتل أربعة عمال في حريق بصبراتة بحسب سالم البوعيشي',
        exact: 'قتل أربعة عمال في حريق بصبراتة',
        chain: ['person:سالم البوعيشي'],
      },
    ])
    expect(support).toMatchObject({ claims: 2, articles: 2, outlets: 2, independent: 1 })
    expect(support.joined.map(j => j.reason)).toEqual(['same-origin'])
    expect(status).toBe('single-source')
  })

  test('two spokesmen: two, and the event is corroborated', () => {
    const { support, status } = oneEvent([
      {
        line: 'أعلن سالم البوعيشي مقتل أربعة عمال في صبراتة',
        exact: 'مقتل أربعة عمال في صبراتة',
        chain: ['person:سالم البوعيشي'],
      },
      {
        line: 'أكدت هناء القريتلي مقتل أربعة عمال في صبراتة',
        exact: 'مقتل أربعة عمال في صبراتة',
        chain: ['person:هناء القريتلي'],
      },
    ])
    expect(support).toMatchObject({ independent: 2, joined: [] })
    expect(status).toBe('corroborated')
  })

  test('an agency that quotes a monitor and the monitor itself: one', () => {
    const { support } = oneEvent([
      {
        line: 'نقلت وكالة المدى عن مرصد الساحل مقتل أربعة عمال في صبراتة',
        exact: 'مقتل أربعة عمال في صبراتة',
        chain: ['monitor:مرصد الساحل', 'agency:وكالة المدى'],
      },
      {
        line: 'وثق مرصد الساحل مقتل أربعة عمال في مدينة صبراتة',
        exact: 'مقتل أربعة عمال في مدينة صبراتة',
        chain: ['monitor:مرصد الساحل'],
      },
    ])
    expect(support).toMatchObject({ chains: 2, independent: 1 })
  })

  test('unnamed sources of independent texts: two', () => {
    const { support } = oneEvent([
      {
        line: 'قالت مصادر محلية إن أربعة عمال قتلوا في صبراتة',
        exact: 'أربعة عمال قتلوا في صبراتة',
        chain: ['unnamed:مصادر محلية'],
      },
      {
        line: 'لقي أربعة عمال مصرعهم في صبراتة وفق مصادر محلية',
        exact: 'لقي أربعة عمال مصرعهم في صبراتة',
        chain: ['unnamed:مصادر محلية'],
      },
    ])
    expect(support.independent).toBe(2)
  })

  test('unnamed sources of copied text: one, because of the copy', () => {
    const exact = WIRE.slice(WIRE.indexOf('أربعة'))
    const { support } = oneEvent([
      { line: WIRE, exact, chain: ['unnamed:متحدث'] },
      { line: WIRE, exact, chain: ['unnamed:متحدث'] },
    ])
    expect(support).toMatchObject({ independent: 1 })
    expect(support.joined.map(j => j.reason)).toEqual(['copy'])
  })

  test('local sources behind a monitor are the monitor', () => {
    const { support } = oneEvent([
      {
        line: 'نقل مرصد الساحل عن مصادر محلية مقتل أربعة عمال في صبراتة',
        exact: 'مقتل أربعة عمال في صبراتة',
        chain: ['unnamed:مصادر محلية', 'monitor:مرصد الساحل'],
      },
      {
        line: 'وثق مرصد الساحل مقتل أربعة عمال في مدينة صبراتة',
        exact: 'مقتل أربعة عمال في مدينة صبراتة',
        chain: ['monitor:مرصد الساحل'],
      },
    ])
    expect(support.independent).toBe(1)
    expect(support.joined.map(j => j.reason)).toEqual(['unnamed-tied'])
  })

  test('an outlet that cites another outlet adds nothing to what that one says itself', () => {
    const { support } = oneEvent([
      { line: 'قتل أربعة عمال في مدينة صبراتة', exact: 'قتل أربعة عمال في مدينة صبراتة', outlet: 'الشراع نيوز' },
      {
        line: 'ذكرت الشراع نيوز أن أربعة عمال قتلوا في صبراتة',
        exact: 'أربعة عمال قتلوا في صبراتة',
        chain: ['outlet:الشراع نيوز'],
        outlet: 'بوابة المرسى',
      },
    ])
    expect(support).toMatchObject({ outlets: 2, independent: 1 })
  })

  test('a headline in the own voice of an article counts with what is attributed below it', () => {
    const a = article({
      id: 'a',
      lines: ['مقتل أربعة عمال في صبراتة', 'أعلن سالم البوعيشي مقتل أربعة عمال في مدينة صبراتة'],
    })
    const { events } = reconcile(
      [a],
      [
        claim(a, { type: 'killing', exact: 'مقتل أربعة عمال في صبراتة', place: TOWN, quantities: ['killed:4-4'] }),
        claim(a, {
          type: 'killing',
          exact: 'مقتل أربعة عمال في مدينة صبراتة',
          place: TOWN,
          quantities: ['killed:4-4'],
          chain: ['person:سالم البوعيشي'],
        }),
      ],
    )
    expect(events).toHaveLength(1)
    expect(events[0]!.support).toMatchObject({ claims: 2, independent: 1 })
    expect(events[0]!.support.joined[0]!.reason).toBe('same-article')
  })
})

describe('a spokesman and his body', () => {
  test('are one origin, in other articles too, once a text names both', () => {
    const officer = 'المتحدث باسم قوة الساحل الرائد نبيل الككلي'
    const { support } = oneEvent([
      {
        line: `قال ${officer} إن أربعة عمال قتلوا في صبراتة`,
        exact: 'أربعة عمال قتلوا في صبراتة',
        chain: [`person:${officer}`],
      },
      {
        line: 'وقال نبيل الككلي إن أربعة عمال لقوا مصرعهم في صبراتة',
        exact: 'أربعة عمال لقوا مصرعهم في صبراتة',
        chain: ['person:نبيل الككلي'],
      },
      {
        line: 'أعلنت قوة الساحل مقتل أربعة عمال في صبراتة',
        exact: 'مقتل أربعة عمال في صبراتة',
        chain: ['force:قوة الساحل'],
      },
    ])
    expect(support.independent).toBe(1)
  })
})

describe('who an origin is', () => {
  const names = (...links: [string, string][]) => {
    const articles = links.map(([, line], i) => article({ id: `a${i}`, lines: [`عنوان ${i}`, line] }))
    const claims = links.map(([link, line], i) =>
      claim(articles[i]!, { type: 'statement', exact: line, chain: [link] }),
    )
    return reconcile(articles, claims).origins.map(origin => origin.claims.length)
  }

  test('a person with title, with full name, and by last name where only one bears it', () => {
    expect(
      names(
        ['person:العقيد سالم البوعيشي', 'قال العقيد سالم البوعيشي ذلك'],
        ['person:سالم البوعيشي', 'وقال سالم البوعيشي أيضا'],
        ['person:البوعيشي', 'وأضاف البوعيشي أمس'],
      ),
    ).toEqual([3])
  })

  test('two persons of one last name stay two, and the bare last name is neither', () => {
    expect(
      names(
        ['person:سالم البوعيشي', 'قال سالم البوعيشي ذلك'],
        ['person:فتحي البوعيشي', 'وقال فتحي البوعيشي غيره'],
        ['person:البوعيشي', 'وأضاف البوعيشي أمس'],
      ),
    ).toHaveLength(3)
  })

  test('"وزارة الصحة" without a country does not join two ministries', () => {
    expect(
      names(
        ['organisation:وزارة الصحة الليبية', 'قالت وزارة الصحة الليبية ذلك'],
        ['organisation:وزارة الصحة التونسية', 'قالت وزارة الصحة التونسية غيره'],
        ['organisation:وزارة الصحة', 'قالت وزارة الصحة ذلك'],
      ),
    ).toHaveLength(3)
  })
})
