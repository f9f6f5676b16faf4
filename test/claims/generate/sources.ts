import { canDropDoer, type Form, hasNoun, type Told, tell } from './clause.ts'
import type { Draw } from './draw.ts'
import { drawEvent, type Event, isWilled, slotOf } from './event.ts'
import { type Expected, type ExpectedLink, expectedOf } from './expected.ts'
import { joined, mark, withLam } from './marks.ts'
import { drawMood, type Mood, suits } from './mood.ts'
import { drawResult, saidBy } from './results.ts'
import { drawSpeaker, type Speaker, speakerOf } from './speakers.ts'
import { agreeing } from './verb.ts'
import { today } from './when.ts'
import type { Gender } from './words.ts'

/** Who spoke last, for a sentence that goes on. */
export interface Voice {
  readonly speaker: Speaker
  readonly chain: readonly ExpectedLink[]
}

/** One sentence without its full stop, with what it claims. */
export interface Sentence {
  readonly text: string
  readonly claims: readonly Expected[]
  readonly voice: Voice | null
}

/** A construction by which a sentence tells something; null when the event drawn does not go into it. */
type Construction = (draw: Draw, voice: Voice | null) => Sentence | null

const by = (gender: Gender, m: string, f: string): string => (gender === 'm' ? m : f)

/** Verbs of saying, masculine, feminine and plural, with the particle behind. */
const SAYING: readonly (readonly [string, string, string, string])[] = [
  ['قال', 'قالت', 'قالوا', 'إن'],
  ['قال', 'قالت', 'قالوا', 'إن'],
  ['أكد', 'أكدت', 'أكدوا', 'أن'],
  ['ذكر', 'ذكرت', 'ذكروا', 'أن'],
  ['أفاد', 'أفادت', 'أفادوا', 'بأن'],
  ['أعلن', 'أعلنت', 'أعلنوا', 'أن'],
  ['أوضح', 'أوضحت', 'أوضحوا', 'أن'],
  ['صرح', 'صرحت', 'صرحوا', 'بأن'],
]

const QUOTES: readonly (readonly [string, string])[] = [
  ['«', '»'],
  ['"', '"'],
  ['“', '”'],
]

/** An event with a mood that suits it. */
function withMood(draw: Draw): { event: Event; mood: Mood } {
  const mood = drawMood(draw)
  for (;;) {
    const event = drawEvent(draw, { planned: mood.planned })
    if (suits(mood, event)) return { event, mood }
  }
}

function claimOf(draw: Draw, event: Event, told: Told, more: Partial<Expected>, labels: readonly string[]): Expected {
  const base = expectedOf(draw, event, told)
  const chain = [...base.chain, ...(more.chain ?? [])]
  return { ...base, ...more, chain, labels: [...base.labels, ...labels] }
}

/** A clause behind أن by somebody: `lead` are the words up to the particle. */
function saying(
  draw: Draw,
  source: string,
  lead: string,
  speaker: Speaker,
  chain: readonly ExpectedLink[],
  itself = false,
): Sentence {
  const { event, mood } = withMood(draw)
  const self =
    itself &&
    slotOf(event, 'A') !== undefined &&
    event.parts[0] !== undefined &&
    'slot' in event.parts[0] &&
    event.parts[0].slot === 'A'
  const pronoun = by(speaker.gender, 'ه', 'ها')
  const form: Form = { order: 'that', ...mood.form, pronoun: self }
  const subject = event.parts[0]
  const acts: Event =
    self && subject !== undefined && 'noun' in subject
      ? {
          ...event,
          amounts: event.amounts.filter(a => !subject.noun.amounts.includes(a)),
          parts: [
            { slot: 'A', noun: { ...subject.noun, gender: speaker.gender, number: 'sg', amounts: [], label: '' } },
            ...event.parts.slice(1),
          ],
        }
      : event
  const told = tell(draw, acts, form)
  const agents = self ? [...told.agents, speaker.link.names[0]!] : told.agents
  const labels = [source, mood.label, ...(self ? ['self'] : [])]
  return {
    text: `${lead}${self ? pronoun : ''} ${told.text}`,
    claims: [claimOf(draw, acts, told, { ...mood.claim, chain, agents }, labels)],
    voice: { speaker, chain },
  }
}

