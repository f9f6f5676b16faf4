import { numeralOf, times, words } from '../../arabic/index.ts'
import type { Quantity } from '../../claims/types.ts'
import { unit } from '../../knowledge/index.ts'
import { type Days, daysApart, daysOf, isDay } from '../days.ts'
import { compareCounts, point, unitsOf } from '../figures.ts'
import { ground } from '../ground.ts'
import { meet } from '../likeness/compare.ts'
import type { Sight } from '../sight.ts'
import type { ContradictionReason } from '../types.ts'
import { wordsOf } from '../word-list.ts'

const OF_GROUND: ReadonlySet<string> = new Set(['capture', 'control', 'handover'])
/** Characters before a claim in which a text says that the toll rose: "ليرتفع عدد القتلى إلى 5". */
const BEFORE = 60
/** Characters before a claim in which its telling is dated. */
const TELLING = 200
/** A telling lies no more days before the publication than this. */
const LATELY = 7

/** Figures of which the higher is more than so many times the lower count two things: the dead of a day and those of a war. */
const OTHER_COUNTS = 5

const partial = wordsOf(new URL('../tables/parts.tsv', import.meta.url))
const rising = wordsOf(new URL('../tables/rising.tsv', import.meta.url))

/** Figures of one unit that no reading of "about", "more than" or "dozens" brings together, and that time has not pulled apart. */
export function quantity(a: Sight, b: Sight): ContradictionReason | null {
  const place = ground(a.claim.place, b.claim.place)
  return place === 'apart' || place === 'within' || place === 'around' ? null : figures(a, b)
}

/** The same of two claims of which the places are no matter. */
export function figures(a: Sight, b: Sight): ContradictionReason | null {
  if (ofOthers(a, b) || toldBefore(a, b) || toldBefore(b, a)) return null
  let found: ContradictionReason | null = null
  // "سبعة بينهم ثلاثة أطفال" against "ثلاثة": the seven stand against the three, and the children agree with nobody.
  const alike = a.counts.some(x => b.counts.some(y => unitsOf(x, y) === 'same'))
  for (const x of a.counts)
    for (const y of b.counts) {
      if (!isCount(x, a) || !isCount(y, b) || (alike && unitsOf(x, y) !== 'same')) continue
      const compared = compareCounts(x, y)
      if (compared === 'equal' || compared === 'refines') return null
      if (compared === 'conflict' && found === null && !farApart(x, y) && !isPart(a, x, b, y) && !rose(a, x, b, y))
        found = { rule: 'figures-do-not-meet', values: [x.text, y.text] }
    }
  return found
}

/** Prices, points and minutes go with their moment; people, things and, for ground, shares and areas are what accounts differ on. */
function isCount(q: Quantity, sight: Sight): boolean {
  // "وفاة اثنين من الجرحى": the wounded who died are some of the dead.
  if (isOneOfThem(q) || isOfThem(q) || (q.unit === 'wounded' && sight.claim.type === 'killing')) return false
  const kind = q.unit === null ? null : (unit(q.unit)?.kind ?? null)
  return (
    kind === 'people' ||
    kind === 'victims' ||
    kind === 'thing' ||
    ((kind === 'share' || kind === 'measure') && OF_GROUND.has(sight.claim.type))
  )
}

/** The dead of one side are not those of the other. */
function ofOthers(a: Sight, b: Sight): boolean {
  return a.knownTargets && b.knownTargets && !meet(a.targets, b.targets)
}

/** What was printed before the days that the other speaks of does not count the same. */
function toldBefore({ reading: { published } }: Sight, { days }: Sight): boolean {
  return published !== null && days !== null && published.to < days.from
}

function farApart(x: Quantity, y: Quantity): boolean {
  const [p, q] = [point(x) ?? 0, point(y) ?? 0]
  return Math.max(p, q) > OTHER_COUNTS * Math.min(p, q)
}

/** "شاباً", "متظاهر": one is spoken of, not how many there were. */
function isOneOfThem({ min, max, text }: Quantity): boolean {
  return min === 1 && max === 1 && !words(text).some(word => numeralOf(word.folded) !== null)
}

/** "ثلاثة من القتلى": of those who were counted. Not "خمسة من الجنود". */
function isOfThem({ unit, text }: Quantity): boolean {
  if (unit !== 'killed' && unit !== 'wounded' && unit !== 'bodies') return false
  const inText = words(text)
  return inText.some(({ folded }, i) => folded === 'من' && inText[i + 1]?.folded.startsWith('ال') === true)
}

/** The lower figure is of some of them: so its words say, or it is one of several of its unit in one claim. */
function isPart(a: Sight, x: Quantity, b: Sight, y: Quantity): boolean {
  const [lower, figure] = (point(x) ?? 0) < (point(y) ?? 0) ? [a, x] : [b, y]
  return (
    lower.counts.filter(({ unit }) => unit === figure.unit).length > 1 ||
    words(lower.claim.evidence.exact).some(word => partial.has(word.folded))
  )
}

/** A toll can rise: the higher figure was published or told for a later day than the lower one, or its text says that it rose. */
function rose(a: Sight, x: Quantity, b: Sight, y: Quantity): boolean {
  const [higher, lower] = (point(x) ?? 0) > (point(y) ?? 0) ? [a, b] : [b, a]
  if (saysSo(higher)) return true
  for (const [late, early] of [
    [toldOn(higher), toldOn(lower)],
    [higher.days, lower.days],
  ])
    if (late && early && early.to < late.from && daysApart(early, late) > 0) return true
  return false
}

/** The day on which a figure was told: that of the telling ("قالت في بيان يوم الاثنين إن"), else of the publication. */
function toldOn({ claim, reading }: Sight): Days | null {
  const { published, article } = reading
  if (published === null || claim.chain.length === 0) return published
  const { start } = claim.evidence
  const line = article.text.lastIndexOf('\n', start) + 1
  const from = Math.max(line, start - TELLING, article.text.lastIndexOf('. ', start) + 1)
  const anchor = article.published?.value ?? null
  for (const { edtf, start: at, end } of times(article.text, { start: from, end: start, anchor, bias: 'past' })) {
    const own = claim.time !== null && claim.time.start < end && claim.time.end > at
    const days = own ? null : daysOf(edtf)
    if (days !== null && isDay(days) && days.to <= published.to && published.from - days.from <= LATELY) return days
  }
  return published
}

function saysSo({ claim, reading }: Sight): boolean {
  const { text } = reading.article
  const from = Math.max(text.lastIndexOf('\n', claim.evidence.start) + 1, claim.evidence.start - BEFORE)
  return words(text, from, claim.evidence.end).some(word => rising.has(word.folded))
}
