import type { FormEvent } from 'react'
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
import { go } from '../location.ts'
import { address } from '../routes.ts'
import { useResource } from '../use-resource.ts'
import { OriginView } from './sources/origin.tsx'
import { OriginText } from './sources/origin-text.tsx'
import { OutletView } from './sources/outlet.tsx'

/** Which sources are shown: a list, or one outlet, or one origin. */
export type SourcesOf =
  | { readonly of: 'outlets' | 'origins'; readonly name: string }
  | { readonly of: 'outlet' | 'origin'; readonly key: string }

/** What the address of the screen asks for. */
export function sourcesAsked(query: URLSearchParams): SourcesOf {
  const [outlet, origin] = [query.get('outlet'), query.get('origin')]
  if (outlet !== null) return { of: 'outlet', key: outlet }
  if (origin !== null) return { of: 'origin', key: origin }
  return { of: query.get('list') === 'origins' ? 'origins' : 'outlets', name: query.get('name')?.trim() ?? '' }
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

interface Listed {
  /** Letters of the names that are asked for; none for all. */
  readonly name: string
  readonly cursor: string | null
}

/** Asks for the sources of a name: the address says which, so that it can be gone back from. */
function ByName({ of, name }: { readonly of: 'outlets' | 'origins'; readonly name: string }) {
  const { strings, href } = useSpeech()
  const { search, find, all } = strings.sourcesScreen
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const asked = String(new FormData(event.currentTarget).get('name') ?? '').trim()
    go(href(address.sources(of, null, asked)))
  }
  return (
    <form className="actions find" onSubmit={ask}>
      <input
        key={name}
        name="name"
        dir="auto"
        defaultValue={name}
        maxLength={200}
        aria-label={search}
        placeholder={search}
      />
      <button type="submit">{find}</button>
      {name !== '' && <Link to={address.sources(of)}>{all}</Link>}
    </form>
  )
}

function Outlets({ name, cursor }: Listed) {
  const { strings } = useSpeech()
  const onArrow = useArrowKeys()
  return (
    <Loaded resource={useResource(resource.outlets(name, cursor))}>
      {({ items, next }) => (
        <>
          {items.length === 0 && (
            <p className="notice">{name === '' ? strings.sourcesScreen.none : strings.sourcesScreen.nobody}</p>
          )}
          <ul className="event-list" onKeyDown={onArrow}>
            {items.map(item => (
              <OutletItem key={item.outlet.key} item={item} />
            ))}
          </ul>
          <Paging cursor={cursor} next={next} to={cursor => address.sources('outlets', cursor, name)} />
        </>
      )}
    </Loaded>
  )
}

function Origins({ name, cursor }: Listed) {
  const { strings } = useSpeech()
  const onArrow = useArrowKeys()
  return (
    <Loaded resource={useResource(resource.origins(name, cursor))}>
      {({ items, next }) => (
        <>
          {items.length === 0 && (
            <p className="notice">{name === '' ? strings.sourcesScreen.none : strings.sourcesScreen.nobody}</p>
          )}
          <ul className="event-list" onKeyDown={onArrow}>
            {items.map(item => (
              <OriginItem key={item.origin.id} item={item} />
            ))}
          </ul>
          <Paging cursor={cursor} next={next} to={cursor => address.sources('origins', cursor, name)} />
        </>
      )}
    </Loaded>
  )
}

/** Outlets and origins: what they said, how often alone, and whose words they carry. */
export function SourcesScreen({ asked, cursor }: { readonly asked: SourcesOf; readonly cursor: string | null }) {
  const { strings } = useSpeech()
  useTitle(strings.sourcesScreen.title)
  if ('key' in asked)
    return asked.of === 'outlet' ? (
      <OutletView key={asked.key} outlet={asked.key} />
    ) : (
      <OriginView key={asked.key} origin={asked.key} />
    )
  return (
    <div className="page narrow">
      <h1>{strings.sourcesScreen.title}</h1>
      <p className="intro">{strings.sourcesScreen.intro}</p>
      <nav className="views" aria-label={strings.sourcesScreen.lists}>
        {(['outlets', 'origins'] as const).map(list => (
          <Link
            key={list}
            to={address.sources(list, null, asked.name)}
            aria-current={asked.of === list ? 'page' : undefined}
          >
            {strings.sourcesScreen[list]}
          </Link>
        ))}
      </nav>
      <ByName of={asked.of} name={asked.name} />
      {asked.of === 'outlets' ? (
        <Outlets name={asked.name} cursor={cursor} />
      ) : (
        <Origins name={asked.name} cursor={cursor} />
      )}
    </div>
  )
}