/** A clause of the article's own words, or in a quotation. */
function plain(
  draw: Draw,
  order: readonly Form['order'][] = ['vso', 'vso', 'svo'],
): { told: Told; event: Event; mood: Mood } {
  const { event, mood } = withMood(draw)
  return { event, mood, told: tell(draw, event, { order: draw.pick(order), ...mood.form }) }
}

/** An event told by its verbal noun. */
function named(draw: Draw, planned = false, fits = (_: Event): boolean => true): { event: Event; told: Told } {
  for (;;) {
    const event = drawEvent(draw, { planned })
    if (hasNoun(event) && fits(event)) return { event, told: tell(draw, event, { order: 'noun', tense: 'perfect' }) }
  }
}

const anySpeaker = (draw: Draw): Speaker =>
  drawSpeaker(draw, 'official', 'official', 'ministry', 'person', 'role', 'unnamed', 'unnamed', 'monitor')

const none: Construction = draw => {
  const { event, told, mood } = plain(draw)
  return { text: told.text, claims: [claimOf(draw, event, told, mood.claim, ['source:none', mood.label])], voice: null }
}

const verbFirst: Construction = draw => {
  const speaker = anySpeaker(draw)
  const [m, f, , particle] = draw.pick(SAYING)
  const verb = by(speaker.gender, m, f)
  const lead = `${draw.chance(0.4) ? 'و' : ''}${verb} ${speaker.nom}`
  const occasion = draw.pick(['', '', '', ' في بيان', ' في تصريح صحفي', ' في مؤتمر صحفي', `، ${today(draw)}،`, ' أمس'])
  return saying(
    draw,
    'source:verb-speaker-that',
    `${lead}${lead.endsWith('،') ? occasion.replace(/^،/u, '') : occasion} ${particle}`,
    speaker,
    [speaker.link],
    speaker.kind === 'official',
  )
}

const speakerFirst: Construction = draw => {
  const speaker = drawSpeaker(draw, 'unnamed', 'official', 'role')
  const [m, f, many, particle] = draw.pick(SAYING)
  const verb = speaker.many ? many : by(speaker.gender, m, f)
  return saying(draw, 'source:speaker-verb-that', `${speaker.nom} ${verb} ${particle}`, speaker, [speaker.link])
}

const announced: Construction = draw => {
  const speaker = drawSpeaker(draw, 'official', 'ministry', 'person', 'role')
  const { event, told } = named(draw)
  const verb = draw.pick([
    ['أعلن', 'أعلنت', ''],
    ['أعلن', 'أعلنت', 'عن '],
    ['أكد', 'أكدت', ''],
    ['كشف', 'كشفت', 'عن '],
  ] as const)
  const key = draw.key()
  const text = mark(key, `${by(speaker.gender, verb[0], verb[1])} ${speaker.nom} ${verb[2]}${told.text}`)
  const claim = claimOf(
    draw,
    event,
    told,
    { chain: [speaker.link], evidence: [told.key, key], mayAct: told.nobodyActs ? speaker.link.names : [] },
    ['source:announced'],
  )
  return { text, claims: [claim], voice: { speaker, chain: [speaker.link] } }
}

