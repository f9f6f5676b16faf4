import robotsParser from 'robots-parser'

// Its types say that the function lies under `default`; it is the module itself.
const parse = robotsParser as unknown as typeof robotsParser.default

/** What a robots.txt says of one address. */
export interface Rules {
  allows(url: URL): boolean
  /** Crawl-delay, in milliseconds; null where none is given. */
  readonly delay: number | null
}

/** The product token that robots.txt names us by (RFC 9309, 2.2.1). */
export const TOKEN = 'isnad'

/** Characters of one line, and of all patterns with `*` together: matching takes time by their length times that of the address. */
const LONGEST_LINE = 2000
const WILD = 50_000

/**
 * The same rules in as many lines as matter: of the user agents that stand above a group only ours, `*` and one for all others, because groups of
 * thousands of names take any memory. Null where a file is made to take any time.
 */
function tamed(text: string): string | null {
  const kept: string[] = []
  let above = new Set<string>()
  let wild = 0
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    if (line.length > LONGEST_LINE || !/^\s*[^\s:#][^:#]*:/.test(line)) continue
    const named = /^\s*user-agent\s*:([^#/]*)/i.exec(line)
    if (named === null) {
      if (/^\s*(?:dis)?allow\s*:[^#]*\*/i.test(line)) wild += line.length
      above = new Set()
      kept.push(line)
      continue
    }
    const agent = named[1]!.trim().toLowerCase()
    const name = agent === TOKEN || agent === '*' ? agent : 'others'
    if (!above.has(name)) kept.push(`User-agent: ${name}`)
    above.add(name)
  }
  return wild > WILD ? null : kept.join('\n')
}

/** The rules of a robots.txt (RFC 9309) for us. `url`: its own address. A file made to take any time allows nothing. */
export function readRules(url: URL, text: string): Rules {
  const lines = tamed(text)
  if (lines === null) return { allows: () => false, delay: null }
  const parsed = parse(url.href, lines)
  const delay = parsed.getCrawlDelay(TOKEN)
  return {
    allows: asked => parsed.isAllowed(asked.href, TOKEN) !== false,
    delay: typeof delay === 'number' && Number.isFinite(delay) && delay >= 0 ? delay * 1000 : null,
  }
}
