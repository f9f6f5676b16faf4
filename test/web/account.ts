import { createHash } from 'node:crypto'
import type { Account, Event, EventStatus } from '../../src/account/types.ts'
import type { Article } from '../../src/article/types.ts'
import type { Claim, LinkKind, PlaceMention, Quantity } from '../../src/claims/types.ts'
import { eventType, fillPattern, unit } from '../../src/knowledge/index.ts'
import type { DescribeContext } from '../../src/report/index.ts'
import { articleOf, claimOf } from '../store/sample.ts'

/** Script as an article's title: it has to show as text and never run. */
export const hostileTitle =
  '<script>document.body.dataset.ran = "yes"</script><img src=x onerror="document.body.dataset.ran = 1">'

const wire = articleOf({
  file: 'port-sudan/2022-08-14-wire.html',
  outlet: 'وكالة الرصيف',
  published: '2022-08-14',
  html: true,
  lines: [
    ['boilerplate', 'الرئيسية | سياسة | اقتصاد | تسجيل الدخول'],
    ['title', 'حريق كبير في ميناء بورتسودان ومقتل أربعة عمال'],
    ['dateline', 'بورتسودان، 14 آب/أغسطس 2022'],
    ['body', 'أعلنت هيئة الموانئ أن حريقاً اندلع فجر الأحد في مستودع للأقطان في ميناء بورتسودان.'],
    ['body', 'وقال مدير المستشفى التعليمي إن أربعة عمال قُتلوا وأصيب 12 آخرون بحروق، وإن بعض الجرحى في حال الخطر.'],
    ['body', 'وأضافت الهيئة أن فرقها تواصل إجلاء أطقم السفن الراسية قرب الأرصفة الجنوبية.'],
    ['boilerplate', 'شارك الخبر: فيسبوك | تويتر | طباعة'],
  ],
})

const copy = articleOf({
  file: 'port-sudan/2022-08-15-copy.txt',
  outlet: 'صحيفة المنارة',
  published: '2022-08-15',
  lines: [
    ['title', 'أربعة قتلى في حريق الميناء'],
    ['body', 'وقال مدير المستشفى التعليمي إن أربعة عمال قُتلوا وأصيب 12 آخرون بحروق، وإن بعض الجرحى في حال الخطر.'],
    ['body', 'ومن المقرر أن توزع لجنة الإغاثة مساعدات على المتضررين في ولاية البحر الأحمر بين الثلاثاء والسبت.'],
  ],
})

const relay = articleOf({
  file: 'port-sudan/2022-08-15-relay.txt',
  outlet: 'شبكة الساحل',
  published: '2022-08-15',
  lines: [
    ['title', 'مصادر طبية: سبعة قتلى في حريق بورتسودان'],
    ['body', 'نقلت وكالة الرصيف عن مصادر طبية أن سبعة أشخاص على الأقل قُتلوا في حريق الميناء.'],
    ['body', 'وتحدث شهود عيان عن انفجار ذخيرة في مستودع مجاور. وأكد الشهود أن النار أتت على مستودع الأقطان.'],
    ['body', 'وفتحت النيابة تحقيقاً في الحادثة.'],
  ],
})

const denial = articleOf({
  file: 'port-sudan/2022-08-16-denial.txt',
  outlet: 'موقع الصاري',
  published: '2022-08-16',
  lines: [
    ['title', 'هيئة الموانئ تنفي انفجار ذخيرة'],
    ['body', 'نفت هيئة الموانئ انفجار أي ذخيرة في الميناء، كما نفت عقد اجتماع طارئ في رصيف هيدوب.'],
  ],
})

const hostile = articleOf({
  file: 'port-sudan/<b>page</b>.html',
  outlet: 'وكالة "><i>الرصيف',
  published: null,
  lines: [
    ['title', hostileTitle],
    ['body', 'قُتل <script>document.body.dataset.ran = "yes"</script> رجل واحد.'],
  ],
})

const orphan: Article = { ...hostile, outlet: null }

