import type { Scene } from '../scene.ts'
import { gapHas, STOP } from '../words/marks.ts'
import type { Range } from '../words/tokens.ts'
import { finiteReading, isA, isThat, isWord } from '../words/words.ts'
import { nameAfter } from './name-after.ts'
import { canSpeak, isDocument } from './plausible.ts'
import type { Speaker } from './types.ts'

/** Between what words stand in and whose they are stand at most as many words: "بيان صحفي رسمي صادر عن". */
const REACH = 5

/**
 * Whose the words of a document are: "بيان صادر عن وزارة الداخلية", "تقرير للأمم المتحدة", "بيان الجيش". Null where the document at token
 * `from` names nobody: "بيان رسمي", "تقارير إعلامية".
 */
export function issuerOf(scene: Scene, { from, to }: Range): Speaker | null {
  if (!isDocument(scene.list[from])) return null
  const end = Math.min(to, from + 1 + REACH)
  for (let k = from + 1; k < end; k++) {
    const token = scene.list[k]!
    if (gapHas(scene, k, STOP) || isThat(token)) return null
    if (scene.mentions.inTime(k)) continue
    // "نقل التقرير |عن| شاهدة": behind the article nobody has issued it.
    if (k === from + 1 && isA(token, 'about') && /^(?:و|ف)?(?:ال|لل)/.test(scene.list[from]!.folded)) return null
    const at = token.folded === 'ل' ? k + 1 : k
    // "حمل |التقرير| الحركة مسؤولية": a document with the article is nobody's by a noun behind it.
    const isOf = k === from + 1 && !/^(?:و|ف)?ال/.test(scene.list[from]!.folded)
    const starts = at > k || isOf || isWord(scene.list[k - 1], 'issued') || /^لل?/.test(token.folded)
    if (starts && at < to && !isWord(token, 'issued')) {
      const issuer = nameAfter(scene, { from: at, to })
      if (issuer !== null && canSpeak(scene, issuer) && !isDocument(scene.list[at])) return issuer
    }
    // "حصيلة أعلنتها السلطات", "تقرير نشرته الوزارة": whose verb has it for its object.
    // "حصيلة أعلنت عنها السلطات": or the pronoun of its preposition.
    const behind = finiteReading(token)?.peeling.enclitic ? k + 1 : isToldOf(scene, k) ? k + 2 : to
    if (behind < to) {
      // "حصيلة أصدرتها |لاحقا| وزارة الصحة".
      const named = isA(scene.list[behind], 'manner') ? behind + 1 : behind
      const issuer = nameAfter(scene, { from: named, to })
      return issuer !== null && canSpeak(scene, issuer) ? issuer : null
    }
    if (!isWord(token, 'issued') && !isAdjective(token.folded)) return null
  }
  return null
}

/** "أعلنت عنها", "كشفت عنه": a verb of saying and a preposition with a pronoun. */
const isToldOf = ({ list }: Scene, k: number): boolean =>
  finiteReading(list[k]!, ['report']) !== undefined && isWord(list[k + 1], 'on-it')

/** رسمي, مشتركة, صحافيا: an adjective of the document. */
const isAdjective = (word: string): boolean =>
  (/(?:ي|يه|ه|يا|ا)$/.test(word) && !/^(?:ال|لل)/.test(word)) || word.endsWith('ل')
