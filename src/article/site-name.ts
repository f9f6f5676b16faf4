import { words } from '../arabic/index.ts'
import type { PageFact } from './markup/types.ts'
import { bareName } from './outlet-names.ts'
import { phraseKey } from './phrase-key.ts'
import { hasFiniteVerb } from './verbs.ts'

/** What parts the name of a site from a headline in a page's `<title>`. */
const PARTS = /\s*(?:[|•»«–—]|::)\s*|\s+-\s+|:\s+/

/** A name of a site has at most so many words. */
const LONGEST = 5

/** Facts that are the site's name and nothing else. */
export const SITE_NAMES: readonly string[] = [
  'meta og:site_name',
  'json-ld publisher',
  'itemprop publisher',
  'meta application-name',
]

/** Networks on which others publish: they print their own name where a site prints its. */
const NETWORKS: ReadonlySet<string> = new Set(
  'telegram facebook twitter x youtube instagram tiktok whatsapp blogger medium mastodon bluesky threads تلغرام تليجرام فيسبوك تويتر يوتيوب'.split(
    ' ',
  ),
)
/** Networks of posts without headlines: what they state as a page's title is the account's name and the beginning of the post. */
const OF_POSTS: ReadonlySet<string> = new Set(
  'telegram facebook twitter x instagram mastodon bluesky threads'.split(' '),
)

/** "Mastodon hosted on social.example": each server of a network says its own name behind the network's. */
const networkIn = (name: string): string => phraseKey(name).replace(/^(mastodon) hosted on .+$/u, '$1')

export const isNetwork = (name: string): boolean => NETWORKS.has(networkIn(name))

/** Whether a page says that it is a post on such a network. */
export const isPost = (facts: readonly PageFact[]): boolean =>
  facts.some(({ from, value }) => SITE_NAMES.includes(from) && value.length <= 80 && OF_POSTS.has(networkIn(value)))

/** A part of a page's `<title>` that reads as a name: no verb, no number, few words. */
function mayBeName(part: string): boolean {
  const found = words(part).map(word => word.folded)
  return found.length > 0 && found.length <= LONGEST && !/[\d؟?!.…]/.test(part) && !hasFiniteVerb(found.slice(1))
}

export interface TitlePart {
  readonly name: string
  /** It stands behind the headline, where sites put their name; or before it, where sections stand as well; or it is all of the title. */
  readonly at: 'end' | 'start' | 'all'
}

/** The parts at the ends of a page's `<title>` that may be the site's name, the likelier first. */
export function partsOfTitle(title: string): readonly TitlePart[] {
  const parts = title
    .slice(0, 500)
    .split(PARTS)
    .map(part => bareName(part.trim()))
    .filter(part => part !== '')
  const [first, last] = [parts[0], parts[parts.length - 1]]
  if (first === undefined || last === undefined) return []
  if (parts.length === 1) return mayBeName(first) ? [{ name: first, at: 'all' }] : []
  const found: TitlePart[] = []
  if (mayBeName(last)) found.push({ name: last, at: 'end' })
  if (mayBeName(first)) found.push({ name: first, at: 'start' })
  return found
}

/** Whether a short text is what the page's metadata calls its site. */
export function isOwnNameOf(facts: readonly PageFact[]): (name: string) => boolean {
  const keys = new Set<string>()
  for (const { from, value } of facts) {
    if (SITE_NAMES.includes(from) && value.length <= 80) keys.add(phraseKey(value))
    if (from === 'title') for (const { name } of partsOfTitle(value)) keys.add(phraseKey(name))
  }
  return name => keys.has(phraseKey(name))
}
