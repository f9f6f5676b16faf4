import { foldedOffset } from '../../arabic/index.ts'
import { isMetonym } from '../fields/in-its-town.ts'
import type { Scene } from '../scene.ts'
import { gapHas } from '../words/marks.ts'
import type { Range, Token } from '../words/tokens.ts'
import { hasFinite, isWord } from '../words/words.ts'
import { findAttributions } from './find.ts'
import { canSpeak } from './plausible.ts'
import { speakerAfter } from './speaker.ts'
import type { Attribution, Speaker, Voice } from './types.ts'
import { recipients } from './voice.ts'

/** A speaker before a colon takes at most as many words. */
const REACH = 12

/** The attributions of a headline: «SPEAKER: …», besides all that stand in sentences. */
export function titleAttributions(scene: Scene, title: Range, last: Voice | null): readonly Attribution[] {
  const end = Math.min(title.to, title.from + REACH)
  const speaker = speakerAfter(scene, { from: title.from, to: end })
  const colon = speaker === null ? null : firstColon(scene, title.from, Math.min(title.to - 1, title.from + REACH))
  if (
    speaker === null ||
    colon === null ||
    colon < speaker.to ||
    isPlaceName(scene, speaker) ||
    isTopic(scene, speaker) ||
    (isCountry(scene, speaker) && isEvent(scene, colon))
  )
    return findAttributions(scene, title, last)
  const second = secondVoice(scene, speaker.to, colon)
  const rest = findAttributions(scene, { from: colon, to: title.to }, null)
  const said: Attribution = {
    rule: 'title-colon',
    act: 'say',
    cue: second?.from ?? title.from,
    verb: colon - 1,
    from: colon,
    to: rest[0]?.cue ?? title.to,
    voice: {
      speaker: second ?? speaker,
      relays: second === null ? recipients(scene, { from: speaker.to, to: colon }) : [],
    },
    joined: false,
    inside: null,
  }
  return second === null
    ? [said, ...rest]
    : [...findAttributions(scene, { from: title.from, to: second.from }, last), said, ...rest]
}

/** «الفصائل تنفي توقيع هدنة |والمجلس المحلي|: …»: behind a clause of its own, who speaks before the colon. */
function secondVoice(scene: Scene, from: number, colon: number): Speaker | null {
  if (!hasFinite(scene.list, from, colon)) return null
  for (let k = colon - 1; k > from; k--) {
    if (!/^و/.test(scene.list[k]!.folded)) continue
    const speaker = speakerAfter(scene, { from: k, to: colon })
    if (speaker?.to === colon && canSpeak(scene, speaker)) return withoutAnd(scene, speaker)
  }
  return null
}

function withoutAnd({ list }: Scene, speaker: Speaker): Speaker {
  const token = list[speaker.from]!
  return speaker.start === token.start ? { ...speaker, start: foldedOffset(token, 1) } : speaker
}

/** «زلزال أغادير: …», «عاصفة دانيال: …» say what it is about; «محافظ صفاقس: …», «ريلمار: …» who speaks. */
export const isTopic = (scene: Scene, speaker: Range): boolean =>
  isWord(scene.list[speaker.from], 'topic') || (isEvent(scene, speaker.from) && !canSpeak(scene, speaker))

/** «ليبيا: …», «كيفة: …» say where, not who. */
export const isPlaceName = (scene: Scene, { from, to, kind }: Speaker): boolean =>
  kind === 'state'
    ? to - from === 1 && scene.mentions.placeAt(from) && !isAnswer(scene.list[to])
    : isTownName(scene, { from, to })

/** «سبها: …»: a town that stands for no government does not speak. Not «واشنطن: …». */
const isTownName = ({ text, mentions }: Scene, { from, to }: Range): boolean =>
  mentions.at(from) === null &&
  mentions
    .placesIn(from, to)
    .some(
      place =>
        place.from === from && place.to === to && place.place !== null && !isMetonym(text, place.start, place.end),
    )

/** «أنقرة: |لا| صحة لأنباء الانسحاب», «طهران: |لن| نتراجع»: a capital denies or promises. */
const isAnswer = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:لا|لن|لم|ليس|ليست|لسنا|نحن|سن\p{L}{3,})$/u.test(token.folded)

/** «مالي: مقتل …»: a country before what happened is where; «إيران: سنرد» speaks. */
const isCountry = ({ mentions }: Scene, { from, to }: Speaker): boolean =>
  to - from === 1 && mentions.at(from)?.actorKind === 'state'

const isEvent = ({ list }: Scene, k: number): boolean =>
  list[k]!.readings.some(
    ({ value, form }) =>
      form.pos !== 'verb' &&
      (value.kind === 'event' || (form.pos === 'masdar' && (value.kind === 'light' || value.kind === 'noun'))),
  )

function firstColon(scene: Scene, from: number, last: number): number | null {
  for (let k = from + 1; k <= last; k++) if (gapHas(scene, k, /:/)) return k
  return null
}
