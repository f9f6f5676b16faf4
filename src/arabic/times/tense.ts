import { inflectVerb } from '../inflection/verb.ts'
import { verbLemmas } from '../lemmas.ts'
import type { Line } from '../numbers/cardinal.ts'

let perfects: Set<string> | undefined
let imperfects: Set<string> | undefined

function load(): void {
  perfects = new Set()
  imperfects = new Set()
  for (const entry of verbLemmas()) {
    for (const form of inflectVerb(entry)) {
      if (form.tense === 'perfect') perfects.add(form.surface)
      else if (form.tense === 'imperfect') imperfects.add(form.surface)
    }
  }
}

/** Words that say by themselves that what follows is still to come. */
const AHEAD = new Set(
  'سوف لن المقرر المرتقب المتوقع المزمع المنتظر يعتزم تعتزم يعتزمون ينوي تنوي يستعد تستعد يرجي احجز حدد ذكرني لنلتقي دعنا دعونا لنبدا'.split(
    ' ',
  ),
)
const HAPPENED = new Set('لم قد لقد كان كانت كانوا كنت كنا'.split(' '))

/** Whether the word at `k` is a verb that looks back or ahead; null for everything else, the imperfect included. */
export function verbAt(line: Line, k: number): 'past' | 'future' | null {
  const word = line.words[k]
  if (word === undefined || line.numerals[k]) return null
  const { folded } = word
  if (AHEAD.has(folded)) return 'future'
  if (HAPPENED.has(folded)) return 'past'
  if (perfects === undefined) load()
  const from = folded.length > 3 && (folded[0] === 'و' || folded[0] === 'ف') && !perfects!.has(folded) ? 1 : 0
  if (AHEAD.has(folded.slice(from)) || HAPPENED.has(folded.slice(from)))
    return from === 1 && AHEAD.has(folded.slice(1)) ? 'future' : 'past'
  const bare = folded.slice(from)
  if (bare[0] === 'س' && 'يتنا'.includes(bare[1] ?? '-') && bare.length > 3) {
    // سأ: nothing but a first person begins so, سأل aside.
    if (
      /^[وف]?سأ(?!ل)/.test(word.text) ||
      imperfects!.has(bare.slice(1)) ||
      imperfects!.has(bare.slice(1).replace(/(?:ها|هم|ه)$/, ''))
    )
      return 'future'
  }
  return perfects!.has(bare) ? 'past' : null
}

const STOPS = /[.!?؟\n\r…]/

/** Whether the verb that governs an expression at word `i` looks back or ahead: the nearest before it in its sentence, else the nearest behind; null where none decides. */
export function tenseAt(line: Line, i: number): 'past' | 'future' | null {
  const ends = (k: number): boolean => {
    const gap = line.words[k]!.start - line.words[k - 1]!.end
    return (
      gap > 1 &&
      STOPS.test(line.text.slice(line.words[k - 1]!.end, Math.min(line.words[k]!.start, line.words[k - 1]!.end + 8)))
    )
  }
  for (let k = i; k > 0 && k > i - 25; k--) {
    if (ends(k)) break
    const verb = verbAt(line, k - 1)
    if (verb !== null) return verb
  }
  for (let k = i + 1; k < line.words.length && k < i + 15; k++) {
    if (ends(k)) break
    const verb = verbAt(line, k)
    if (verb !== null) return verb
  }
  return null
}
