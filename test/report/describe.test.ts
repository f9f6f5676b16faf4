import { describe, expect, test } from 'vitest'
import { eventTypes } from '../../src/knowledge/index.ts'
import { describeClaim, describeEvent } from '../../src/report/index.ts'
import { account, article, type ClaimSketch, claim, event } from './build.ts'
import { context } from './context.ts'
import { fled, killedCopied, planned, protests, shellingDenied, story } from './story.ts'

const page = article({
  file: 'lines.txt',
  lines: [
    [
      'body',
      'قالت وزارة الصحة ووكالة الضفاف ومصدر طبي والمجلس العسكري في ترهونة وسعاد إن القوات سيطرت على مخيم الوادي وترهونة وقتل مدنيان',
    ],
  ],
})
const make = (sketch: Partial<ClaimSketch>) =>
  claim({ article: page, evidence: page.text, type: 'capture', trigger: 'سيطرت', ...sketch })
const council = { words: 'المجلس العسكري في ترهونة', ref: 'force:council' }
const ministry = { words: 'وزارة الصحة', ref: 'ministry:health', kind: 'state' as const }
const tarhuna = { words: 'ترهونة', ref: 'place:tarhuna', precision: 'city' as const }

const both = (one: ReturnType<typeof make>) => [describeClaim(one, context, 'en'), describeClaim(one, context, 'ar')]

