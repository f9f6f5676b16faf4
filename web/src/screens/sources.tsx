import { resource } from '../api.ts'
import type { OriginCountJson, OutletCountJson } from '../api-types.ts'
import { DateText } from '../components/date-text.tsx'
import { Link } from '../components/link.tsx'
import { Loaded } from '../components/loaded.tsx'
import { OutletName } from '../components/names.tsx'
import { Paging } from '../components/paging.tsx'
import { useArrowKeys } from '../components/use-arrow-keys.ts'
import { useTitle } from '../components/use-title.ts'
import { useSpeech } from '../language.tsx'
import { address } from '../routes.ts'
import { useResource } from '../use-resource.ts'
import { OriginView } from './sources/origin.tsx'
import { OriginText } from './sources/origin-text.tsx'
import { OutletView } from './sources/outlet.tsx'

/** Which sources are shown: a list, or one outlet, or one origin. */
export type SourcesOf =
  | { readonly of: 'outlets' | 'origins' }
  | { readonly of: 'outlet' | 'origin'; readonly key: string }

/** What the address of the screen asks for. */
export function sourcesAsked(query: URLSearchParams): SourcesOf {
  const [outlet, origin] = [query.get('outlet'), query.get('origin')]
  if (outlet !== null) return { of: 'outlet', key: outlet }
  if (origin !== null) return { of: 'origin', key: origin }
  return { of: query.get('list') === 'origins' ? 'origins' : 'outlets' }
}

function OutletItem({ item }: { readonly item: OutletCountJson }) {
  const { strings } = useSpeech()
  return (
    <li>
      <h2>
        <Link to={address.outlet(item.outlet.key)} data-stop>
          <OutletName outlet={item.outlet} />
        </Link>
      </h2>
      <p className="event-facts">
        <span>{strings.count.articles(item.articles)}</span>
        {item.first !== null && item.last !== null && (
          <span>
            <DateText edtf={item.first} />
            {item.last !== item.first && (
              <>
                {' – '}
                <DateText edtf={item.last} />
              </>
            )}
          </span>
        )}
      </p>
    </li>
  )
}

function OriginItem({ item }: { readonly item: OriginCountJson }) {
  const { strings } = useSpeech()
  return (
    <li>
      <h2>
        <Link to={address.origin(item.origin.id)} data-stop>
          <OriginText origin={item.origin} />
        </Link>
      </h2>
      <p className="event-facts">
        <span>{strings.linkKind[item.origin.kind as keyof typeof strings.linkKind]}</span>
        <span>{strings.count.claims(item.claims)}</span>
      </p>
    </li>
  )
}

function Outlets({ cursor }: { readonly cursor: string | null }) {
  const { strings } = useSpeech()
  const onArrow = useArrowKeys()
  return (
    <Loaded resource={useResource(resource.outlets(cursor))}>
      {({ items, next }) => (
        <>
          {items.length === 0 && <p className="notice">{strings.sourcesScreen.none}</p>}
          <ul className="event-list" onKeyDown={onArrow}>
            {items.map(item => (
              <OutletItem key={item.outlet.key} item={item} />
            ))}
          </ul>
          <Paging cursor={cursor} next={next} to={cursor => address.sources('outlets', cursor)} />
        </>
      )}
    </Loaded>
  )
}

function Origins({ cursor }: { readonly cursor: string | null }) {
  const { strings } = useSpeech()
  const onArrow = useArrowKeys()
  return (
    <Loaded resource={useResource(resource.origins(cursor))}>
      {({ items, next }) => (
        <>
          {items.length === 0 && <p className="notice">{strings.sourcesScreen.none}</p>}
          <ul className="event-list" onKeyDown={onArrow}>
            {items.map(item => (
              <OriginItem key={item.origin.id} item={item} />
            ))}
          </ul>
          <Paging cursor={cursor} next={next} to={cursor => address.sources('origins', cursor)} />
        </>
      )}
    </Loaded>
  )
}

/** Outlets and origins: what they said, how often alone, and whose words they carry. */
export function SourcesScreen({ asked, cursor }: { readonly asked: SourcesOf; readonly cursor: string | null }) {
  const { strings } = useSpeech()
  useTitle(strings.sourcesScreen.title)
  if (asked.of === 'outlet') return <OutletView key={asked.key} outlet={asked.key} />
  if (asked.of === 'origin') return <OriginView key={asked.key} origin={asked.key} />
  return (
    <div className="page narrow">
      <h1>{strings.sourcesScreen.title}</h1>
      <p className="intro">{strings.sourcesScreen.intro}</p>
      <nav className="views" aria-label={strings.sourcesScreen.lists}>
        {(['outlets', 'origins'] as const).map(list => (
          <Link key={list} to={address.sources(list)} aria-current={asked.of === list ? 'page' : undefined}>
            {strings.sourcesScreen[list]}
          </Link>
        ))}
      </nav>
      {asked.of === 'outlets' ? <Outlets cursor={cursor} /> : <Origins cursor={cursor} />}
    </div>
  )
}