const agencyQuotes: Construction = draw => {
  const agency = drawSpeaker(draw, 'agency', 'newspaper', 'channel')
  const speaker = drawSpeaker(draw, 'person', 'role', 'unnamed', 'official')
  const chain = [speaker.link, agency.link]
  const said = speaker.many ? 'قولهم' : by(speaker.gender, 'قوله', 'قولها')
  switch (draw.int(0, 3)) {
    case 0:
      return saying(
        draw,
        'source:agency-عن-قوله',
        `${draw.chance(0.5) ? 'و' : ''}نقلت ${agency.nom} عن ${speaker.gen} ${said} إن`,
        speaker,
        chain,
      )
    case 1:
      return saying(
        draw,
        'source:agency-نقلا-عن',
        `${draw.pick(['ذكرت', 'أفادت'])} ${agency.nom}، نقلا عن ${speaker.gen.replace(/،$/u, '')}، ${draw.pick(['أن', 'بأن'])}`,
        speaker,
        chain,
      )
    case 2:
      return saying(
        draw,
        'source:told-agency',
        `${by(speaker.gender, 'قال', 'قالت')} ${speaker.nom} ${withLam(agency.nom)} إن`,
        speaker,
        [speaker.link, agency.link],
      )
    default:
      return saying(
        draw,
        'source:told-in-statement',
        `${by(speaker.gender, 'قال', 'قالت')} ${speaker.nom} في ${draw.pick(['تصريح', 'تصريحات', 'حديث'])} ${withLam(agency.nom)} إن`,
        speaker,
        chain,
      )
  }
}

const monitorQuotes: Construction = draw => {
  const monitor = drawSpeaker(draw, 'monitor')
  const local = drawSpeaker(draw, 'local')
  const lead = `${by(monitor.gender, 'أفاد', 'أفادت')} ${monitor.nom}، نقلا عن ${local.gen}، بأن`
  return saying(draw, 'source:monitor-local', lead, monitor, [local.link, monitor.link])
}

const channelSays: Construction = draw => {
  const channel = drawSpeaker(draw, 'channel', 'agency', 'newspaper')
  return saying(
    draw,
    'source:channel',
    `${draw.pick(['أفادت', 'ذكرت'])} ${channel.nom} ${draw.pick(['أن', 'بأن'])}`,
    channel,
    [channel.link],
  )
}

const relay: Construction = draw => {
  const paper = drawSpeaker(draw, 'newspaper', 'channel')
  const agency = drawSpeaker(draw, 'agency')
  const source = drawSpeaker(draw, 'unnamed')
  const said = source.many ? 'قولهم' : by(source.gender, 'قوله', 'قولها')
  const lead = `نقلت ${paper.nom} عن ${agency.nom} عن ${source.gen} ${said} إن`
  return saying(draw, 'source:relay-of-three', lead, source, [source.link, agency.link, paper.link])
}

const goesOn: Construction = (draw, voice) => {
  if (voice === null) return null
  const { speaker } = voice
  const verb = draw.pick([
    ['وأضاف', 'وأضافت', 'وأضافوا', 'أن'],
    ['وأوضح', 'وأوضحت', 'وأوضحوا', 'أن'],
    ['وأشار', 'وأشارت', 'وأشاروا', 'إلى أن'],
    ['وتابع', 'وتابعت', 'وتابعوا', 'أن'],
    ['وأكد', 'وأكدت', 'وأكدوا', 'أن'],
    ['ولفت', 'ولفتت', 'ولفتوا', 'إلى أن'],
  ] as const)
  const again = speaker.later.length > 0 && draw.chance(0.5) ? draw.pick(speaker.later) : null
  const [origin, ...relays] = voice.chain
  const chain = [
    { names: again === null ? origin!.names : [again, ...origin!.names] },
    ...relays.map(link => ({ ...link, optional: true })),
  ]
  const word = speaker.many && again === null ? verb[2] : by(speaker.gender, verb[0], verb[1])
  const lead = again === null ? `${word} ${verb[3]}` : `${word} ${again} ${verb[3]}`
  return saying(draw, again === null ? 'source:goes-on' : 'source:goes-on-by-name', lead, speaker, chain)
}

const accordingAfter: Construction = draw => {
  const { event, told, mood } = plain(draw)
  const speaker = drawSpeaker(draw, 'official', 'ministry', 'unnamed', 'monitor', 'role', 'agency')
  const words = draw.pick([
    `بحسب ${speaker.gen}`,
    `حسب ${speaker.gen}`,
    `وفق ${speaker.gen}`,
    `وفقا ${withLam(speaker.gen)}`,
    `${draw.pick(['وفق ما', 'بحسب ما', 'حسبما', 'كما', 'على ما'])} ${draw.pick([by(speaker.gender, 'أعلن', 'أعلنت'), by(speaker.gender, 'ذكر', 'ذكرت'), by(speaker.gender, 'أفاد', 'أفادت')])} ${speaker.nom}`,
  ])
  const claim = claimOf(draw, event, told, { ...mood.claim, chain: [speaker.link] }, [
    'source:according-after',
    mood.label,
  ])
  return { text: `${told.text}، ${words}`, claims: [claim], voice: null }
}

