export type StoryView = 'events' | 'map' | 'matrix' | 'contradictions' | 'claims' | 'articles' | 'origins' | 'estimates'

export const storyViews: readonly StoryView[] = [
  'events',
  'claims',
  'articles',
  'origins',
  'contradictions',
  'estimates',
  'matrix',
  'map',
]

export type Route =
  | { readonly screen: 'stories' }
  | { readonly screen: 'story'; readonly story: string; readonly view: StoryView; readonly event: string | null }
  | { readonly screen: 'article'; readonly article: string }
  | { readonly screen: 'claim'; readonly claim: string }
  | { readonly screen: 'search' }
  | { readonly screen: 'inputs' }
  | { readonly screen: 'review' }
  | { readonly screen: 'export' }
  | { readonly screen: 'knowledge' }
  | { readonly screen: 'sources' }
  | { readonly screen: 'join' }
  | { readonly screen: 'account' }
  | { readonly screen: 'team' }
  | { readonly screen: 'nowhere' }

const enc = encodeURIComponent

/** The address of every screen. The language is added by the link that uses it. */
export const address = {
  stories: () => '/',
  story: (story: string, view: StoryView = 'events') =>
    view === 'events' ? `/stories/${enc(story)}` : `/stories/${enc(story)}/${view}`,
  event: (story: string, event: string) => `/stories/${enc(story)}/events/${enc(event)}`,
  article: (article: string, claim: string | null = null) =>
    claim === null ? `/articles/${enc(article)}` : `/articles/${enc(article)}?claim=${enc(claim)}`,
  claim: (claim: string) => `/claims/${enc(claim)}`,
  /** The screen of reviewing, at a claim or event where one is named; of one story only where that is named. */
  review: (on: string | null = null, story: string | null = null) => {
    const query = [...(story === null ? [] : [`story=${enc(story)}`]), ...(on === null ? [] : [`on=${enc(on)}`])]
    return query.length === 0 ? '/review' : `/review?${query.join('&')}`
  },
  search: (q: string) => `/search?q=${enc(q)}`,
  sources: (list: 'outlets' | 'origins' = 'outlets', cursor: string | null = null, name = '') =>
    `/sources?list=${list}${name === '' ? '' : `&name=${enc(name)}`}${cursor === null ? '' : `&cursor=${enc(cursor)}`}`,
  outlet: (key: string) => `/sources?outlet=${enc(key)}`,
  origin: (id: string) => `/sources?origin=${enc(id)}`,
  knowledge: (table: string | null = null, letters = '', cursor: string | null = null) =>
    table === null
      ? '/knowledge'
      : `/knowledge?table=${enc(table)}${letters === '' ? '' : `&letters=${enc(letters)}`}${cursor === null ? '' : `&cursor=${enc(cursor)}`}`,
  export: (story: string | null = null) => (story === null ? '/export' : `/export?story=${enc(story)}`),
  account: (cursor: string | null = null) => (cursor === null ? '/account' : `/account?cursor=${enc(cursor)}`),
  team: (cursor: string | null = null) => (cursor === null ? '/team' : `/team?cursor=${enc(cursor)}`),
  inputs: (cursor: string | null = null) => (cursor === null ? '/inputs' : `/inputs?cursor=${enc(cursor)}`),
}

const decoded = (segment: string) => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** Which screen a path names; `nowhere` when it names none. */
export function routeOf(path: string): Route {
  const [first, second, third, fourth, ...rest] = path.split('/').filter(Boolean).map(decoded)
  if (rest.length > 0) return { screen: 'nowhere' }
  if (first === undefined || (first === 'stories' && second === undefined)) return { screen: 'stories' }
  if (first === 'stories' && second !== undefined) {
    if (third === undefined) return { screen: 'story', story: second, view: 'events', event: null }
    if (third === 'events') return { screen: 'story', story: second, view: 'events', event: fourth ?? null }
    const view = storyViews.find(name => name === third)
    if (view !== undefined && fourth === undefined) return { screen: 'story', story: second, view, event: null }
  }
  if (third !== undefined) return { screen: 'nowhere' }
  if (first === 'articles' && second !== undefined) return { screen: 'article', article: second }
  if (first === 'claims' && second !== undefined) return { screen: 'claim', claim: second }
  if (first === 'review' && second === undefined) return { screen: 'review' }
  if (first === 'search' && second === undefined) return { screen: 'search' }
  if (first === 'sources' && second === undefined) return { screen: 'sources' }
  if (first === 'knowledge' && second === undefined) return { screen: 'knowledge' }
  if (first === 'export' && second === undefined) return { screen: 'export' }
  if (first === 'inputs' && second === undefined) return { screen: 'inputs' }
  const alone = (['join', 'account', 'team'] as const).find(name => name === first)
  if (alone !== undefined && second === undefined) return { screen: alone }
  return { screen: 'nowhere' }
}
