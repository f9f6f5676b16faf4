import { foldedOffset } from '../../arabic/index.ts'
import { inClass } from '../words/classes.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import { namedAt } from '../words/spans.ts'
import { isWord } from '../words/words.ts'
import { BEFALLS_PEOPLE } from './among.ts'
import type { Clause } from './clause.ts'
import { sufferingPhrase } from './suffering-phrase.ts'
import type { Roles } from './types.ts'

/**
 * "اغتيال القاضي ومرافقه", "خطفوا المهندس مع سائقه": whoever of his stands right behind the last of them suffers it too. Not "أصيب الشاب في رأسه ويده": a part of a body is nobody.
 */
export function withThem(clause: Clause, roles: Roles): Roles {
  const { scene, sentence, trigger } = clause
  const last = roles.targets.at(-1)
  if (last === undefined || !BEFALLS_PEOPLE.has(trigger.type)) return roles
  const { list } = scene
  let k = trigger.at
  while (k < sentence.to && list[k]!.start < last.end) k++
  if (k <= trigger.at || k >= sentence.to || list[k - 1]!.end > last.end + 1) return roles
  const behindWith = isWord(list[k], 'together-with')
  const token = list[behindWith ? k + 1 : k]
  if (token === undefined || (isBehind(token, BREAK) && !behindWith) || token.end > list[sentence.to - 1]!.end)
    return roles
  const skip = behindWith ? 0 : 1
  if (!isHis(token) || (skip === 1 && !token.folded.startsWith('و')) || !isCompanion(token)) return roles
  const start = skip === 0 ? token.start : foldedOffset(token, 1)
  const named = namedAt(scene, { start, end: token.end }, null)
  return { ...roles, targets: [...roles.targets, named], rules: [...roles.rules, 'with-them'] }
}

/** مرافقه, وزوجتها, سائقهم. */
const isHis = remember(folded => /^\p{L}{3,}(?:ه|ها|هم|هما|هن)$/u.test(folded))

/** A word for who belongs to somebody: مرافق, زوجة, سائق; with و or not, and his pronoun. */
const isCompanion = remember(folded => {
  const stem = folded.replace(/^و(?=\p{L}{3})/u, '').replace(/(?:هما|هم|هن|ها|ه)$/, '')
  return [stem, stem.replace(/ت$/, 'ه'), folded.replace(/(?:هما|هم|هن|ها|ه)$/, '')].some(word =>
    inClass(word, 'companion'),
  )
})

/** "توقيف صاحب المطعم واثنين من عماله": the first of a row, whom no table has, stands between the noun and the one that و joins to him. */
export function firstOfRow(clause: Clause, roles: Roles): Roles {
  const { scene, trigger, verbal, frame } = clause
  const [first] = roles.targets
  if (first === undefined || !BEFALLS_PEOPLE.has(trigger.type)) return roles
  if (verbal ? !clause.passive : frame.get('m') !== 'T') return roles
  const { list } = scene
  const from = trigger.at + 1
  let k = from
  while (k < clause.range.to && list[k]!.end <= first.start) k++
  const number = scene.mentions.numberBefore(k) ?? scene.mentions.numberAt(k)
  const to = number !== null && number.from < k ? number.from : k
  if (to <= from || to >= clause.range.to || !list[to]!.folded.startsWith('و') || list[to]!.end <= first.start - 12)
    return roles
  const found = sufferingPhrase(scene, { from, to })
  if (found === null || found.to !== to) return roles
  return { ...roles, targets: [found.named, ...roles.targets], rules: [...roles.rules, 'first-of-row'] }
}