const accordingBefore: Construction = draw => {
  const { event, told, mood } = plain(draw)
  const speaker = drawSpeaker(draw, 'official', 'ministry', 'unnamed', 'monitor', 'role', 'agency')
  const words = draw.pick([
    `وبحسب ${speaker.gen}`,
    `بحسب ${speaker.gen}`,
    `ووفقا ${withLam(speaker.gen)}`,
    `ووفق ${speaker.gen}`,
  ])
  const claim = claimOf(draw, event, told, { ...mood.claim, chain: [speaker.link] }, [
    'source:according-before',
    mood.label,
  ])
  return { text: `${words}، ${told.text}`, claims: [claim], voice: null }
}

const quotation: Construction = draw => {
  const { event, told, mood } = plain(draw, ['vso', 'svo'])
  const speaker = anySpeaker(draw)
  const [open, close] = draw.pick(QUOTES)
  const before = draw.chance(0.7)
  const name = speaker.nom.replace(/،$/u, '')
  const text = before
    ? `${by(speaker.gender, 'قال', 'قالت')} ${name}: ${open}${told.text}${close}`
    : `${open}${told.text}${close}، ${draw.pick([`بحسب ${speaker.gen.replace(/،$/u, '')}`, `كما ${by(speaker.gender, 'قال', 'قالت')} ${name}`])}`
  const label = `source:quotation-${before ? 'behind' : 'first'}`
  const claim = claimOf(draw, event, told, { ...mood.claim, chain: [speaker.link] }, [
    label,
    `marks:${open}`,
    mood.label,
  ])
  return { text, claims: [claim], voice: before ? { speaker, chain: [speaker.link] } : null }
}

const denial: Construction = draw => {
  const speaker = drawSpeaker(draw, 'official', 'ministry', 'role', 'person', 'unnamed')
  const verb = by(speaker.gender, 'نفى', 'نفت')
  const key = draw.key()
  if (draw.chance(0.3)) {
    const event = drawEvent(draw)
    const subject = event.parts[0]!
    if (!('noun' in subject)) return null
    const told = tell(draw, event, { order: 'svo', tense: 'perfect', before: 'قد' })
    if (told.labels.includes('order:svo-passive')) return null
    const be = agreeing({ perfect: 'كان', imperfect: 'يكون', short: null }, 'subjunctive', subject.noun, true)
    const text = `${verb} ${speaker.nom} أن ${be} ${told.text}`
    return {
      text,
      claims: [claimOf(draw, event, told, { polarity: 'denied', chain: [speaker.link] }, ['denial:أن-يكون'])],
      voice: { speaker, chain: [speaker.link] },
    }
  }
  const { event, told } = named(draw)
  const lead = draw.pick(['', '', 'صحة أنباء عن ', 'وقوع ']).replace('وقوع ', '')
  const text = mark(key, `${verb} ${speaker.nom} ${lead}${told.text}`)
  const claim = claimOf(
    draw,
    event,
    told,
    {
      polarity: 'denied',
      factuality: ['occurred', 'ongoing', 'possible'],
      chain: [speaker.link],
      evidence: [told.key, key],
      mayAct: told.nobodyActs ? speaker.link.names : [],
    },
    [lead === '' ? 'denial:noun' : 'denial:rumour'],
  )
  return { text, claims: [claim], voice: { speaker, chain: [speaker.link] } }
}

