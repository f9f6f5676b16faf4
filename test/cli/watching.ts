import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type FetchOptions, openFetcher } from '../../src/capture/index.ts'
import { robotsIn } from '../../src/cli/watch/robots.ts'
import { type Round, watchRounds } from '../../src/cli/watch/rounds.ts'
import { WATCH_LIMITS, type WatchLimits } from '../../src/cli/watch/watch.ts'
import { searchWords } from '../../src/server/index.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { LOOPBACK, stoppedTime } from '../capture/fetch/servers.ts'

const TOWNS = [
  'صرمان',
  'الزاوية',
  'غريان',
  'سبها',
  'طبرق',
  'درنة',
  'مصراتة',
  'زليتن',
  'الخمس',
  'ترهونة',
  'بني وليد',
  'سرت',
]

/** A page with one invented article, another for each number. */
export const page = (n: number): string =>
  `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>قصف على ${TOWNS[n % TOWNS.length]}</title></head><body><article><h1>قصف على ${TOWNS[n % TOWNS.length]}</h1>
<p>قالت الشرطة المحلية إن ${n + 3} أشخاص أصيبوا مساء الثلاثاء في قصف على مدينة ${TOWNS[n % TOWNS.length]}، وإن سيارات الإسعاف نقلتهم إلى المستشفى العام في المدينة.</p>
<p>وأضاف المتحدث باسم الشرطة أن القصف استهدف السوق القديم رقم ${n}، وأن فرق الدفاع المدني أخمدت حريقا اندلع في المكان بعد ساعتين.</p></article></body></html>`

/** An RSS feed of these addresses, with summaries only. */
export const rss = (links: readonly string[], title = 'أخبار الساحل'): string =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${title}</title>${links
    .map(
      (link, n) =>
        `<item><title>خبر ${n}</title><link>${link}</link><pubDate>Wed, 01 May 2024 08:00:00 GMT</pubDate><description>موجز</description></item>`,
    )
    .join('')}</channel></rss>`

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

export function storePath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-watch-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'isnad.db')
}

/** Opens a store that is closed when the test has ended. */
export async function opened(path = storePath()): Promise<Store> {
  const store = await openStore(path, searchWords)
  onTestFinished(() => store.close())
  return store
}

export interface Watched {
  readonly rounds: readonly Round[]
  readonly said: readonly string[]
}

/** Watches feeds over a store as `isnad watch` does, with a clock that goes only when somebody sleeps. */
export async function watched(
  store: Store,
  feeds: readonly string[],
  {
    once = true,
    rounds: most = 50,
    time = stoppedTime(),
    limits = {},
    fetch = {},
  }: {
    once?: boolean
    rounds?: number
    time?: ReturnType<typeof stoppedTime>
    limits?: Partial<WatchLimits>
    fetch?: FetchOptions
  } = {},
): Promise<Watched> {
  const ended = new AbortController()
  const said: string[] = []
  const rounds: Round[] = []
  const web = await openFetcher({ ...LOOPBACK, robots: robotsIn(store.watching), time, signal: ended.signal, ...fetch })
  const complain = (sentence: string): void => void said.push(sentence)
  try {
    const watch = {
      store,
      web,
      limits: { ...WATCH_LIMITS, ...limits },
      tool: 'isnad test',
      complain,
      signal: ended.signal,
    }
    await watchRounds(watch, feeds, once, round => {
      rounds.push(round)
      if (rounds.length === most) ended.abort()
    })
  } finally {
    await web.close()
  }
  return { rounds, said }
}
