import type { Mention } from '../mentions/types.ts'
import type { EventType } from '../types.ts'
import { inClass } from '../words/classes.ts'
import { isBehind } from '../words/marks.ts'
import { isAny, isWord } from '../words/words.ts'
import { isOfAccuser } from './accuser.ts'
import { castByNoun } from './by-noun.ts'
import { castByVerb } from './by-verb.ts'
import { type Cast, put } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { isInRelative } from './clause-bounds.ts'
import { isJoined } from './joined.ts'
import { isOtherSide } from './other-side.ts'
import { shadowed } from './shadowed.ts'
import { roleOfPlain, roleOfPreposition } from './slot-roles.ts'

/** Whoever is named behind "بين" is a side of these. */
const BETWEEN: ReadonlySet<EventType> = new Set<EventType>([
  'agreement',
  'negotiation',
  'ceasefire',
  'meeting',
  'clash',
])

/** Ground that somebody held is taken back by these. */
const RETAKEN: ReadonlySet<EventType> = new Set<EventType>(['offensive', 'capture'])

/** Behind a word of existence, or behind a verbal noun, somebody stands at most as many words. */
const NEAR = 8

/** Hands a role to one mention, by what governs it, or none. */
export function castMention(clause: Clause, cast: Cast, mention: Mention, previous: Mention | undefined): void {
  if (isSameAgain(clause, mention, previous) || isWhatHeBecame(clause, mention) || isOfAccuser(cast, mention)) return
  if (clause.relativeObject && mention.from === clause.antecedent?.from) return
  if (castJoined(clause, cast, mention) || castExisting(clause, cast, mention) || castDecider(clause, cast, mention))
    return
  const found = clause.slots.get(mention)
  if (found === undefined) return
  // "صدر بحق الناشط", "عقوبات في حق الشركة": against whom, whatever it is.
  if (isWord(clause.scene.list[mention.from - 1], 'against-whom')) {
    cast.targets.push(nameOf(clause.scene, mention))
    cast.rules.push('against')
    return
  }
  const { slot, owned } = found
  if (slot !== null && !inClass(slot, 'by') && shadowed(clause, mention)) {
    cast.slot = null
    return
  }
  cast.slot = slot
  cast.between = 0
  if (slot !== null) castBehindPreposition(clause, cast, mention, { slot, owned })
  else if (clause.verbal) castByVerb(clause, cast, mention, owned)
  else castByNoun(clause, cast, mention)
}