const feared: Construction = draw => {
  const speaker = drawSpeaker(draw, 'official', 'ministry', 'role', 'monitor')
  const key = draw.key()
  const finite = draw.chance(0.4)
  const more = { chain: [speaker.link], factuality: ['possible'] }
  if (finite) {
    const event = drawEvent(draw, { planned: true })
    const told = tell(draw, event, { order: 'vso', tense: 'subjunctive' })
    const verb = draw.pick([
      ['توقع', 'توقعت'],
      ['رجح', 'رجحت'],
    ] as const)
    return {
      text: `${by(speaker.gender, verb[0], verb[1])} ${speaker.nom} أن ${told.text}`,
      claims: [claimOf(draw, event, told, more, ['mood:expected'])],
      voice: { speaker, chain: more.chain },
    }
  }
  const { event, told } = named(draw, true)
  const words = draw.pick([
    `${by(speaker.gender, 'حذر', 'حذرت')} ${speaker.nom} من`,
    `${by(speaker.gender, 'أعرب', 'أعربت')} ${speaker.nom} عن ${by(speaker.gender, 'خشيته', 'خشيتها')} من`,
    `${by(speaker.gender, 'توقع', 'توقعت')} ${speaker.nom}`,
  ])
  const claim = claimOf(draw, event, told, { ...more, evidence: [told.key, key] }, ['mood:feared'])
  return { text: mark(key, `${words} ${told.text}`), claims: [claim], voice: { speaker, chain: more.chain } }
}

/** What is called for or promised, and what is threatened. */
const GOOD = new Set([
  'release',
  'withdrawal',
  'negotiation',
  'ceasefire',
  'agreement',
  'aid',
  'evacuation',
  'investigation',
  'formation',
  'meeting',
])
const BAD = new Set([
  'attack',
  'airstrike',
  'shelling',
  'siege',
  'capture',
  'execution',
  'detention',
  'sanction',
  'offensive',
  'destruction',
])

const wanted: Construction = draw => {
  const key = draw.key()
  const [m, f, preposition, types] = draw.pick([
    ['دعا', 'دعت', 'إلى', GOOD],
    ['هدد', 'هددت', 'ب', BAD],
    ['تعهد', 'تعهدت', 'ب', GOOD],
  ] as const)
  // Whoever threatens or promises means to do it himself; others are called upon.
  const himself = m !== 'دعا'
  const fits = (one: Event): boolean => types.has(one.types[0]!) && isWilled(one) && (!himself || canDropDoer(one))
  let event = drawEvent(draw, { planned: true })
  while (!fits(event) || !hasNoun(event)) event = drawEvent(draw, { planned: true })
  const speaker = himself ? speakerOf(slotOf(event, 'A')!) : drawSpeaker(draw, 'official', 'role', 'monitor')
  const told = tell(draw, event, { order: 'noun', tense: 'perfect', doerless: himself })
  const phrase = preposition === 'ب' ? joined('ب', told.text) : `${preposition} ${told.text}`
  const claim = claimOf(
    draw,
    event,
    told,
    { chain: [speaker.link], factuality: ['planned'], evidence: [told.key, key], mayAct: speaker.link.names },
    [`mood:${m}`],
  )
  return {
    text: mark(key, `${by(speaker.gender, m, f)} ${speaker.nom} ${phrase}`),
    claims: [claim],
    voice: { speaker, chain: [speaker.link] },
  }
}

const planned: Construction = draw => {
  let event = drawEvent(draw, { planned: true })
  while (!isWilled(event)) event = drawEvent(draw, { planned: true })
  const told = tell(draw, event, { order: 'vso', tense: 'subjunctive' })
  const [words, factuality] = draw.pick([
    ['من المقرر أن', 'planned'],
    ['من المتوقع أن', 'possible'],
    ['ومن المحتمل أن', 'possible'],
  ] as const)
  return {
    text: `${words} ${told.text}`,
    claims: [claimOf(draw, event, told, { factuality: [factuality] }, ['source:none', 'mood:من المقرر'])],
    voice: null,
  }
}

