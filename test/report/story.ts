import type { Account } from '../../src/account/types.ts'
import type { Border, DossierOptions } from '../../src/report/index.ts'
import { account, article, claim, event, find } from './build.ts'
import { context } from './context.ts'

/** An invented shelling near Tarhuna, told by four outlets: a wire report, its copy, a denial, a later count, and a page of nobody knows whom. */

const wire = article({
  file: 'news/difaf-1.txt',
  url: 'https://difaf.example/2021/09/04/1',
  outlet: { name: 'وكالة الضفاف', ref: 'agency:difaf' },
  published: '2021-09-04',
  lines: [
    ['boilerplate', 'وكالة الضفاف'],
    ['title', 'مقتل أربعة مدنيين في قصف مستودع للوقود جنوب ترهونة'],
    [
      'body',
      'قال الهلال الأحمر في ترهونة إن أربعة مدنيين قتلوا مساء الجمعة في قصف مستودع الوقود جنوب ترهونة، وإن فرقه نقلت الجثامين إلى مستشفى المدينة.',
    ],
    [
      'body',
      'وذكرت مصادر محلية أن نحو 120 عائلة نزحت من بيوتها قرب المستودع، فيما أعلن المجلس العسكري في ترهونة عزمه على سحب مقاتليه من بني وليد خلال أيام.',
    ],
  ],
})
const copy = article({
  file: 'news/marfa-7.txt',
  outlet: { name: 'صحيفة المرفأ' },
  published: '2021-09-04',
  lines: [
    ['title', 'أربعة قتلى مدنيين قرب ترهونة'],
    [
      'body',
      'قال الهلال الأحمر في ترهونة إن أربعة مدنيين قتلوا مساء الجمعة في قصف مستودع الوقود جنوب ترهونة، بحسب وكالة الضفاف.',
    ],
  ],
})
const denial = article({
  file: 'news/sahl-2.html',
  url: 'https://sahl.example/b?id=2&x=1',
  outlet: { name: 'راديو السهل' },
  published: '2021-09-05',
  lines: [
    ['title', 'المجلس العسكري: لم نقصف المستودع'],
    [
      'body',
      'نفى المجلس العسكري في ترهونة أن تكون مدفعيته قصفت مستودع الوقود جنوب ترهونة، وقال إن الحريق اندلع بسبب تماس كهربائي.',
    ],
    ['body', 'ويُخشى أن ينهار ما بقي من السد في مزرعة الوادي.'],
  ],
})
const later = article({
  file: 'news/difaf-9.txt',
  outlet: { name: 'وكالة الضفاف', ref: 'agency:difaf' },
  published: '2021-09-06',
  lines: [
    ['title', 'ارتفاع حصيلة قصف المستودع إلى ستة'],
    ['body', 'أعلن الهلال الأحمر أن حصيلة قصف مستودع الوقود جنوب ترهونة بلغت ستة مدنيين قتلى.'],
    ['body', 'أما وزارة الصحة فتحدثت عن مقتل 11 مدنياً في القصف جنوب ترهونة.'],
    ['body', 'وتشهد ليبيا احتجاجات متواصلة.'],
  ],
})
const stray = article({
  file: 'news/page <script>alert(1)</script>.txt',
  url: 'javascript:alert(document.domain)',
  lines: [
    ['title', 'خبر بلا توقيع & "عاجل" <img src=x onerror=alert(2)>'],
    ['body', 'قُصف مستودع الوقود قرب ترهونة يوم 3 أيلول.'],
  ],
})

const crescent = { words: 'الهلال الأحمر في ترهونة', ref: 'org:crescent', kind: 'organisation' as const }
const tarhuna = {
  words: 'ترهونة',
  ref: 'place:tarhuna',
  at: [32.435, 13.634] as const,
  precision: 'city' as const,
  country: 'LY',
}
const friday = { words: 'مساء الجمعة', edtf: '2021-09-03' }

