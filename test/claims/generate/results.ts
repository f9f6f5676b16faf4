import type { Draw } from './draw.ts'
import type { Expected, ExpectedLink } from './expected.ts'
import { mark } from './marks.ts'
import { someOf } from './numbers.ts'
import { sometime } from './when.ts'
import { somewhere } from './where.ts'
import { PEOPLE } from './words.ts'

/** What happened to people, with those hurt besides: "قتل 5 مدنيين وأصيب 12 آخرون". */
export interface Result {
  readonly text: string
  /** The key of the whole. */
  readonly key: string
  readonly claims: readonly Expected[]
}

/** `finite`: قتل … وأصيب …; `noun`: مقتل … وإصابة …; `cause`: أسفر … عن مقتل … وإصابة …. */
export type Manner = 'finite' | 'noun' | 'cause'

const CAUSES: readonly (readonly [noun: string, gender: 'm' | 'f', types: readonly string[]])[] = [
  ['انفجار', 'm', ['explosion']],
  ['هجوم مسلح', 'm', ['attack']],
  ['حريق', 'm', ['accident']],
  ['غارة جوية', 'f', ['airstrike']],
  ['قصف مدفعي', 'm', ['shelling']],
  ['حادث سير', 'm', ['accident']],
  ['اشتباكات', 'f', ['clash']],
]

const OUTCOMES: readonly (readonly [m: string, f: string, preposition: string])[] = [
  ['أسفر', 'أسفرت', 'عن'],
  ['أدى', 'أدت', 'إلى'],
  ['تسبب', 'تسببت', 'في'],
  ['أودى', 'أودت', 'بحياة'],
]

/** Draws dead and wounded. */
export function drawResult(draw: Draw, manner: Manner): Result {
  const where = somewhere(draw)
  const when = draw.chance(0.3) ? sometime(draw) : null
  const dead = someOf(draw, draw.pick(PEOPLE.filter(noun => noun.class === 'victims' && noun.gender === 'm')), 'few')
  const wounded = draw.int(2, 60) + 1
  const others = (kase: 'nom' | 'obl'): string =>
    `${wounded} آخر${kase === 'nom' ? 'ون' : 'ين'}${draw.chance(0.3) ? ' بجروح' : ''}`
  const [first, second, whole, cause] = [draw.key(), draw.key(), draw.key(), draw.key()]
  const tail = [where.adverb, when?.text ?? ''].filter(text => text !== '').join(' ')
  let text: string
  let outcome: (typeof OUTCOMES)[number] | null = null
  if (manner === 'finite') text = `${mark(first, `قتل ${dead.nom}`)} ${mark(second, `وأصيب ${others('nom')} ${tail}`)}`
  else if (manner === 'noun')
    text = `${mark(first, `مقتل ${dead.gen}`)} ${mark(second, `وإصابة ${others('obl')} ${tail}`)}`
  else {
    const [noun, gender] = draw.pick(CAUSES)
    outcome = draw.pick(OUTCOMES)
    const verb = gender === 'm' ? outcome[0] : outcome[1]
    const of = outcome[2] === 'بحياة' ? 'بحياة' : `${outcome[2]} مقتل`
    text = `${mark(first, `${verb} ${mark(cause, noun)} ${tail} ${of} ${dead.gen}`)} ${mark(second, `وإصابة ${others('obl')}`)}`
  }
  const place = { key: where.noun.key!, country: draw.country.code }
  const base: Omit<Expected, 'types' | 'evidence' | 'targets' | 'amounts'> = {
    polarity: 'asserted',
    factuality: ['occurred'],
    chain: [],
    agents: [],
    mayAct: [],
    together: false,
    maySuffer: [...(dead.others ?? []), `آخر${'ين'}`, 'آخرون'],
    place,
    time: when === null ? null : { key: when.key, edtf: when.edtf },
    asides: manner === 'cause' ? [cause] : [],
    labels: [`result:${manner}`, dead.label, where.label],
  }
  const claims: readonly Expected[] = [
    { ...base, types: ['killing'], evidence: [first, whole], targets: [dead.key!], amounts: dead.amounts },
    {
      ...base,
      types: ['injury'],
      evidence: [second, whole],
      targets: [],
      amounts: [{ min: wounded, max: wounded, approximate: false }],
    },
  ]
  return { text: mark(whole, text), key: whole, claims }
}

/** The claims of a result by somebody. */
export const saidBy = ({ claims }: Result, chain: readonly ExpectedLink[], label: string): readonly Expected[] =>
  claims.map(claim => ({ ...claim, chain, labels: [...claim.labels, label] }))
