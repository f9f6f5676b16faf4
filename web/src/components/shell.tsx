import { type ReactNode, useEffect, useRef } from 'react'
import { useSpeech } from '../language.tsx'
import { useLocation } from '../location.ts'
import { address, routeOf } from '../routes.ts'
import { useWho } from '../team/who.tsx'
import { Link } from './link.tsx'
import { SearchBox } from './search-box.tsx'
import { Settings } from './settings.tsx'

/** What stands around every screen: the name, the main menu, the search box, the settings. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { strings, language } = useSpeech()
  const { path } = useLocation()
  const { screen } = routeOf(path)
  const { me } = useWho()
  const main = useRef<HTMLElement>(null)

  // A new screen starts at its top, for the eye and for a screen reader; the first one is left as the browser shows it.
  const shown = useRef(path)
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    scrollTo(0, 0)
    main.current?.focus({ preventScroll: true })
  }, [path])

  const current = (on: boolean) => (on ? ('page' as const) : undefined)
  return (
    <>
      <a className="skip" href="#content">
        {strings.skip}
      </a>
      <header className="masthead">
        <Link className="brand" to={address.stories()}>
          <strong>{strings.name}</strong>
          <span>{strings.motto}</span>
        </Link>
        <nav aria-label={strings.mainMenu}>
          <Link to={address.stories()} aria-current={current(screen === 'stories' || screen === 'story')}>
            {strings.stories}
          </Link>
          <Link to={address.search('')} aria-current={current(screen === 'search')}>
            {strings.search}
          </Link>
          <Link to={address.sources()} aria-current={current(screen === 'sources')}>
            {strings.sourcesScreen.menu}
          </Link>
          <Link to={address.review()} aria-current={current(screen === 'review')}>
            {strings.reviewing.title}
          </Link>
          <Link to={address.inputs()} aria-current={current(screen === 'inputs')}>
            {strings.inputs}
          </Link>
          <Link to={address.knowledge()} aria-current={current(screen === 'knowledge')}>
            {strings.knowledge.menu}
          </Link>
          <Link to={address.export()} aria-current={current(screen === 'export')}>
            {strings.exportScreen.menu}
          </Link>
          {me?.team && me.role === 'admin' && (
            <Link to={address.team()} aria-current={current(screen === 'team')}>
              {strings.team.menu}
            </Link>
          )}
        </nav>
        <SearchBox />
        {me?.team && (
          <Link
            className="me"
            to={address.account()}
            aria-label={strings.team.mine(me.name)}
            aria-current={current(screen === 'account')}
          >
            <bdi>{me.name}</bdi>
          </Link>
        )}
        <Settings />
      </header>
      <main id="content" ref={main} tabIndex={-1}>
        {children}
      </main>
      <footer className="colophon">
        {strings.footer} <a href={`/api?lang=${language}`}>{strings.api}</a>
      </footer>
    </>
  )
}
