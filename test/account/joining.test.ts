import { describe, expect, test } from 'vitest'
import { reconcile } from '../../src/account/index.ts'
import { article, type ClaimSpec, claim } from './build.ts'

const SURMAN = { name: 'صرمان', ref: 'ly:surman', at: [32.75, 12.57] as const }
const SABRATHA = { name: 'صبراتة', ref: 'ly:sabratha', at: [32.79, 12.48] as const }
const COAST = { name: 'الساحل الغربي', ref: 'ly:west-coast', at: [32.7, 12.5] as const, precision: 'region' as const }

/** One article: a headline, then a line each; the claims as groups of their numbers. */
function inside(...specs: readonly ClaimSpec[]): number[][] {
  const made = article({ id: 'a', lines: specs.map(spec => spec.exact), published: '2023-05-10' })
  const claims = specs.map(spec => claim(made, spec))
  return reconcile([made], claims).events.map(event => event.claims.map(id => claims.findIndex(c => c.id === id)))
}

/** An article a claim, below one headline. */
function between(...specs: readonly ClaimSpec[]): number[][] {
  const articles = specs.map((spec, i) =>
    article({ id: `a${i}`, lines: ['أنباء الساحل غرب ليبيا', spec.exact], published: '2023-05-10' }),
  )
  const claims = specs.map((spec, i) => claim(articles[i]!, spec))
  return reconcile(articles, claims).events.map(event => event.claims.map(id => claims.findIndex(c => c.id === id)))
}

const raid: ClaimSpec = { type: 'attack', exact: 'هجوم مسلح على بوابة صرمان', place: SURMAN }

describe('in one text', () => {
  test('a headline goes with the lead that tells it', () => {
    expect(
      inside(raid, { type: 'attack', exact: 'شن مسلحون هجوما على بوابة صرمان فجر الأربعاء', place: SURMAN }),
    ).toEqual([[0, 1]])
  })

  test('of deeds told one after the other each is another', () => {
    const deaths = [
      'مقتل تاجر في السوق',
      'ومقتل سائق على الطريق',
      'ومقتل حارس عند المصرف',
      'ومقتل طالب في الحي',
      'ومقتل عامل',
    ]
    expect(
      inside({ type: 'statement', exact: 'ليلة دامية' }, ...deaths.map(exact => ({ type: 'killing' as const, exact }))),
    ).toHaveLength(6)
  })

  test('an agreement goes with what it provides, and not with every leaving', () => {
    const head: ClaimSpec = { type: 'statement', exact: 'أخبار متفرقة' }
    const deal: ClaimSpec = { type: 'agreement', exact: 'أبرم الطرفان اتفاقا', chain: ['outlet:قناة المرفأ'] }
    const terms: ClaimSpec = {
      type: 'withdrawal',
      exact: 'يقضي بخروج المسلحين من صرمان',
      chain: ['outlet:قناة المرفأ'],
    }
    expect(inside(head, deal, terms)).toEqual([[0], [1, 2]])
    expect(inside(head, deal, { ...terms, exact: 'وغادر المسلحون صرمان' })).toHaveLength(3)
  })

  test('what is planned has not happened', () => {
    const agents = ['قوة الساحل@ly:coast']
    const done: ClaimSpec = { type: 'attack', exact: 'هاجمت قوة الساحل بوابة صرمان', place: SURMAN, agents }
    const again: ClaimSpec = { type: 'attack', exact: 'وكانت قوة الساحل هاجمت بوابة صرمان', place: SURMAN, agents }
    const head: ClaimSpec = { type: 'statement', exact: 'يوم في صرمان' }
    expect(inside(head, done, again)).toEqual([[0], [1, 2]])
    expect(
      inside(head, done, { ...again, exact: 'وستهاجم قوة الساحل بوابة صرمان', factuality: 'planned' }),
    ).toHaveLength(3)
  })

  test('two voices on where one person is', () => {
    const person = { agents: ['نبيل سالم الككلي'] }
    const head: ClaimSpec = { type: 'statement', exact: 'أسئلة عن الككلي' }
    const here: ClaimSpec = {
      type: 'presence',
      exact: 'نبيل سالم الككلي موجود في صرمان',
      ...person,
      chain: ['monitor:مرصد الساحل'],
    }
    const gone: ClaimSpec = {
      type: 'displacement',
      exact: 'وقال شهود إن نبيل سالم الككلي فر',
      ...person,
      chain: ['unnamed:شهود'],
    }
    expect(inside(head, here, gone)).toEqual([[0], [1, 2]])
    expect(inside(head, here, { ...gone, exact: 'وقال شهود إن عائلات فرت', agents: ['عائلات'] })).toHaveLength(3)
  })
})

describe('between texts', () => {
  const agents = ['قوة الساحل@ly:coast']
  const town: ClaimSpec = {
    type: 'capture',
    exact: 'سيطرت قوة الساحل على صرمان',
    place: SURMAN,
    agents,
    time: '2023-05-10',
  }

  test('one seizure in two texts', () => {
    expect(between(town, { ...town, exact: 'أعلنت قوة الساحل السيطرة على صرمان' })).toEqual([[0, 1]])
  })

  test('the seizure of a region is not that of a town in it', () => {
    expect(between(town, { ...town, exact: 'سيطرت قوة الساحل على الساحل الغربي', place: COAST })).toHaveLength(2)
  })

  test('what one text tells apart another does not join', () => {
    const strike = (exact: string, place: NonNullable<ClaimSpec['place']>): ClaimSpec => ({
      type: 'airstrike',
      exact,
      place,
      agents,
    })
    const both = article({
      id: 'both',
      lines: ['غارات غرب ليبيا', 'غارة على سوق صرمان', 'وغارة على ميناء صبراتة'],
      published: '2023-05-10',
    })
    const vague = article({
      id: 'vague',
      lines: ['أنباء عن غارات غرب ليبيا', 'غارة على سوق صرمان وميناء صبراتة'],
      published: '2023-05-10',
    })
    const claims = [
      claim(both, strike('غارة على سوق صرمان', SURMAN)),
      claim(both, strike('وغارة على ميناء صبراتة', SABRATHA)),
      claim(vague, { type: 'airstrike', exact: 'غارة على سوق صرمان وميناء صبراتة', agents }),
    ]
    const { events } = reconcile([both, vague], claims)
    const of = claims.map(({ id }) => events.findIndex(event => event.claims.includes(id)))
    expect(of[0]).not.toBe(of[1])
  })
})
