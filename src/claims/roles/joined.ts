import type { Mention } from '../mentions/types.ts'
import type { Scene } from '../scene.ts'

/** و before a mention that follows another one: "القوات والتحالف"; not "وللتحالف". */
export function isJoined({ list, mentions }: Scene, mention: Mention, who: readonly Mention[]): boolean {
  const { folded } = list[mention.from]!
  // "سائق الحافلة وعشرة ركاب": و stands before the number.
  const number = mentions.numberAt(mention.from) ?? mentions.numberBefore(mention.from)
  if (number !== null && number.from < mention.from && /^و(?!احد)/.test(list[number.from]!.folded))
    return who.some(m => m.to <= number.from && number.from - m.to <= 4)
  if (!folded.startsWith('و') || mention.skip === 0) return list[mention.from - 1]?.folded === 'و'
  // "لقصف مواقع للتنظيم … وللحزب": joined where the one before has the same clitic.
  const clitic = /[بل]/.exec(folded.slice(0, mention.skip))?.[0]
  if (
    clitic !== undefined &&
    !who.some(m => m.to <= mention.from && m.skip > 0 && list[m.from]!.folded.startsWith(clitic))
  )
    return false
  return who.some(m => m.to <= mention.from && mention.from - m.to <= 8)
}
