import { words } from '../arabic/index.ts'
import { knownPlace, maybeSigned } from './dateline.ts'
import { type Line, linkShare } from './lines.ts'
import type { PageFact } from './markup/types.ts'
import { phraseKey } from './phrase-key.ts'
import { isPost } from './site-name.ts'

/** Words too common to say what a text is about. */
const COMMON = new Set(
  'في من علي الي عن مع ان انه التي الذي هذا هذه بعد قبل بين خلال قال وقال كما حيث بن او ثم قد كل غير عبر حول ضد لدي منذ حتي بعض اكثر احد'.split(
    ' ',
  ),
)

/**
 * The part of a folded word that two forms of it share, roughly: without و ف ب ل ك ال before and the commonest endings behind, at
 * most five letters. Only for asking how much two texts have in common.
 */
function stem(folded: string): string {
  const bare = folded.replace(/^[وف]?(?:[بلك]?ال|لل|[بلك](?=[^ا]..))?(?=..)/, '')
  return (bare.length >= 2 ? bare : folded).replace(/(?:هم|ها|ات|ون|ين|يه|ته|[اهتي])$/, '').slice(0, 5)
}

/** The stems of a text's words, without common words. */
export function stemsOf(text: string): ReadonlySet<string> {
  const stems = new Set<string>()
  for (const word of words(text.slice(0, 4000)))
    if (word.folded.length > 2 && !COMMON.has(word.folded)) stems.add(stem(word.folded))
  return stems
}

/** Which share of a line's words stand in `stems`, 0 to 1. */
export function overlap(line: Pick<Line, 'text'>, stems: ReadonlySet<string>): number {
  const own = stemsOf(line.text)
  if (own.size === 0) return 0
  let shared = 0
  for (const one of own) if (stems.has(one)) shared++
  return shared / own.size
}

/** What a page's own metadata calls its title, folded, longest first. */
export function statedTitles(facts: readonly PageFact[]): readonly string[] {
  if (isPost(facts)) return []
  const from = new Set(['meta og:title', 'meta twitter:title', 'title', 'json-ld headline'])
  const keys = facts.filter(fact => from.has(fact.from)).map(fact => phraseKey(fact.value.slice(0, 500)))
  return [...new Set(keys)].filter(key => key.length > 8)
}

/** Whether the page's metadata calls this line its title, alone or beside the site's name: "TITLE - Site", "Site | TITLE". */
export const isStated = (line: Pick<Line, 'key' | 'count'>, stated: readonly string[]): boolean =>
  line.count >= 2 &&
  stated.some(
    key => key === line.key || key.startsWith(`${line.key} `) || (line.count >= 4 && key.endsWith(` ${line.key}`)),
  )

/** How far back from the first paragraph a title may stand, in lines. */
const REACH = 30

const WEIGHT = {
  /** Words that the first paragraphs repeat: the best sign of all in plain text. */
  overlap: 2,
  verb: 0.4,
  /** The page's metadata says the same words. */
  stated: 2,
  h1: 1,
  /** The first of several candidates: headlines stand above what explains them. */
  first: 0.25,
  /** A quotation mark or a colon: a headline names who says so. */
  voice: 0.15,
  /** The same words twice: above the page and above the article. */
  repeated: 0.5,
}

/** Whether `longer` says what `shorter` says, and behind a dash or bar something more ("TITLE - Site"). */
export function glued(longer: Line, shorter: Line): boolean {
  if (shorter.key.length < 12 || !longer.key.startsWith(`${shorter.key} `) || longer.text.length > 600) return false
  for (const bar of longer.text.matchAll(/\s*[-–—|•:»]\s/g))
    if (phraseKey(longer.text.slice(0, bar.index)) === shorter.key) return true
  return false
}

/**
 * The line that is the article's title, or null. `candidates` are the lines above the first paragraph that are no known furniture of a
 * page, `lead` the stems of the first paragraphs. Scores length, a verb, words shared with the lead, and what the page's metadata
 * states; "TITLE - Site name" loses against the same words without the slogan.
 */
export function findTitle(
  lines: readonly Line[],
  candidates: readonly number[],
  lead: ReadonlySet<string>,
  stated: readonly string[],
): number | null {
  const near = candidates.slice(-REACH)
  const keyOf = (i: number): string => lines[i]!.key
  let best: number | null = null
  let bestScore = 0.6
  let seen = 0
  for (const i of near) {
    const line = lines[i]!
    if (line.count < 2 || line.count > 35) continue
    const shared = overlap(line, lead)
    const says = isStated(line, stated)
    let score = WEIGHT.overlap * shared
    if (line.verb) score += WEIGHT.verb
    if (says) score += WEIGHT.stated
    if (line.markup?.tag === 'h1') score += WEIGHT.h1
    if (linkShare(line) > 0.8 && !says && line.markup?.tag !== 'h1') score -= 1
    score += line.count < 4 ? -0.6 : line.count > 22 ? -0.5 : 0.3
    if (line.last === '.' && !line.text.endsWith('..')) score -= 0.6
    if (/["«“:؛?؟]/.test(line.text)) score += WEIGHT.voice
    if (near.some(k => k !== i && (keyOf(k) === line.key || glued(lines[k]!, line)))) score += WEIGHT.repeated
    if (near.some(k => k !== i && glued(line, lines[k]!))) score -= 1
    // Noise far above must not profit from being first: only what has something in common with the text counts as a candidate here.
    if (seen > 0 && !says && maybeSigned(line)) score -= 1.5
    if (shared >= 0.3 || says || line.count >= 4) {
      if (seen === 0 && (shared >= 0.3 || says)) score += WEIGHT.first
      seen++
    }
    // Of the same line twice the one nearer to the text is the headline.
    const again = best !== null && keyOf(best) === line.key
    if (score > bestScore || (again && score >= bestScore - WEIGHT.first)) {
      best = i
      bestScore = Math.max(score, bestScore)
    }
  }
  return best
}

const SITE_WORD =
  /(?:^| )(?:موقع|شبكه|وكاله|قناه|جريده|صحيفه|بوابه|نيوز|الاخباري|الاخباريه|اخبار|برس|تي في|اون لاين|news|tv|press|online|com|net)(?: |$)/

/**
 * Where a title ends that has its site's name glued to it ("… في المدينة - شبكة كذا الإخبارية", "… | Some News"): the offset in the
 * line, or null. What follows the bar must read as a name: `isOutlet` knows it, a word of names of sites is in it, or it is all Latin.
 */
export function titleEnd(text: string, isOutlet: (name: string) => boolean): number | null {
  const found = /^(.{12,300})\s(?:[-–—|•]|::?)\s([^-–—|•]{2,60})$/.exec(text)
  if (!found) return null
  const name = found[2]!.trim()
  const key = phraseKey(name)
  const latin = /^[\p{Script=Latin}\p{N}\p{P}\p{S}\s]+$/u.test(name)
  // "طريق المدينة - مكة": newspapers are called after cities.
  const outlet = isOutlet(name) && !knownPlace(name)
  if (!latin && !outlet && !(key.split(' ').length <= 4 && SITE_WORD.test(key))) return null
  return found[1]!.trimEnd().length
}
