import type { Scene } from '../scene.ts'
import type { LinkKind } from '../types.ts'
import { inClass } from '../words/classes.ts'
import { bare } from '../words/lexicon.ts'
import { COMMA, isBehind } from '../words/marks.ts'
import { spanOf } from '../words/spans.ts'
import type { Range } from '../words/tokens.ts'
import { agreementOf } from './agreement.ts'
import type { Speaker } from './types.ts'

const UNNAMED_HEAD =
  /^(?:ال)?(?:مصدر|مصادر|شهود|شاهد|سكان|ناشط|نشطاء|مراقب|محلل|خبراء|اهالي|مواطن|ناجون|ناجين|نازح|معلومات|تقارير|انباء|وسايل|حسابات|صفحات|مقربون|مطلعون|روايات|شهادات|مسوول)/

/** Reads kind, id and body of a speaker's noun phrase `[from, to)`. */
export function speakerOf(scene: Scene, { from, to }: Range): Speaker {
  const mention = scene.mentions.at(from)
  // و before a speaker is no part of the name; the span of a mention that begins here knows its own start.
  const span = mention !== null && mention.to === to ? mention : spanOf(scene, { from, to })
  const start = mention !== null ? Math.max(span.start, Math.min(mention.start, scene.list[from]!.end)) : span.start
  const base = {
    from,
    to,
    start: mention !== null && mention.to >= to ? mention.start : start,
    end: span.end,
    agreement: agreementOf(scene.list[from]!, mention),
  }
  // The و of وسائل and وكالة is their own.
  const whole = scene.list[from]!.folded
  const head = /^و(?:سايل|كال)/.test(whole) ? whole : bare(whole)
  const body = scene.mentions.within(from, to).find(m => m.kind === 'actor' && m.ref !== null)?.ref ?? null
  const person = scene.mentions.within(from, to).find(m => m.kind === 'person')
  if (person === undefined && body !== null) rememberApposed(scene, to, body)
  if (/^(?:ال)?مراسل/.test(head)) return { ...base, ref: null, kind: 'reporter', body }
  if (UNNAMED_HEAD.test(head) || (inClass(head, 'some') && scene.mentions.roleAt(from) === null && mention === null))
    return { ...base, ref: null, kind: 'unnamed', body: null }
  if (mention !== null && mention.kind === 'outlet')
    return { ...base, ref: mention.ref, kind: mention.actorKind === 'agency' ? 'agency' : 'outlet', body: null }
  if (mention !== null && mention.kind === 'actor' && scene.mentions.roleAt(from) === null && person === undefined)
    return {
      ...base,
      ref: mention.ref,
      kind: mention.ref === null && /^(?:ال)?مرصد/.test(head) ? 'monitor' : linkKind(mention.actorKind),
      body: mention.ref,
    }
  if (person !== undefined || scene.mentions.roleAt(from) !== null || scene.mentions.personAt(from)) {
    const surname = person === undefined ? null : scene.list[person.to - 1]!.folded.replace(/^[وفلب](?=.{4})/, '')
    if (surname !== null && body !== null) scene.mentions.memory.bodies.set(surname, body)
    return {
      ...base,
      ref: person?.ref ?? null,
      kind: 'person',
      body:
        body ??
        (surname === null
          ? null
          : (scene.mentions.memory.bodies.get(scene.list[person!.to - 1]!.folded) ??
            scene.mentions.memory.bodies.get(surname) ??
            null)),
    }
  }
  if (mention !== null && mention.kind === 'group') return { ...base, ref: null, kind: 'unnamed', body: null }
  return {
    ...base,
    ref: null,
    kind: /^(?:ال)?مرصد/.test(head) ? 'monitor' : /^(?:ال)?وكاله/.test(head) ? 'agency' : 'organisation',
    body,
  }
}

/** "المتحدث باسم القوات، فلان الفلاني، نفى": whose office stands before the comma speaks for its body, also where he is named alone later on. */
function rememberApposed({ list, mentions }: Scene, at: number, body: string): void {
  const token = list[at]
  const person = mentions.at(at)
  if (token === undefined || person === null || person.actorKind !== 'person' || !isBehind(token, COMMA)) return
  const surname = list[person.to - 1]!.folded
  if (!mentions.memory.bodies.has(surname)) mentions.memory.bodies.set(surname, body)
}

/** The kind of link that an actor of the table makes. */
export function linkKind(kind: string | null): LinkKind {
  switch (kind) {
    case 'state':
    case 'government':
    case 'ministry':
      return 'state'
    case 'force':
    case 'group':
    case 'coalition':
      return 'force'
    case 'monitor':
      return 'monitor'
    case 'agency':
      return 'agency'
    case 'person':
      return 'person'
    default:
      return 'organisation'
  }
}
