import type { Scene } from '../scene.ts'
import { isWord } from '../words/words.ts'
import type { Speaker } from './types.ts'

/** "قال |لرويترز| مسؤول", "أكد |لوكالة الأناضول| وزير": behind the outlet that the words at `k` say it was told to, else `k`. */
export function behindOutlet({ list, mentions }: Scene, k: number, to: number): number {
  const outlet = mentions.outletAt(k) ?? (isWord(list[k], 'to-outlet') ? mentions.outletAt(k + 1) : null)
  if (outlet === null || outlet.to >= to) return k
  return outlet.skip > 0 && list[k]!.folded.startsWith('ل') ? outlet.to : k
}

/** "للتلفزيون الرسمي", "للإذاعة المحلية": an outlet without a name, with its adjective. */
export function unnamedOutlet({ list, text }: Scene, k: number, limit: number): Speaker | null {
  const token = list[k]!
  if (!token.folded.startsWith('لل') || !isWord(token, 'to-outlet')) return null
  const to = k + 1 < limit && list[k + 1]!.gap === ' ' && /^ال.*يه?$/.test(list[k + 1]!.folded) ? k + 2 : k + 1
  const start = token.start + (text.startsWith('لل', token.start) ? 2 : 0)
  return { from: k, to, start, end: list[to - 1]!.end, ref: null, kind: 'outlet', body: null, agreement: null }
}
