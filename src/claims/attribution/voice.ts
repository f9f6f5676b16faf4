import type { Scene } from '../scene.ts'
import { COMMA, gapHas } from '../words/marks.ts'
import type { Range } from '../words/tokens.ts'
import { finiteReading, isA, isWord } from '../words/words.ts'
import { isBody } from './body-word.ts'
import { nameAfter } from './name-after.ts'
import { outletOfNoun, unnamedOutlet } from './outlet.ts'
import { canSpeak } from './plausible.ts'
import { speakerAfter, speakerBefore } from './speaker.ts'
import { speakerOf } from './speaker-kind.ts'
import type { Attribution, Saying, Speaker, Voice } from './types.ts'

/** A voice with other relays, or with its own where there are no others: who goes on speaking does so through the same outlet. */
export const withRelays = (voice: Voice, relays: readonly Speaker[]): Voice =>
  relays.length === 0 ? voice : { speaker: voice.speaker, relays }

/** The speaker of a voice and all through whom it came. */
export const everybody = ({ speaker, relays }: Voice): readonly Speaker[] =>
  speaker === null ? relays : [speaker, ...relays]

/** "قال المتحدث باسم الخارجية |الصينية| إن |الصين| تدعو": the state that a spokesman speaks for is no other than he. */
export const isOwnState = ({ ref }: Speaker, { speaker }: Voice): boolean =>
  ref !== null && speaker !== null && (speaker.body ?? speaker.ref)?.startsWith(`${ref}/`) === true

/** The last voice of a sentence that somebody has. */
export const lastVoice = (found: readonly Attribution[]): Voice | undefined =>
  found.findLast(x => x.voice.speaker !== null)?.voice

/** The attribution whose words token `i` stands in, or null. */
export function innermost(found: readonly Attribution[], i: number): Attribution | null {
  for (let k = found.length - 1; k >= 0; k--) {
    const one = found[k]!
    if (one.rule === 'according-to') continue
    if (one.from <= i && i < one.to) return one
    // "قال الشهود إن …، وهو ما نفاه الجيش، |مؤكدا أن": what another denied ends the words before.
    if (one.act === 'deny' && one.inside === null && one.joined && one.verb < i) return null
  }
  return null
}

/**
 * Whose words a participle at `i` goes on with: what somebody is only said to have confessed or demanded, without أن, ends before it ("قال الوزير إن
 * المتهم اعترف بالقتل، |مضيفا أن").
 */
export function goingOn(found: readonly Attribution[], i: number): Attribution | null {
  let one = innermost(found, i)
  while (one !== null && one.inside !== null && (one.how === 'preposition' || one.how === 'object')) one = one.inside
  return one
}

/** The agency or outlet that somebody spoke to: قال لوكالة، في تصريح لـ، في حديث مع وكالة; `told` where it stands behind the verb itself (أبلغ فلان رويترز). Never the article's own. */
export function recipients(scene: Scene, { from, to }: Range, told = false): readonly Speaker[] {
  const { list, mentions } = scene
  for (let k = from; k < to; k++) {
    const outlet = mentions.outletAt(k)
    const unnamed =
      outlet === null
        ? (unnamedOutlet(scene, k, to) ?? unknownOutlet(scene, k, to) ?? quotedOutlet(scene, k, to))
        : null
    if (unnamed !== null) return [unnamed]
    if (outlet === null || outlet.own) continue
    const before = list[k - 1]
    if (outlet.actorKind === 'social') continue
    const isSpokenTo =
      (told && (k === from || gapHas(scene, k, COMMA))) ||
      outlet.skip > 0 ||
      isA(before, 'outlet-noun') ||
      isA(before, 'passed-on') ||
      SPOKEN_TO.has(before?.folded ?? '')
    if (!isSpokenTo) continue
    const { start, end, ref } = outlet
    const kind = outlet.actorKind === 'agency' ? 'agency' : 'outlet'
    return [{ from: outlet.from, to: outlet.to, start, end, ref, kind, body: null, agreement: null }]
  }
  return []
}

/** "لإذاعة المسيلة", "بثتها قناة «الأفق»", "في حديث مع صحيفة محلية": an outlet of no table, right behind the words that say it was told to it. */
function unknownOutlet(scene: Scene, k: number, to: number): Speaker | null {
  const before = scene.list[k - 1]
  if (!scene.list[k]!.folded.startsWith('ل') && !isA(before, 'passed-on') && !UNKNOWN_TOLD.has(before?.folded ?? ''))
    return null
  return outletOfNoun(scene, k, to)
}

