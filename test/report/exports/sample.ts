import type { Account } from '../../../src/account/types.ts'
import { actor, eventType } from '../../../src/knowledge/index.ts'
import { bytesOf, type Custody, type ExportContext, formatsOf } from '../../../src/report/index.ts'
import { account, article, claim, event } from '../build.ts'
import { context as names } from '../context.ts'

/** The real event types over the names of an invented story. */
export const context: ExportContext = {
  ...names,
  acled: type => eventType(type).acled,
  plover: type => eventType(type).plover,
  country: iso2 => (iso2 === 'LY' ? 'Libya' : null),
  governorate: ref => (ref.startsWith('place:') ? 'Murqub' : null),
  kind: ref => actor(ref)?.kind ?? (ref.startsWith('force:') ? 'force' : null),
}

const wire = article({
  url: 'https://wire.example/1?a=b',
  outlet: { name: 'وكالة الضفاف', ref: 'agency:difaf' },
  published: '2022-06-02',
  lines: [
    ['title', '🛑 غارة على ترهونة; مقتل أربعة'],
    [
      'body',
      '🛑 قال الهلال الأحمر في ترهونة إن غارة شنها المجلس العسكري في ترهونة يوم الأربعاء على مدينة ترهونة أوقعت أربعة قتلى.',
    ],
    ['body', 'وقال المجلس العسكري في ترهونة إنه يستعد لهجوم على بني وليد.'],
  ],
})

/** A name and a title that somebody made to be run in a spreadsheet. */
const hostile = article({
  file: '=cmd|calc.txt',
  outlet: { name: '=HYPERLINK("http://x.example/","اضغط")' },
  published: '2022-06-03',
  lines: [
    ['title', '+1+1 غارة'],
    ['body', 'شنت طائرات غارة على ترهونة أو بني وليد أسفرت عن مقتل 6 مدنيين.'],
    ['body', 'نفت الوزارة السيطرة على بني وليد.'],
  ],
})

const tarhuna = { words: 'ترهونة', ref: 'place:tarhuna', at: [32.43, 13.63], precision: 'city', country: 'LY' } as const
const baniWalid = {
  words: 'بني وليد',
  ref: 'place:baniwalid',
  at: [31.76, 13.98],
  precision: 'town',
  country: 'LY',
} as const

const strike = claim({
  article: wire,
  evidence: 'غارة شنها المجلس العسكري في ترهونة يوم الأربعاء على مدينة ترهونة أوقعت أربعة قتلى',
  type: 'airstrike',
  trigger: 'غارة',
  chain: [{ words: 'الهلال الأحمر في ترهونة', ref: 'org:crescent', kind: 'organisation' }],
  agents: [{ words: 'المجلس العسكري في ترهونة', ref: 'force:council' }],
  place: tarhuna,
  time: { words: 'يوم الأربعاء', edtf: '2022-06-01' },
  quantities: [{ words: 'أربعة قتلى', min: 4, max: 4, unit: 'killed' }],
})
const plan = claim({
  article: wire,
  evidence: 'يستعد لهجوم على بني وليد',
  type: 'offensive',
  factuality: 'planned',
  trigger: 'لهجوم',
  place: baniWalid,
})
const elsewhere = claim({
  article: hostile,
  evidence: 'شنت طائرات غارة على ترهونة أو بني وليد أسفرت عن مقتل 6 مدنيين',
  type: 'airstrike',
  trigger: 'غارة',
  place: baniWalid,
})
const killing = claim({
  article: hostile,
  evidence: 'مقتل 6 مدنيين',
  type: 'killing',
  trigger: 'مقتل',
  agents: [{ words: 'طائرات' }],
  quantities: [{ words: '6 مدنيين', min: 6, max: 6, unit: 'civilians' }],
})
/** Somebody died, and nobody is said to have done it. */
const fire = claim({
  article: wire,
  evidence: 'أربعة قتلى',
  type: 'killing',
  trigger: 'قتلى',
  quantities: [{ words: 'أربعة قتلى', min: 4, max: 4, unit: 'killed' }],
})
const denial = claim({
  article: hostile,
  evidence: 'نفت الوزارة السيطرة على بني وليد',
  type: 'capture',
  polarity: 'denied',
  trigger: 'السيطرة',
  place: baniWalid,
})
const told = claim({ article: wire, evidence: 'قال الهلال الأحمر في ترهونة', type: 'statement', trigger: 'قال' })

const one = { status: 'single-source', independent: 1 } as const
export const events = {
  strike: event({
    ...one,
    claims: [strike],
    quantities: [{ unit: 'killed', low: 4, best: 4, high: 6 }],
  }),
  disputed: {
    ...event({
      claims: [elsewhere, killing],
      status: 'contested',
      independent: 2,
      contradictions: [
        {
          kind: 'place',
          claims: [elsewhere.id, strike.id],
          reason: { rule: 'places-apart', values: ['بني وليد', 'ترهونة'] },
        },
      ],
    }),
    interval: { edtf: '2022-06-01/2022-06-03', earliest: null, latest: null },
  },
  killing: event({ ...one, claims: [killing], quantities: [{ unit: 'civilians', low: 6, best: 6, high: null }] }),
  plan: event({ ...one, claims: [plan] }),
  denied: event({ ...one, claims: [denial], status: 'denied' }),
  statement: event({ ...one, claims: [told] }),
  fire: event({ ...one, claims: [fire], quantities: [{ unit: 'killed', low: 4, best: 4, high: 4 }] }),
} as const

export const claims = { strike, plan, elsewhere, killing, denial, told, fire } as const
export const articles = { wire, hostile } as const

export const sample: Account = account({
  articles: [wire, hostile],
  claims: Object.values(claims),
  events: Object.values(events),
  origins: [
    { id: 'org:crescent', name: 'الهلال الأحمر في ترهونة', kind: 'organisation', claims: [strike.id] },
    { id: 'o2', name: 'صوت المقال', kind: 'outlet', claims: [killing.id] },
  ],
})

export const NOTHING_KEPT = async (): Promise<null> => null

/** A format's file, whole. */
export async function fileOf(
  name: string,
  of: Account = sample,
  custody: (article: { readonly sha256: string }) => Promise<Custody | null> = NOTHING_KEPT,
): Promise<Buffer> {
  const [format] = formatsOf(name)
  const pieces = []
  for await (const piece of bytesOf(format!, { account: of, context, software: 'isnad 0.1.0', custody }))
    pieces.push(piece)
  return Buffer.concat(pieces)
}

/** An account in which nothing is. */
export const NOTHING: Account = {
  articles: [],
  claims: [],
  events: [],
  stories: [],
  origins: [],
  copies: [],
  failures: [],
}
