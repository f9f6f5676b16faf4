import { useState } from 'react'
import { resource } from '../../api.ts'
import type { FacetJson } from '../../api-types.ts'
import { Link } from '../../components/link.tsx'
import { useSpeech } from '../../language.tsx'
import { type Asked, type FilterField, searchAddress, toggled, without, withValues } from '../../search/asked.ts'
import { useKept } from '../../use-kept.ts'
import { useResource } from '../../use-resource.ts'
import { useValueText } from './value-text.ts'

export type FacetName =
  | 'kind'
  | 'type'
  | 'status'
  | 'outlet'
  | 'origin'
  | 'actor'
  | 'place'
  | 'country'
  | 'happened'
  | 'published'

/** Values shown before the reader asks for the others. */
const SHOWN = 6

const ends = { happened: ['from', 'to'], published: ['publishedFrom', 'publishedTo'] } as const

/** The fields of a question that stand behind a facet: a month is a first and a last day. */
const fieldsOf = (facet: FacetName): readonly FilterField[] =>
  facet === 'happened' || facet === 'published' ? ends[facet] : [facet]

const isChosen = (asked: Asked, facet: FacetName, value: string): boolean =>
  fieldsOf(facet).every(field => asked.filters[field]?.includes(value))

function chosenOrNot(asked: Asked, facet: FacetName, value: string): Asked {
  if (facet !== 'happened' && facet !== 'published') return toggled(asked, facet, value)
  const [first, last] = ends[facet]
  const values = isChosen(asked, facet, value) ? [] : [value]
  return withValues(asked, { [first]: values, [last]: values })
}

function Values(props: { readonly asked: Asked; readonly facet: FacetName; readonly values: readonly FacetJson[] }) {
  const { asked, facet, values } = props
  const { strings, number } = useSpeech()
  const textOf = useValueText()
  const [all, setAll] = useState(false)
  const shown = all ? values : values.slice(0, SHOWN)
  return (
    <>
      <ul>
        {shown.map(({ value, label, count }) => {
          const text = textOf(facet, value, label)
          const near = facet === 'place' && !value.startsWith('"')
          return (
            <li key={value}>
              <Link
                to={searchAddress(chosenOrNot(asked, facet, value))}
                aria-current={isChosen(asked, facet, value) ? 'true' : undefined}
                data-stop
              >
                <bdi>{text}</bdi> <span className="tally">{number(count)}</span>
              </Link>
              {near && (
                <Link
                  className="facet-around"
                  to={searchAddress(withValues(asked, { near: [value], place: [] }))}
                  aria-label={strings.filters.around(text)}
                  title={strings.filters.around(text)}
                >
                  <span aria-hidden="true">◎</span>
                </Link>
              )}
            </li>
          )
        })}
      </ul>
      {values.length > SHOWN && (
        <button type="button" className="plain" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? strings.filters.fewer : strings.filters.others}
        </button>
      )}
    </>
  )
}

/** With a value chosen, the others are counted as if none were: one can go over to them, or take them as well. */
function Alternatives({ asked, facet }: { readonly asked: Asked; readonly facet: FacetName }) {
  const open = fieldsOf(facet).reduce(without, asked)
  const { value: found } = useKept(useResource(resource.facets(open)))
  return found?.facets ? <Values asked={asked} facet={facet} values={found.facets.fields[facet]} /> : null
}

/** One field by which the hits are counted; nothing where no hit has a value of it. */
export function FacetGroup(props: {
  readonly asked: Asked
  readonly facet: FacetName
  readonly values: readonly FacetJson[]
}) {
  const { asked, facet, values } = props
  const { strings } = useSpeech()
  const chosen = fieldsOf(facet).some(field => asked.filters[field] !== undefined)
  if (values.length === 0 && !chosen) return null
  return (
    <section className="facet">
      <h2>{strings.filters.field[facet]}</h2>
      {chosen ? <Alternatives asked={asked} facet={facet} /> : <Values asked={asked} facet={facet} values={values} />}
    </section>
  )
}
