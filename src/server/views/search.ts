import type { EventType } from '../../claims/types.ts'
import type { DescribeContext } from '../../report/index.ts'
import * as stored from '../../store/index.ts'
import type { Bilingual, FacetsJson, HitJson } from '../api/index.ts'
import type { ClaimView } from './claims.ts'
import type { Names } from './names.ts'

export function searchViews(context: DescribeContext, { label, typeName, articleSummary }: Names, claim: ClaimView) {
  /** The name of a value by which hits are counted; null where its letters say all. */
  function facetLabel(field: stored.FacetField, value: string): Bilingual | null {
    if (field === 'type') return typeName(value as EventType)
    if (field === 'outlet') return label(value, context.outlet)
    if (field === 'actor' || field === 'origin') return label(value, context.actor)
    if (field === 'country') return label(`country:${value}`, context.place)
    return field === 'place' ? label(value, context.place) : null
  }

  const hit = (hit: stored.Hit): HitJson =>
    hit.kind === 'article'
      ? { kind: 'article', article: articleSummary(hit.article), snippet: hit.snippet }
      : { kind: 'claim', article: articleSummary(hit.article), snippet: hit.snippet, claim: claim(hit.claim) }

  function facets({ fields, counted, exact }: stored.Facets): FacetsJson {
    const labelled = (field: stored.FacetField) =>
      fields[field].map(({ value, count }) => ({ value, label: facetLabel(field, value), count }))
    return {
      fields: Object.fromEntries(
        stored.FACETS.map(field => [field, labelled(field)]),
      ) as unknown as FacetsJson['fields'],
      counted,
      exact,
    }
  }

  return { hit, facets }
}
