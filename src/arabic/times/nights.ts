import { adjoins, type Line } from '../numbers/cardinal.ts'
import { weekdays } from './lexicon.ts'
import { blank } from './moment.ts'
import { type At, keyAt } from './parts.ts'
import { type Anchor, type Resolved, resolveMoment, span } from './resolve.ts'

/** A night of two days as it is read: where it ends, and the days that it takes in. */
export interface Night {
  readonly to: number
  readonly resolve: (anchor: Anchor | null) => Resolved | null
}

/** Words that a night may be named by, folded, first of all. */
export const nightOpeners = ['ليل', 'ليله', 'الليله'] as const

const isDay = (line: Line, i: number): number | undefined => {
  const key = line.words[i]?.folded ?? ''
  return key.startsWith('ال') ? weekdays.get(key.slice(2)) : undefined
}

/**
 * A night that reaches from one day into the next, as agencies write it: "ليل الثلاثاء/الأربعاء", "ليل السبت - الأحد", "ليلة الخميس الجمعة", and
 * "الليلة الماضية", "الليلة قبل الماضية". Not "ليل الثلاثاء والأربعاء", two nights, nor days that do not follow one another.
 */
export function nightAt(line: Line, i: number, cut: number): Night | null {
  const key = keyAt(line, i, cut)
  if (key === 'الليله') {
    const past = pastNight(line, i + 1)
    return past === null
      ? null
      : { to: past.to, resolve: anchor => (anchor === null ? null : nightBefore(anchor, past.value)) }
  }
  if ((key !== 'ليل' && key !== 'ليله') || !adjoins(line, i + 1)) return null
  const first = isDay(line, i + 1)
  const second = isDay(line, i + 2)
  if (first === undefined || second !== (first % 7) + 1) return null
  const gap = line.text.slice(line.words[i + 1]!.end, line.words[i + 2]!.start)
  if (!/^ ?[/–—-]? ?$/.test(gap) || gap === '') return null
  return {
    to: i + 3,
    resolve: anchor => {
      const day = resolveMoment({ ...blank(), weekday: { weekday: first, cue: null } }, anchor)
      return day === null ? null : span(day.first, day.first + 1)
    },
  }
}

/** "الماضية", "قبل الماضية": how many nights ago. */
function pastNight(line: Line, i: number): At<1 | 2> | null {
  if (!adjoins(line, i)) return null
  const isLast = (k: number) => /^(?:الماضيه|الفايته|المنصرمه)$/.test(line.words[k]?.folded ?? '')
  if (isLast(i)) return { value: 1, to: i + 1 }
  return line.words[i]!.folded === 'قبل' && adjoins(line, i + 1) && isLast(i + 1) ? { value: 2, to: i + 2 } : null
}

const nightBefore = ({ day }: Anchor, back: number): Resolved => span(day - back, day - back)