export const killed = claim({
  article: wire,
  type: 'killing',
  trigger: 'قتلوا',
  chain: [crescent],
  place: tarhuna,
  time: friday,
  evidence: 'أربعة مدنيين قتلوا مساء الجمعة في قصف مستودع الوقود جنوب ترهونة',
  quantities: [{ words: 'أربعة مدنيين', min: 4, max: 4, unit: 'civilians' }],
})
export const killedCopied = claim({
  article: copy,
  type: 'killing',
  trigger: 'قتلوا',
  place: tarhuna,
  time: friday,
  chain: [crescent, { words: 'وكالة الضفاف', ref: 'agency:difaf', kind: 'agency' }],
  evidence: 'أربعة مدنيين قتلوا مساء الجمعة في قصف مستودع الوقود جنوب ترهونة',
  quantities: [{ words: 'أربعة مدنيين', min: 4, max: 4, unit: 'civilians' }],
})
export const killedLater = claim({
  article: later,
  type: 'killing',
  trigger: 'قتلى',
  place: tarhuna,
  chain: [{ words: 'الهلال الأحمر', ref: 'org:crescent', kind: 'organisation' }],
  evidence: 'حصيلة قصف مستودع الوقود جنوب ترهونة بلغت ستة مدنيين قتلى',
  quantities: [{ words: 'ستة مدنيين', min: 6, max: 6, unit: 'civilians' }],
})
export const killedMinistry = claim({
  article: later,
  type: 'killing',
  trigger: 'مقتل',
  place: tarhuna,
  chain: [{ words: 'وزارة الصحة', ref: 'ministry:health', kind: 'state' }],
  evidence: 'مقتل 11 مدنياً في القصف جنوب ترهونة',
  quantities: [{ words: '11 مدنياً', min: 11, max: 11, unit: 'civilians' }],
})
export const shelled = claim({
  article: wire,
  type: 'shelling',
  trigger: 'قصف',
  chain: [crescent],
  place: tarhuna,
  time: friday,
  targets: [{ words: 'مستودع الوقود' }],
  evidence: 'قصف مستودع الوقود جنوب ترهونة',
})
export const shellingDenied = claim({
  article: denial,
  type: 'shelling',
  polarity: 'denied',
  trigger: 'قصفت',
  place: tarhuna,
  chain: [{ words: 'المجلس العسكري في ترهونة', ref: 'force:council', kind: 'force' }],
  agents: [{ words: 'المجلس العسكري في ترهونة', ref: 'force:council' }],
  targets: [{ words: 'مستودع الوقود' }],
  evidence: 'مدفعيته قصفت مستودع الوقود جنوب ترهونة',
})
export const shelledStray = claim({
  article: stray,
  type: 'shelling',
  trigger: 'قُصف',
  place: tarhuna,
  targets: [{ words: 'مستودع الوقود' }],
  evidence: 'قُصف مستودع الوقود قرب ترهونة يوم 3 أيلول',
  time: { words: '3 أيلول', edtf: '2021-09-03~' },
})
export const fled = claim({
  article: wire,
  type: 'displacement',
  trigger: 'نزحت',
  chain: [{ words: 'مصادر محلية', kind: 'unnamed' }],
  evidence: 'نحو 120 عائلة نزحت من بيوتها قرب المستودع',
  quantities: [{ words: 'نحو 120 عائلة', min: 120, max: 120, approximate: true, unit: 'families' }],
})
export const planned = claim({
  article: wire,
  type: 'withdrawal',
  factuality: 'planned',
  trigger: 'سحب',
  chain: [{ words: 'المجلس العسكري في ترهونة', ref: 'force:council', kind: 'force' }],
  agents: [{ words: 'المجلس العسكري في ترهونة', ref: 'force:council' }],
  place: { words: 'بني وليد', ref: 'place:baniwalid', at: [31.757, 13.987], precision: 'town', country: 'LY' },
  evidence: 'عزمه على سحب مقاتليه من بني وليد',
  time: { words: 'خلال أيام', edtf: null },
})
export const feared = claim({
  article: denial,
  type: 'accident',
  factuality: 'possible',
  trigger: 'ينهار',
  place: { words: 'مزرعة الوادي', precision: 'site' },
  evidence: 'أن ينهار ما بقي من السد في مزرعة الوادي',
})
export const protests = claim({
  article: later,
  type: 'protest',
  factuality: 'ongoing',
  trigger: 'احتجاجات',
  place: { words: 'ليبيا', ref: 'place:libya', at: [27, 17], precision: 'country', country: 'LY' },
  evidence: 'وتشهد ليبيا احتجاجات متواصلة',
})

