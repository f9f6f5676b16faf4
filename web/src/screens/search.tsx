import { resource } from '../api.ts'
import { Loaded } from '../components/loaded.tsx'
import { Paging } from '../components/paging.tsx'
import { useArrowKeys } from '../components/use-arrow-keys.ts'
import { useTitle } from '../components/use-title.ts'
import { useSpeech } from '../language.tsx'
import { type Asked, searchAddress } from '../search/asked.ts'
import { useKept } from '../use-kept.ts'
import { useResource } from '../use-resource.ts'
import { Chosen } from './search/chosen.tsx'
import { Facets } from './search/facets.tsx'
import { Hit } from './search/hit.tsx'

function Results({ asked, cursor }: { readonly asked: Asked; readonly cursor: string | null }) {
  const { strings } = useSpeech()
  const onArrow = useArrowKeys()
  const found = useResource(resource.search(asked, cursor))
  return (
    <Loaded resource={found}>
      {({ items, total, more, next }) =>
        items.length === 0 ? (
          <section className="notice" role="status">
            <p>{asked.q === '' ? strings.filters.none : strings.searchScreen.none(asked.q)}</p>
            <p className="note">{strings.searchScreen.hint}</p>
          </section>
        ) : (
          <>
            <p className="note" role="status">
              {strings.count.hits(total)}
              {more && ` ${strings.count.orMore}`}
            </p>
            <ol className="hits" onKeyDown={onArrow}>
              {items.map(hit => (
                <Hit key={hit.kind === 'claim' ? hit.claim.id : hit.article.id} hit={hit} />
              ))}
            </ol>
            <Paging cursor={cursor} next={next} to={cursor => searchAddress(asked, cursor)} />
          </>
        )
      }
    </Loaded>
  )
}

/** Articles and claims in which the words stand, and what they can be narrowed by. The field for words is in the masthead. */
export function SearchScreen({ asked, cursor }: { readonly asked: Asked; readonly cursor: string | null }) {
  const { strings } = useSpeech()
  const { q } = asked
  useTitle(q === '' ? strings.searchScreen.title : `${strings.searchScreen.title}: ${q}`)
  // The hits do not wait until they are counted.
  const { value: counted, fresh } = useKept(useResource(resource.facets(asked)))
  const facets = counted?.facets ?? null
  return (
    <div className="page with-side">
      <header>
        <h1>
          {strings.searchScreen.title}
          {q !== '' && (
            <>
              {': '}
              <bdi>{q}</bdi>
            </>
          )}
        </h1>
        {q === '' && <p className="intro">{strings.filters.anything}</p>}
        <Chosen asked={asked} facets={facets} />
      </header>
      <Facets asked={asked} facets={facets} fresh={fresh} />
      <div className="results">
        <Results key={searchAddress(asked)} asked={asked} cursor={cursor} />
      </div>
    </div>
  )
}
