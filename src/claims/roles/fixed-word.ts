import { BREAK, isBehind } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import { isNominal } from '../words/words.ts'
import type { Cast } from './cast.ts'
import type { Clause } from './clause.ts'
import { isActorLike, nameOfRange } from './noun-phrase.ts'

/** The subject between a verb and its fixed word takes at most as many words. */
const LONGEST = 6

/** "ألقت مفارز المكافحة القبض على", "فتح حراس الفندق النار", "أفسحت المحكمة": nouns of no table between a verb and the word that makes one phrase with it are its subject. Not "ألقي القبض", where none stands. */
export function beforeFixedWord({ scene, trigger, range, sentence, passive }: Clause, cast: Cast): void {
  if (cast.agents.length > 0 || passive) return
  const { list, mentions } = scene
  let at = trigger.at
  if (!isFixed(list[at]!)) {
    at = trigger.at + 2
    while (at < Math.min(range.to, trigger.at + LONGEST + 2) && !isFixed(list[at]!)) at++
    if (at >= range.to || list[at] === undefined || !isFixed(list[at]!)) return
  }
  for (let k = at - 1; k >= Math.max(sentence.from, at - LONGEST - 1); k--) {
    const token = list[k]!
    if (isBehind(list[k + 1]!, BREAK)) return
    if (takesFixed(token)) {
      const first = list[k + 1]!
      if (k + 1 === at || !isActorLike(first) || mentions.inTime(k + 1) || mentions.placeAt(k + 1)) return
      if (cast.targets.some(t => t.start < list[at]!.start && t.start >= first.start)) return
      cast.agents.push(nameOfRange(scene, { from: k + 1, to: at }))
      cast.rules.push('unknown-subject')
      return
    }
    if (!isNominal(token) || mentions.numberAt(k) !== null || /^(?:من|في|علي)$/.test(token.folded)) return
  }
}

const isFixed = remember(folded => /^(?:القبض|النار|النيران|الرصاص|السراح|سراح)$/.test(folded))

/** ألقت, يلقي, فتح, أطلقوا: an active verb that one of these words goes with. */
const takesFixed = remember(folded =>
  /^[وف]?(?:س?[يت]?لقي|القي|القت|القوا|فتحت?|فتحوا|[يت]فتح|اطلقت?|اطلقوا|[يت]طلق|اضرمت?|اضرموا|[يت]ضرم)$/.test(folded),
)
