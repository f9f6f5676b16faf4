import type { Named } from '../types.ts'
import type { Token } from '../words/tokens.ts'
import { finiteReading, isA, isWord } from '../words/words.ts'
import { type Clause, nameOf } from './clause.ts'
import { participants } from './participants.ts'

/** Whoever did it is named at most as many words behind a death that others stand beside. */
const REACH = 18

/**
 * "قتل عاملان وأصيب 12 آخرون، مساء الاثنين، برصاص الجيش": whoever did the second did the first, if nothing else is told between. Not behind a relative pronoun or another verb ("قتل
 * جندي، وقال الوزير إن … على يد المسلحين").
 */
export function byBehind({ scene, trigger, range, sentence }: Clause): readonly Named[] {
  const { list } = scene
  const end = Math.min(sentence.to, trigger.at + REACH)
  for (let k = range.to; k < end; k++) {
    if (scene.mentions.inTime(k)) continue
    const token = list[k]!
    if (isWord(token, 'by') && isBy(list[k - 1]?.folded ?? '', token.folded)) {
      const doer = participants(scene, k + 1, Math.min(sentence.to, k + 6))[0]
      return doer !== undefined && doer.from === k + 1 && doer.skip === 0 ? [nameOf(scene, doer)] : []
    }
    if (isA(token, 'relative')) return []
    if (finiteReading(token) !== undefined && !tellsOfHarm(token)) return []
  }
  return []
}

/** على يد, من قبل, من جانب; برصاص and بنيران need nothing before them. */
const isBy = (before: string, word: string): boolean =>
  /^(?:يد|ايدي)$/.test(word) ? before === 'علي' : /^(?:قبل|جانب)$/.test(word) ? before === 'من' : true

/** قتل, أصيب: a verb of death or wounds in one of its senses. */
const tellsOfHarm = ({ readings }: Token): boolean =>
  readings.some(({ value }) => value.kind === 'event' && (value.type === 'killing' || value.type === 'injury'))
