import { useEffect, useRef } from 'react'
import type { FacetsJson } from '../../api-types.ts'
import { useArrowKeys } from '../../components/use-arrow-keys.ts'
import { useSpeech } from '../../language.tsx'
import type { Asked } from '../../search/asked.ts'
import { FacetGroup, type FacetName } from './facet-group.tsx'
import { MoreFilters } from './more-filters.tsx'

/** In the order in which an analyst asks: what, who, where, when, on whose word, from whom. */
const order: readonly FacetName[] = [
  'kind',
  'type',
  'status',
  'actor',
  'place',
  'country',
  'happened',
  'published',
  'origin',
  'outlet',
]

/** Where there is room, the filters stand open beside the hits; on a phone they open when they are asked for. */
const wide = '(min-width: 60rem)'

/** What the hits can be narrowed by, with how many have each value. */
export function Facets(props: { readonly asked: Asked; readonly facets: FacetsJson | null; readonly fresh: boolean }) {
  const { asked, facets, fresh } = props
  const { strings, number } = useSpeech()
  const onArrow = useArrowKeys()
  const box = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const room = matchMedia(wide)
    const follow = () => {
      if (box.current) box.current.open = room.matches
    }
    follow()
    room.addEventListener('change', follow)
    return () => room.removeEventListener('change', follow)
  }, [])
  return (
    <details className="facets" ref={box} aria-busy={!fresh}>
      <summary>{strings.filters.open}</summary>
      <fieldset className="facet-lists" aria-label={strings.filters.title} onKeyDown={onArrow}>
        {facets === null ? (
          <p className="note">{strings.filters.counting}</p>
        ) : (
          <>
            {!facets.exact && <p className="note">{strings.filters.notExact(number(facets.counted))}</p>}
            {order.map(facet => (
              <FacetGroup key={facet} asked={asked} facet={facet} values={facets.fields[facet]} />
            ))}
          </>
        )}
      </fieldset>
      <MoreFilters asked={asked} />
    </details>
  )
}
