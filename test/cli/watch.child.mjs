// Watches one feed on loopback until it is killed or has nothing more to fetch: `watch-kill.test.ts` runs it in a process of its own.
const [dist, path, feed] = process.argv.slice(2)
const [{ openFetcher, systemTime }, { watchRounds }, { WATCH_LIMITS }, { robotsIn }, { withStore }] = await Promise.all(
  ['capture/index.js', 'cli/watch/rounds.js', 'cli/watch/watch.js', 'cli/watch/robots.js', 'cli/stored.js'].map(
    one => import(new URL(one, dist).href),
  ),
)
const { signal } = new AbortController()
await withStore(path, async store => {
  const web = await openFetcher({
    allowHosts: ['127.0.0.1'],
    limits: { pause: 5 },
    robots: robotsIn(store.watching),
    time: systemTime,
    signal,
  })
  const complain = sentence => process.stderr.write(`${sentence}\n`)
  await watchRounds({ store, web, limits: WATCH_LIMITS, tool: 'isnad test', complain, signal }, [feed], true, () => {})
  await web.close()
})