/** A span of the text by its words, where they stand last: the headline repeats what the body says. */
const named = (article: Article, name: string, ref: string | null = null) => {
  const start = article.text.lastIndexOf(name)
  if (start < 0) throw new Error(`not in the text: ${name}`)
  return { name, ref, start, end: start + name.length }
}

const link = (article: Article, name: string, kind: LinkKind, ref: string | null = null) => ({
  ...named(article, name, ref),
  kind,
})

const place = (
  article: Article,
  name: string,
  ref: string,
  precision: PlaceMention['precision'],
  position: readonly [number, number] | null,
): PlaceMention => ({
  ...named(article, name, ref),
  lat: position?.[0] ?? null,
  lon: position?.[1] ?? null,
  country: 'SD',
  precision,
})

const port = (article: Article, name = 'بورتسودان') =>
  place(article, name, 'place:port-sudan', 'city', [19.616, 37.216])

const time = (article: Article, text: string, edtf: string) => ({ ...named(article, text), text, edtf })

const quantity = (article: Article, text: string, range: Partial<Quantity>): Quantity => ({
  ...named(article, text),
  text,
  min: null,
  max: null,
  approximate: false,
  unit: 'people',
  ...range,
})

const authority = (article: Article) => link(article, 'هيئة الموانئ', 'state', 'org:ports')

const trigger = (article: Article, text: string) => {
  const { start, end } = named(article, text)
  return { start, end }
}

const fire = claimOf(wire, 'حريقاً اندلع فجر الأحد في مستودع للأقطان في ميناء بورتسودان', {
  type: 'accident',
  trigger: trigger(wire, 'حريقاً اندلع'),
  chain: [authority(wire)],
  place: port(wire),
  time: time(wire, 'فجر الأحد', '2022-08-14'),
  rules: [
    { rule: 'event:noun+verb', ...trigger(wire, 'حريقاً اندلع') },
    { rule: 'attribution:verb-speaker-clause', ...trigger(wire, 'أعلنت هيئة الموانئ') },
  ],
})
const burnt = claimOf(relay, 'أن النار أتت على مستودع الأقطان', {
  type: 'accident',
  trigger: trigger(relay, 'النار أتت'),
  chain: [link(relay, 'شهود عيان', 'unnamed')],
})
const doctor = (article: Article) => link(article, 'مدير المستشفى التعليمي', 'person')
const four = (article: Article) =>
  claimOf(article, 'إن أربعة عمال قُتلوا', {
    type: 'killing',
    trigger: trigger(article, 'قُتلوا'),
    chain: [doctor(article)],
    targets: [named(article, 'عمال')],
    quantities: [quantity(article, 'أربعة عمال', { min: 4, max: 4 })],
  })
const hurt = (article: Article) =>
  claimOf(article, 'أصيب 12 آخرون بحروق', {
    type: 'injury',
    trigger: trigger(article, 'أصيب'),
    chain: [doctor(article)],
    quantities: [quantity(article, '12 آخرون', { min: 12, max: 12 })],
  })