const condition: Construction = draw => {
  const event = drawEvent(draw)
  const told = tell(draw, event, { order: 'vso', tense: 'perfect' })
  const claim = claimOf(draw, { ...event }, told, { factuality: ['possible'] }, ['source:none', 'mood:إذا'])
  return { text: `${draw.pick(['إذا', 'وإذا'])} ${told.text}، فإن الأمور ستزداد صعوبة`, claims: [claim], voice: null }
}

/** Dead and wounded in one sentence: told, said, announced, or according to somebody. */
const results: Construction = draw => {
  const speaker = drawSpeaker(draw, 'official', 'ministry', 'unnamed', 'role')
  const chain = [speaker.link]
  switch (draw.int(0, 3)) {
    case 0: {
      const result = drawResult(draw, draw.pick(['finite', 'cause']))
      return { text: result.text, claims: saidBy(result, [], 'source:none'), voice: null }
    }
    case 1: {
      const result = drawResult(draw, 'noun')
      const key = draw.key()
      const text = mark(key, `${by(speaker.gender, 'أعلن', 'أعلنت')} ${speaker.nom} ${result.text}`)
      const claims = saidBy(result, chain, 'source:announced').map(one => ({
        ...one,
        evidence: [...one.evidence, key],
      }))
      return { text, claims, voice: { speaker, chain } }
    }
    case 2: {
      const result = drawResult(draw, draw.pick(['finite', 'cause']))
      const text = `${result.text}، ${draw.pick([`بحسب ${speaker.gen}`, `وفقا ${withLam(speaker.gen)}`])}`
      return { text, claims: saidBy(result, chain, 'source:according-after'), voice: null }
    }
    default: {
      const result = drawResult(draw, 'noun')
      const text = `${by(speaker.gender, 'أفاد', 'أفادت')} ${speaker.nom} ب${result.text}`
      return { text, claims: saidBy(result, chain, 'source:أفاد-ب'), voice: { speaker, chain } }
    }
  }
}

/** Every construction, the commoner ones more than once. */
const CONSTRUCTIONS: readonly Construction[] = [
  none,
  none,
  none,
  none,
  verbFirst,
  verbFirst,
  verbFirst,
  speakerFirst,
  announced,
  announced,
  agencyQuotes,
  agencyQuotes,
  monitorQuotes,
  channelSays,
  relay,
  goesOn,
  goesOn,
  goesOn,
  accordingAfter,
  accordingAfter,
  accordingBefore,
  quotation,
  quotation,
  denial,
  feared,
  wanted,
  planned,
  condition,
  results,
  results,
  results,
]

/** A sentence of the body, told in a construction drawn by chance. */
export function drawSentence(draw: Draw, voice: Voice | null): Sentence {
  for (;;) {
    const sentence = (voice !== null && draw.chance(0.3) ? goesOn : draw.pick(CONSTRUCTIONS))(draw, voice)
    if (sentence !== null) return sentence
  }
}

/** A headline: a verbal noun, a subject with its imperfect, or either behind a speaker and a colon. */
export function drawHeadline(draw: Draw): Sentence {
  const speaker = draw.chance(0.4) ? drawSpeaker(draw, 'official', 'ministry', 'unnamed', 'monitor', 'agency') : null
  const lead = speaker === null ? '' : `${speaker.nom}: `
  const chain = speaker === null ? [] : [speaker.link]
  const source = speaker === null ? 'title:own' : 'title:colon'
  if (draw.chance(0.15)) {
    const result = drawResult(draw, 'noun')
    return { text: `${lead}${result.text}`, claims: saidBy(result, chain, source), voice: null }
  }
  if (draw.chance(0.5)) {
    const { event, told } = named(draw)
    const mayAct = told.nobodyActs && speaker !== null ? speaker.link.names : []
    return {
      text: `${lead}${told.text}`,
      claims: [claimOf(draw, event, told, { chain, mayAct }, [source])],
      voice: null,
    }
  }
  const event = drawEvent(draw)
  const told = tell(draw, event, { order: 'svo', tense: 'imperfect' })
  return { text: `${lead}${told.text}`, claims: [claimOf(draw, event, told, { chain }, [source])], voice: null }
}
