import type { Draw } from './draw.ts'
import { type Event, type Part, slotOf } from './event.ts'
import { joined, mark, withLam } from './marks.ts'
import { type Noun, pronounOf } from './noun.ts'
import { agreeing, type Tense } from './verb.ts'

/** In which order a clause is told. `that`: subject first and in the accusative, behind أن. `noun`: by its verbal noun. */
export type Order = 'vso' | 'svo' | 'that' | 'noun'

export interface Form {
  readonly order: Order
  readonly tense: Tense
  /** Words right before the verb: لم, قد. */
  readonly before?: string
  /** The subject is a pronoun on أن before the clause: it stands for whoever says so. */
  readonly pronoun?: boolean
  /** A verbal noun without its subject: "بقصف المدينة". */
  readonly doerless?: boolean
}

/** A clause as it was written. */
export interface Told {
  /** With marks; the whole stretch is marked with `key`. */
  readonly text: string
  readonly key: string
  readonly agents: readonly string[]
  readonly targets: readonly string[]
  /** Whoever acts is not named. */
  readonly nobodyActs: boolean
  readonly causeKey: string | null
  readonly labels: readonly string[]
}

type Kase = 'nom' | 'acc' | 'gen'

/** Whether an event can be told by a verbal noun. */
export const hasNoun = ({ row }: Event): boolean => row.masdar !== '-' || row.of !== '-'

/** Whether its verbal noun can stand without a subject: "قصف المدينة", "الإفراج عن ستة"; not "شن هجوما", whose object would change its case. */
export function canDropDoer({ row, parts }: Event): boolean {
  const [subject, next] = parts
  if (row.masdar === '-' || subject === undefined || next === undefined || !('slot' in subject) || subject.slot !== 'A')
    return false
  return 'noun' in next || /^(?:على|من|عن|إلى)$/u.test(next.words)
}

/** Writes an event as one clause. */
export function tell(draw: Draw, event: Event, form: Form): Told {
  const key = draw.key()
  const target = slotOf(event, 'T') ?? slotOf(event, 'X')
  const canPass = target !== undefined && (form.order === 'noun' ? event.row.of !== '-' : event.passive !== null)
  const mustPass = form.order === 'noun' && event.row.masdar === '-'
  const passes =
    canPass && form.pronoun !== true && form.doerless !== true && (mustPass || event.cause !== null || draw.chance(0.5))
  const doer = passes ? byWhom(draw, event) : null
  const [subject, ...rest] = passes ? withoutDoer(event, target) : event.parts
  const labels = [`event:${event.types[0]}`, `order:${form.order}${passes ? '-passive' : ''}`]
  const clause =
    form.order === 'noun'
      ? form.doerless === true
        ? alone(event, subject!, rest)
        : `${passes ? event.row.of : event.row.masdar} ${complements(subject!, rest)}`
      : finite(event, form, subject!, rest, passes)
  const cause = passes && doer === null ? event.cause : null
  const causeKey = cause === null ? null : draw.key()
  const beside = [doer?.text ?? '', cause === null ? '' : mark(causeKey!, cause), ...adverbials(draw, event)].filter(
    text => text !== '',
  )
  if (doer !== null) labels.push('by')
  if (cause !== null) labels.push('cause')
  for (const part of event.parts) if ('noun' in part && part.noun.label !== '') labels.push(part.noun.label)
  if (event.where !== null) labels.push(event.placed === 'frame' ? `${event.where.label}-in-frame` : event.where.label)
  if (event.when !== null) labels.push(event.when.label)
  const doers =
    form.pronoun === true || form.doerless === true
      ? []
      : passes
        ? doer === null
          ? []
          : [doer.key]
        : keysOf(event, ['A', 'AT'])
  return {
    text: mark(key, [clause, ...beside].join(' ')),
    key,
    agents: [...doers, ...keysOf(event, ['S'])],
    targets: keysOf(event, ['T', 'B']),
    nobodyActs: (passes && doer === null) || form.doerless === true,
    causeKey,
    labels,
  }
}

const keysOf = (event: Event, slots: readonly string[]): readonly string[] =>
  event.parts.flatMap(part =>
    'noun' in part && slots.includes(part.slot) && part.noun.key !== null ? [part.noun.key] : [],
  )

function withoutDoer(event: Event, target: Noun): readonly Part[] {
  const at = event.parts.findIndex(part => 'noun' in part && part.noun === target)
  const rest = event.parts.filter((part, i) => i > at && !('noun' in part && part.slot === 'A'))
  return [event.parts[at]!, ...rest]
}

/** "على يد مسلحين": who did it, behind a passive, half the time. */
function byWhom(draw: Draw, event: Event): { text: string; key: string } | null {
  const agent = slotOf(event, 'A')
  if (agent === undefined || agent.key === null || event.cause !== null || !draw.chance(0.45)) return null
  const word = event.types[0] === 'killing' ? draw.pick(['على يد', 'برصاص', 'بنيران']) : draw.pick(['على يد', 'من قبل'])
  return { text: `${word} ${agent.gen}`, key: agent.key }
}

function finite(event: Event, form: Form, subject: Part, rest: readonly Part[], passes: boolean): string {
  if (!('noun' in subject)) throw new Error(`A frame begins with its subject: ${event.row.frame}`)
  const verb = passes ? event.passive! : event.verb
  const word = agreeing(verb, form.tense, subject.noun, form.order === 'vso')
  const head = form.before === undefined ? word : `${form.before} ${word}`
  const tail = objects(rest, subject.noun, 'acc')
  const noun = form.pronoun === true ? '' : subject.noun[form.order === 'that' ? 'acc' : 'nom']
  return (form.order === 'vso' ? [head, noun, tail] : [noun, head, tail]).filter(text => text !== '').join(' ')
}

/** قصف المدينة, but السيطرة على المدينة: without a complement of its own the verbal noun takes the article. */
function alone(event: Event, subject: Part, rest: readonly Part[]): string {
  if (!('noun' in subject)) throw new Error('A frame begins with its subject.')
  const { masdar } = event.row
  return `${'noun' in rest[0]! ? masdar : `ال${masdar}`} ${objects(rest, subject.noun, 'gen')}`
}

function complements(subject: Part, rest: readonly Part[]): string {
  if (!('noun' in subject)) throw new Error('A verbal noun has a complement.')
  return [subject.noun.gen, objects(rest, subject.noun, 'acc')].filter(text => text !== '').join(' ')
}

/** What follows the subject. A noun right behind verb and subject is its object; behind any other word it stands in the genitive. */
function objects(parts: readonly Part[], subject: Noun, first: Kase): string {
  let kase = first
  let letter: string | null = null
  const words: string[] = []
  for (const part of parts) {
    if ('words' in part) {
      if (part.words === 'و' || part.words === 'ل') letter = part.words
      else words.push(part.words.endsWith('~') ? `${part.words.slice(0, -1)}${pronounOf(subject)}` : part.words)
      kase = 'gen'
    } else {
      const noun = part.noun[kase]
      words.push(letter === 'ل' ? withLam(noun) : letter === 'و' ? joined('و', noun) : noun)
      letter = null
    }
  }
  return words.join(' ')
}

function adverbials(draw: Draw, event: Event): readonly string[] {
  const place = event.placed === 'beside' ? event.where!.adverb : ''
  const time = event.when?.text ?? ''
  return draw.chance(0.6) ? [place, time] : [time, place]
}