/** "القوات (قسد)": the same one again in brackets, or named twice in a row. */
function isSameAgain({ scene }: Clause, mention: Mention, previous: Mention | undefined): boolean {
  if (previous === undefined) return false
  const token = scene.list[mention.from]
  if (token !== undefined && isBehind(token, /\(/)) return true
  return previous.ref !== null && previous.ref === mention.ref && mention.from === previous.to
}

/** "أردوه قتيلا", "أصابه جريحا": behind a verb with its object the word says what that became. */
const isWhatHeBecame = ({ scene, enclitic, verbal, head }: Clause, mention: Mention): boolean =>
  verbal &&
  enclitic !== null &&
  mention.from > head &&
  mention.to - mention.from === 1 &&
  /ا$|ين$|ي$/.test(scene.list[mention.from]!.folded) &&
  isWord(scene.list[mention.from], 'harmed')

/** "القوات والتحالف": whoever و joins to the one before stands in the same slot. */
function castJoined(clause: Clause, cast: Cast, mention: Mention): boolean {
  const { scene, trigger, passive, who, head } = clause
  const { slot } = cast
  if (BETWEEN.has(cast.type) && isOtherSide(scene, trigger.at, mention)) {
    put(cast, 'B', nameOf(scene, mention), { second: true })
    return true
  }
  if (slot === null || mention.from <= head || !isJoined(scene, mention, who)) return false
  const named = nameOf(scene, mention)
  if (slot === 'بين') {
    put(cast, 'B', named, { second: ++cast.between > 0 })
    // A clash between two is of both, and so is an exchange of prisoners.
    if (cast.type === 'clash' || cast.type === 'release') cast.agents.push(named)
  } else if (slot === 's' && clause.subjectBefore !== undefined && clause.verbal)
    // "كانت الشرطة قد اعتقلت فلان ومتظاهرين": behind the verb of a subject before it nobody is joined to that.
    put(cast, roleOfPlain('o', trigger, passive), named)
  else if (slot === 's' || slot === 'o' || slot === 'm') put(cast, roleOfPlain(slot, trigger, passive), named)
  else
    put(cast, roleOfPreposition(slot, trigger), named, {
      second: slot === 'مع' || (slot === 'ب' && trigger.type === 'meeting'),
    })
  return true
}

/** "هناك 500 مقاتل": whoever is there. */
function castExisting({ scene, trigger }: Clause, cast: Cast, mention: Mention): boolean {
  const distance = mention.from - trigger.at
  if (trigger.rule !== 'existence' || distance < 0 || distance > NEAR || cast.agents.length > 0) return false
  cast.agents.push(nameOf(scene, mention))
  cast.slot = 'm'
  return true
}

/** "قرار القوات بوقف إطلاق النار": whoever decides stands between the decision and the noun. */
function castDecider({ scene, trigger, range, verbal }: Clause, cast: Cast, mention: Mention): boolean {
  if (verbal || mention.to > trigger.at || !isWord(scene.list[range.from], 'decision')) return false
  if (!scene.list[trigger.at]?.folded.startsWith('ب')) return false
  cast.agents.push(nameOf(scene, mention))
  cast.rules.push('decision-of')
  return true
}

/** Whoever stands behind a preposition: by whom, against whom, between whom, or what the frame has for it. */
function castBehindPreposition(
  clause: Clause,
  cast: Cast,
  mention: Mention,
  { slot, owned }: { readonly slot: string; readonly owned: boolean },
): void {
  const { scene, trigger, frame } = clause
  // "الحكم في القاتل": a sentence is carried out on somebody.
  if (slot === 'في' && trigger.type === 'execution' && mention.kind !== 'actor' && mention.from > trigger.at) {
    cast.targets.push(nameOf(scene, mention))
    cast.rules.push('executed')
    return
  }
  // "الحدود مع لبنان".
  if (slot === 'مع' && /^(?:ال)?حدود/.test(scene.list[mention.from - 2]?.folded ?? '')) return
  const named = nameOf(scene, mention)
  if (inClass(slot, 'by')) {
    // "عملية لاستعادة المدينة التي سقطت بيد المتمردين": from whom it is to be taken.
    if (RETAKEN.has(trigger.type) && isInRelative(scene, trigger.at, mention)) {
      cast.targets.push(named)
      cast.rules.push('held-before')
      return
    }
    cast.agents.push(named)
    cast.rules.push('by-agent')
    return
  }
  if (mention.from <= trigger.at) return
  if (slot === 'ضد') {
    cast.targets.push(named)
    cast.rules.push('against')
  } else if (slot === 'ل' && !clause.verbal && cast.objectDone && frame.get('o') === 'T' && cast.targets.length === 0) {
    // "استهداف مسيرة لشحنة أسلحة": behind who does it, ل is before whom he does it to.
    cast.targets.push(named)
    cast.rules.push('object-behind-l')
  } else if (slot === 'ل' && !clause.verbal && !frame.has('ل') && mention.from - trigger.at <= 4) {
    put(cast, isStruckByNoun(clause, mention) ? 'T' : frame.get('m'), named)
    cast.rules.push('complement-of-noun')
  } else if (slot === 'بين') {
    // "تبادل أسرى بين الحكومة والمتمردين": both let go.
    if (cast.type === 'release' && mention.side !== 'victims') cast.agents.push(named)
    else if (frame.has('بين') || frame.get('s') === 'B' || BETWEEN.has(trigger.type)) put(cast, 'B', named)
  } else {
    // "تبادلوا إطلاق النار مع المهاجم": whoever is fought with fights too.
    if (slot === 'مع' && cast.type === 'clash' && frame.get('بين') === 'B') cast.agents.push(named)
    put(cast, roleOfPreposition(slot, trigger), named, {
      second: slot === 'مع' || (slot === 'ب' && (trigger.type === 'clash' || trigger.type === 'meeting')),
      owner: owned || mention.kind !== 'generic',
    })
  }
}

/** "القصف العشوائي للمدنيين", "قصف قرية للمتمردين": behind a strike ل is before who strikes, but for victims and for the owner of what is struck. */
function isStruckByNoun({ scene, trigger, frame }: Clause, mention: Mention): boolean {
  if (frame.get('m') !== 'A' || (frame.get('o') !== 'T' && frame.get('على') !== 'T')) return false
  const next = trigger.at + 1
  if (mention.kind === 'group' && mention.side === 'victims') return true
  return mention.from > next && (scene.mentions.placeAt(next) || isAny(scene.list[next]!, 'ownable'))
}
