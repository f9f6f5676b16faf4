import { foldWord, words } from '../arabic/index.ts'
import { loadCountries, loadPlaces, matchOutlet, type Outlet, outletNamed } from '../knowledge/index.ts'
import { creditKind } from './boilerplate.ts'
import { bareName } from './outlet-names.ts'

/** The outlets that have exactly this name, the likeliest first; `cued` where none has it without a cue or quotation marks. */
interface Namesakes {
  readonly outlets: readonly Outlet[]
  readonly cued: boolean
}

/** Networks on which outlets have pages publish nothing themselves: "تويتر" in a row of buttons is no outlet. */
const publishes = (outlet: Outlet): boolean => outlet.kind !== 'social'

function namesakes(name: string): Namesakes {
  const none = { outlets: [], cued: false }
  if (name.length > 120) return none
  const all = (text: string, from: number): readonly Outlet[] => {
    const list = words(text)
    const match = matchOutlet(text, list, from)
    if (match === null || match.from !== 0 || from + match.length !== list.length) return []
    return [match.outlet, ...match.others].filter(publishes)
  }
  // Behind another word the name stands in running text, where those that need a cue do not count.
  const plain = all(`عن، ${name}`, 1)
  if (plain.length > 0) return { outlets: plain, cued: false }
  const marked = all(name, 0)
  return marked.length > 0 ? { outlets: marked, cued: true } : none
}

/** Nouns of which one outlet is only one: a newspaper is no agency. A site or a network may be any of them. */
const SORTS = ['وكاله', 'صحيفه جريده مجله يوميه', 'قناه تلفزيون فضاييه', 'اذاعه راديو'].map(list => list.split(' '))
const sortOf = (name: string): number => {
  const first = foldWord(name.split(' ', 1)[0]!)
  return SORTS.findIndex(nouns => nouns.includes(first))
}

/** Whether the noun in front of a name is not the one that the table has in front of it: "وكالة كذا" is not "صحيفة كذا". */
function disagrees(name: string, outlet: Outlet): boolean {
  const said = sortOf(name)
  const own = sortOf(outlet.name.ar)
  return said >= 0 && own >= 0 && said !== own
}

/**
 * The id of the one outlet that this name certainly means, or null. The whole name must be the outlet's. Where the name needs a cue ("العربية"
 * alone) or several outlets share it ("صحيفة الوطن"), `countries` (ISO 3166-1 alpha-2, what the page says of its seat) must leave exactly one. Quotation
 * marks (`quoted`) are a cue for the name that the outlet itself goes by, not for one that is short for it: «الشرق الأوسط», not «المدى».
 */
export function outletRef(name: string, countries: ReadonlySet<string>, quoted = false): string | null {
  const { outlets, cued } = namesakes(name)
  const agreeing = outlets.filter(outlet => !disagrees(name, outlet))
  const [only] = agreeing
  if (only && agreeing.length === 1 && (!cued || (quoted && foldWord(only.name.ar) === foldWord(name)))) return only.id
  const near = agreeing.filter(outlet => outlet.country !== null && countries.has(outlet.country))
  return near.length === 1 ? near[0]!.id : null
}

/** Whether an outlet of the table has exactly this name; social networks do not count. */
export function isKnown(name: string): boolean {
  return namesakes(name).outlets.length > 0
}

/** Whether the name is an ordinary word too, so that in a menu it may be a section: الحياة، الاقتصادية. */
export function needsCue(name: string): boolean {
  return namesakes(name).cued
}

/** Whether agencies sign by this name. */
export function isAgency(name: string): boolean {
  return creditKind(name) === 'agency' || outletNamed(name)?.kind === 'agency'
}

/** Whether a short text is exactly the name of a known outlet. */
export function isOutletName(text: string): boolean {
  return text.length <= 60 && foldWord(text).length > 2 && isKnown(bareName(text))
}

/** The countries that a line names: "صحيفة سعودية يومية", "صنعاء - سبأ", "جمهورية العراق". For lines that say where a page is at home. */
export function countriesIn(text: string): readonly string[] {
  const found: string[] = []
  const countries = loadCountries()
  for (const word of words(text.slice(0, 160))) {
    const country = countries.byName(word.text) ?? countries.byAdjective(word.text)
    if (country) found.push(country.iso2)
  }
  for (const part of text.slice(0, 160).split(/[-–—|/،,:()]/)) {
    // Of several places of one name nothing follows.
    const places = loadPlaces()
      .lookup(part.trim())
      .filter(hit => hit.exact && hit.notable)
    const [country, ...others] = new Set(places.map(place => place.country))
    if (country && others.length === 0) found.push(country)
  }
  return found
}