const [fourInWire, fourInCopy, hurtInWire, hurtInCopy] = [four(wire), four(copy), hurt(wire), hurt(copy)]
const seven = claimOf(relay, 'أن سبعة أشخاص على الأقل قُتلوا في حريق الميناء', {
  type: 'killing',
  trigger: trigger(relay, 'قُتلوا'),
  chain: [link(relay, 'مصادر طبية', 'unnamed'), link(relay, 'وكالة الرصيف', 'agency', 'outlet:rasif')],
  targets: [named(relay, 'أشخاص')],
  quantities: [quantity(relay, 'سبعة أشخاص على الأقل', { min: 7 })],
})
const crews = claimOf(wire, 'فرقها تواصل إجلاء أطقم السفن الراسية قرب الأرصفة الجنوبية', {
  type: 'evacuation',
  factuality: 'ongoing',
  trigger: trigger(wire, 'إجلاء'),
  chain: [authority(wire)],
  targets: [named(wire, 'أطقم السفن')],
  place: place(wire, 'الأرصفة الجنوبية', 'place:south-quays', 'site', null),
})
const aid = claimOf(copy, 'توزع لجنة الإغاثة مساعدات على المتضررين في ولاية البحر الأحمر بين الثلاثاء والسبت', {
  type: 'aid',
  factuality: 'planned',
  trigger: trigger(copy, 'توزع'),
  agents: [named(copy, 'لجنة الإغاثة')],
  targets: [named(copy, 'المتضررين')],
  place: place(copy, 'ولاية البحر الأحمر', 'place:red-sea', 'governorate', [20.2, 36.4]),
  time: time(copy, 'بين الثلاثاء والسبت', '2022-08-16/2022-08-20'),
})
const blast = claimOf(relay, 'انفجار ذخيرة في مستودع مجاور', {
  type: 'explosion',
  trigger: trigger(relay, 'انفجار'),
  chain: [link(relay, 'شهود عيان', 'unnamed')],
})
const noBlast = claimOf(denial, 'انفجار أي ذخيرة في الميناء', {
  type: 'explosion',
  polarity: 'denied',
  trigger: trigger(denial, 'انفجار'),
  chain: [authority(denial)],
})
const noMeeting = claimOf(denial, 'عقد اجتماع طارئ في رصيف هيدوب', {
  type: 'meeting',
  polarity: 'denied',
  trigger: trigger(denial, 'اجتماع'),
  chain: [authority(denial)],
  place: place(denial, 'هيدوب', 'place:heidob', 'village', [19.1, 37.35]),
})
const inquiry = claimOf(relay, 'فتحت النيابة تحقيقاً في الحادثة', {
  type: 'investigation',
  trigger: trigger(relay, 'تحقيقاً'),
  agents: [named(relay, 'النيابة')],
})
const scripted = claimOf(orphan, 'قُتل <script>document.body.dataset.ran = "yes"</script> رجل واحد', {
  type: 'killing',
  trigger: trigger(orphan, 'قُتل'),
  targets: [named(orphan, '<script>document.body.dataset.ran = "yes"</script> رجل')],
})

const hash = (letter: string, text: string) => letter + createHash('sha256').update(text).digest('hex').slice(0, 16)

export const storyId = hash('s', 'port')
const hostileStory = hash('s', 'hostile')

function eventOf(claims: readonly [Claim, ...Claim[]], status: EventStatus, more: Partial<Event> = {}): Event {
  const [first] = claims
  const articles = new Set(claims.map(claim => claim.article)).size
  return {
    id: hash('e', first.id),
    type: first.type,
    story: storyId,
    claims: claims.map(claim => claim.id),
    place: claims.find(claim => claim.place !== null)?.place ?? null,
    time: claims.find(claim => claim.time !== null)?.time ?? null,
    quantities: [],
    support: {
      claims: claims.length,
      articles,
      outlets: articles,
      chains: claims.length,
      independent: status === 'corroborated' || status === 'contested' ? 2 : 1,
      joined: [],
    },
    status,
    contradictions: [],
    revisions: [],
    ...more,
  }
}

const dead = eventOf([fourInWire, fourInCopy, seven], 'contested', {
  time: { text: 'فجر الأحد', edtf: '2022-08-14/2022-08-15' },
  place: port(wire),
  quantities: [{ unit: 'people', low: 4, best: 4, high: 7 }],
  contradictions: [
    {
      kind: 'quantity',
      claims: [fourInWire.id, seven.id],
      reason: { rule: 'figures-do-not-meet', values: [fourInWire.quantities[0]!.text, seven.quantities[0]!.text] },
    },
  ],
})

export const events = {
  fire: eventOf([fire, burnt], 'corroborated'),
  dead: {
    ...dead,
    support: { ...dead.support, joined: [{ claims: [fourInWire.id, fourInCopy.id], reason: 'copy' }] },
  } satisfies Event,
  hurt: eventOf([hurtInWire, hurtInCopy], 'single-source', {
    time: { text: 'فجر الأحد', edtf: '2022-08-14~' },
    quantities: [{ unit: 'people', low: 12, best: 12, high: 12 }],
  }),
  crews: eventOf([crews], 'single-source'),
  blast: eventOf([blast, noBlast], 'contested', {
    time: { text: 'فجر الأحد', edtf: '2022-08-14' },
    contradictions: [
      {
        kind: 'polarity',
        claims: [blast.id, noBlast.id],
        reason: { rule: 'asserted-and-denied', values: [blast.evidence.exact, noBlast.evidence.exact] },
      },
    ],
  }),
  aid: eventOf([aid], 'single-source'),
  meeting: eventOf([noMeeting], 'denied'),
  inquiry: eventOf([inquiry], 'single-source'),
}