const killing = event({
  claims: [killed, killedCopied, killedLater, killedMinistry],
  status: 'contested',
  independent: 2,
  quantities: [{ unit: 'civilians', low: 4, best: 6, high: 11 }],
  joined: [
    { claims: [killed.id, killedCopied.id], reason: 'copy' },
    { claims: [killed.id, killedLater.id], reason: 'same-origin' },
  ],
  contradictions: [
    {
      kind: 'quantity',
      claims: [killedLater.id, killedMinistry.id],
      reason: {
        rule: 'figures-do-not-meet',
        values: [killedLater.quantities[0]!.text, killedMinistry.quantities[0]!.text],
      },
    },
  ],
  revisions: [
    {
      claims: [killed.id, killedLater.id],
      sequence: 2,
      values: [killed.quantities[0]!.text, killedLater.quantities[0]!.text],
    },
  ],
})
const shelling = event({
  claims: [shelled, shellingDenied, shelledStray],
  status: 'contested',
  independent: 3,
  contradictions: [
    {
      kind: 'polarity',
      claims: [shelled.id, shellingDenied.id],
      reason: {
        rule: 'asserted-and-denied',
        values: [shelled.evidence.exact, shellingDenied.evidence.exact],
      },
    },
  ],
})
const single = (one: typeof fled) => event({ claims: [one], status: 'single-source', independent: 1 })

const passage = find(wire.text, killed.evidence.exact)
export const story: Account = account({
  title: 'مقتل أربعة مدنيين في قصف مستودع للوقود جنوب ترهونة',
  articles: [wire, later, copy, stray, denial],
  claims: [
    shelled,
    killed,
    fled,
    planned,
    killedLater,
    killedMinistry,
    protests,
    killedCopied,
    shelledStray,
    shellingDenied,
    feared,
  ],
  events: [killing, shelling, single(fled), single(planned), single(feared), single(protests)],
  origins: [
    {
      id: 'org:crescent',
      name: 'الهلال الأحمر في ترهونة',
      kind: 'organisation',
      claims: [killed.id, killedCopied.id, killedLater.id, shelled.id],
    },
    { id: 'ministry:health', name: 'وزارة الصحة', kind: 'state', claims: [killedMinistry.id] },
    { id: 'force:council', name: 'المجلس العسكري في ترهونة', kind: 'force', claims: [shellingDenied.id, planned.id] },
    { id: 'unnamed:1', name: 'مصادر محلية', kind: 'unnamed', claims: [fled.id] },
  ],
  copies: [
    {
      article: copy.id,
      of: wire.id,
      share: 0.83,
      direction: 'taken',
      because: 'published-later',
      credit: null,
      passages: [{ here: find(copy.text, killed.evidence.exact), there: passage }],
    },
  ],
  failures: [
    {
      input: 'news/photo<b>.jpg',
      reason: 'not-text',
      message: 'news/photo<b>.jpg is not text: give a text or HTML file.',
    },
  ],
})

/** A coarse box in place of Libya's outline: the map's mechanics, not geography, are under test. */
const libya: Border = {
  id: 'LY',
  rings: [
    [
      [9.5, 30],
      [11.5, 33.1],
      [15, 32.3],
      [20, 31],
      [25, 31.6],
      [25, 20],
      [10, 24],
      [9.5, 30],
    ],
  ],
}

export const options: DossierOptions = {
  context,
  borders: [libya],
  towns: [
    { name: { en: 'Tripoli', ar: 'طرابلس' }, lat: 32.887, lon: 13.191 },
    { name: { en: 'Misrata', ar: 'مصراتة' }, lat: 32.375, lon: 15.092 },
    { name: { en: 'Gharyan', ar: 'غريان' }, lat: 32.172, lon: 13.02 },
    { name: { en: 'Khoms', ar: 'الخمس' }, lat: 32.649, lon: 14.262 },
    { name: { en: 'Mizda', ar: 'مزدة' }, lat: 31.445, lon: 12.983 },
  ],
  generatedFrom: 'news',
}
