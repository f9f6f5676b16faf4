import type { FacetsJson } from '../../api-types.ts'
import { Icon } from '../../components/icon.tsx'
import { Link } from '../../components/link.tsx'
import { useSpeech } from '../../language.tsx'
import { type Asked, type FilterField, manyFields, oneFields, searchAddress, toggled } from '../../search/asked.ts'
import { useValueText } from './value-text.ts'

/** Kilometres around a point where nobody says how far. */
const NEAR = '25'

/** What the hits are narrowed by, each with the way to take it away. */
export function Chosen({ asked, facets }: { readonly asked: Asked; readonly facets: FacetsJson | null }) {
  const { strings } = useSpeech()
  const textOf = useValueText()
  const { filters } = asked
  const labelOf = (field: FilterField, value: string) => {
    const values = field === 'near' ? facets?.fields.place : facets?.fields[field as 'type']
    return values?.find(one => one.value === value)?.label ?? null
  }
  const all = [...manyFields, ...oneFields].flatMap(field =>
    field === 'km' ? [] : (filters[field] ?? []).map(value => ({ field, value })),
  )
  if (all.length === 0) return null
  return (
    <section className="search-chosen" aria-label={strings.filters.chosen}>
      <ul>
        {all.map(({ field, value }) => {
          const text = textOf(field, value, labelOf(field, value))
          const said =
            field === 'near'
              ? strings.filters.within(filters.km?.[0] ?? NEAR, text)
              : strings.filters.by(strings.filters.field[field], text)
          return (
            <li key={`${field} ${value}`}>
              <Link to={searchAddress(toggled(asked, field, value))} aria-label={strings.filters.remove(said)}>
                <bdi>{said}</bdi> <Icon name="close" />
              </Link>
            </li>
          )
        })}
      </ul>
      <Link to={searchAddress({ q: asked.q, filters: {} })}>{strings.filters.clear}</Link>
    </section>
  )
}
