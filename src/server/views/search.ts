import type { EventType } from '../../claims/types.ts'
import type { DescribeContext } from '../../report/index.ts'
import * as stored from '../../store/index.ts'
import type { Bilingual, FacetsJson, HitJson } from '../api/index.ts'
import type { ClaimView } from './claims.ts'
import type { Names } from './names.ts'

export function searchViews(context: DescribeContext, { label, typeName, articleSummary }: Names, claim: ClaimView) {
  /** The name of a value by which hits are counted: of the tables, else as an article writes it; null where its letters say all. */
  function facetLabel(field: stored.FacetField, { value, written }: stored.FacetCount): Bilingual | null {
    if (field === 'type') return typeName(value as EventType)
    if (field === 'country') return label(`country:${value}`, context.place)
    const look = field === 'outlet' ? context.outlet : field === 'place' ? context.place : context.actor
    if (field !== 'outlet' && field !== 'place' && field !== 'actor' && field !== 'origin') return null
    if (written === undefined) return label(value, look)
    // People without a proper name have one in English alone.
    return { en: look(value, 'en') ?? context.body(written) ?? written, ar: look(value, 'ar') ?? written }
  }

  const hit = (hit: stored.Hit): HitJson =>
    hit.kind === 'article'
      ? { kind: 'article', article: articleSummary(hit.article), snippet: hit.snippet }
      : { kind: 'claim', article: articleSummary(hit.article), snippet: hit.snippet, claim: claim(hit.claim) }

  function facets({ fields, counted, exact }: stored.Facets): FacetsJson {
    const labelled = (field: stored.FacetField) =>
      fields[field].map(one => ({ value: one.value, label: facetLabel(field, one), count: one.count }))
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
