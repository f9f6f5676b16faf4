import { creditKind, hasPhotoCredit, isPictured, type PhraseKind } from './boilerplate.ts'
import { datedOutlet } from './dated-outlet.ts'
import { isBylineLine, isDatelineLine, isOwnDateline, isPerson, isSignature } from './dateline.ts'
import { isDateLine } from './dates.ts'
import { type Line, linkShare } from './lines.ts'
import type { PageFact } from './markup/types.ts'
import { isMasthead } from './masthead.ts'
import { findProse } from './prose.ts'
import { findTitle, glued, overlap, statedTitles, stemsOf } from './title.ts'
import type { BlockRole } from './types.ts'

/** The role of each line and which of them is the title. */
export interface Roles {
  readonly roles: readonly BlockRole[]
  readonly title: number | null
  /** Index of the first paragraph. */
  readonly first: number
}

const BULLET = /^(?:[-–—•▪●◄■*·]|\d{1,2}[.)\-–])\s*\S/

/** A short line with no verb and no colon: a name, a label, what a photograph shows. */
const isNounPhrase = (line: Line): boolean => !line.verb && !/[:؟?]/.test(line.text)

function isCaption(line: Line, lead: ReadonlySet<string>): boolean {
  if (line.markup?.hint === 'caption' || hasPhotoCredit(line.text)) return true
  if (!isNounPhrase(line) || line.ended) return false
  if (isPictured(line.words[0] ?? '') && line.count <= 12) return true
  return line.count <= 5 && overlap(line, lead) >= 0.5
}

/** A line between the title and the first paragraph. */
function belowTitle(
  line: Line,
  kind: PhraseKind | null,
  lead: ReadonlySet<string>,
  isOutlet: (name: string) => boolean,
): BlockRole {
  // "المصدر: الشارقة - وام"
  const source = /^(?:ال)?مصدر\s{0,3}:\s{0,3}/.exec(line.text)?.[0].length ?? 0
  if (source > 0 && isDatelineLine({ text: line.text.slice(source), count: line.count - 1 })) return 'dateline'
  if (kind === 'byline' || (line.markup?.hint === 'byline' && line.count <= 12)) return 'byline'
  if (kind === 'caption' || kind === 'update') return kind
  if (kind !== null || !/\p{Script=Arabic}/u.test(line.text) || isDateLine(line.text) || line.markup?.hint === 'date')
    return 'boilerplate'
  if (isDatelineLine(line) || isOwnDateline(line, isOutlet)) return 'dateline'
  if (isOutlet(line.text) || datedOutlet(line.text) !== null || isBylineLine(line) || isSignature(line)) return 'byline'
  if (linkShare(line) > 0.8 && line.markup?.hint !== 'caption') return 'boilerplate'
  if (isCaption(line, lead)) return 'caption'
  if (line.markup?.hint === 'subtitle') return 'subtitle'
  if (linkShare(line) > 0.6 || line.markup?.region != null) return 'boilerplate'
  if (line.count <= 5 && isNounPhrase(line) && !line.ended) return line.count >= 2 ? 'byline' : 'boilerplate'
  const sentence = line.last === '.' && !line.text.endsWith('..') && line.verb && line.count >= 5
  // A list that the text begins with.
  if (/^[*•]\s/.test(line.text) && line.count >= 3) return 'body'
  // "وجاء في البيان:" leads into what follows.
  if (sentence || (/:\s*-?$/.test(line.text) && line.count >= 4)) return 'body'
  return line.count >= 3 ? 'subtitle' : 'boilerplate'
}

/** A line among the paragraphs that is none itself. */
function amongProse(line: Line, kind: PhraseKind | null, next: boolean): BlockRole {
  if (kind === 'byline' || kind === 'update' || kind === 'related') return kind
  if (kind !== null && kind !== 'caption' && kind !== 'menu') return 'boilerplate'
  if (isDateLine(line.text) && line.count <= 8) return 'boilerplate'
  if (line.markup?.hint === 'caption' || hasPhotoCredit(line.text) || (kind === 'caption' && !line.ended))
    return 'caption'
  if (linkShare(line) > 0.7 || (line.markup?.region ?? null) !== null) return 'boilerplate'
  if (/^h[2-6]$/.test(line.markup?.tag ?? '')) return 'heading'
  if (BULLET.test(line.text)) return 'body'
  if (line.last === '.' || line.count > 12) return 'body'
  if (/["“«]$/.test(line.text.slice(-1)) || /["”»]$/.test(line.text)) return line.count > 3 ? 'body' : 'heading'
  if (line.verb && line.count > 6) return 'body'
  return next ? 'heading' : 'body'
}

