const both = ['en', 'ar']
const story =
  (view = '') =>
  ({ dead }) =>
    `/stories/${dead.story}${view}`
const event = ({ dead }) => `/stories/${dead.story}/events/${dead.id}`

/** An outlet that the house's tables do not have. */
const ROW = {
  id: 'outlet:ofoq-ly',
  kind: 'site',
  country: 'LY',
  english: 'Ofoq al-Gharb',
  arabic: 'شبكة أفق الغرب',
  also: 'أفق الغرب',
}

/** A row of knowledge as a user would write it, tried on the articles of the store and not kept. */
async function tryRow(page) {
  for (const [column, text] of Object.entries(ROW)) await page.locator(`[name="cell ${column}"]`).fill(text)
  await page.locator('.new-row [type=submit]').click()
  await page.locator('.new-row form + *').waitFor()
}

/**
 * Every picture: its name, the address it is taken at, what must stand there before, in which languages.
 * `top` is what it begins with where that is not the head of the page, `act` what is done first.
 */
export const pictures = [
  { name: 'stories', at: () => '/', ready: '.story-list li', languages: both, height: 760 },
  { name: 'timeline', at: story(), ready: '.timeline-rows li', languages: both, height: 1000 },
  { name: 'timeline-dark', at: story(), ready: '.timeline-rows li', languages: ['en'], theme: 'dark', height: 1000 },
  {
    name: 'map',
    at: story('/map'),
    ready: '.maplibregl-canvas',
    languages: both,
    top: 'nav.views',
    settle: 2500,
    height: 900,
  },
  { name: 'matrix', at: story('/matrix'), ready: '.matrix tbody tr', languages: both, top: 'nav.views' },
  {
    name: 'estimates',
    at: story('/estimates'),
    ready: '.estimate-rows li',
    languages: both,
    top: 'nav.views',
    height: 800,
  },
  {
    name: 'contradictions',
    at: story('/contradictions'),
    ready: '.opposed',
    languages: both,
    top: 'nav.views',
    height: 900,
  },
  { name: 'event', at: event, ready: '.graph', languages: both, top: '.event-graph', height: 900 },
  { name: 'event-narrow', at: event, ready: '.graph', languages: ['en'], width: 360, height: 780, top: '.event' },
  {
    name: 'article',
    at: ({ quoted }) => `/articles/${quoted.article.id}?claim=${quoted.id}`,
    ready: '.claim-panel',
    languages: both,
  },
  {
    name: 'article-narrow',
    at: ({ relayed }) => `/articles/${relayed.article.id}`,
    ready: '.article-body p',
    languages: ['ar'],
    width: 360,
    height: 780,
  },
  {
    name: 'review',
    at: ({ quoted }) => `/review?story=${quoted.story}&on=${quoted.id}`,
    ready: '.review-context',
    languages: both,
    height: 900,
  },
  { name: 'search', at: () => `/search?q=${encodeURIComponent('حريق صبراتة')}`, ready: '.hits li', languages: both },
  { name: 'sources', at: () => '/sources?list=origins', ready: '.event-list li', languages: both, height: 760 },
  { name: 'inputs', at: () => '/inputs', ready: '.event-list li', languages: both, top: '.counts', height: 760 },
  {
    name: 'knowledge',
    at: () => '/knowledge?table=outlets',
    ready: 'main table',
    languages: both,
    act: tryRow,
    top: '.new-row',
    height: 760,
  },
  { name: 'export', at: ({ dead }) => `/export?story=${dead.story}`, ready: 'a.button', languages: both, height: 900 },
  {
    name: 'dossier',
    at: ({ dead }) => `/api/v1/stories/${dead.story}/dossier`,
    ready: 'article.event',
    languages: both,
  },
]
