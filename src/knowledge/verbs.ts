import { foldWord } from '../arabic/index.ts'
import { cellList, type Row, readTable } from './table.ts'

/** How a verb of a table inflects: what the arabic room's `inflectVerb` takes. */
export interface VerbLemma {
  readonly root: string
  /** I to X as 1..10; `Iq` and `IIq` are forms I and II of four-letter roots. */
  readonly form: number | 'Iq' | 'IIq'
  /** Vowels of perfect and imperfect of form I, e.g. `a-u`. */
  readonly vowels: string | null
  readonly masdars: readonly string[]
  /** A weak middle radical that stays a consonant: استجوب. In the tables `strong` in place of the vowels. */
  readonly strong: boolean
}

/** What stands in a slot of a frame: `A` agent, `T` target, `B` both sides, `P` place or thing, `I` means, `X` content. */
export type Role = 'A' | 'T' | 'B' | 'P' | 'I' | 'X'

/** Slots are `s` subject, `o` object, `m` complement of the verbal noun, `p` subject of the passive, and prepositions. */
export type Frame = ReadonlyMap<string, Role>

export interface EventVerb {
  readonly kind: 'event'
  readonly lemma: VerbLemma
  readonly type: string
  readonly frame: Frame
  /**
   * One of these must stand in the clause: a preposition, another word, `actor`, `place`, `number`, `victim`, `side`, `now` (told in the
   * imperfect) or a class of `function-words.tsv`. `+` joins what must all stand there, `-` says what must not.
   */
  readonly needs: readonly string[]
  /** Perfect active and passive are spelled alike, and one noun phrase alone means the passive: قُتل شخص. */
  readonly passiveProne: boolean
}

export interface EventNoun {
  readonly kind: 'noun'
  readonly forms: readonly string[]
  readonly type: string
  readonly frame: Frame
  /** `yes`: names an eventuality alone; `light`: with a light verb, actor, place or number; `military`: beside an adjective of war; `borne`: only with a light verb (خاض حربا); `carried`: only by a verb of cause (أودى بحياة); `responsible`: with عن; `number`: only counted (12 قتيلا). */
  readonly strong: 'yes' | 'light' | 'number' | 'military' | 'borne' | 'carried' | 'responsible'
  /** As of an event verb. */
  readonly needs: readonly string[]
}

export interface LightVerb {
  readonly kind: 'light'
  readonly lemma: VerbLemma
  readonly subject: 'agent' | 'giver' | 'target' | 'event' | 'cause' | 'place'
  readonly takes: readonly string[]
  readonly phase: '' | 'begin' | 'go-on' | 'end' | 'fail' | 'foil' | 'refuse' | 'try' | 'plan'
}

export interface ReportingVerb {
  readonly kind: 'report'
  readonly lemma: VerbLemma
  readonly act: string
  readonly takes: readonly string[]
  /** Says something only with أن/إن, a quotation or a colon behind it: ذكر, لفت. */
  readonly weak: boolean
}

const lemmaOf = (row: Row<'root' | 'form' | 'vowels' | 'masdars'>): VerbLemma => ({
  root: row.root,
  form: row.form === 'Iq' || row.form === 'IIq' ? row.form : Number(row.form),
  vowels: row.vowels === '' || row.vowels === 'strong' ? null : row.vowels,
  strong: row.vowels === 'strong',
  masdars: cellList(row.masdars),
})

function frameOf(cell: string): Frame {
  const frame = new Map<string, Role>()
  for (const pair of cell.split(' ')) {
    const [slot, role] = pair.split('=')
    if (slot !== undefined && role !== undefined) frame.set(slot.replace(/\+/g, ' '), role as Role)
  }
  return frame
}

/** Arabic words of a cell of needs are folded, as the text is read. */
const needsOf = (cell: string): readonly string[] =>
  cellList(cell).map(need => need.replace(/[\u0621-\u0652]+/gu, word => foldWord(word)))

const table = (name: string) => new URL(`./tables/${name}.tsv`, import.meta.url)

/** The verbs that name events (`tables/event-verbs.tsv`). */
export function eventVerbs(): readonly EventVerb[] {
  return readTable(table('event-verbs'), [
    'root',
    'form',
    'vowels',
    'masdars',
    'type',
    'roles',
    'needs',
    'passive',
  ]).rows.map(row => ({
    kind: 'event',
    lemma: lemmaOf(row),
    type: row.type,
    frame: frameOf(row.roles),
    needs: needsOf(row.needs),
    passiveProne: row.passive === 'yes',
  }))
}

/** The nouns that name events (`tables/event-nouns.tsv`). */
export function eventNouns(): readonly EventNoun[] {
  return readTable(table('event-nouns'), ['forms', 'type', 'roles', 'strong', 'needs']).rows.map(row => ({
    kind: 'noun',
    forms: cellList(row.forms),
    type: row.type,
    frame: frameOf(row.roles),
    strong: row.strong as EventNoun['strong'],
    needs: needsOf(row.needs),
  }))
}

/** A set phrase that names an eventuality as a whole; type `none` when it only looks like one. */
export interface EventPhrase {
  readonly phrase: string
  readonly type: string
  readonly frame: Frame
  /** Which word of the phrase is the trigger, from 0. */
  readonly head: number
}

/** The phrases that name events (`tables/event-phrases.tsv`). */
export function eventPhrases(): readonly EventPhrase[] {
  return readTable(table('event-phrases'), ['phrases', 'type', 'roles', 'head']).rows.flatMap(row =>
    cellList(row.phrases).map(phrase => ({
      phrase,
      type: row.type,
      frame: frameOf(row.roles),
      head: Number(row.head) - 1,
    })),
  )
}

/** The verbs that carry a noun which names the event (`tables/light-verbs.tsv`). */
export function lightVerbs(): readonly LightVerb[] {
  return readTable(table('light-verbs'), ['root', 'form', 'vowels', 'masdars', 'subject', 'takes', 'phase']).rows.map(
    row => ({
      kind: 'light',
      lemma: lemmaOf(row),
      subject: row.subject as LightVerb['subject'],
      takes: cellList(row.takes),
      phase: row.phase as LightVerb['phase'],
    }),
  )
}

/** The verbs of saying (`tables/reporting-verbs.tsv`). */
export function reportingVerbs(): readonly ReportingVerb[] {
  return readTable(table('reporting-verbs'), ['root', 'form', 'vowels', 'masdars', 'act', 'takes', 'weak']).rows.map(
    row => ({
      kind: 'report',
      lemma: lemmaOf(row),
      act: row.act,
      takes: cellList(row.takes),
      weak: row.weak === 'yes',
    }),
  )
}