const bodyOf = (article: Article, index: number) => {
  const { start, end } = article.blocks[index]!
  return { start, end }
}

const hostileEvent = eventOf([scripted], 'single-source', { story: hostileStory })

export const articles = { wire, copy, relay, denial, hostile: orphan }
export const claims = { fire, fourInCopy, seven, noBlast, scripted }

/** An invented fire at Port Sudan in everything that an account can hold, and a story out of hostile markup. */
export const account: Account = {
  articles: [wire, copy, relay, denial, orphan],
  claims: [
    ...[fire, fourInWire, hurtInWire, crews, fourInCopy, hurtInCopy, aid, seven, blast, burnt, inquiry],
    ...[noBlast, noMeeting, scripted],
  ],
  events: [...Object.values(events), hostileEvent],
  stories: [
    {
      id: storyId,
      title: 'حريق كبير في ميناء بورتسودان ومقتل أربعة عمال',
      articles: [wire.id, copy.id, relay.id, denial.id],
      events: Object.values(events).map(event => event.id),
    },
    { id: hostileStory, title: hostileTitle, articles: [orphan.id], events: [hostileEvent.id] },
  ],
  origins: [
    { id: 'org:ports', name: 'هيئة الموانئ', kind: 'state', claims: [fire.id, crews.id, noBlast.id, noMeeting.id] },
    {
      id: 'مدير المستشفى التعليمي',
      name: 'مدير المستشفى التعليمي',
      kind: 'person',
      claims: [fourInWire.id, hurtInWire.id, fourInCopy.id, hurtInCopy.id],
    },
    { id: 'مصادر طبية', name: 'مصادر طبية', kind: 'unnamed', claims: [seven.id] },
    { id: 'شهود عيان', name: 'شهود عيان', kind: 'unnamed', claims: [blast.id, burnt.id] },
  ],
  // Both carry the same words: the account does not say who took them from whom.
  copies: [
    {
      article: copy.id,
      of: wire.id,
      share: 0.52,
      direction: 'taken',
      because: 'published-later',
      credit: null,
      passages: [{ here: bodyOf(copy, 1), there: bodyOf(wire, 4) }],
    },
    {
      article: wire.id,
      of: copy.id,
      share: 0.4,
      direction: 'given',
      because: 'published-later',
      credit: null,
      passages: [{ here: bodyOf(wire, 4), there: bodyOf(copy, 1) }],
    },
  ],
  failures: [
    {
      input: 'port-sudan/photo.jpg',
      reason: 'not-text',
      message: 'port-sudan/photo.jpg is not text; Isnad reads text and HTML.',
    },
    { input: 'port-sudan/empty.txt', reason: 'empty', message: 'port-sudan/empty.txt is empty.' },
  ],
}

const labels: Partial<Record<string, readonly [en: string, ar: string]>> = {
  'org:ports': ['Ports Authority', 'هيئة الموانئ'],
  'place:port-sudan': ['Port Sudan', 'بورتسودان'],
  'place:red-sea': ['Red Sea State', 'ولاية البحر الأحمر'],
}

const labelOf = (ref: string, lang: 'en' | 'ar') => labels[ref]?.[lang === 'en' ? 0 : 1] ?? null

/** The tables' event types and units; this account's own names. */
export const context: DescribeContext = {
  event: eventType,
  fill: fillPattern,
  unit,
  actor: labelOf,
  place: labelOf,
  outlet: labelOf,
  latin: () => null,
  body: () => null,
}

/** Where the one place of it that can be searched around lies. */
export const locate = (ref: string) => (ref === 'place:port-sudan' ? { lat: 19.616, lon: 37.216 } : null)