/**
 * The role of every line of a page. `isOutlet` tells whether a short text names a known outlet. Null when the page holds no paragraph of prose.
 * Linear in the number of lines; nothing is known about any one site.
 */
export function rolesOf(
  lines: readonly Line[],
  facts: readonly PageFact[],
  isOutlet: (name: string) => boolean,
): Roles | null {
  const kinds = lines.map(({ kind }) => kind)
  const prose = findProse(lines, kinds)
  if (!prose) return null
  let { first, last } = prose
  const { isProse } = prose
  const roles: BlockRole[] = lines.map(() => 'boilerplate')

  const paragraphs: number[] = []
  for (let i = first; i <= last && paragraphs.length < 4; i++) if (isProse[i]) paragraphs.push(i)
  const lead = stemsOf(
    paragraphs
      .slice(0, 2)
      .map(i => lines[i]!.text.slice(0, 1500))
      .join('\n'),
  )

  const candidates: number[] = []
  for (let i = Math.max(0, first - 60); i < first; i++) {
    const line = lines[i]!
    const kind = kinds[i] ?? null
    // A headline may be a headline about the day, and may begin as a caption does.
    if ((kind !== null && kind !== 'caption') || isDateLine(line.text) || isDatelineLine(line) || isBylineLine(line))
      continue
    if (datedOutlet(line.text) !== null) continue
    if (line.markup?.region === 'outside' || line.markup?.hint === 'caption' || line.markup?.hint === 'byline') continue
    if (hasPhotoCredit(line.text) && !line.verb) continue
    candidates.push(i)
  }
  const stated = statedTitles(facts)
  const masthead = isMasthead(lines[0]!, lines[candidates.find(i => i > 0) ?? first]!)
  if (masthead && candidates[0] === 0) candidates.shift()
  let title = findTitle(lines, candidates, lead, stated)
  // How many lines at the top say only who publishes, where and when.
  let top = masthead ? 1 : 0
  while (top < Math.min(first, 3) && lines[top]!.markup === null && isDated(lines[top]!)) top++
  // A page that is nothing but headline, byline and text: its first line is the headline, even if it looks like a name.
  const near = first - top
  if (title === null && isPlain(lines[top]!, kinds[top] ?? null) && near > 0)
    if (candidates[0] === top ? near <= 3 : top === 0 && (near === 2 || near === 3)) title = top
  // A headline so long that it passed for the first paragraph. Directly below the masthead it is one more often.
  const headed = top > 0 && first === top
  if (title === null && paragraphs.length >= (headed ? 2 : 3) && paragraphs[0] === first) {
    const line = lines[first]!
    const second = lines[paragraphs[1]!]!
    // Whoever ends no paragraph with a full stop ends the first with none either.
    const told = !headed || second.last === '.'
    const shared = told ? overlap(line, stemsOf(second.text)) : 0
    if (line.count <= (headed ? 25 : 20) && line.last !== '.' && shared >= (headed ? 0.15 : 0.3)) {
      title = first
      first = paragraphs[1]!
    }
  }

  for (let i = first; i <= last; i++) {
    const line = lines[i]!
    if (isProse[i]) roles[i] = 'body'
    else {
      let next = i + 1
      while (next < last && kinds[next] !== null) next++
      roles[i] = amongProse(line, kinds[i] ?? null, isProse[next] === true || next <= last)
    }
  }
  dropBoxes(lines, kinds, isProse, roles, first, last)
  for (let i = first; i < last; i++) {
    let next = i + 1
    while (next < last && roles[next] === 'boilerplate') next++
    if (isLooseLabel(lines[i]!, lines[next]!, roles[i]!)) roles[i] = 'boilerplate'
  }
  last = extend(lines, kinds, roles, last)
  signBelow(lines, kinds, roles, last)

  if (title === null) {
    // Without a headline only what touches the text can belong to it.
    for (let i = first - 1; i >= Math.max(0, first - 3); i--) {
      const line = lines[i]!
      if (isDatelineLine(line)) roles[i] = 'dateline'
      else if (kinds[i] === 'byline') roles[i] = 'byline'
    }
    return { roles, title, first }
  }

  roles[title] = 'title'
  for (let i = title + 1; i < first; i++) {
    const line = lines[i]!
    const same = line.key === lines[title]!.key || glued(line, lines[title]!)
    roles[i] = same ? 'boilerplate' : belowTitle(line, kinds[i] ?? null, lead, isOutlet)
  }
  const above = title - 1
  if (above >= 0 && candidates.includes(above) && isKicker(lines[above]!, lines[title]!, lead)) roles[above] = 'kicker'
  else if (above >= 0 && isDatelineLine(lines[above]!)) roles[above] = 'dateline'
  return { roles, title, first }
}