describe('a claim as a line', () => {
  test('what happened, then on whose word', () => {
    expect(both(make({ agents: [council], place: tarhuna, chain: [ministry] }))).toEqual([
      'The Tarhuna Military Council captured Tarhuna, says the Ministry of Health',
      'سيطرة المجلس العسكري في ترهونة على ترهونة، وفق وزارة الصحة',
    ])
  })

  test('what kind of place it is, where the Latin name does not say it', () => {
    const camp = { words: 'مخيم الوادي', ref: 'place:baniwalid', precision: 'camp' as const }
    expect(both(make({ place: camp, chain: [ministry] }))).toEqual([
      'The camp of Bani Walid captured, says the Ministry of Health',
      'السيطرة على مخيم الوادي، وفق وزارة الصحة',
    ])
  })

  test('nobody is named: the line says so', () => {
    expect(both(protests)).toEqual([
      'Under way: protest in Libya, with no source given',
      'جارٍ: احتجاج في ليبيا، من دون إسناد إلى مصدر',
    ])
  })

  test('a relay stands behind the origin', () => {
    expect(both(killedCopied)).toEqual([
      '4 civilians killed in Tarhuna on 3 September 2021, says the Red Crescent in Tarhuna, as relayed by Difaf News Agency',
      'مقتل 4 مدنيين في ترهونة في 3 أيلول/سبتمبر 2021، وفق الهلال الأحمر في ترهونة، عبر وكالة الضفاف',
    ])
  })

  test('two of them, governed by the verbal noun', () => {
    const two = make({
      type: 'killing',
      trigger: 'قتل',
      chain: [ministry],
      quantities: [{ words: 'مدنيان', min: 2, max: 2, unit: 'civilians' }],
    })
    expect(both(two)).toEqual(['2 civilians killed, says the Ministry of Health', 'مقتل مدنيين، وفق وزارة الصحة'])
  })

  test('a person whom no table knows is transliterated in English; a body and an office are not', () => {
    const latin = { ...context, latin: (name: string) => (name === 'سعاد' ? 'Suad' : null) }
    const by = (words: string, kind: 'person' | 'organisation') =>
      describeClaim(make({ place: tarhuna, chain: [{ words, kind }] }), latin, 'en')
    expect(by('سعاد', 'person')).toBe('Tarhuna captured, says Suad')
    expect(by('سعاد', 'organisation')).toBe('Tarhuna captured, says \u2068سعاد\u2069')
    expect(by('مصدر طبي', 'person')).toBe('Tarhuna captured, says \u2068مصدر طبي\u2069')
    expect(
      describeClaim(make({ agents: [{ words: 'سعاد' }], place: tarhuna, chain: [ministry] }), latin, 'en'),
    ).toMatch(/^\u2068سعاد\u2069 captured/)
  })

  test('whom a figure counts is said once, with the figure', () => {
    const text = 'قتل 14 مدنياً في ترهونة ونزحت أكثر من 3000 أسرة وأفرج عن 20 أسيراً بعد دفن القتلى وعلاج جرحى'
    const report = article({ file: 'counted.txt', lines: [['body', text]] })
    const say = (sketch: Partial<ClaimSketch>) => {
      const one = claim({ article: report, evidence: text, type: 'killing', trigger: 'قتل', place: tarhuna, ...sketch })
      const all = account({ articles: [report], claims: [one], events: [] })
      const [q] = one.quantities
      const quantities = [{ unit: q!.unit, low: q!.min, best: q!.min, high: q!.max }]
      const its = event({ claims: [one], status: 'single-source', independent: 1, quantities })
      return [describeEvent(its, all, context, 'en'), describeEvent(its, all, context, 'ar')]
    }
    const killed = [{ words: '14 مدنياً', min: 14, max: 14, unit: 'civilians' }]
    const line = ['14 civilians killed in Tarhuna', 'مقتل 14 مدنياً في ترهونة']
    expect(say({ targets: [{ words: 'مدنياً' }], quantities: killed })).toEqual(line)
    const figureAlone = [{ ...killed[0]!, words: '14' }]
    expect(say({ targets: [{ words: 'مدنياً' }], quantities: figureAlone })).toEqual(line)
    // A sort of people that the tables know is nobody besides those who are counted.
    expect(say({ targets: [{ words: 'مدنياً', ref: 'group:civilians' }], quantities: killed })).toEqual(line)
    expect(say({ targets: [{ words: '14 مدنياً', ref: 'group:civilians' }], quantities: figureAlone })).toEqual(line)
    expect(say({ targets: [{ words: 'أسيراً' }], quantities: killed })[0]).toContain('أسيراً')
    // Nor are "the dead" anybody besides those who were killed; but the killing of the wounded is said to be that.
    expect(say({ targets: [{ words: 'القتلى', ref: 'group:killed' }], quantities: killed })).toEqual(line)
    expect(say({ targets: [{ words: 'جرحى', ref: 'group:wounded' }], quantities: killed })[0]).not.toBe(line[0])
    const fled = { type: 'displacement' as const, trigger: 'نزحت', agents: [{ words: 'أسرة' }] }
    const families = [{ words: 'أكثر من 3000 أسرة', min: 3000, max: null, unit: 'families' }]
    expect(say({ ...fled, quantities: families })).toEqual([
      'At least 3,000 families fled, Tarhuna',
      'نزوح ما لا يقل عن 3,000 عائلة (ترهونة)',
    ])
    const freed = [{ words: '20 أسيراً', min: 20, max: null, unit: 'civilians' }]
    expect(say({ type: 'release', trigger: 'أفرج', quantities: freed })[1]).toBe(
      'الإفراج عمّا لا يقل عن 20 مدنياً في ترهونة',
    )
  })

  test('an unnamed source is said to be one, in the number of the article', () => {
    const doctor = make({ place: tarhuna, chain: [{ words: 'مصدر طبي', kind: 'unnamed' }] })
    expect(describeClaim(doctor, context, 'en')).toBe('Tarhuna captured, says an unnamed source (\u2068مصدر طبي\u2069)')
    expect(describeClaim(fled, context, 'en')).toMatch(/, say unnamed sources \(\u2068مصادر محلية\u2069\)$/)
  })

  test('what is planned is not said to have happened', () => {
    expect(both(planned)).toEqual([
      'Planned: withdrawal of the Tarhuna Military Council from Bani Walid, says the Tarhuna Military Council',
      'مخطط له: انسحاب المجلس العسكري في ترهونة من بني وليد، وفق المجلس العسكري في ترهونة',
    ])
  })
})