/** "في تصريح لـ«المرسى اليوم»": somebody of no table whom only ل and marks name is an outlet, behind words of speaking. */
function quotedOutlet({ list, mentions, quoteFrom }: Scene, k: number, limit: number): Speaker | null {
  const quote = quoteFrom.get(k)
  const known = mentions.at(k)
  if (list[k - 1]?.folded !== 'ل' || quote === undefined || quote.to > limit || quote.to - k > QUOTED_NAME) return null
  if (known?.kind === 'actor' || !(isA(list[k - 2], 'speech-noun') || isA(list[k - 3], 'speech-noun'))) return null
  const [start, end] = [list[k]!.start, list[quote.to - 1]!.end]
  return { from: k, to: quote.to, start, end, ref: null, kind: 'outlet', body: null, agreement: null }
}

/** The name of an outlet between marks has at most as many words. */
const QUOTED_NAME = 3

const UNKNOWN_TOLD: ReadonlySet<string> = new Set(['ل', 'مع', 'عبر'])

const SPOKEN_TO: ReadonlySet<string> = new Set(['ل', 'مع', 'الي', 'عبر', 'علي'])

/** "عن المرصد", "عن بالي، قوله": the source behind عن in the range, or null. */
export function quotedSource(scene: Scene, { from, to }: Range, word = 'عن'): Speaker | null {
  for (let k = from; k + 1 < to; k++)
    if (scene.list[k]?.folded === word) return speakerAfter(scene, { from: k + 1, to })
  return null
}

/** The subject that stands before the verb at `i`, not further back than the attribution before. */
export function subjectOf({ scene, sentence, found }: Saying, i: number): Speaker | null {
  const fronted = behindAsFor(scene, sentence.from, i)
  if (fronted !== null) return fronted
  return speakerBefore(scene, Math.max(sentence.from, found.at(-1)?.from ?? sentence.from), i)
}

/** "أما الجيش |فقال|": ف with the verb tells that whoever stands behind أما is its subject. */
function behindAsFor(scene: Scene, floor: number, i: number): Speaker | null {
  if (!scene.list[i]!.folded.startsWith('ف')) return null
  for (let k = i - 2; k >= Math.max(floor, i - AS_FOR_REACH); k--) {
    if (!isA(scene.list[k], 'as-for')) continue
    const speaker = nameAfter(scene, { from: k + 1, to: i })
    return speaker !== null && canSpeak(scene, speaker) ? speaker : null
  }
  return null
}

/** Between أما and the verb stand at most as many words. */
const AS_FOR_REACH = 24

/** A name that opens a sentence stands at most as many words behind its first verb, known or not. */
const OPENING = 3

/** The subject of the first verb of the range: "انتزعت القوات البلدة … مؤكدة أن"; of a verb that no table knows, whoever is named behind it. */
export function subjectOfSentence(scene: Scene, { from, to }: Range): Voice | null {
  for (let k = from; k < to; k++) {
    // وقد is no verb.
    if (isWord(scene.list[k], 'before-perfect')) continue
    const reading = finiteReading(scene.list[k]!, ['report']) ?? finiteReading(scene.list[k]!)
    if (reading === undefined) continue
    const row = reading.value.kind === 'report' ? reading.value : undefined
    const named = row === undefined ? scene.mentions.at(k + 1) : null
    // "قصفت الجبهة مواقع الجيش": behind the name of whoever does it stands what it is done to.
    const speaker =
      named !== null && named.kind === 'actor' && named.to <= to
        ? speakerOf(scene, named)
        : speakerAfter(scene, { from: k + 1, to }, row)
    if (speaker !== null) return { speaker, relays: [] }
    break
  }
  for (let k = from; k < Math.min(to, from + OPENING); k++) {
    if (scene.mentions.at(k) === null && scene.mentions.roleAt(k) === null && !isBody(scene.list[k]!)) continue
    const speaker = nameAfter(scene, { from: k, to })
    if (speaker !== null && canSpeak(scene, speaker)) return { speaker, relays: [] }
  }
  return null
}