/** A line that says where, when or by whom a text was published, and nothing else. */
const isDated = (line: Line): boolean =>
  isDateLine(line.text) || isDatelineLine(line) || datedOutlet(line.text) !== null

/** Whether a line may be a headline by what it is not. */
const isPlain = (line: Line, kind: PhraseKind | null): boolean =>
  kind === null && line.last !== ':' && !isDateLine(line.text) && !isDatelineLine(line) && !hasPhotoCredit(line.text)

/** A headline above the headline. The name of a section or of the outlet is none: it has no word of the text in it. */
function isKicker(line: Line, title: Line, lead: ReadonlySet<string>): boolean {
  if (line.key === title.key || glued(line, title) || glued(title, line)) return false
  const { markup } = line
  if (markup !== null) {
    // The markup says so, or it stands with the headline in one cell or heading.
    const own = markup.hint === 'kicker' || markup.node === title.markup?.node
    if (own && line.count >= 2 && line.count <= 25 && linkShare(line) < 0.5) return true
    if (!markup.headed && !markup.inArticle) return false
  }
  if (line.count < 4 || line.count > 25 || linkShare(line) > 0.6) return false
  if (isCaption(line, lead)) return false
  return overlap(line, lead) >= 0.3 && (line.verb || line.count >= 5)
}

/** The links of a box that stands inside the text ("اقرأ أيضا" and the headlines below it) are no headings. */
function dropBoxes(
  lines: readonly Line[],
  kinds: readonly (PhraseKind | null)[],
  isProse: readonly boolean[],
  roles: BlockRole[],
  first: number,
  last: number,
): void {
  for (let i = first; i <= last; i++) {
    if (kinds[i] !== 'related') continue
    for (let k = i + 1; k <= last && !isProse[k] && lines[k]!.last !== '.'; k++) {
      // A short line right before the next paragraph, after a box that already had its headline, heads that paragraph.
      if (isProse[k + 1] && lines[k]!.count <= 4 && k > i + 1) break
      // A heading of the page that is no link heads what follows.
      if (/^h[2-6]$/.test(lines[k]!.markup?.tag ?? '') && linkShare(lines[k]!) < 0.5) break
      roles[k] = 'related'
    }
  }
}

/** A short line that no tag makes a heading, right above one that is: a label of the page. */
const isLooseLabel = (line: Line, next: Line, role: BlockRole): boolean =>
  role === 'heading' &&
  line.markup !== null &&
  !/^h[1-6]$/.test(line.markup.tag) &&
  /^h[1-6]$/.test(next.markup?.tag ?? '') &&
  linkShare(next) < 0.5

/** Who signs below the text: "(إعداد فلان - تحرير فلانة)", the names of reporters. */
function signBelow(
  lines: readonly Line[],
  kinds: readonly (PhraseKind | null)[],
  roles: BlockRole[],
  last: number,
): void {
  for (let i = last + 1; i <= Math.min(last + 2, lines.length - 1); i++) {
    const line = lines[i]!
    if (line.markup?.region != null || linkShare(line) > 0.5) return
    const names = line.text.split(/\s*[،,–—|]\s*|\s+-\s+/)
    const beside = line.markup?.tag === 'p' && line.markup.node === lines[last]!.markup!.node + i - last
    const name = beside && line.count >= 2 && line.count <= 4 && isNounPhrase(line) && !line.ended
    const agency = creditKind(line.text.replace(/^[(（[]|[)）\]]$/g, '')) === 'agency'
    const signed =
      agency || kinds[i] === 'byline' || (kinds[i] === null && line.count <= 12 && (names.every(isPerson) || name))
    if (!signed) return
    roles[i] = 'byline'
  }
}

/** The marks before a line's first letter: "** ", "- ". */
const bulletOf = (line: Line): string => /^[^\p{L}\p{N}«"“(#@.\s]{1,3}/u.exec(line.text)?.[0] ?? ''

/**
 * Takes in what follows the last paragraph: short sentences ("ولم تعلن أي جهة مسؤوليتها."), and further items of the list that the text ends with.
 * Stops at the first line that is neither.
 */
function extend(
  lines: readonly Line[],
  kinds: readonly (PhraseKind | null)[],
  roles: BlockRole[],
  last: number,
): number {
  let end = last
  for (let i = last + 1; i < lines.length; i++) {
    const line = lines[i]!
    const item = bulletOf(line) !== '' && bulletOf(line) === bulletOf(lines[end]!)
    if (kinds[i] !== null || !(line.last === '.' || item) || line.count < 3 || linkShare(line) > 0.5) break
    if (
      line.markup?.apart ||
      line.markup?.region != null ||
      (line.markup && !line.markup.inArticle && lines[last]!.markup?.inArticle)
    )
      break
    roles[i] = 'body'
    end = i
  }
  return end
}
