import type { EventType, Link, Named, PlaceMention, Quantity } from '../../claims/types.ts'
import type { DescribeContext } from '../../report/index.ts'
import type * as stored from '../../store/index.ts'
import type {
  ArticleSummaryJson,
  Bilingual,
  LinkJson,
  NamedJson,
  OutletJson,
  PlaceJson,
  QuantityJson,
} from '../api/index.ts'

/** What is named in claims, with the names of the knowledge tables in both languages beside it. */
export type Names = ReturnType<typeof namesWith>

export function namesWith(context: DescribeContext) {
  /**
   * A name that the tables have, in both languages; where they have it in one, that one stands for both. `own` is the word of an article: where the tables have no
   * Arabic name (workers, residents), it stands in its place rather than an English one.
   */
  function label(
    ref: string | null,
    look: (ref: string, lang: 'en' | 'ar') => string | null,
    own: string | null = null,
  ): Bilingual | null {
    if (ref === null) return null
    const en = look(ref, 'en')
    const ar = look(ref, 'ar')
    return en === null && ar === null ? null : { en: (en ?? ar)!, ar: (ar ?? own ?? en)! }
  }

  const typeName = (type: EventType): Bilingual => context.event(type).label

  function unitName(unit: string | null): Bilingual | null {
    const forms = unit === null ? null : context.unit(unit)
    return forms && { en: forms.english.other, ar: forms.arabic.few }
  }

  const outlet = (value: { readonly name: string; readonly ref: string | null }): OutletJson => ({
    name: value.name,
    ref: value.ref,
    label: label(value.ref, context.outlet),
  })

  /** A body of a state whose name is but a common noun ("النيابة العامة") has a name in English, though no table says whose it is. */
  const bodyLabel = (name: string): Bilingual | null => {
    const en = context.body(name)
    return en === null ? null : { en, ar: name }
  }

  const actor = ({ name, ref, start, end }: Named): NamedJson => ({
    name,
    ref,
    label: label(ref, context.actor, name) ?? bodyLabel(name),
    start,
    end,
  })

  const link = (one: Link): LinkJson => ({ ...actor(one), kind: one.kind })

  const place = ({ name, ref, start, end, lat, lon, country, precision }: PlaceMention): PlaceJson => ({
    name,
    ref,
    label: label(ref, context.place),
    start,
    end,
    lat,
    lon,
    country,
    precision,
  })

  const quantity = ({ text, min, max, approximate, unit, start, end }: Quantity): QuantityJson => ({
    text,
    min,
    max,
    approximate,
    unit,
    unitName: unitName(unit),
    start,
    end,
  })

  const articleSummary = (summary: stored.ArticleSummary): ArticleSummaryJson => ({
    ...summary,
    outlet: summary.outlet && outlet(summary.outlet),
  })

  return { label, typeName, unitName, outlet, actor, link, place, quantity, articleSummary }
}
