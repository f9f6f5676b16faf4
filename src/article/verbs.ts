import { eventVerbs, lightVerbs, reportingVerbs, verbForms } from '../knowledge/index.ts'

let perfects: Set<string> | null = null

/** The finite forms in the third person of every verb in the knowledge tables, folded; made at the first use. */
function finiteForms(): ReadonlySet<string> {
  if (perfects) return perfects
  perfects = new Set()
  for (const verb of [...reportingVerbs(), ...eventVerbs(), ...lightVerbs()])
    for (const form of verbForms(verb.lemma))
      if (form.pos === 'verb' && form.person === 3 && form.surface.length > 2) perfects.add(form.surface)
  for (const word of ['كان', 'كانت', 'ليس', 'ليست', 'سوف', 'لن', 'لم', 'قد', 'لقد']) perfects.add(word)
  return perfects
}

/** Nouns and names that begin with ي and would pass for a verb in the imperfect: يوم, يمني, يونيو. */
const NOT_VERBS =
  /^(?:يوم|يمن|يد|يناير|يوني|يولي|يسار|يهود|ياسر|ياسين|يوسف|يحيي|يونس|يعقوب|يافا|يوتيوب|يورو|يابان|يوغ|يقين|يتيم|يخت|يرموك)/

/** Months spelled like a verb, which a head of a page holds far oftener: مارس is March before it is "he practised". */
const MONTHS = new Set(['مارس', 'ومارس'])

/**
 * Whether a folded word is (or may be) a finite verb: it is a form of a known verb, or has the prefix of the imperfect of the third
 * person and is long enough (يقضي, سيطلق, وتواصل is not: ت begins as many nouns as verbs).
 */
export function isFiniteVerb(folded: string): boolean {
  if (MONTHS.has(folded)) return false
  const forms = finiteForms()
  if (forms.has(folded)) return true
  const bare = /^[وف]/.test(folded) && folded.length > 4 ? folded.slice(1) : folded
  if (bare !== folded && forms.has(bare)) return true
  const stem = bare.startsWith('س') && /^س[يت]/.test(bare) && bare.length > 5 ? bare.slice(1) : bare
  if (stem !== bare && stem.startsWith('ت')) return true
  return stem.startsWith('ي') && stem.length >= 4 && !NOT_VERBS.test(stem)
}

/** Whether one of the words is a finite verb. */
export function hasFiniteVerb(words: readonly string[]): boolean {
  return words.some(isFiniteVerb)
}