describe('a denial as a line', () => {
  test('of another’s act: a clause in English, the verb agreeing in Arabic', () => {
    const denial = make({ polarity: 'denied', agents: [council], place: tarhuna, chain: [ministry] })
    expect(both(denial)).toEqual([
      'The Ministry of Health denies that the Tarhuna Military Council captured Tarhuna',
      'تنفي وزارة الصحة سيطرة المجلس العسكري في ترهونة على ترهونة',
    ])
  })

  test('of one’s own act: by a pronoun', () => {
    expect(both(shellingDenied)).toEqual([
      'The Tarhuna Military Council denies that it shelled \u2068مستودع الوقود\u2069 in Tarhuna',
      'ينفي المجلس العسكري في ترهونة وقوع قصف من جانبه على مستودع الوقود في ترهونة',
    ])
    const capture = make({
      polarity: 'denied',
      agents: [council],
      place: tarhuna,
      chain: [{ ...council, kind: 'force' }],
    })
    expect(describeClaim(capture, context, 'ar')).toBe('ينفي المجلس العسكري في ترهونة سيطرته على ترهونة')
  })

  test('a plural stands in the case that its place asks for', () => {
    const rebels = article({ file: 'r.txt', lines: [['body', 'قال المسلحون إنهم سيطروا على ترهونة']] })
    const named = { words: 'المسلحون' }
    const sketch = {
      article: rebels,
      evidence: 'المسلحون إنهم سيطروا على ترهونة',
      type: 'capture' as const,
      trigger: 'سيطروا',
      agents: [named],
      place: tarhuna,
      chain: [{ ...named, kind: 'force' as const }],
    }
    expect(describeClaim(claim(sketch), context, 'ar')).toBe('سيطرة المسلحين على ترهونة، وفق المسلحين')
    expect(describeClaim(claim({ ...sketch, polarity: 'denied' }), context, 'ar')).toBe(
      'ينفي المسلحون سيطرتهم على ترهونة',
    )
  })

  test('of what nobody is said to have done', () => {
    const denial = make({ type: 'withdrawal', polarity: 'denied', place: tarhuna, chain: [ministry] })
    expect(both(denial)).toEqual([
      'The Ministry of Health denies the withdrawal from Tarhuna',
      'تنفي وزارة الصحة وقوع انسحاب من ترهونة',
    ])
  })

  test('of a plan is not the denial of an act', () => {
    const denial = make({
      type: 'withdrawal',
      polarity: 'denied',
      factuality: 'planned',
      agents: [council],
      chain: [ministry],
    })
    expect(describeClaim(denial, context, 'en')).toBe(
      'The Ministry of Health denies any plan of withdrawal of the Tarhuna Military Council',
    )
  })
})

describe('an event as a line', () => {
  const [killing, shelling] = story.events
  test('figures from the lowest to the highest', () => {
    expect(describeEvent(killing!, story, context, 'en')).toBe(
      '4 to 11 civilians killed in Tarhuna on 3 September 2021',
    )
    expect(describeEvent(killing!, story, context, 'ar')).toBe('مقتل 4 إلى 11 مدنياً في ترهونة في 3 أيلول/سبتمبر 2021')
  })

  test('an agent that only a denial names is not said to have done it', () => {
    expect(describeEvent(shelling!, story, context, 'en')).not.toContain('Council')
  })

  test('what the claims contradict each other on is left out', () => {
    const a = make({ agents: [council], place: tarhuna, chain: [ministry] })
    const b = make({ agents: [{ words: 'القوات' }], place: tarhuna, evidence: 'القوات سيطرت على مخيم الوادي وترهونة' })
    const contested = event({
      claims: [a, b],
      status: 'contested',
      independent: 2,
      contradictions: [
        { kind: 'agent', claims: [a.id, b.id], reason: { rule: 'doers-differ', values: ['القوات', 'القوات'] } },
      ],
    })
    const parts = account({ articles: [page], claims: [a, b], events: [contested] })
    expect(describeEvent(contested, parts, context, 'en')).toBe('Tarhuna captured')
  })

  test('only denied', () => {
    const one = make({ polarity: 'denied', agents: [council], place: tarhuna, chain: [ministry] })
    const denied = event({ claims: [one], status: 'denied', independent: 1 })
    const parts = account({ articles: [page], claims: [one], events: [denied] })
    expect(describeEvent(denied, parts, context, 'en')).toBe(
      'Denied: capture of Tarhuna by the Tarhuna Military Council',
    )
    expect(describeEvent(denied, parts, context, 'ar')).toBe('نفي سيطرة المجلس العسكري في ترهونة على ترهونة')
  })
})

test('every event type makes a line in both languages, with every slot and with none', () => {
  for (const factuality of ['occurred', 'ongoing', 'planned', 'possible'] as const)
    for (const polarity of ['asserted', 'denied'] as const)
      for (const lang of ['en', 'ar'] as const)
        for (const full of [true, false])
          for (const { id: type } of eventTypes) {
            const one = make({
              type,
              factuality,
              polarity,
              chain: [ministry],
              ...(full && { agents: [council], targets: [{ words: 'القوات' }], place: tarhuna }),
            })
            expect(describeClaim(one, context, lang)).not.toMatch(/[{}[\]]|undefined|null| {2}/)
          }
})
